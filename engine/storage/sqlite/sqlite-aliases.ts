import type { Database } from 'libsql';
import type { AliasFilter, AliasStore, Page, PageRequest } from '../../host/ports';
import type { AliasRecord } from '../../host/records';
import { bytesOf, readJson } from './json-text';
import { readPage } from './read-page';
import type { WriteGroup } from './write-group';

interface Row {
  readonly ordinal: number;
  readonly record: Uint8Array;
}

/** Aliases in SQLite; they go with their machine. */
export class SqliteAliases implements AliasStore {
  readonly #writes: WriteGroup;
  readonly #sql;

  constructor(database: Database, writes: WriteGroup) {
    this.#writes = writes;
    this.#sql = prepare(database);
  }

  create(record: AliasRecord): Promise<boolean> {
    return this.#writes.write(() => {
      if (this.#sql.find.get(record.arn)) return false;
      this.#sql.insert.run(record.arn, record.stateMachineArn, JSON.stringify(record));
      return true;
    });
  }

  async find(arn: string): Promise<AliasRecord | undefined> {
    const row = this.#sql.find.get(arn) as Row | undefined;
    return row && parse(row);
  }

  update(record: AliasRecord): Promise<boolean> {
    return this.#writes.write(() => this.#sql.update.run(JSON.stringify(record), record.arn).changes > 0);
  }

  delete(arn: string): Promise<void> {
    return this.#writes.write(() => void this.#sql.delete.run(arn));
  }

  async list({ stateMachineArn, versionArn }: AliasFilter, page: PageRequest): Promise<Page<AliasRecord>> {
    const rows = this.#sql.list.all({
      machine: stateMachineArn,
      version: versionArn ?? null,
      after: Number(page.after ?? 0),
      limit: page.limit + 1,
    });
    return readPage(rows as Row[], page.limit, parse);
  }
}

function prepare(database: Database) {
  return {
    find: database.prepare(`SELECT ordinal, ${bytesOf('record')} FROM aliases WHERE arn = ?`),
    insert: database.prepare('INSERT INTO aliases (arn, state_machine_arn, record) VALUES (?, ?, ?)'),
    update: database.prepare('UPDATE aliases SET record = ? WHERE arn = ?'),
    delete: database.prepare('DELETE FROM aliases WHERE arn = ?'),
    list: database.prepare(
      `SELECT ordinal, ${bytesOf('record')} FROM aliases
       WHERE state_machine_arn = :machine AND ordinal > :after AND (:version IS NULL OR EXISTS
         (SELECT 1 FROM json_each(record, '$.routes') WHERE json_extract(value, '$.versionArn') = :version))
       ORDER BY ordinal LIMIT :limit`,
    ),
  };
}

function parse({ record }: Row): AliasRecord {
  return readJson(record);
}
