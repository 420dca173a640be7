import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { order } from '../workloads';
import { ratePerSecond } from './transitions';

/** Raw SQLite as a durable engine has to use it: two rows a transition, `batch` transitions a commit, FULL. */
export class RawSqlite {
  private readonly folder = mkdtempSync(join(tmpdir(), 'pasos-bench-raw-'));
  private readonly database = new Database(join(this.folder, 'raw.db'));
  private executions = 0;

  constructor() {
    for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
      this.database.exec(`PRAGMA ${pragma}`);
    this.database.exec(
      'CREATE TABLE event (execution INTEGER, id INTEGER, type TEXT, at INTEGER, body TEXT, PRIMARY KEY (execution, id)) WITHOUT ROWID',
    );
  }

  transitionsPerSecond(batch: number, ms = 300): number {
    const insert = this.database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)');
    const text = JSON.stringify(order);
    return ratePerSecond(ms, batch, () => {
      this.executions += 1;
      this.database.exec('BEGIN IMMEDIATE');
      for (let n = 1; n <= batch; n += 1) {
        insert.run(this.executions, 2 * n - 1, 'PassStateEntered', Date.now(), text);
        insert.run(this.executions, 2 * n, 'PassStateExited', Date.now(), text);
      }
      this.database.exec('COMMIT');
    });
  }

  close(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Counts the commits of every SQLite database of this process: how many transitions an engine puts into one is
 * what raw SQLite has to be asked for too.
 */
export function countCommits(): () => number {
  let commits = 0;
  const { exec } = Database.prototype;
  Database.prototype.exec = function (this: Database.Database, sql: string) {
    if (/\bCOMMIT\b/.test(sql)) commits += 1;
    return exec.call(this, sql);
  };
  return () => commits;
}
