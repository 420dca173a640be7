import type { Page, PageRequest, StateMachineStore } from '../../../host/ports';
import type { Revision, StateMachineRecord, VersionRecord, VersionSummary } from '../../../host/records';
import { statement } from '../connection/database';
import type { Reader } from '../reader';

interface Row {
  readonly ordinal: number;
  readonly record: string;
  readonly revision: string;
}

const SELECT_MACHINE = `SELECT m.ordinal, m.record, r.record AS revision
  FROM state_machines m JOIN revisions r ON r.key = m.revision_key`;
const SELECT_VERSION = `SELECT v.number AS ordinal, v.record, r.record AS revision
  FROM versions v JOIN revisions r ON r.key = v.revision_key`;
/** The version that was published with a machine, if one was. */
const PUBLISH = `version AS (
    INSERT INTO versions (arn, state_machine_arn, number, revision_key, record)
    SELECT $5::text, $1, $6::bigint, $2, $7::text FROM machine WHERE $5::text IS NOT NULL
  )`;

const CREATE = statement(
  'create-machine',
  `WITH revision AS (
    INSERT INTO revisions (key, record) SELECT $2, $3
    WHERE NOT EXISTS (SELECT FROM state_machines WHERE arn = $1) ON CONFLICT DO NOTHING
  ), machine AS (
    INSERT INTO state_machines (arn, revision_key, record) VALUES ($1, $2, $4) ON CONFLICT DO NOTHING RETURNING arn
  ), ${PUBLISH} SELECT arn FROM machine`,
);
const UPDATE = statement(
  'update-machine',
  `WITH machine AS (
    UPDATE state_machines SET revision_key = $2, record = $4 WHERE arn = $1 RETURNING arn
  ), revision AS (
    INSERT INTO revisions (key, record) SELECT $2, $3 FROM machine ON CONFLICT DO NOTHING
  ), ${PUBLISH} SELECT arn FROM machine`,
);
const FIND = statement('find-machine', `${SELECT_MACHINE} WHERE m.arn = $1`);
const LIST = statement(
  'list-machines',
  `${SELECT_MACHINE} WHERE starts_with(m.arn, $1) AND m.ordinal > $2 ORDER BY m.ordinal LIMIT $3`,
);
const COUNT = statement(
  'count-machines',
  'SELECT count(*) AS count FROM state_machines WHERE starts_with(arn, $1)',
);
const DELETE = statement('delete-machine', 'DELETE FROM state_machines WHERE arn = $1');
const KEEP_REVISION = statement(
  'keep-revision',
  'INSERT INTO revisions (key, record) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
const FIND_REVISION = statement('find-revision', 'SELECT record FROM revisions WHERE key = $1');
const FIND_VERSION = statement('find-version', `${SELECT_VERSION} WHERE v.arn = $1`);
const FIND_VERSION_OF = statement(
  'find-version-of',
  'SELECT record FROM versions WHERE revision_key = $1 ORDER BY number DESC LIMIT 1',
);
const COUNT_VERSIONS = statement(
  'count-versions',
  'SELECT count(*) AS count FROM versions WHERE state_machine_arn = $1',
);
const LIST_VERSIONS = statement(
  'list-versions',
  `SELECT number AS ordinal, record FROM versions
   WHERE state_machine_arn = $1 AND number < $2 ORDER BY number DESC LIMIT $3`,
);
const DELETE_VERSION = statement('delete-version', 'DELETE FROM versions WHERE arn = $1');

/** Machines, versions and revisions in PostgreSQL. A revision is written once and never changes. */
export class PostgresStateMachines implements StateMachineStore {
  constructor(private readonly reader: Reader) {}

  create(record: StateMachineRecord, version?: VersionRecord): Promise<boolean> {
    return this.reader.did(CREATE, values(record, version));
  }

  async find(arn: string): Promise<StateMachineRecord | undefined> {
    return parse<StateMachineRecord>(await this.reader.first<Row>(FIND, [arn]));
  }

  update(record: StateMachineRecord, version?: VersionRecord): Promise<boolean> {
    return this.reader.did(UPDATE, values(record, version));
  }

  async delete(arn: string): Promise<void> {
    await this.reader.write(DELETE, [arn]);
  }

  list(prefix: string, { limit, after }: PageRequest): Promise<Page<StateMachineRecord>> {
    const read = (row: Row) => parse<StateMachineRecord>(row)!;
    return this.reader.page(LIST, [prefix, Number(after ?? 0), limit + 1], { limit, read });
  }

  count(prefix: string): Promise<number> {
    return this.#count(COUNT, prefix);
  }

  async keepRevision(revision: Revision): Promise<void> {
    await this.reader.write(KEEP_REVISION, [revision.key, JSON.stringify(revision)]);
  }

  async findRevision(key: string): Promise<Revision | undefined> {
    const row = await this.reader.first<{ record: string }>(FIND_REVISION, [key]);
    return row && (JSON.parse(row.record) as Revision);
  }

  async findVersion(arn: string): Promise<VersionRecord | undefined> {
    return parse<VersionRecord>(await this.reader.first<Row>(FIND_VERSION, [arn]));
  }

  async findVersionOf(revisionKey: string): Promise<VersionSummary | undefined> {
    const row = await this.reader.first<Row>(FIND_VERSION_OF, [revisionKey]);
    return row && readSummary(row);
  }

  countVersions(stateMachineArn: string): Promise<number> {
    return this.#count(COUNT_VERSIONS, stateMachineArn);
  }

  listVersions(stateMachineArn: string, { limit, after }: PageRequest): Promise<Page<VersionSummary>> {
    const values = [stateMachineArn, Number(after ?? Number.MAX_SAFE_INTEGER), limit + 1];
    return this.reader.page(LIST_VERSIONS, values, { limit, read: readSummary });
  }

  async deleteVersion(arn: string): Promise<void> {
    await this.reader.write(DELETE_VERSION, [arn]);
  }

  async #count(counting: typeof COUNT, of: string): Promise<number> {
    return (await this.reader.first<{ count: number }>(counting, [of]))!.count;
  }
}

function values(record: StateMachineRecord, version: VersionRecord | undefined): unknown[] {
  const { arn, revision } = record;
  const published = version ? [version.arn, version.number, withoutRevision(version)] : [null, null, null];
  return [arn, revision.key, JSON.stringify(revision), withoutRevision(record), ...published];
}

function readSummary({ record }: Pick<Row, 'record'> & { readonly ordinal: number }): VersionSummary {
  return JSON.parse(record) as VersionSummary;
}

function withoutRevision(record: { readonly revision: Revision }): string {
  return JSON.stringify({ ...record, revision: undefined });
}

function parse<T extends { readonly revision: Revision }>(row: Row | undefined): T | undefined {
  return row && { ...(JSON.parse(row.record) as T), revision: JSON.parse(row.revision) as Revision };
}
