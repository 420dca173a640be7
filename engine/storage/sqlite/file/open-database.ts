import { join } from 'node:path';
import Database from 'libsql';
import { DataFolderError, dataFolderError } from './data-folder-error';
import { assertLocal, makeFolder } from './data-folder';
import { backUpBeforeMigrating } from './backup-before-migrating';
import { assertSound, isDamage, setAside } from './damage';
import { assertKnown, migrate } from './migrate';

const SQLITE_MIN = '3.45.0';

export interface OpenOptions {
  /** Whether the folder may lie on a network file system; not if not said. */
  readonly mayBeRemote?: boolean;
  /** Hears, in one line, of a damaged database that was set aside; the console does, if not said. */
  readonly tell?: (message: string) => void;
}

/** Opens `<data>/engine.db`, made and migrated if needed; `:memory:` leaves no trace. */
export function openDatabase(data: string, options: OpenOptions = {}): Database.Database {
  try {
    return openSound(databaseFile(data, options), options);
  } catch (error) {
    throw dataFolderError(data, error);
  }
}

/** Of a damaged file what can be saved: whoever opens it is told, and the file is kept. */
function openSound(file: string, { tell = console.error }: OpenOptions): Database.Database {
  const opening: { database?: Database.Database } = {};
  try {
    return open(file, opening);
  } catch (error) {
    if (!isDamage(error)) {
      opening.database?.close();
      throw error;
    }
    tell(setAside(file, opening.database, error as Error));
    return open(file);
  }
}

/** `opening` holds what was opened when this throws. */
function open(file: string, opening: { database?: Database.Database } = {}): Database.Database {
  const database = (opening.database = new Database(file, { timeout: 2000 }));
  configure(database);
  assertSqlite(database);
  assertKnown(database, file);
  assertSound(database);
  backUpBeforeMigrating(database, file);
  migrate(database);
  return database;
}

/** Without a look at what is in it. */
export function openExclusively(file: string): Database.Database {
  const database = new Database(file, { timeout: 2000 });
  configure(database);
  return database;
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

function assertSqlite(database: Database.Database): void {
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  if (version.localeCompare(SQLITE_MIN, 'en', { numeric: true }) >= 0) return;
  throw new DataFolderError(`SQLite ${version} is too old, ${SQLITE_MIN} is needed: run npm install again`);
}
