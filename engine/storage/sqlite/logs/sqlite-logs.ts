import type { Database } from 'libsql';
import { utf8Length } from '../../../base/json';
import { LOG_BYTES_MAX } from '../../../base/limits';
import type { Millis } from '../../../base/time';
import { LOG_BYTES_KEPT, LOG_LINE_OVERHEAD_BYTES, spanOf } from '../../../host/logging/log-store';
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
} from '../../../host/logging/log-store';
import type { Page, PageRequest } from '../../../host/ports';
import { readJson } from '../json-text';
import { LogEventReader, writeMessage } from './log-event-reader';
import { prepareLogStatements } from './log-statements';
import { readStream, type StreamRow } from './log-stream-row';
import type { WriteGroup } from '../write-group';

const DAY: Millis = 24 * 60 * 60 * 1000;

interface GroupRow {
  readonly ordinal: number;
  readonly record: Uint8Array;
  readonly retention_days: number | null;
}

/** Log groups in SQLite; a trigger takes what is gone off the count of what each group holds. */
export class SqliteLogs implements LogStore {
  readonly #writes: WriteGroup;
  readonly #sql;
  readonly #events: LogEventReader;

  constructor(
    database: Database,
    writes: WriteGroup,
    private readonly bytesMax = LOG_BYTES_MAX,
  ) {
    this.#writes = writes;
    this.#sql = prepareLogStatements(database);
    this.#events = new LogEventReader(database);
  }

  createGroup(group: LogGroupRecord): Promise<boolean> {
    const values = [group.arn, JSON.stringify(group), group.retentionInDays ?? null] as const;
    return this.#writes.write(() => this.#sql.createGroup.run(...values).changes > 0);
  }

  async findGroup(arn: string): Promise<LogGroupRecord | undefined> {
    const row = this.#group(arn);
    return row && readJson<LogGroupRecord>(row.record);
  }

  updateGroup(group: LogGroupRecord, now: Millis): Promise<boolean> {
    const values = [JSON.stringify(group), group.retentionInDays ?? null, group.arn] as const;
    return this.#writes.write(() => {
      if (this.#sql.updateGroup.run(...values).changes === 0) return false;
      this.#expire(this.#group(group.arn)!, now);
      return true;
    });
  }

  deleteGroup(arn: string): Promise<boolean> {
    return this.#writes.write(() => this.#sql.deleteGroup.run(arn).changes > 0);
  }

  async listGroups(prefix: string, { limit, after = '' }: PageRequest): Promise<Page<StoredLogGroup>> {
    const rows = this.#sql.listGroups.all(prefix.length, prefix, after, limit + 1);
    return pageOf(rows as { key: string; record: Uint8Array; bytes: number }[], limit, {
      key: (row) => row.key,
      read: (row) => ({ ...readJson<LogGroupRecord>(row.record), storedBytes: row.bytes }),
    });
  }

  createStream({ groupArn, name, creationTime }: LogStreamRecord): Promise<StreamCreation> {
    return this.#writes.write(() => {
      const group = this.#group(groupArn);
      if (!group) return 'no group';
      return this.#sql.createStream.run(group.ordinal, name, creationTime).changes > 0 ? 'created' : 'taken';
    });
  }

  async findStream(groupArn: string, name: string): Promise<LogStreamRecord | undefined> {
    const row = this.#stream(groupArn, name);
    return row && readStream(row, groupArn);
  }

  deleteStream(groupArn: string, name: string): Promise<boolean> {
    return this.#writes.write(() => {
      const row = this.#stream(groupArn, name);
      return row !== undefined && this.#sql.deleteStream.run(row.ordinal).changes > 0;
    });
  }

  async listStreams(
    groupArn: string,
    filter: LogStreamFilter,
    page: PageRequest,
  ): Promise<Page<LogStreamRecord>> {
    const rows = filter.orderBy === 'name' ? this.#byName : this.#byTime;
    return pageOf(rows.call(this, groupArn, filter, page), page.limit, {
      key: (row) => (filter.orderBy === 'name' ? row.name : `${row.last_event_at ?? 0} ${row.ordinal}`),
      read: (row) => readStream(row, groupArn),
    });
  }

  append({ groupArn, streamName, lines, ingestionTime }: LogBatch): Promise<boolean> {
    return this.#writes.write(() => {
      const group = this.#group(groupArn);
      const stream = group && this.#stream(groupArn, streamName);
      if (!stream) return false;
      if (lines.length === 0) return true;
      const { first, last } = spanOf(lines);
      this.#sql.touchStream.run(ingestionTime, first, first, last, stream.ordinal);
      this.#insert(group.ordinal, stream.ordinal, { lines, ingestionTime });
      this.#expire(group, ingestionTime);
      this.#makeRoom();
      return true;
    });
  }

  #insert(
    group: number,
    stream: number,
    { lines, ingestionTime }: Pick<LogBatch, 'lines' | 'ingestionTime'>,
  ) {
    let total = 0;
    for (const { timestamp, message } of lines) {
      const bytes = utf8Length(message) + LOG_LINE_OVERHEAD_BYTES;
      total += bytes;
      this.#sql.insertEvent.run(group, stream, timestamp, ingestionTime, writeMessage(message), bytes);
    }
    this.#sql.addBytes.run(total, group);
  }

  async events(query: LogEventQuery): Promise<readonly LogEventRecord[]> {
    const group = this.#group(query.groupArn);
    return group ? this.#events.read(group.ordinal, query) : [];
  }

  #group(arn: string): GroupRow | undefined {
    return this.#sql.findGroup.get(arn) as GroupRow | undefined;
  }

  #stream(groupArn: string, name: string): StreamRow | undefined {
    return this.#sql.findStream.get(groupArn, name) as StreamRow | undefined;
  }

  #byName(groupArn: string, filter: LogStreamFilter, { limit, after }: PageRequest): StreamRow[] {
    const { namePrefix = '', descending } = filter;
    const scope = [groupArn, namePrefix.length, namePrefix] as const;
    const rows = descending
      ? this.#sql.byNameDescending.all(...scope, after ?? null, after ?? null, limit + 1)
      : this.#sql.byName.all(...scope, after ?? '', limit + 1);
    return rows as StreamRow[];
  }

  #byTime(groupArn: string, filter: LogStreamFilter, { limit, after }: PageRequest): StreamRow[] {
    const { namePrefix = '', descending } = filter;
    const end = descending ? Number.MAX_SAFE_INTEGER : -1;
    const [at = end, ordinal = end] = after?.split(' ').map(Number) ?? [];
    const listing = descending ? this.#sql.byTimeDescending : this.#sql.byTime;
    return listing.all(groupArn, namePrefix.length, namePrefix, at, ordinal, limit + 1) as StreamRow[];
  }

  #expire({ ordinal, retention_days: days }: GroupRow, now: Millis): void {
    if (days !== null) this.#sql.expire.run(ordinal, now - days * DAY);
  }

  #makeRoom(): void {
    const total = (this.#sql.totalBytes.get() as { bytes: number }).bytes;
    if (total <= this.bytesMax) return;
    let surplus = total - this.bytesMax * LOG_BYTES_KEPT;
    for (const row of this.#sql.oldest.iterate() as Iterable<{ ordinal: number; bytes: number }>) {
      surplus -= row.bytes;
      if (surplus > 0) continue;
      this.#sql.forgetUntil.run(row.ordinal);
      break;
    }
    this.#sql.dropEmptied.run();
  }
}

/** A page from rows that were read with one more than `limit`. */
function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  { key, read }: { readonly key: (row: R) => string; readonly read: (row: R) => T },
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(read), next: last && key(last) };
}
