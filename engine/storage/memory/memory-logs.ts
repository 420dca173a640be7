import { utf8Length } from '../../base/json';
import { LOG_BYTES_MAX } from '../../base/limits';
import type { Millis } from '../../base/time';
import { LOG_BYTES_KEPT, LOG_LINE_OVERHEAD_BYTES, spanOf } from '../../host/logging/log-store';
import type {
  LogBatch,
  LogEventQuery,
  LogEventRecord,
  LogGroupRecord,
  LogStore,
  LogStreamFilter,
  LogStreamRecord,
  StoredLogGroup,
  StreamCreation,
} from '../../host/logging/log-store';
import type { Page, PageRequest } from '../../host/ports';
import { compareEvents, selectEvents } from './event-order';
import { pageByKey } from './pages/page-by-key';

const DAY: Millis = 24 * 60 * 60 * 1000;

interface Stream {
  readonly ordinal: number;
  record: LogStreamRecord;
}
interface Group {
  record: LogGroupRecord;
  readonly streams: Map<string, Stream>;
  /** In the order of reading. */
  events: LogEventRecord[];
  bytes: number;
}

/** Log groups in this process's memory. */
export class MemoryLogs implements LogStore {
  readonly #groups = new Map<string, Group>();
  #lastOrdinal = 0;

  constructor(private readonly bytesMax = LOG_BYTES_MAX) {}

  async createGroup(record: LogGroupRecord): Promise<boolean> {
    if (this.#groups.has(record.arn)) return false;
    this.#groups.set(record.arn, { record, streams: new Map(), events: [], bytes: 0 });
    return true;
  }

  async findGroup(arn: string): Promise<LogGroupRecord | undefined> {
    return this.#groups.get(arn)?.record;
  }

  async updateGroup(record: LogGroupRecord, now: Millis): Promise<boolean> {
    const group = this.#groups.get(record.arn);
    if (!group) return false;
    group.record = record;
    expire(group, now);
    return true;
  }

  async deleteGroup(arn: string): Promise<boolean> {
    return this.#groups.delete(arn);
  }

  async listGroups(prefix: string, page: PageRequest): Promise<Page<StoredLogGroup>> {
    const groups = [...this.#groups.values()].filter(({ record }) => record.arn.startsWith(prefix));
    const stored = groups.map(({ record, bytes }) => ({ ...record, storedBytes: bytes }));
    return pageByKey(stored, { key: (group) => group.arn, descending: false }, page);
  }

  async createStream(record: LogStreamRecord): Promise<StreamCreation> {
    const group = this.#groups.get(record.groupArn);
    if (!group) return 'no group';
    if (group.streams.has(record.name)) return 'taken';
    group.streams.set(record.name, { ordinal: ++this.#lastOrdinal, record });
    return 'created';
  }

  async findStream(groupArn: string, name: string): Promise<LogStreamRecord | undefined> {
    return this.#groups.get(groupArn)?.streams.get(name)?.record;
  }

  async deleteStream(groupArn: string, name: string): Promise<boolean> {
    const group = this.#groups.get(groupArn);
    if (!group?.streams.delete(name)) return false;
    keep(group, (event) => event.streamName !== name);
    return true;
  }

  async listStreams(
    groupArn: string,
    { namePrefix = '', orderBy, descending }: LogStreamFilter,
    page: PageRequest,
  ): Promise<Page<LogStreamRecord>> {
    const streams = [...(this.#groups.get(groupArn)?.streams.values() ?? [])];
    const found = streams.filter(({ record }) => record.name.startsWith(namePrefix));
    const key = orderBy === 'name' ? nameKey : timeKey;
    const { items, next } = pageByKey(found, { key, descending }, page);
    return { items: items.map(({ record }) => record), next };
  }

  async append({ groupArn, streamName, lines, ingestionTime }: LogBatch): Promise<boolean> {
    const group = this.#groups.get(groupArn);
    const stream = group?.streams.get(streamName);
    if (!group || !stream) return false;
    if (lines.length === 0) return true;
    const events = lines.map((line) => ({
      ...line,
      streamName,
      ingestionTime,
      ordinal: ++this.#lastOrdinal,
    }));
    insert(group, events);
    stream.record = { ...stream.record, ...span(stream.record, events), lastIngestionTime: ingestionTime };
    expire(group, ingestionTime);
    this.#makeRoom();
    return true;
  }

  async events(query: LogEventQuery): Promise<readonly LogEventRecord[]> {
    return selectEvents(this.#groups.get(query.groupArn)?.events ?? [], query);
  }

  #makeRoom(): void {
    const groups = [...this.#groups.values()];
    const total = groups.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total <= this.bytesMax) return;
    let surplus = total - this.bytesMax * LOG_BYTES_KEPT;
    const oldest = groups.flatMap(({ events }) => events).sort((a, b) => a.ordinal - b.ordinal);
    const last = oldest.find((event) => (surplus -= bytesOf(event)) <= 0)!.ordinal;
    for (const group of groups) {
      keep(group, (event) => event.ordinal > last);
      dropEmptied(group);
    }
  }
}

function dropEmptied({ streams, events }: Group): void {
  const inUse = new Set(events.map((event) => event.streamName));
  for (const [name, { record }] of streams) {
    if (record.lastEventTimestamp !== undefined && !inUse.has(name)) streams.delete(name);
  }
}

function bytesOf({ message }: LogEventRecord): number {
  return utf8Length(message) + LOG_LINE_OVERHEAD_BYTES;
}

function insert(group: Group, events: readonly LogEventRecord[]): void {
  let isInOrder = true;
  for (const event of events) {
    const newest = group.events.at(-1);
    if (newest && compareEvents(newest, event) > 0) isInOrder = false;
    group.events.push(event);
    group.bytes += bytesOf(event);
  }
  if (!isInOrder) group.events.sort(compareEvents);
}

function keep(group: Group, isKept: (event: LogEventRecord) => boolean): void {
  group.events = group.events.filter(isKept);
  group.bytes = group.events.reduce((sum, event) => sum + bytesOf(event), 0);
}

function expire(group: Group, now: Millis): void {
  const { retentionInDays } = group.record;
  const first = group.events[0];
  if (retentionInDays === undefined || !first) return;
  const since = now - retentionInDays * DAY;
  if (first.timestamp < since) keep(group, (event) => event.timestamp >= since);
}

function span(record: LogStreamRecord, events: readonly LogEventRecord[]) {
  const { first, last } = spanOf(events);
  return {
    firstEventTimestamp: Math.min(record.firstEventTimestamp ?? Infinity, first),
    lastEventTimestamp: Math.max(record.lastEventTimestamp ?? 0, last),
  };
}

function nameKey({ record }: Stream): string {
  return record.name;
}

/** A stream that has never had an event stands as if it had had one at the beginning of time. */
function timeKey({ record, ordinal }: Stream): string {
  return [record.lastEventTimestamp ?? 0, ordinal].map((part) => String(part).padStart(16, '0')).join(' ');
}
