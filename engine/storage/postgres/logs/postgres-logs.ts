import { utf8Length } from '../../../base/json';
import { LOG_BYTES_MAX } from '../../../base/limits';
import type { Millis } from '../../../base/time';
import {
  LOG_BYTES_KEPT,
  LOG_LINE_OVERHEAD_BYTES,
  spanOf,
  type LogBatch,
  type LogEventQuery,
  type LogEventRecord,
  type LogGroupRecord,
  type LogStore,
  type LogStreamFilter,
  type LogStreamRecord,
  type StoredLogGroup,
  type StreamCreation,
} from '../../../host/logging/log-store';
import type { Page, PageRequest } from '../../../host/ports';
import { readStream, type StreamRow } from '../../sqlite/logs/log-stream-row';
import type { Reader } from '../reader';
import * as sql from './log-statements';

const DAY: Millis = 24 * 60 * 60 * 1000;
const FOREVER = Number.MAX_SAFE_INTEGER;
/** All that is kept is counted again after so many bytes at the latest. */
const BYTES_PER_COUNTING = 1 / 64;

/** Log groups in PostgreSQL. A message is kept as a JSON text: NUL cannot stand in a text of PostgreSQL. */
export class PostgresLogs implements LogStore {
  #uncounted = Infinity;

  constructor(
    private readonly reader: Reader,
    private readonly bytesMax = LOG_BYTES_MAX,
  ) {}

  createGroup(group: LogGroupRecord): Promise<boolean> {
    return this.reader.did(sql.CREATE_GROUP, groupValues(group));
  }

  async findGroup(arn: string): Promise<LogGroupRecord | undefined> {
    const row = await this.reader.first<{ record: string }>(sql.FIND_GROUP, [arn]);
    return row && (JSON.parse(row.record) as LogGroupRecord);
  }

  async updateGroup(group: LogGroupRecord, now: Millis): Promise<boolean> {
    const [row] = await this.reader.write<{ ordinal: number }>(sql.UPDATE_GROUP, groupValues(group));
    if (!row) return false;
    const { retentionInDays: days } = group;
    if (days !== undefined) await this.reader.write(sql.EXPIRE, [row.ordinal, now - days * DAY]);
    return true;
  }

  deleteGroup(arn: string): Promise<boolean> {
    return this.reader.did(sql.DELETE_GROUP, [arn]);
  }

  async listGroups(prefix: string, { limit, after = '' }: PageRequest): Promise<Page<StoredLogGroup>> {
    const values = [prefix, after, limit + 1];
    const rows = await this.reader.all<{ key: string; record: string; bytes: number }>(
      sql.LIST_GROUPS,
      values,
    );
    return pageOf(rows, limit, {
      key: (row) => row.key,
      read: (row) => ({ ...(JSON.parse(row.record) as LogGroupRecord), storedBytes: row.bytes }),
    });
  }

  async createStream({ groupArn, name, creationTime }: LogStreamRecord): Promise<StreamCreation> {
    const values = [groupArn, name, creationTime];
    const [group] = await this.reader.write<{ isCreated: boolean }>(sql.CREATE_STREAM, values);
    if (!group) return 'no group';
    return group.isCreated ? 'created' : 'taken';
  }

  async findStream(groupArn: string, name: string): Promise<LogStreamRecord | undefined> {
    const row = await this.reader.first<StreamRow>(sql.FIND_STREAM, [groupArn, name]);
    return row && readStream(row, groupArn);
  }

  deleteStream(groupArn: string, name: string): Promise<boolean> {
    return this.reader.did(sql.DELETE_STREAM, [groupArn, name]);
  }

  async listStreams(
    groupArn: string,
    { namePrefix = '', orderBy, descending }: LogStreamFilter,
    { limit, after }: PageRequest,
  ): Promise<Page<LogStreamRecord>> {
    const direction = descending ? 'down' : 'up';
    const isByName = orderBy === 'name';
    const end = descending ? FOREVER : -1;
    const [at = end, ordinal = end] = isByName ? [] : (after?.split(' ').map(Number) ?? []);
    const from = isByName ? [after ?? null] : [at, ordinal];
    const listing = (isByName ? sql.STREAMS_BY_NAME : sql.STREAMS_BY_TIME)[direction];
    const rows = await this.reader.all<StreamRow>(listing, [groupArn, namePrefix, ...from, limit + 1]);
    return pageOf(rows, limit, {
      key: (row) => (isByName ? row.name : `${row.last_event_at ?? 0} ${row.ordinal}`),
      read: (row) => readStream(row, groupArn),
    });
  }

  async append({ groupArn, streamName, lines, ingestionTime }: LogBatch): Promise<boolean> {
    const { first, last } = spanOf(lines);
    const span = lines.length > 0 ? [first, last] : [null, null];
    const bytes = lines.map(({ message }) => utf8Length(message) + LOG_LINE_OVERHEAD_BYTES);
    const times = lines.map(({ timestamp }) => timestamp);
    const messages = lines.map(({ message }) => JSON.stringify(message));
    const values = [groupArn, streamName, ingestionTime, ...span, times, messages, bytes, DAY];
    if (!(await this.reader.did(sql.APPEND, values))) return false;
    await this.#makeRoom(bytes.reduce((sum, length) => sum + length, 0));
    return true;
  }

  async events(query: LogEventQuery): Promise<readonly LogEventRecord[]> {
    const { groupArn, streamNames, streamNamePrefix = '', after, from = 0, until = FOREVER, reverse } = query;
    const edge = { timestamp: reverse ? until : from, ordinal: -1 };
    const isInside =
      after && (reverse ? after.timestamp < edge.timestamp : after.timestamp >= edge.timestamp);
    const { timestamp: at, ordinal } = isInside ? after : edge;
    const scope = [groupArn, streamNames ?? null, streamNamePrefix];
    const rows = await this.reader.all<LogEventRecord>(reverse ? sql.EVENTS_BACKWARD : sql.EVENTS_FORWARD, [
      ...scope,
      at,
      ordinal,
      reverse ? from : until,
      query.limit,
    ]);
    return rows.map((row) => ({ ...row, message: JSON.parse(row.message) as string }));
  }

  async #makeRoom(added: number): Promise<void> {
    this.#uncounted += added;
    if (this.#uncounted < this.bytesMax * BYTES_PER_COUNTING) return;
    this.#uncounted = 0;
    const total = (await this.reader.write<{ bytes: number }>(sql.TOTAL))[0]!.bytes;
    if (total <= this.bytesMax) return;
    await this.reader.write(sql.MAKE_ROOM, [total - this.bytesMax * LOG_BYTES_KEPT]);
    await this.reader.write(sql.DROP_EMPTIED);
  }
}

function groupValues(group: LogGroupRecord): unknown[] {
  return [group.arn, JSON.stringify(group), group.retentionInDays ?? null];
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
