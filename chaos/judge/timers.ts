import type { Downtime } from '../engine-process';
import type { HistoryEvent, Observation, ObservedExecution } from '../observe';
import { keyOf } from './keys';

/** A moment that was due, and when it came, in milliseconds since 1970. */
interface Timer {
  readonly key: string;
  readonly due: number;
  readonly fired: number;
}

const timeoutSeconds = 3;

export function earlyTimers(executions: readonly ObservedExecution[]): string[] {
  return timers(executions)
    .filter(({ due, fired }) => fired < due)
    .map(({ key, due, fired }) => `${key}: ${due - fired} ms early`);
}

/** How late each timer was, in milliseconds in which the engine was there to fire it. */
export function latenessMs({ executions, downtimes }: Observation): readonly number[] {
  return timers(executions).map(
    ({ due, fired }) => fired - due - overlapMs({ from: due, to: fired }, downtimes),
  );
}

function overlapMs({ from, to }: Downtime, downtimes: readonly Downtime[]): number {
  return downtimes.reduce(
    (sum, down) => sum + Math.max(0, Math.min(to, down.to) - Math.max(from, down.from)),
    0,
  );
}

function timers(executions: readonly ObservedExecution[]): Timer[] {
  return executions.flatMap((execution) => execution.events.flatMap((event) => timerOf(event, execution)));
}

function timerOf(event: HistoryEvent, execution: ObservedExecution): Timer[] {
  const seconds = secondsOf(event, execution);
  const before = execution.events[event.previousEventId - 1];
  if (seconds === undefined || before === undefined) return [];
  const begun = event.type === 'WaitStateExited' ? before : execution.events.find(isScheduled);
  return begun ? [{ key: keyOf(execution), due: begun.at + seconds * 1_000, fired: event.at }] : [];
}

function isScheduled({ type }: HistoryEvent): boolean {
  return type === 'ActivityScheduled';
}

/** What the machine asks for before this event. Waits of `jsonata` are computed: their lengths are not in the input. */
function secondsOf({ type, state }: HistoryEvent, { machine, input }: ObservedExecution): number | undefined {
  if (machine === 'timeout' && type === 'ActivityTimedOut') return timeoutSeconds;
  if (type !== 'WaitStateExited' || machine === 'jsonata') return undefined;
  const isFromInput = state === 'First' || state === 'Long';
  return isFromInput ? (JSON.parse(input) as { seconds: number }).seconds : 1;
}
