import type { Database } from 'libsql';
import type { Document, DocumentChange, DocumentRange, DocumentStore } from '../../host/documents';
import type { Page } from '../../host/ports';
import { documentPage } from '../document-page';
import { bytesOf, readJson, readText, type Bytes } from './json-text';
import type { WriteGroup } from './write-group';

interface Row {
  readonly key: Bytes;
  readonly value: Bytes;
  readonly revision: number;
}

/** The documents of services in SQLite. */
export class SqliteDocuments implements DocumentStore {
  readonly #writes: WriteGroup;
  readonly #sql;
  #revision: number;

  constructor(database: Database, writes: WriteGroup) {
    this.#writes = writes;
    this.#sql = prepare(database);
    this.#revision = (this.#sql.lastRevision.get() as { last: number }).last;
  }

  async get(collection: string, key: string): Promise<Document | undefined> {
    const row = this.#sql.get.get(collection, key) as Row | undefined;
    return row && { key, value: readJson(row.value), revision: row.revision };
  }

  async bytes(collection: string, key: string): Promise<Uint8Array | undefined> {
    const row = this.#sql.bytes.get(collection, key) as { bytes: Bytes | null } | undefined;
    return row?.bytes ? new Uint8Array(row.bytes) : undefined;
  }

  async list(collection: string, range: DocumentRange): Promise<Page<Document>> {
    const { from = '', before = null, after = null, reverse = false, limit } = range;
    const statement = reverse ? this.#sql.listBackwards : this.#sql.list;
    const rows = statement.all(collection, from, before, before, after, after, limit + 1) as Row[];
    return documentPage(rows, limit, parse);
  }

  async count(collection: string): Promise<number> {
    return (this.#sql.count.get(collection) as { count: number }).count;
  }

  async collections(prefix: string): Promise<readonly string[]> {
    const rows = this.#sql.collections.all(prefix, prefix.length, prefix) as { collection: Bytes }[];
    return rows.map(({ collection }) => readText(collection));
  }

  commit({ checks = [], drops = [], writes = [] }: DocumentChange): Promise<boolean> {
    const sql = this.#sql;
    return this.#writes.write(() => {
      const holds = checks.every(({ collection, key, revision }) => {
        const row = sql.revision.get(collection, key) as { revision: number } | undefined;
        return (row?.revision ?? 0) === revision;
      });
      if (!holds) return false;
      for (const collection of drops) sql.drop.run(collection);
      for (const { collection, key, value, bytes } of writes) {
        if (value === undefined) sql.delete.run(collection, key);
        else
          sql.put.run(
            collection,
            key,
            ++this.#revision,
            JSON.stringify(value),
            bytes ? Buffer.from(bytes) : null,
          );
      }
      return true;
    });
  }
}

function prepare(database: Database) {
  const list = (isBehind: string, order: string) =>
    database.prepare(
      `SELECT ${bytesOf('key')}, revision, ${bytesOf('value')} FROM documents
       WHERE collection = ? AND key >= ? AND (? IS NULL OR key < ?) AND (? IS NULL OR key ${isBehind} ?)
       ORDER BY key ${order} LIMIT ?`,
    );
  return {
    lastRevision: database.prepare('SELECT coalesce(max(revision), 0) AS last FROM documents'),
    get: database.prepare(
      `SELECT revision, ${bytesOf('value')} FROM documents WHERE collection = ? AND key = ?`,
    ),
    revision: database.prepare('SELECT revision FROM documents WHERE collection = ? AND key = ?'),
    bytes: database.prepare('SELECT bytes FROM documents WHERE collection = ? AND key = ?'),
    list: list('>', 'ASC'),
    listBackwards: list('<', 'DESC'),
    count: database.prepare('SELECT count(*) AS count FROM documents WHERE collection = ?'),
    collections: database.prepare(
      `SELECT DISTINCT ${bytesOf('collection')} FROM documents
       WHERE collection >= ? AND substr(collection, 1, ?) = ? ORDER BY collection`,
    ),
    put: database.prepare(
      `INSERT INTO documents (collection, key, revision, value, bytes) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (collection, key) DO UPDATE
       SET revision = excluded.revision, value = excluded.value, bytes = excluded.bytes`,
    ),
    delete: database.prepare('DELETE FROM documents WHERE collection = ? AND key = ?'),
    drop: database.prepare('DELETE FROM documents WHERE collection = ?'),
  };
}

function parse({ key, value, revision }: Row): Document {
  return { key: readText(key), value: readJson(value), revision };
}
