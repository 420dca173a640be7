import type { Database } from 'libsql';
import type { LogEventQuery, LogEventRecord, LogPosition } from '../../../host/logging/log-store';
import { bytesOf, readJson } from '../json-text';

const FOREVER = Number.MAX_SAFE_INTEGER;

interface EventRow {
  readonly timestamp: number;
  readonly ordinal: number;
  readonly streamName: string;
  readonly message: Uint8Array;
  readonly ingestionTime: number;
}

/** A message is kept as a JSON text: SQLite would cut it off at a NUL. */
export function writeMessage(message: string): string {
  return JSON.stringify(message);
}

function readEvent({ timestamp, ordinal, streamName, message, ingestionTime }: EventRow): LogEventRecord {
  return { timestamp, ordinal, streamName, message: readJson<string>(message), ingestionTime };
}

/** Reads log events in their order: those of a group, or faster those of a single stream. */
export class LogEventReader {
  readonly #sql;

  constructor(database: Database) {
    this.#sql = {
      streams: database.prepare(
        `SELECT ordinal FROM log_streams WHERE log_group = ?
           AND (? IS NULL OR name IN (SELECT value FROM json_each(?))) AND substr(name, 1, ?) = ?`,
      ),
      ofGroup: directions(
        database,
        'e.log_group = ? AND (? IS NULL OR e.stream IN (SELECT value FROM json_each(?)))',
      ),
      ofStream: directions(database, 'e.stream = ?'),
    };
  }

  read(group: number, query: LogEventQuery): readonly LogEventRecord[] {
    const direction = query.reverse ? 'backward' : 'forward';
    const { at, ordinal } = startOf(query);
    const end = query.reverse ? (query.from ?? 0) : (query.until ?? FOREVER);
    const range = [at, ordinal, end, query.limit] as const;
    const streams = this.#streamsOf(group, query);
    if (streams?.length === 0) return [];
    const chosen = streams ? JSON.stringify(streams) : null;
    const rows =
      streams?.length === 1
        ? this.#sql.ofStream[direction].all(streams[0]!, ...range)
        : this.#sql.ofGroup[direction].all(group, chosen, chosen, ...range);
    return (rows as EventRow[]).map(readEvent);
  }

  /** Undefined: all of them. */
  #streamsOf(group: number, { streamNames, streamNamePrefix = '' }: LogEventQuery): number[] | undefined {
    if (!streamNames && !streamNamePrefix) return undefined;
    const names = streamNames ? JSON.stringify(streamNames) : null;
    const rows = this.#sql.streams.all(group, names, names, streamNamePrefix.length, streamNamePrefix);
    return rows.map((row) => (row as { ordinal: number }).ordinal);
  }
}

function directions(database: Database, scope: string) {
  const select = `SELECT e.at AS timestamp, e.ordinal, s.name AS streamName, ${bytesOf('e.message', 'message')}, e.ingested_at AS ingestionTime
    FROM log_events e JOIN log_streams s ON s.ordinal = e.stream WHERE ${scope}`;
  return {
    forward: database.prepare(
      `${select} AND (e.at, e.ordinal) > (?, ?) AND e.at < ? ORDER BY e.at, e.ordinal LIMIT ?`,
    ),
    backward: database.prepare(
      `${select} AND (e.at, e.ordinal) < (?, ?) AND e.at >= ? ORDER BY e.at DESC, e.ordinal DESC LIMIT ?`,
    ),
  };
}

/** The place next to which reading begins: where it stopped, or just outside the time that was asked for. */
function startOf({ after, from = 0, until = FOREVER, reverse }: LogEventQuery) {
  const edge: LogPosition = { timestamp: reverse ? until : from, ordinal: -1 };
  const inside = after && (reverse ? after.timestamp < edge.timestamp : after.timestamp >= edge.timestamp);
  const { timestamp: at, ordinal } = inside ? after : edge;
  return { at, ordinal };
}
