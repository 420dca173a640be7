import type { Database } from 'libsql';
import { DataFolderError } from './data-folder-error';
import { MIGRATIONS } from './migrations';

/** Brings the database to the version this engine writes; each step is all or nothing. */
export function migrate(database: Database): void {
  const version = versionOf(database);
  // A new database is made in one go: it costs one wait for the disk.
  if (version === 0) return apply(database, MIGRATIONS.join(';'), MIGRATIONS.length);
  MIGRATIONS.slice(version).forEach((sql, index) => apply(database, sql, version + index + 1));
}

function apply(database: Database, sql: string, version: number): void {
  database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${version}; COMMIT`);
}

/** Refuses a database that a newer engine has written. */
export function assertKnown(database: Database, file: string): void {
  const version = versionOf(database);
  if (version <= MIGRATIONS.length) return;
  throw new DataFolderError(
    `${file} was written by a newer Pasos (format ${version}, this one knows ${MIGRATIONS.length}): update Pasos, or choose another folder with --data DIR`,
  );
}

/** How many migrations the database has behind it; 0 for a new one. */
export function versionOf(database: Database): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}
