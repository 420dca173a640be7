import { statement } from '../connection/database';

const OF_GROUP = '(SELECT ordinal FROM log_groups WHERE arn = $1)';
const STREAM = `SELECT ordinal, name, created_at, first_event_at, last_event_at, last_ingestion_at FROM log_streams
  WHERE log_group = ${OF_GROUP}`;
/** A stream that has never had an event stands as if it had had one at the beginning of time. */
const LAST_EVENT = 'coalesce(last_event_at, 0)';

export const CREATE_GROUP = statement(
  'create-group',
  `INSERT INTO log_groups (arn, record, retention_days) VALUES ($1, $2, $3)
   ON CONFLICT DO NOTHING RETURNING ordinal`,
);
export const FIND_GROUP = statement('find-group', 'SELECT ordinal, record FROM log_groups WHERE arn = $1');
export const UPDATE_GROUP = statement(
  'update-group',
  'UPDATE log_groups SET record = $2, retention_days = $3 WHERE arn = $1 RETURNING ordinal',
);
export const DELETE_GROUP = statement(
  'delete-group',
  'DELETE FROM log_groups WHERE arn = $1 RETURNING ordinal',
);
/** What a group holds is counted when somebody asks, not with every line. */
export const LIST_GROUPS = statement(
  'list-groups',
  `SELECT g.arn AS key, g.record, (SELECT coalesce(sum(bytes), 0)::bigint FROM log_events WHERE log_group = g.ordinal) AS bytes
   FROM log_groups g WHERE starts_with(g.arn, $1) AND g.arn > $2 ORDER BY g.arn LIMIT $3`,
);

export const CREATE_STREAM = statement(
  'create-stream',
  `WITH found AS (SELECT ordinal FROM log_groups WHERE arn = $1), created AS (
     INSERT INTO log_streams (log_group, name, created_at) SELECT ordinal, $2, $3 FROM found
     ON CONFLICT DO NOTHING RETURNING ordinal
   ) SELECT EXISTS (SELECT FROM created) AS "isCreated" FROM found`,
);
export const FIND_STREAM = statement('find-stream', `${STREAM} AND name = $2`);
export const DELETE_STREAM = statement(
  'delete-stream',
  `DELETE FROM log_streams WHERE log_group = ${OF_GROUP} AND name = $2 RETURNING ordinal`,
);

const STREAMS = `${STREAM} AND starts_with(name, $2)`;
export const STREAMS_BY_NAME = {
  up: statement('streams-by-name', `${STREAMS} AND ($3::text IS NULL OR name > $3) ORDER BY name LIMIT $4`),
  down: statement(
    'streams-by-name-down',
    `${STREAMS} AND ($3::text IS NULL OR name < $3) ORDER BY name DESC LIMIT $4`,
  ),
};
export const STREAMS_BY_TIME = {
  up: statement(
    'streams-by-time',
    `${STREAMS} AND (${LAST_EVENT}, ordinal) > ($3::bigint, $4::bigint) ORDER BY ${LAST_EVENT}, ordinal LIMIT $5`,
  ),
  down: statement(
    'streams-by-time-down',
    `${STREAMS} AND (${LAST_EVENT}, ordinal) < ($3::bigint, $4::bigint)
     ORDER BY ${LAST_EVENT} DESC, ordinal DESC LIMIT $5`,
  ),
};

/** Adds lines to a stream that is there, and takes away what the group keeps no longer: `$9` is its day in milliseconds. */
export const APPEND = statement(
  'append-lines',
  `WITH stream AS (
     UPDATE log_streams s SET
       last_ingestion_at = CASE WHEN $4::bigint IS NULL THEN last_ingestion_at ELSE $3::bigint END,
       first_event_at = least(first_event_at, $4::bigint), last_event_at = greatest(last_event_at, $5::bigint)
     FROM log_groups g WHERE g.arn = $1 AND s.log_group = g.ordinal AND s.name = $2
     RETURNING s.ordinal, s.log_group, g.retention_days
   ), added AS (
     INSERT INTO log_events (log_group, stream, at, ingested_at, message, bytes)
     SELECT s.log_group, s.ordinal, l.at, $3, l.message, l.bytes FROM stream s,
       unnest($6::bigint[], $7::text[], $8::bigint[]) WITH ORDINALITY AS l (at, message, bytes, place)
     WHERE s.retention_days IS NULL OR l.at >= $3 - s.retention_days * $9::bigint
     ORDER BY l.place
   ), expired AS (
     DELETE FROM log_events e USING stream s
     WHERE e.log_group = s.log_group AND e.at < $3 - s.retention_days * $9::bigint
   ) SELECT ordinal FROM stream`,
);
export const EXPIRE = statement('expire-lines', 'DELETE FROM log_events WHERE log_group = $1 AND at < $2');

export const TOTAL = statement(
  'total-bytes',
  'SELECT coalesce(sum(bytes), 0)::bigint AS bytes FROM log_events',
);
/** The oldest lines go until no more than `$1` bytes are surplus; streams that are left empty go with them. */
export const MAKE_ROOM = statement(
  'make-room',
  `DELETE FROM log_events WHERE ordinal <= (
     SELECT min(ordinal) FROM (
       SELECT ordinal, sum(bytes) OVER (ORDER BY ordinal) AS freed FROM log_events
     ) counted WHERE freed >= $1)`,
);
export const DROP_EMPTIED = statement(
  'drop-emptied',
  `DELETE FROM log_streams s WHERE last_event_at IS NOT NULL
     AND NOT EXISTS (SELECT FROM log_events WHERE stream = s.ordinal)`,
);

const EVENTS = `SELECT e.at AS timestamp, e.ordinal, s.name AS "streamName", e.message,
    e.ingested_at AS "ingestionTime"
  FROM log_events e JOIN log_streams s ON s.ordinal = e.stream
  WHERE e.log_group = ${OF_GROUP} AND ($2::text[] IS NULL OR s.name = ANY ($2)) AND starts_with(s.name, $3)`;
export const EVENTS_FORWARD = statement(
  'events-forward',
  `${EVENTS} AND (e.at, e.ordinal) > ($4::bigint, $5::bigint) AND e.at < $6 ORDER BY e.at, e.ordinal LIMIT $7`,
);
export const EVENTS_BACKWARD = statement(
  'events-backward',
  `${EVENTS} AND (e.at, e.ordinal) < ($4::bigint, $5::bigint) AND e.at >= $6
   ORDER BY e.at DESC, e.ordinal DESC LIMIT $7`,
);
