import type { Database } from 'libsql';
import type { ActivityStore, Page, PageRequest } from '../../host/ports';
import type { ActivityRecord } from '../../host/records';
import { bytesOf, readJson } from './json-text';
import { readPage } from './read-page';
import type { WriteGroup } from './write-group';

interface Row {
  readonly ordinal: number;
  readonly record: Uint8Array;
}

/** Activities in SQLite. */
export class SqliteActivities implements ActivityStore {
  readonly #writes: WriteGroup;
  readonly #sql;

  constructor(database: Database, writes: WriteGroup) {
    this.#writes = writes;
    this.#sql = prepare(database);
  }

  create(record: ActivityRecord): Promise<boolean> {
    return this.#writes.write(() => {
      if (this.#sql.find.get(record.arn)) return false;
      this.#sql.insert.run(record.arn, JSON.stringify(record));
      return true;
    });
  }

  async find(arn: string): Promise<ActivityRecord | undefined> {
    const row = this.#sql.find.get(arn) as Row | undefined;
    return row && parse(row);
  }

  update(record: ActivityRecord): Promise<boolean> {
    return this.#writes.write(() => this.#sql.update.run(JSON.stringify(record), record.arn).changes > 0);
  }

  delete(arn: string): Promise<void> {
    return this.#writes.write(() => void this.#sql.delete.run(arn));
  }

  async list(prefix: string, page: PageRequest): Promise<Page<ActivityRecord>> {
    const rows = this.#sql.list.all(prefix.length, prefix, Number(page.after ?? 0), page.limit + 1);
    return readPage(rows as Row[], page.limit, parse);
  }

  async count(prefix: string): Promise<number> {
    return (this.#sql.count.get(prefix.length, prefix) as { count: number }).count;
  }
}

function prepare(database: Database) {
  return {
    find: database.prepare(`SELECT ordinal, ${bytesOf('record')} FROM activities WHERE arn = ?`),
    insert: database.prepare('INSERT INTO activities (arn, record) VALUES (?, ?)'),
    update: database.prepare('UPDATE activities SET record = ? WHERE arn = ?'),
    delete: database.prepare('DELETE FROM activities WHERE arn = ?'),
    list: database.prepare(
      `SELECT ordinal, ${bytesOf('record')} FROM activities
       WHERE substr(arn, 1, ?) = ? AND ordinal > ? ORDER BY ordinal LIMIT ?`,
    ),
    count: database.prepare('SELECT count(*) AS count FROM activities WHERE substr(arn, 1, ?) = ?'),
  };
}

function parse({ record }: Row): ActivityRecord {
  return readJson(record);
}
