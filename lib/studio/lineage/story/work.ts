import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { AttemptedWork, Json } from '@pasos/engine/inspection';
import { eventDetails, eventFailure, textOf } from '@/lib/sandbox/history/event-details';

/** One try of a Task, as its events tell it. */
export interface TaskAttempt {
  readonly beganAt: number;
  /** What was sent to whoever did the work. */
  readonly sent?: Json;
  /** Absent while it is under way, and when it was cut short. */
  readonly work?: AttemptedWork;
}

/** The tries of a Task that got as far as its work. */
export function taskAttempts(events: readonly HistoryEvent[]): readonly TaskAttempt[] {
  const attempts: HistoryEvent[][] = [];
  for (const event of events) {
    if (/Scheduled$/.test(event.type ?? '')) attempts.push([]);
    attempts.at(-1)?.push(event);
  }
  return attempts.map(attemptOf);
}

function attemptOf(events: readonly HistoryEvent[]): TaskAttempt {
  const [scheduled, ...others] = events;
  const beganAt = timeOf(scheduled!);
  const { parameters, input } = eventDetails(scheduled!);
  const end = others.find(({ type = '' }) => isEnd(type));
  const outcome = end && outcomeOf(end, scheduled!);
  return {
    beganAt,
    sent: jsonOf(textOf(parameters ?? input)),
    ...(end && outcome && { work: { beganAt, endedAt: timeOf(end), outcome } }),
  };
}

/** What ends the work itself: an expression that fails after it is worked out again. */
function isEnd(type: string): boolean {
  return /^(Task|LambdaFunction|Activity)/.test(type) && /(Succeeded|Failed|TimedOut)$/.test(type);
}

function outcomeOf(end: HistoryEvent, scheduled: HistoryEvent): AttemptedWork['outcome'] | undefined {
  const { type = '' } = end;
  if (type.endsWith('Succeeded')) {
    const result = jsonOf(textOf(eventDetails(end).output));
    return result === undefined ? undefined : { result };
  }
  const { error, cause } = eventFailure(end);
  const isOurs = type.endsWith('TimedOut') && cause === undefined;
  if (isOurs) return hasMissedHeartbeat(end, scheduled) ? 'heartbeat-missed' : 'timed-out';
  return { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
}

/** A history names no reason; a task that ran out of all its time was in no hurry before. */
function hasMissedHeartbeat(end: HistoryEvent, scheduled: HistoryEvent): boolean {
  const { heartbeatInSeconds, timeoutInSeconds = Infinity } = eventDetails(scheduled);
  const seconds = (timeOf(end) - timeOf(scheduled)) / 1000;
  return heartbeatInSeconds !== undefined && seconds < Number(timeoutInSeconds);
}

export function timeOf({ timestamp }: HistoryEvent): number {
  return timestamp?.getTime() ?? 0;
}

/** Undefined for a text that is not there, or was cut off. */
export function jsonOf(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
