/** Each entry takes a database from the version of its index to the next. Only ever append. */
export const MIGRATIONS = [
  `
  CREATE TABLE owners (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lease_until timestamptz NOT NULL,
    gone boolean NOT NULL DEFAULT false
  );

  CREATE TABLE revisions (
    key text COLLATE "C" PRIMARY KEY,
    record text NOT NULL
  );
  CREATE TABLE state_machines (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    arn text COLLATE "C" NOT NULL UNIQUE,
    revision_key text COLLATE "C" NOT NULL REFERENCES revisions (key),
    record text NOT NULL
  );
  CREATE TABLE versions (
    arn text COLLATE "C" PRIMARY KEY,
    state_machine_arn text COLLATE "C" NOT NULL REFERENCES state_machines (arn) ON DELETE CASCADE,
    number bigint NOT NULL,
    revision_key text COLLATE "C" NOT NULL REFERENCES revisions (key),
    record text NOT NULL,
    UNIQUE (state_machine_arn, number)
  );
  CREATE INDEX versions_of_revision ON versions (revision_key, number);
  CREATE TABLE aliases (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    arn text COLLATE "C" NOT NULL UNIQUE,
    state_machine_arn text COLLATE "C" NOT NULL REFERENCES state_machines (arn) ON DELETE CASCADE,
    version_arns text[] NOT NULL,
    record text NOT NULL
  );
  CREATE INDEX aliases_of_machine ON aliases (state_machine_arn, ordinal);
  CREATE TABLE activities (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    arn text COLLATE "C" NOT NULL UNIQUE,
    record text NOT NULL
  );

  CREATE TABLE executions (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    arn text COLLATE "C" NOT NULL UNIQUE,
    state_machine_arn text COLLATE "C" NOT NULL,
    version_arn text COLLATE "C",
    alias_arn text COLLATE "C",
    map_run_arn text COLLATE "C",
    revision_key text COLLATE "C" NOT NULL REFERENCES revisions (key),
    status text COLLATE "C" NOT NULL,
    stop_date bigint,
    redrive_count integer NOT NULL,
    seq bigint NOT NULL,
    at_rest boolean NOT NULL,
    wake_at bigint,
    family text COLLATE "C" NOT NULL,
    owner bigint NOT NULL,
    record text NOT NULL,
    snapshot text NOT NULL
  ) WITH (fillfactor = 80);
  CREATE INDEX executions_of_machine ON executions (state_machine_arn, ordinal);
  CREATE INDEX executions_of_map_run ON executions (map_run_arn, ordinal) WHERE map_run_arn IS NOT NULL;
  CREATE INDEX executions_closed ON executions (stop_date) WHERE stop_date IS NOT NULL;
  CREATE INDEX executions_owned ON executions (owner) WHERE status = 'RUNNING';
  CREATE INDEX executions_of_family ON executions (family) WHERE status = 'RUNNING';
  CREATE TABLE history (
    execution bigint NOT NULL REFERENCES executions (ordinal) ON DELETE CASCADE,
    first_id integer NOT NULL,
    last_id integer NOT NULL,
    events text NOT NULL,
    PRIMARY KEY (execution, first_id)
  );
  CREATE TABLE map_runs (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    arn text COLLATE "C" NOT NULL UNIQUE,
    execution_arn text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    stop_date bigint,
    family text COLLATE "C" NOT NULL,
    owner bigint NOT NULL,
    record text NOT NULL
  );
  CREATE INDEX map_runs_of_execution ON map_runs (execution_arn, ordinal);
  CREATE INDEX map_runs_closed ON map_runs (stop_date) WHERE stop_date IS NOT NULL;
  CREATE INDEX map_runs_owned ON map_runs (owner) WHERE status = 'RUNNING';

  CREATE TABLE log_groups (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    arn text COLLATE "C" NOT NULL UNIQUE,
    record text NOT NULL,
    retention_days integer
  );
  CREATE TABLE log_streams (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    log_group bigint NOT NULL REFERENCES log_groups (ordinal) ON DELETE CASCADE,
    name text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    first_event_at bigint,
    last_event_at bigint,
    last_ingestion_at bigint,
    UNIQUE (log_group, name)
  );
  CREATE TABLE log_events (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    log_group bigint NOT NULL,
    stream bigint NOT NULL REFERENCES log_streams (ordinal) ON DELETE CASCADE,
    at bigint NOT NULL,
    ingested_at bigint NOT NULL,
    message text NOT NULL,
    bytes bigint NOT NULL
  );
  CREATE INDEX log_events_of_group ON log_events (log_group, at, ordinal);
  CREATE INDEX log_events_of_stream ON log_events (stream, at, ordinal);

  CREATE TABLE calls (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    caller bigint NOT NULL,
    callee bigint NOT NULL,
    request text NOT NULL,
    is_taken boolean NOT NULL DEFAULT false,
    answer text,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX calls_to ON calls (callee) WHERE NOT is_taken;
  CREATE INDEX calls_answered ON calls (caller) WHERE answer IS NOT NULL;

  -- One at a time claims or reopens: what one has made its own, the next one sees.
  CREATE FUNCTION claim_families(us bigint, most integer)
    RETURNS TABLE (kind text, arn text, at_rest boolean, wake_at bigint) LANGUAGE plpgsql AS $$
  DECLARE
    dead bigint[];
    chosen text[];
  BEGIN
    PERFORM pg_advisory_xact_lock(7090717);
    PERFORM FROM owners o WHERE o.id = us AND NOT o.gone AND o.lease_until > clock_timestamp() FOR SHARE;
    IF NOT FOUND THEN RETURN; END IF;
    -- Waits for what an owner is just writing: whoever is gone has written its last.
    UPDATE owners o SET gone = true WHERE NOT o.gone AND o.lease_until <= clock_timestamp();
    dead := ARRAY(SELECT o.id FROM owners o WHERE o.gone);
    IF cardinality(dead) = 0 THEN RETURN; END IF;
    chosen := ARRAY(SELECT DISTINCT f.family FROM (
      (SELECT e.family FROM executions e WHERE e.status = 'RUNNING' AND e.owner = ANY (dead) LIMIT most)
      UNION ALL
      (SELECT r.family FROM map_runs r WHERE r.status = 'RUNNING' AND r.owner = ANY (dead) LIMIT most)
    ) f LIMIT most);
    IF cardinality(chosen) = 0 THEN
      DELETE FROM owners o WHERE o.id = ANY (dead);
      RETURN;
    END IF;
    RETURN QUERY WITH taken AS (
      UPDATE executions e SET owner = us
      WHERE e.status = 'RUNNING' AND e.owner = ANY (dead) AND e.family = ANY (chosen)
      RETURNING e.ordinal, e.arn, e.at_rest, e.wake_at
    ) SELECT 'execution', t.arn::text, t.at_rest, t.wake_at FROM taken t ORDER BY t.ordinal;
    RETURN QUERY WITH taken AS (
      -- One that is closed may be about to run again, in an execution that was redriven.
      UPDATE map_runs r SET owner = us
      WHERE r.owner = ANY (dead) AND r.family = ANY (chosen)
      RETURNING r.ordinal, r.arn, r.status
    ) SELECT 'map-run', t.arn::text, false, NULL::bigint FROM taken t WHERE t.status = 'RUNNING' ORDER BY t.ordinal;
  END $$;

  -- The owner a closed execution has now: us, or whoever runs its family.
  CREATE FUNCTION reopen_execution(us bigint, execution_arn text) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    found_family text;
    other bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock(7090717);
    PERFORM FROM owners o WHERE o.id = us AND NOT o.gone AND o.lease_until > clock_timestamp() FOR SHARE;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT e.family INTO found_family FROM executions e WHERE e.arn = execution_arn;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT e.owner INTO other FROM executions e
      WHERE e.family = found_family AND e.status = 'RUNNING' AND e.owner <> us LIMIT 1;
    IF FOUND THEN RETURN other; END IF;
    UPDATE executions e SET owner = us WHERE e.arn = execution_arn;
    -- A redrive runs its Map Runs again.
    UPDATE map_runs r SET owner = us WHERE r.execution_arn = reopen_execution.execution_arn;
    RETURN us;
  END $$;
  `,
  // What is checked and written by several engines at once takes its turn under one lock.
  `
  CREATE SEQUENCE document_revisions;
  CREATE TABLE documents (
    collection text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    value text NOT NULL,
    bytes bytea,
    PRIMARY KEY (collection, key)
  );
  CREATE FUNCTION commit_documents(
    check_collections text[], check_keys text[], check_revisions bigint[], drops text[],
    collections text[], keys text[], contents text[], blobs text[]
  ) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    i integer;
  BEGIN
    PERFORM pg_advisory_xact_lock(7090718);
    FOR i IN 1 .. coalesce(cardinality(check_keys), 0) LOOP
      IF coalesce((SELECT d.revision FROM documents d
          WHERE d.collection = check_collections[i] AND d.key = check_keys[i]), 0) <> check_revisions[i] THEN
        RETURN false;
      END IF;
    END LOOP;
    DELETE FROM documents d WHERE d.collection = ANY (drops);
    FOR i IN 1 .. coalesce(cardinality(keys), 0) LOOP
      IF contents[i] IS NULL THEN
        DELETE FROM documents d WHERE d.collection = collections[i] AND d.key = keys[i];
      ELSE
        INSERT INTO documents AS d VALUES
          (collections[i], keys[i], nextval('document_revisions'), contents[i], decode(blobs[i], 'base64'))
        ON CONFLICT (collection, key) DO UPDATE
          SET revision = excluded.revision, value = excluded.value, bytes = excluded.bytes;
      END IF;
    END LOOP;
    RETURN true;
  END $$;
  `,
] as const;
