import type { HistoryRequest, Page } from '../host/ports';
import type { StoredEvent } from '../host/records';

/** What one step added to a history, or a part of it: `events` is the JSON text of an array. */
export interface HistoryRow {
  readonly firstId: number;
  readonly lastId: number;
  readonly events: string;
}

/** A page is read in whole rows: they are kept short enough to be parsed for one event. */
const EVENTS_PER_ROW = 100;
const CHARS_PER_ROW = 256 * 1024;

/** Events in rows: one text is written several times as fast as one text for each event. */
export function historyRows(events: readonly StoredEvent[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (let start = 0; start < events.length; start += EVENTS_PER_ROW) {
    addRows(rows, events.slice(start, start + EVENTS_PER_ROW));
  }
  return rows;
}

function addRows(rows: HistoryRow[], events: readonly StoredEvent[]): void {
  const text = JSON.stringify(events);
  if (text.length > CHARS_PER_ROW && events.length > 1) {
    const middle = events.length >> 1;
    addRows(rows, events.slice(0, middle));
    addRows(rows, events.slice(middle));
  } else {
    rows.push({ firstId: events[0]!.id, lastId: events.at(-1)!.id, events: text });
  }
}

/**
 * One page of a history. `next` finds the row that holds the event behind the one with this id, in the direction of
 * reading: the event with the next higher id, or in reverse with the next lower one.
 */
export function readHistory(
  { limit, after, reverse }: HistoryRequest,
  next: (id: number) => HistoryRow | undefined,
): Page<StoredEvent> {
  const items: StoredEvent[] = [];
  let last = after === undefined ? (reverse ? Number.MAX_SAFE_INTEGER : 0) : Number(after);
  for (let row = next(last); row && items.length <= limit; row = next(last)) {
    const events = JSON.parse(row.events) as StoredEvent[];
    const unread = events.filter(({ id }) => (reverse ? id < last : id > last));
    items.push(...(reverse ? unread.reverse() : unread));
    last = reverse ? row.firstId : row.lastId;
  }
  const hasMore = items.length > limit;
  const shown = items.slice(0, limit);
  return { items: shown, next: hasMore ? String(shown.at(-1)!.id) : undefined };
}
