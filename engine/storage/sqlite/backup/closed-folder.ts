import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'libsql';
import { dataFolderError } from '../file/data-folder-error';
import { openExclusively } from '../file/open-database';
import { releaseDatabase } from '../file/release';
import { openSqliteStore } from '../sqlite-store';
import { swapIn } from './swap';

/** Copies the database of a folder that no engine has open. Throws `DataFolderError` when one has. */
export function copyClosed(data: string, target: string): void {
  withLock(data, (database) => database.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`));
}

/**
 * Puts what is prepared in a folder that no engine has open in its place, and proves that an engine can open it:
 * if not, everything is as it was. Gives where the database is kept that was there before.
 */
export async function swapClosed(
  data: string,
): Promise<{ readonly running: number; readonly before?: string }> {
  if (existsSync(join(data, 'engine.db'))) unlessDamaged(() => withLock(data, () => {}));
  const { before, undo } = swapIn(data);
  try {
    const store = openSqliteStore(data);
    const { length: running } = await store.executions.open();
    await store.close();
    return { running, ...(before && { before }) };
  } catch (error) {
    undo();
    throw error;
  }
}

function withLock(data: string, work: (database: Database) => void): void {
  let database: Database | undefined;
  try {
    database = openExclusively(join(data, 'engine.db'));
    work(database);
  } catch (error) {
    throw dataFolderError(data, error);
  } finally {
    if (database) releaseDatabase(database);
  }
}

/** A backup is what brings back a damaged database: it may be put aside like any other. */
function unlessDamaged(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!/NOTADB|CORRUPT/.test(String(error))) throw error;
  }
}
