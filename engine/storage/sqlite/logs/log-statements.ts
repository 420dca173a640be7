import type { Database } from 'libsql';
import { bytesOf } from '../json-text';

const STREAM = 'SELECT * FROM log_streams';
const OF_GROUP = '(SELECT ordinal FROM log_groups WHERE arn = ?)';
/** A stream that has never had an event stands as if it had had one at the beginning of time. */
const LAST_EVENT = 'coalesce(last_event_at, 0)';

/** The statements of the log store, prepared once. */
export function prepareLogStatements(database: Database) {
  return {
    createGroup: database.prepare(
      'INSERT INTO log_groups (arn, record, retention_days) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    findGroup: database.prepare(
      `SELECT ordinal, ${bytesOf('record')}, retention_days FROM log_groups WHERE arn = ?`,
    ),
    updateGroup: database.prepare('UPDATE log_groups SET record = ?, retention_days = ? WHERE arn = ?'),
    deleteGroup: database.prepare('DELETE FROM log_groups WHERE arn = ?'),
    listGroups: database.prepare(
      `SELECT arn AS key, ${bytesOf('record')}, bytes FROM log_groups
       WHERE substr(arn, 1, ?) = ? AND arn > ? ORDER BY arn LIMIT ?`,
    ),
    createStream: database.prepare(
      'INSERT INTO log_streams (log_group, name, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    findStream: database.prepare(`${STREAM} WHERE log_group = ${OF_GROUP} AND name = ?`),
    deleteStream: database.prepare('DELETE FROM log_streams WHERE ordinal = ?'),
    ...listingStatements(database),
    ...eventStatements(database),
  };
}

function listingStatements(database: Database) {
  const streams = `${STREAM} WHERE log_group = ${OF_GROUP} AND substr(name, 1, ?) = ?`;
  return {
    byName: database.prepare(`${streams} AND name > ? ORDER BY name LIMIT ?`),
    byNameDescending: database.prepare(`${streams} AND (? IS NULL OR name < ?) ORDER BY name DESC LIMIT ?`),
    byTime: database.prepare(
      `${streams} AND (${LAST_EVENT}, ordinal) > (?, ?) ORDER BY ${LAST_EVENT}, ordinal LIMIT ?`,
    ),
    byTimeDescending: database.prepare(
      `${streams} AND (${LAST_EVENT}, ordinal) < (?, ?) ORDER BY ${LAST_EVENT} DESC, ordinal DESC LIMIT ?`,
    ),
  };
}

function eventStatements(database: Database) {
  return {
    insertEvent: database.prepare(
      'INSERT INTO log_events (log_group, stream, at, ingested_at, message, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    addBytes: database.prepare('UPDATE log_groups SET bytes = bytes + ? WHERE ordinal = ?'),
    touchStream: database.prepare(
      `UPDATE log_streams SET last_ingestion_at = ?,
         first_event_at = min(coalesce(first_event_at, ?), ?), last_event_at = max(coalesce(last_event_at, 0), ?)
       WHERE ordinal = ?`,
    ),
    expire: database.prepare('DELETE FROM log_events WHERE log_group = ? AND at < ?'),
    totalBytes: database.prepare('SELECT coalesce(sum(bytes), 0) AS bytes FROM log_groups'),
    oldest: database.prepare('SELECT ordinal, bytes FROM log_events ORDER BY ordinal'),
    forgetUntil: database.prepare('DELETE FROM log_events WHERE ordinal <= ?'),
    dropEmptied: database.prepare(
      `DELETE FROM log_streams WHERE last_event_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM log_events WHERE stream = log_streams.ordinal)`,
    ),
  };
}
