/** Each entry takes a database from the version of its index to the next. Only ever append. */
export const MIGRATIONS = [
  `
  CREATE TABLE revisions (
    key TEXT PRIMARY KEY,
    record TEXT NOT NULL
  );
  CREATE TABLE state_machines (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    revision_key TEXT NOT NULL REFERENCES revisions (key),
    record TEXT NOT NULL
  );
  CREATE TABLE versions (
    arn TEXT PRIMARY KEY,
    state_machine_arn TEXT NOT NULL REFERENCES state_machines (arn) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    revision_key TEXT NOT NULL REFERENCES revisions (key),
    record TEXT NOT NULL,
    UNIQUE (state_machine_arn, number)
  );
  CREATE TABLE executions (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    state_machine_arn TEXT NOT NULL,
    version_arn TEXT,
    revision_key TEXT NOT NULL REFERENCES revisions (key),
    status TEXT NOT NULL,
    seq INTEGER NOT NULL,
    record TEXT NOT NULL,
    snapshot TEXT NOT NULL
  );
  CREATE INDEX executions_of_machine ON executions (state_machine_arn, ordinal);
  CREATE INDEX executions_running ON executions (ordinal) WHERE status = 'RUNNING';
  CREATE TABLE history (
    execution INTEGER NOT NULL REFERENCES executions (ordinal),
    id INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (execution, id)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE log_groups (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    retention_days INTEGER,
    bytes INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE log_streams (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    log_group INTEGER NOT NULL REFERENCES log_groups (ordinal) ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    first_event_at INTEGER,
    last_event_at INTEGER,
    last_ingestion_at INTEGER,
    UNIQUE (log_group, name)
  );
  CREATE TABLE log_events (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    log_group INTEGER NOT NULL,
    stream INTEGER NOT NULL REFERENCES log_streams (ordinal) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    ingested_at INTEGER NOT NULL,
    message TEXT NOT NULL,
    bytes INTEGER NOT NULL
  );
  CREATE INDEX log_events_of_group ON log_events (log_group, at, ordinal);
  CREATE INDEX log_events_of_stream ON log_events (stream, at, ordinal);
  CREATE TRIGGER log_event_gone AFTER DELETE ON log_events BEGIN
    UPDATE log_groups SET bytes = bytes - OLD.bytes WHERE ordinal = OLD.log_group;
  END;
  `,
  `
  CREATE TABLE aliases (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    state_machine_arn TEXT NOT NULL REFERENCES state_machines (arn) ON DELETE CASCADE,
    record TEXT NOT NULL
  );
  CREATE INDEX aliases_of_machine ON aliases (state_machine_arn, ordinal);
  CREATE TABLE activities (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
  );
  ALTER TABLE executions ADD COLUMN alias_arn TEXT;
  `,
  `
  ALTER TABLE executions ADD COLUMN stop_date INTEGER;
  UPDATE executions SET stop_date = json_extract(record, '$.stopDate');
  CREATE INDEX executions_closed ON executions (stop_date) WHERE stop_date IS NOT NULL;
  `,
  `
  CREATE TABLE map_runs (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    execution_arn TEXT NOT NULL,
    status TEXT NOT NULL,
    stop_date INTEGER,
    record TEXT NOT NULL
  );
  CREATE INDEX map_runs_closed ON map_runs (stop_date) WHERE stop_date IS NOT NULL;
  CREATE INDEX map_runs_of_execution ON map_runs (execution_arn, ordinal);
  CREATE INDEX map_runs_running ON map_runs (ordinal) WHERE status = 'RUNNING';
  ALTER TABLE executions ADD COLUMN map_run_arn TEXT;
  CREATE INDEX executions_of_map_run ON executions (map_run_arn, ordinal) WHERE map_run_arn IS NOT NULL;
  `,
  `
  ALTER TABLE history RENAME TO history_by_event;
  CREATE TABLE history (
    execution INTEGER NOT NULL REFERENCES executions (ordinal),
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    events TEXT NOT NULL,
    UNIQUE (execution, first_id)
  );
  INSERT INTO history
    SELECT execution, min(id), max(id), '[' || group_concat(event, ',' ORDER BY id) || ']'
    FROM history_by_event GROUP BY execution, (id - 1) / 100;
  DROP TABLE history_by_event;
  CREATE TABLE probe (bytes BLOB);
  CREATE TABLE owner (epoch INTEGER NOT NULL);
  INSERT INTO owner VALUES (0);
  `,
  // The index holds all that a start has to know of the executions that run: no snapshot is read for it.
  `
  ALTER TABLE executions ADD COLUMN at_rest INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE executions ADD COLUMN wake_at INTEGER;
  DROP INDEX executions_running;
  CREATE INDEX executions_open ON executions (ordinal, arn, at_rest, wake_at) WHERE status = 'RUNNING';
  `,
  `
  CREATE TABLE documents (
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    revision INTEGER NOT NULL,
    value TEXT NOT NULL,
    bytes BLOB,
    PRIMARY KEY (collection, key)
  );
  CREATE INDEX documents_by_revision ON documents (revision);
  `,
] as const;
