import type { Database } from 'libsql';

/** Kept for ever: SQLite deletes a log by its name when it closes, and by then that name may be another's. */
const abandoned: Database[] = [];

/**
 * Leaves the data in one file and lets go of its lock. Closing alone would not: libsql keeps the
 * connection, and with it the lock, until the last prepared statement is garbage.
 */
export function releaseDatabase(database: Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    database.exec('PRAGMA locking_mode = NORMAL');
    database.exec('BEGIN IMMEDIATE; COMMIT');
  } catch {
    // A full disk: what is in the log stays there, and is found when the folder is opened again.
    return abandonDatabase(database);
  }
  database.close();
}

/** Leaves a database whose file has been taken away: nothing in its folder is touched any more. */
export function abandonDatabase(database: Database): void {
  abandoned.push(database);
}
