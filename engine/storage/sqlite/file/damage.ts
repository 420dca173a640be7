import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'libsql';
import { keepAs } from '../backup/swap';
import { bytesOf, readJson, readText } from '../json-text';
import { isOfDamage } from './data-folder-error';
import { MIGRATIONS } from './migrations';
import { versionOf } from './migrate';
import { releaseDatabase } from './release';
import { salvage, type Salvaged } from './salvage';
import { timeStamp } from './time-stamp';

/** The database is not what SQLite, or this engine, has written. */
export class DamageError extends Error {
  override readonly name = 'DamageError';
}

export function isDamage(error: unknown): boolean {
  return error instanceof DamageError || isOfDamage(error);
}

/** Throws a `DamageError` unless the database is whole as SQLite sees it, and what runs in it can be read. */
export function assertSound(database: Database): void {
  const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (verdict !== 'ok') throw new DamageError(verdict.replace(/\s+/g, ' '));
  if (versionOf(database) === 0) return;
  const open = database.prepare(
    `SELECT ${bytesOf('arn')}, ${bytesOf('record')}, ${bytesOf('snapshot')} FROM executions WHERE status = 'RUNNING'`,
  );
  for (const row of open.iterate() as Iterable<OpenRow>) {
    if (!isReadable(row)) throw new DamageError('the state of a running execution cannot be read');
  }
}

interface OpenRow {
  readonly arn: Uint8Array;
  readonly record: Uint8Array;
  readonly snapshot: Uint8Array;
}

function isReadable({ arn, record, snapshot }: OpenRow): boolean {
  try {
    return [readText(arn), readJson(record), readJson(snapshot)].every(Boolean);
  } catch {
    return false;
  }
}

/**
 * Puts a damaged database aside, under a name of its own, and what could be read of it in its place. Gives one line
 * that says what happened and which commands bring back what. Nothing is ever deleted.
 */
export function setAside(file: string, database: Database | undefined, damage: Error): string {
  const saved = `${file}.saved`;
  rmSync(saved, { force: true });
  const salvaged = database && trySalvage(database, saved);
  if (database) releaseDatabase(database);
  const aside = `${file}.damaged-${timeStamp()}`;
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  if (salvaged) replace(file, { aside, by: saved });
  else renameSync(file, aside);
  const why = damage.message;
  return `${file} was damaged (${why}). It is kept as ${aside}. ${found(salvaged)} ${remedy(file)}`;
}

function trySalvage(database: Database, saved: string): Salvaged | undefined {
  try {
    const version = versionOf(database);
    if (version < 1 || version > MIGRATIONS.length) return undefined;
    return salvage(database, version, saved);
  } catch {
    rmSync(saved, { force: true });
    return undefined;
  }
}

/** At no moment is there nothing in the file's place: an engine that is killed here does not begin with an empty one. */
function replace(file: string, { aside, by }: { readonly aside: string; readonly by: string }): void {
  keepAs(file, aside);
  renameSync(by, file);
}

function found(salvaged: Salvaged | undefined): string {
  if (!salvaged) return 'Nothing in it can be read: the engine begins with an empty one.';
  const { machines, executions, incomplete } = salvaged;
  const left = incomplete > 0 ? `; ${incomplete} executions were not whole and are left out` : '';
  return `What could be read was saved, ${machines} state machines and ${executions} executions${left}.`;
}

function remedy(file: string): string {
  const backup = newestBackup(dirname(file));
  if (!backup) return 'There is no backup in this folder; npm run backup -- --to FILE makes one.';
  return `To go back to the last backup instead: npm run restore -- --from ${backup}`;
}

/** The newest of what backups and conversions have left in the data folder. */
function newestBackup(folder: string): string | undefined {
  const kept = [
    ...filesIn(folder).filter((path) => /\.before-/.test(basename(path))),
    ...filesIn(join(folder, 'backups')),
  ];
  const byTime = kept.map(
    (path) => [/\d{4}-\d\d-\d\dT[\d-]+/.exec(basename(path))?.[0] ?? '', path] as const,
  );
  return byTime
    .filter(([time]) => time !== '')
    .sort()
    .at(-1)?.[1];
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
