import type { LogEventQuery, LogEventRecord, LogPosition } from '../../host/logging/log-store';

/** By time, then as they came. */
export function compareEvents(left: LogPosition, right: LogPosition): number {
  return left.timestamp - right.timestamp || left.ordinal - right.ordinal;
}

/** The events a query asks for, from events in their order. */
export function selectEvents(events: readonly LogEventRecord[], query: LogEventQuery): LogEventRecord[] {
  const [first, end] = boundsOf(events, query);
  const found: LogEventRecord[] = [];
  for (let count = 0; count < end - first && found.length < query.limit; count++) {
    const event = events[query.reverse ? end - 1 - count : first + count]!;
    if (isOfStreams(event, query)) found.push(event);
  }
  return found;
}

function boundsOf(events: readonly LogEventRecord[], query: LogEventQuery): readonly [number, number] {
  const { from = 0, until = Infinity, after, reverse } = query;
  const first = countBefore(events, { timestamp: from, ordinal: -Infinity });
  const end = countBefore(events, { timestamp: until, ordinal: -Infinity });
  if (!after) return [first, end];
  if (reverse) return [first, Math.min(end, countBefore(events, after))];
  return [Math.max(first, countBefore(events, { ...after, ordinal: after.ordinal + 1 })), end];
}

/** How many stand before `position`: found by halving. */
function countBefore(events: readonly LogEventRecord[], position: LogPosition): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEvents(events[middle]!, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOfStreams({ streamName }: LogEventRecord, query: LogEventQuery): boolean {
  const { streamNames, streamNamePrefix = '' } = query;
  return streamName.startsWith(streamNamePrefix) && (streamNames?.includes(streamName) ?? true);
}
