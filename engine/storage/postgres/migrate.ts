import { statement, type Database } from './connection/database';
import { DatabaseError } from './connection/database-error';
import { MIGRATIONS } from './migrations';

/** Whoever changes the tables holds this lock: of several processes that start at once, one does it. */
const LOCK = 7_090_716;

const FIND_TABLE = statement('migrations', `SELECT to_regclass('pasos_migrations') IS NOT NULL AS exists`);
const FIND_VERSION = statement(
  'version',
  'SELECT coalesce(max(version), 0) AS version FROM pasos_migrations',
);

/** Brings the database to the version this engine writes, all or nothing. */
export async function migrate(database: Database, address: string): Promise<void> {
  if ((await versionOf(database)) < MIGRATIONS.length) await database.script(migration());
  const version = await versionOf(database);
  if (version <= MIGRATIONS.length) return;
  throw new DatabaseError(
    `The database ${address} was written by a newer Pasos (format ${version}, this one knows ${MIGRATIONS.length}): update Pasos, or choose another database`,
  );
}

async function versionOf(database: Database): Promise<number> {
  const [table] = await database.run<{ exists: boolean }>('write', FIND_TABLE);
  if (!table?.exists) return 0;
  const [row] = await database.run<{ version: number }>('write', FIND_VERSION);
  return row!.version;
}

/** Several statements sent at once are one transaction. What another process has done meanwhile is skipped. */
function migration(): string {
  const steps = MIGRATIONS.map((sql, index) => {
    const version = index + 1;
    return `IF NOT EXISTS (SELECT FROM pasos_migrations WHERE version >= ${version}) THEN
      EXECUTE $step$${sql}$step$;
      INSERT INTO pasos_migrations (version) VALUES (${version});
    END IF;`;
  });
  return `BEGIN;
    SELECT pg_advisory_xact_lock(${LOCK});
    CREATE TABLE IF NOT EXISTS pasos_migrations (version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
    DO $migrate$ BEGIN ${steps.join('\n')} END $migrate$;
    COMMIT;`;
}
