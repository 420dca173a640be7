import { join } from 'node:path';
import Database from 'libsql';
import { DataFolderError, dataFolderError } from './data-folder-error';
import { assertLocal, makeFolder } from './data-folder';
import { assertKnown, migrate } from './migrate';

const SQLITE_MIN = '3.45.0';

export interface OpenOptions {
  /** Whether the folder may lie on a network file system; not if not said. */
  readonly mayBeRemote?: boolean;
}

/** Opens `<data>/engine.db`, made and migrated if needed; `:memory:` leaves no trace. */
export function openDatabase(data: string, options: OpenOptions = {}): Database.Database {
  let database: Database.Database | undefined;
  try {
    const file = databaseFile(data, options);
    database = new Database(file, { timeout: 2000 });
    configure(database);
    assertSound(database, data);
    assertKnown(database, file);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw dataFolderError(data, error);
  }
}

function databaseFile(data: string, { mayBeRemote = false }: OpenOptions): string {
  if (data === ':memory:') return data;
  const folder = makeFolder(data);
  if (!mayBeRemote) assertLocal(folder);
  return join(folder, 'engine.db');
}

/**
 * NOTE: SQLite before 3.51.3 can damage a write-ahead log when two connections checkpoint and write at
 * the same moment, and libsql carries 3.45. One connection that never lets go of the file rules that
 * out, and tells a second engine on the same folder at once that it is not alone.
 */
function configure(database: Database.Database): void {
  // Histories are long texts: larger pages cost a quarter less.
  database.exec('PRAGMA page_size = 8192');
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec('PRAGMA trusted_schema = OFF');
  database.exec('PRAGMA journal_size_limit = 67108864');
  database.exec('BEGIN IMMEDIATE; COMMIT');
}

/**
 * Leaves the data in one file and lets go of its lock. Closing alone would not: libsql keeps the
 * connection, and with it the lock, until the last prepared statement is garbage.
 */
export function closeDatabase(database: Database.Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    database.exec('PRAGMA locking_mode = NORMAL');
    database.exec('BEGIN IMMEDIATE; COMMIT');
  } catch {
    // A disk that is full: what is in the log stays there, and is found when the folder is opened again.
  }
  database.close();
}

function assertSound(database: Database.Database, data: string): void {
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  if (version.localeCompare(SQLITE_MIN, 'en', { numeric: true }) < 0) {
    throw new DataFolderError(`SQLite ${version} is too old, ${SQLITE_MIN} is needed: run npm install again`);
  }
  const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (verdict !== 'ok') {
    throw new DataFolderError(
      `${data}/engine.db is damaged: put a backup in its place, or move the file away to begin with an empty one (${verdict})`,
    );
  }
}
