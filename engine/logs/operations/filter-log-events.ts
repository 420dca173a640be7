import { utf8Length } from '../../base/json';
import {
  LOG_EVENTS_PER_CALL_MAX,
  LOG_PAGE_BYTES_MAX,
  LOG_SCAN_BYTES_MAX,
  LOG_STREAMS_PER_CALL_MAX,
} from '../../base/limits';
import type { LogEventQuery, LogEventRecord, LogPosition } from '../../host/logging/log-store';
import type { Output } from '../../service/operation';
import { writeToken } from '../../service/page-token';
import { flag, list, optional, text } from '../../service/shape';
import { invalidParameter, invalidToken } from '../errors';
import { parseFilter, type LogFilter } from '../filter/parse-filter';
import { getIdentifiedGroup, keptSince } from '../groups';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { readEvents } from '../read-events';
import { eventId, readListingToken } from '../tokens';

const shape = {
  logGroupName: optional(members.groupName()),
  logGroupIdentifier: optional(members.groupIdentifier()),
  logStreamNames: optional(list(members.streamName(), { min: 1, max: LOG_STREAMS_PER_CALL_MAX })),
  logStreamNamePrefix: optional(members.streamName()),
  startTime: optional(members.timestamp()),
  endTime: optional(members.timestamp()),
  filterPattern: optional(text({ max: 1024 })),
  nextToken: optional(members.pageToken()),
  limit: optional(members.eventsLimit()),
  /** AWS mixes the streams since 2019, whatever is said here. */
  interleaved: optional(flag()),
};

export const filterLogEvents = operation({
  name: 'FilterLogEvents',
  input: shape,

  async handle(input, call) {
    if (input.logStreamNames && input.logStreamNamePrefix !== undefined) {
      throw invalidParameter('Cannot specify both logStreamNames and logStreamNamePrefix.');
    }
    const filter = parseFilter(input.filterPattern ?? '');
    if (!filter.ok) throw invalidParameter(filter.failure);
    const group = await getIdentifiedGroup(input, call);
    const { nextToken, limit = LOG_EVENTS_PER_CALL_MAX, ...asked } = input;
    const listing = { scope: `events ${group.arn} ${JSON.stringify(asked)}`, now: call.clock.now() };
    const query = {
      groupArn: group.arn,
      streamNames: input.logStreamNames,
      streamNamePrefix: input.logStreamNamePrefix,
      from: Math.max(input.startTime ?? 0, keptSince(group, listing.now)),
      // Here, unlike in GetLogEvents, the end belongs to the time asked for.
      until: input.endTime === undefined ? undefined : input.endTime + 1,
      after: readPosition(readListingToken(listing, nextToken)),
    };
    const { found, last } = await search(call, { query, filter: filter.value, limit });
    return {
      events: found.map(show),
      searchedLogStreams: [],
      nextToken: writeToken(listing, last && `${last.timestamp} ${last.ordinal}`),
    };
  },
});

interface Search {
  readonly query: Omit<LogEventQuery, 'limit'>;
  readonly filter: LogFilter;
  readonly limit: number;
}

/** `last`: where the search stopped for now; absent when nothing is left to look at. */
async function search({ logs }: Call, { query, filter, limit }: Search) {
  const found: LogEventRecord[] = [];
  let [last, scanned, bytes]: [LogPosition | undefined, number, number] = [undefined, 0, 0];
  for await (const event of readEvents(logs, query)) {
    if (found.length === limit || scanned >= LOG_SCAN_BYTES_MAX) return { found, last };
    const size = utf8Length(event.message);
    scanned += size * filter.effort;
    if (filter.matches(event.message)) {
      if (found.length > 0 && bytes + size > LOG_PAGE_BYTES_MAX) return { found, last };
      found.push(event);
      bytes += size;
    }
    last = event;
  }
  return { found };
}

function readPosition(text: string | undefined): LogPosition | undefined {
  if (text === undefined) return undefined;
  const [timestamp, ordinal] = text.split(' ').map(Number);
  if (timestamp === undefined || ordinal === undefined) throw invalidToken();
  return { timestamp, ordinal };
}

function show(event: LogEventRecord): Output {
  const { streamName, timestamp, message, ingestionTime } = event;
  return { logStreamName: streamName, timestamp, message, ingestionTime, eventId: eventId(event) };
}
