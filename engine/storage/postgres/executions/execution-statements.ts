import { statement } from '../connection/database';

/** Its owner may write as long as its lease lasts, and whoever ends the lease waits for what is being written. */
const ME = `me AS MATERIALIZED (
    SELECT id FROM owners WHERE id = $1 AND NOT gone AND lease_until > clock_timestamp() FOR SHARE
  )`;

/** The history of a group, in rows: `$2` to `$5`. */
function lines(written: string): string {
  return `lines AS (
    INSERT INTO history (execution, first_id, last_id, events)
    SELECT w.ordinal, h.first_id, h.last_id, h.events
    FROM unnest($2::text[], $3::int[], $4::int[], $5::text[]) AS h (arn, first_id, last_id, events)
    JOIN ${written} w ON w.arn = h.arn
  )`;
}

/** Starts many executions at once: gives the ARNs of those that were not there, and are ours to start. */
export const CREATE = statement(
  'create-executions',
  `WITH ${ME}, given AS (
    SELECT * FROM unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
      $13::bigint[], $14::int[], $15::bigint[], $16::boolean[], $17::bigint[], $18::text[], $19::text[], $20::text[])
    WITH ORDINALITY AS g (arn, state_machine_arn, version_arn, alias_arn, map_run_arn, revision_key, status,
      stop_date, redrive_count, seq, at_rest, wake_at, family, record, snapshot, place)
  ), written AS (
    INSERT INTO executions (arn, state_machine_arn, version_arn, alias_arn, map_run_arn, revision_key, status,
      stop_date, redrive_count, seq, at_rest, wake_at, family, record, snapshot, owner)
    SELECT g.arn, g.state_machine_arn, g.version_arn, g.alias_arn, g.map_run_arn, g.revision_key, g.status,
      g.stop_date, g.redrive_count, g.seq, g.at_rest, g.wake_at, g.family, g.record, g.snapshot, me.id
    FROM given g CROSS JOIN me
    WHERE g.family = g.arn OR NOT EXISTS (
      SELECT FROM executions o WHERE o.family = g.family AND o.status = 'RUNNING' AND o.owner <> me.id)
    ORDER BY g.place
    ON CONFLICT (arn) DO NOTHING
    RETURNING ordinal, arn
  ), ${lines('written')} SELECT arn FROM written`,
);

/** Moves many executions on: gives the ARNs of those that stood where they were expected, and are ours. */
export const COMMIT = statement(
  'commit-steps',
  `WITH ${ME}, given AS (
    SELECT * FROM unnest($6::text[], $7::bigint[], $8::bigint[], $9::text[], $10::bigint[], $11::int[],
      $12::boolean[], $13::bigint[], $14::text[], $15::text[])
    AS g (arn, replaces, seq, status, stop_date, redrive_count, at_rest, wake_at, record, snapshot)
  ), written AS (
    UPDATE executions e SET seq = g.seq, status = g.status, stop_date = g.stop_date,
      redrive_count = g.redrive_count, at_rest = g.at_rest, wake_at = g.wake_at,
      record = g.record, snapshot = g.snapshot
    FROM given g CROSS JOIN me
    WHERE e.arn = g.arn AND e.seq = g.replaces AND e.owner = me.id
    RETURNING e.ordinal, e.arn
  ), ${lines('written')} SELECT arn FROM written`,
);

/** How executions stand that could not be written. */
export const STANDING = statement(
  'standing',
  'SELECT arn, owner, seq, snapshot FROM executions WHERE arn = ANY ($1::text[])',
);

export const FIND = statement('find-execution', 'SELECT record FROM executions WHERE arn = $1');
export const FIND_SNAPSHOT = statement('find-snapshot', 'SELECT snapshot FROM executions WHERE arn = $1');
export const OPEN = statement(
  'open-executions',
  `SELECT arn, at_rest AS "isAtRest", wake_at AS "wakeAt" FROM executions WHERE status = 'RUNNING' ORDER BY ordinal`,
);
export const FORGET = statement('forget-executions', 'DELETE FROM executions WHERE stop_date < $1');

export const LIST = statement(
  'list-executions',
  `SELECT ordinal, record FROM executions
   WHERE state_machine_arn = $1 AND ordinal < $2
     AND ($3::text IS NULL OR version_arn = $3)
     AND ($4::text IS NULL OR alias_arn = $4)
     AND ($5::text IS NULL OR status = $5)
   ORDER BY ordinal DESC LIMIT $6`,
);
export const LIST_CHILDREN = statement(
  'list-children',
  `SELECT ordinal, record FROM executions
   WHERE map_run_arn = $1 AND ordinal < $2
     AND ($3::boolean IS NULL OR (redrive_count > 0) = $3)
     AND ($4::bigint IS NULL OR (status <> 'SUCCEEDED' AND stop_date <= $4))
     AND ($5::text IS NULL OR status = $5)
   ORDER BY ordinal DESC LIMIT $6`,
);

/** The rows that hold the `$3` events behind one, counted before any text is read. */
function historyBehind(counted: string, isBehind: string, order: string): string {
  return `SELECT first_id AS "firstId", last_id AS "lastId", events FROM (
     SELECT h.first_id, h.last_id, h.events, sum(${counted}) OVER (ORDER BY h.first_id ${order}) - (${counted}) AS before
     FROM history h JOIN executions e ON e.ordinal = h.execution WHERE e.arn = $1 AND ${isBehind}
   ) counted WHERE before < $3 ORDER BY first_id ${order}`;
}
export const HISTORY_AFTER = statement(
  'history-after',
  historyBehind('h.last_id - greatest(h.first_id, $2::int + 1) + 1', 'h.last_id > $2', 'ASC'),
);
export const HISTORY_BEFORE = statement(
  'history-before',
  historyBehind('least(h.last_id, $2::int - 1) - h.first_id + 1', 'h.first_id < $2', 'DESC'),
);
