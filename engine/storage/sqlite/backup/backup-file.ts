import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import Database from 'libsql';
import { MIGRATIONS } from '../file/migrations';
import { versionOf } from '../file/migrate';

/** A file that cannot be made, or cannot be brought back. The message says why, in one line. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export interface BackupContents {
  readonly madeAt?: string;
  readonly machines: number;
  readonly executions: number;
  /** Objects of buckets. */
  readonly objects: number;
}

/** Beside the engine's own tables: when the backup was made, and the files of buckets that no engine has taken in yet. */
const TABLES = `
  CREATE TABLE backup (made_at TEXT NOT NULL);
  CREATE TABLE backup_objects (path TEXT PRIMARY KEY, content BLOB NOT NULL, sha256 TEXT NOT NULL);`;

/** Makes a backup of a copy of engine.db: proves that it is whole, and puts the buckets into it. */
export function completeBackup(copy: string, buckets: string): BackupContents {
  const contents = inDatabase(copy, (database) => {
    assertWhole(database);
    database.exec(`BEGIN; ${TABLES}`);
    database.prepare('INSERT INTO backup VALUES (?)').run(new Date().toISOString());
    const insert = database.prepare('INSERT INTO backup_objects VALUES (?, ?, ?)');
    for (const path of filesBelow(buckets)) {
      const content = readFileSync(path);
      insert.run(relative(buckets, path).split(sep).join('/'), content, digest(content));
    }
    database.exec('COMMIT');
    return contentsOf(database);
  });
  sync(copy);
  return contents;
}

/** Turns a copy of a backup into an engine.db again, and its objects into the folder `buckets`. Throws if it is not whole. */
export function unpackBackup(copy: string, buckets: string): BackupContents {
  const contents = inDatabase(copy, (database) => {
    assertWhole(database);
    const contents = contentsOf(database);
    if (contents.madeAt === undefined) return contents;
    unpackObjects(database, buckets);
    database.exec('BEGIN; DROP TABLE backup; DROP TABLE backup_objects; COMMIT');
    return contents;
  });
  sync(copy);
  return contents;
}

function unpackObjects(database: Database.Database, buckets: string): void {
  mkdirSync(buckets);
  const paths = database.prepare('SELECT path FROM backup_objects').all() as { path: string }[];
  const find = database.prepare('SELECT content, sha256 FROM backup_objects WHERE path = ?');
  for (const { path } of paths) {
    const { content, sha256 } = find.get(path) as { content: Buffer; sha256: string };
    const target = join(buckets, path);
    if (relative(buckets, target).startsWith('..') || digest(content) !== sha256) {
      throw new BackupError(`The backup is damaged: ${path} is not what it was`);
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    sync(target);
  }
}

function inDatabase<T>(file: string, work: (database: Database.Database) => T): T {
  const database = new Database(file);
  try {
    // A copy of a running engine's file says that there is a log beside it, which there is not.
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA trusted_schema = OFF');
    return work(database);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupError(`That is not a whole database of Pasos (${why})`, { cause: error });
  } finally {
    database.close();
  }
}

function assertWhole(database: Database.Database): void {
  const version = versionOf(database);
  if (version > MIGRATIONS.length) {
    throw new BackupError(`The backup was made by a newer Pasos (format ${version}): update Pasos`);
  }
  if (version === 0) throw new BackupError('That is a database, but not one of Pasos');
  const { integrity_check: verdict } = database.prepare('PRAGMA integrity_check(1)').get() as {
    integrity_check: string;
  };
  if (verdict !== 'ok') throw new BackupError(`The database is damaged (${verdict.replace(/\s+/g, ' ')})`);
}

function contentsOf(database: Database.Database): BackupContents {
  const isBackup = count(database, `sqlite_schema WHERE name = 'backup_objects'`) > 0;
  const made = isBackup && (database.prepare('SELECT made_at AS at FROM backup').get() as { at: string });
  return {
    ...(made && { madeAt: made.at }),
    machines: count(database, 'state_machines'),
    executions: count(database, 'executions'),
    objects: (isBackup ? count(database, 'backup_objects') : 0) + objectsOfS3(database),
  };
}

/** Objects are documents since there is S3; before, a backup held the files of a folder. */
function objectsOfS3(database: Database.Database): number {
  if (count(database, `sqlite_schema WHERE name = 'documents'`) === 0) return 0;
  return count(database, `documents WHERE collection LIKE 's3/%/objects:%'`);
}

function count(database: Database.Database, from: string): number {
  return (database.prepare(`SELECT count(*) AS n FROM ${from}`).get() as { n: number }).n;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** NOTE: only for files no connection of this process has open. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
