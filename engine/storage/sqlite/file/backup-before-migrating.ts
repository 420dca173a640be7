import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'libsql';
import { DataFolderError } from './data-folder-error';
import { versionOf } from './migrate';
import { MIGRATIONS } from './migrations';
import { timeStamp } from './time-stamp';

const KEPT = 3;

/** Whoever goes back to the release before finds the database as that one left it. */
export function backUpBeforeMigrating(database: Database, file: string): void {
  const version = versionOf(database);
  if (version === 0 || version === MIGRATIONS.length) return;
  const copy = `${file}.before-v${MIGRATIONS.length}-${timeStamp()}`;
  try {
    database.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } catch (error) {
    rmSync(copy, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(
      `No backup of ${file} could be made, so it was not converted from format ${version} to ${MIGRATIONS.length}: make room, or choose another folder with --data DIR (${why})`,
      { cause: error },
    );
  }
  prune(file);
}

function prune(file: string): void {
  const prefix = `${basename(file)}.before-v`;
  const copies = readdirSync(dirname(file)).filter((name) => name.startsWith(prefix));
  const oldestFirst = copies.sort((left, right) => timeOf(left).localeCompare(timeOf(right)));
  for (const name of oldestFirst.slice(0, -KEPT)) rmSync(join(dirname(file), name));
}

function timeOf(name: string): string {
  return name.replace(/^.*\.before-v\d+-/, '');
}
