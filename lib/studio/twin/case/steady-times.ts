import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** An answer of a task. What lies between it and the task's beginning is the service's time. */
const answer = /^(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut)$/;
const second = 1_000;
const tenth = 100;

/**
 * The events at the times they would have if AWS itself took none: whole seconds that the machine waited, and tenths
 * that its tasks took. So a history says the same on every day.
 */
export function steadyTimes(events: readonly HistoryEvent[], start: number): readonly HistoryEvent[] {
  const byId = new Map(events.map((event) => [event.id ?? 0, event]));
  const steady = new Map<number, number>();
  return events.map((event) => {
    const from = answer.test(event.type ?? '') ? scheduledBefore(event, byId) : undefined;
    const before = from ?? byId.get(event.previousEventId ?? 0);
    const gap = before ? timeOf(event) - timeOf(before) : 0;
    const unit = from ? tenth : second;
    const at = (steady.get(before?.id ?? 0) ?? 0) + Math.max(0, Math.floor(gap / unit) * unit);
    steady.set(event.id ?? 0, at);
    return { ...event, timestamp: new Date(start + at) };
  });
}

type ById = ReadonlyMap<number, HistoryEvent>;

function scheduledBefore(event: HistoryEvent, byId: ById): HistoryEvent | undefined {
  const before = byId.get(event.previousEventId ?? 0);
  if (!before || before.type?.endsWith('Scheduled')) return before;
  return /(Started|Submitted)$/.test(before.type ?? '') ? scheduledBefore(before, byId) : undefined;
}

function timeOf({ timestamp }: HistoryEvent): number {
  return timestamp?.getTime() ?? 0;
}
