import type { HistoryRequest, Page } from '../../../host/ports';
import type { StoredEvent } from '../../../host/records';

/** A page of a whole history, found by its place: the event with the id n is the n-th. */
export function pageOfHistory(
  events: readonly StoredEvent[],
  { reverse, limit, after }: HistoryRequest,
): Page<StoredEvent> {
  const shown = after === undefined ? undefined : Number(after);
  if (reverse) {
    const end = shown === undefined ? events.length : shown - 1;
    const start = Math.max(0, end - limit);
    const items = events.slice(start, end).reverse();
    return { items, next: start > 0 ? String(start + 1) : undefined };
  }
  const start = shown ?? 0;
  const end = start + limit;
  return { items: events.slice(start, end), next: end < events.length ? String(end) : undefined };
}
