import type { Database } from 'libsql';
import type { Page, PageRequest, StateMachineStore } from '../../host/ports';
import type { Revision, StateMachineRecord, VersionRecord, VersionSummary } from '../../host/records';
import { bytesOf, readJson } from './json-text';
import { readPage } from './read-page';
import type { WriteGroup } from './write-group';

interface Row {
  readonly ordinal: number;
  readonly record: Uint8Array;
  readonly revision: Uint8Array;
}

const SELECT_MACHINE = `SELECT m.ordinal, ${bytesOf('m.record', 'record')}, ${bytesOf('r.record', 'revision')}
  FROM state_machines m JOIN revisions r ON r.key = m.revision_key`;
const SELECT_VERSION = `SELECT v.number AS ordinal, ${bytesOf('v.record', 'record')}, ${bytesOf('r.record', 'revision')}
  FROM versions v JOIN revisions r ON r.key = v.revision_key`;

/** Machines, versions and revisions in SQLite. A revision is written once and never changes. */
export class SqliteStateMachines implements StateMachineStore {
  readonly #writes: WriteGroup;
  readonly #sql;

  constructor(database: Database, writes: WriteGroup) {
    this.#writes = writes;
    this.#sql = prepare(database);
  }

  create(record: StateMachineRecord, version?: VersionRecord): Promise<boolean> {
    return this.#writes.write(() => {
      if (this.#sql.find.get(record.arn)) return false;
      this.#putRevision(record.revision);
      this.#sql.insert.run(record.arn, record.revision.key, withoutRevision(record));
      if (version) this.#putVersion(version);
      return true;
    });
  }

  async find(arn: string): Promise<StateMachineRecord | undefined> {
    return parse<StateMachineRecord>(this.#sql.find.get(arn));
  }

  update(record: StateMachineRecord, version?: VersionRecord): Promise<boolean> {
    return this.#writes.write(() => {
      this.#putRevision(record.revision);
      const { changes } = this.#sql.update.run(record.revision.key, withoutRevision(record), record.arn);
      if (changes === 0) return false;
      if (version) this.#putVersion(version);
      return true;
    });
  }

  delete(arn: string): Promise<void> {
    return this.#writes.write(() => void this.#sql.delete.run(arn));
  }

  async list(prefix: string, page: PageRequest): Promise<Page<StateMachineRecord>> {
    const rows = this.#sql.list.all(prefix.length, prefix, Number(page.after ?? 0), page.limit + 1);
    return readPage(rows as Row[], page.limit, (row) => parse<StateMachineRecord>(row)!);
  }

  async count(prefix: string): Promise<number> {
    return (this.#sql.count.get(prefix.length, prefix) as { count: number }).count;
  }

  keepRevision(revision: Revision): Promise<void> {
    return this.#writes.write(() => this.#putRevision(revision));
  }

  async findRevision(key: string): Promise<Revision | undefined> {
    const row = this.#sql.findRevision.get(key) as { record: Uint8Array } | undefined;
    return row && readJson<Revision>(row.record);
  }

  async findVersion(arn: string): Promise<VersionRecord | undefined> {
    return parse<VersionRecord>(this.#sql.findVersion.get(arn));
  }

  async findVersionOf(revisionKey: string): Promise<VersionSummary | undefined> {
    const row = this.#sql.findVersionOf.get(revisionKey) as Row | undefined;
    return row && readSummary(row);
  }

  async countVersions(stateMachineArn: string): Promise<number> {
    return (this.#sql.countVersions.get(stateMachineArn) as { count: number }).count;
  }

  async listVersions(stateMachineArn: string, page: PageRequest): Promise<Page<VersionSummary>> {
    const after = Number(page.after ?? Number.MAX_SAFE_INTEGER);
    const rows = this.#sql.listVersions.all(stateMachineArn, after, page.limit + 1);
    return readPage(rows as Row[], page.limit, readSummary);
  }

  deleteVersion(arn: string): Promise<void> {
    return this.#writes.write(() => void this.#sql.deleteVersion.run(arn));
  }

  #putRevision(revision: Revision): void {
    this.#sql.putRevision.run(revision.key, JSON.stringify(revision));
  }

  #putVersion(version: VersionRecord): void {
    this.#putRevision(version.revision);
    const { arn, stateMachineArn, number, revision } = version;
    this.#sql.insertVersion.run(arn, stateMachineArn, number, revision.key, withoutRevision(version));
  }
}

function prepare(database: Database) {
  return {
    find: database.prepare(`${SELECT_MACHINE} WHERE m.arn = ?`),
    list: database.prepare(
      `${SELECT_MACHINE} WHERE substr(m.arn, 1, ?) = ? AND m.ordinal > ? ORDER BY m.ordinal LIMIT ?`,
    ),
    count: database.prepare('SELECT count(*) AS count FROM state_machines WHERE substr(arn, 1, ?) = ?'),
    insert: database.prepare('INSERT INTO state_machines (arn, revision_key, record) VALUES (?, ?, ?)'),
    update: database.prepare('UPDATE state_machines SET revision_key = ?, record = ? WHERE arn = ?'),
    delete: database.prepare('DELETE FROM state_machines WHERE arn = ?'),
    findRevision: database.prepare(`SELECT ${bytesOf('record')} FROM revisions WHERE key = ?`),
    putRevision: database.prepare('INSERT INTO revisions (key, record) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    findVersion: database.prepare(`${SELECT_VERSION} WHERE v.arn = ?`),
    findVersionOf: database.prepare(
      `SELECT number AS ordinal, ${bytesOf('record')} FROM versions
       WHERE revision_key = ? ORDER BY number DESC LIMIT 1`,
    ),
    countVersions: database.prepare('SELECT count(*) AS count FROM versions WHERE state_machine_arn = ?'),
    listVersions: database.prepare(
      `SELECT number AS ordinal, ${bytesOf('record')} FROM versions
       WHERE state_machine_arn = ? AND number < ? ORDER BY number DESC LIMIT ?`,
    ),
    insertVersion: database.prepare(
      'INSERT INTO versions (arn, state_machine_arn, number, revision_key, record) VALUES (?, ?, ?, ?, ?)',
    ),
    deleteVersion: database.prepare('DELETE FROM versions WHERE arn = ?'),
  };
}

function readSummary({ record }: Pick<Row, 'record'>): VersionSummary {
  return readJson(record);
}

function withoutRevision(record: { readonly revision: Revision }): string {
  return JSON.stringify({ ...record, revision: undefined });
}

function parse<T extends { readonly revision: Revision }>(row: unknown): T | undefined {
  if (row === undefined) return undefined;
  const { record, revision } = row as Row;
  return { ...readJson<T>(record), revision: readJson<Revision>(revision) };
}
