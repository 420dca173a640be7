import type { Database } from 'libsql';
import type { MapRunRecord, MapRunStore } from '../../host/map-runs/map-run-record';
import type { Page, PageRequest } from '../../host/ports';
import { bytesOf, readJson } from './json-text';
import { readPage } from './read-page';
import type { WriteGroup } from './write-group';

interface Row {
  readonly ordinal: number;
  readonly record: Uint8Array;
}

/** Map Runs in SQLite. */
export class SqliteMapRuns implements MapRunStore {
  readonly #writes: WriteGroup;
  readonly #sql;

  constructor(database: Database, writes: WriteGroup) {
    this.#writes = writes;
    this.#sql = prepare(database);
  }

  create(record: MapRunRecord): Promise<boolean> {
    return this.#writes.write(() => {
      if (this.#sql.find.get(record.arn)) return false;
      const { arn, executionArn, status, stopDate } = record;
      this.#sql.insert.run(arn, executionArn, status, stopDate ?? null, JSON.stringify(record));
      return true;
    });
  }

  async find(arn: string): Promise<MapRunRecord | undefined> {
    const row = this.#sql.find.get(arn) as Row | undefined;
    return row && parse(row);
  }

  update(record: MapRunRecord): Promise<void> {
    return this.#writes.write(
      () =>
        void this.#sql.update.run(record.status, record.stopDate ?? null, JSON.stringify(record), record.arn),
    );
  }

  async list(executionArn: string, page: PageRequest): Promise<Page<MapRunRecord>> {
    const after = Number(page.after ?? Number.MAX_SAFE_INTEGER);
    const rows = this.#sql.list.all(executionArn, after, page.limit + 1);
    return readPage(rows as Row[], page.limit, parse);
  }

  forget(time: number): Promise<void> {
    return this.#writes.write(() => void this.#sql.forget.run(time));
  }

  async running(): Promise<readonly string[]> {
    return this.#sql.running.all().map((row) => (row as { arn: string }).arn);
  }
}

function prepare(database: Database) {
  return {
    find: database.prepare(`SELECT ordinal, ${bytesOf('record')} FROM map_runs WHERE arn = ?`),
    insert: database.prepare(
      'INSERT INTO map_runs (arn, execution_arn, status, stop_date, record) VALUES (?, ?, ?, ?, ?)',
    ),
    update: database.prepare('UPDATE map_runs SET status = ?, stop_date = ?, record = ? WHERE arn = ?'),
    list: database.prepare(
      `SELECT ordinal, ${bytesOf('record')} FROM map_runs
       WHERE execution_arn = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT ?`,
    ),
    forget: database.prepare('DELETE FROM map_runs WHERE stop_date < ?'),
    running: database.prepare(`SELECT arn FROM map_runs WHERE status = 'RUNNING' ORDER BY ordinal`),
  };
}

function parse({ record }: Row): MapRunRecord {
  return readJson(record);
}
