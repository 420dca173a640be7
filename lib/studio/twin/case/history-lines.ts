import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails } from '@/lib/sandbox/history/event-details';

/** A history as the conformance cases write it: `4<-3 WaitStateExited(A) +60`. */
export function historyLines(events: readonly HistoryEvent[], start: number): readonly string[] {
  return events.map((event) => {
    const elapsed = ((event.timestamp?.getTime() ?? start) - start) / 1000;
    const time = elapsed === 0 ? '' : ` +${elapsed}`;
    return `${event.id}<-${event.previousEventId ?? 0} ${event.type}${nameOf(event)}${time}`;
  });
}

/** The state, iteration or error an event is about. */
function nameOf(event: HistoryEvent): string {
  const { name, index, error } = eventDetails(event);
  const parts = [name, index, error].filter((part) => part !== undefined);
  return parts.length > 0 ? `(${parts.join(' ')})` : '';
}
