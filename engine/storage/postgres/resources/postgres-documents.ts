import type { Document, DocumentChange, DocumentRange, DocumentStore } from '../../../host/documents';
import type { Page } from '../../../host/ports';
import { documentPage } from '../../document-page';
import { statement } from '../connection/database';
import type { Reader } from '../reader';

interface Row {
  readonly key: string;
  readonly value: string;
  readonly revision: number;
}

const GET = statement(
  'get-document',
  'SELECT key, value, revision FROM documents WHERE collection = $1 AND key = $2',
);
const BYTES = statement(
  'document-bytes',
  `SELECT encode(bytes, 'base64') AS bytes FROM documents WHERE collection = $1 AND key = $2`,
);
const LIST = statement('list-documents', listing('>', 'ASC'));
const LIST_BACKWARDS = statement('list-documents-backwards', listing('<', 'DESC'));
const COUNT = statement('count-documents', 'SELECT count(*) AS count FROM documents WHERE collection = $1');
const COLLECTIONS = statement(
  'document-collections',
  'SELECT DISTINCT collection FROM documents WHERE starts_with(collection, $1) ORDER BY collection',
);
const COMMIT = statement(
  'commit-documents',
  'SELECT commit_documents($1, $2, $3, $4, $5, $6, $7, $8) AS done',
);

function listing(isBehind: string, order: string): string {
  return `SELECT key, value, revision FROM documents
    WHERE collection = $1 AND key >= $2 AND ($3::text IS NULL OR key < $3) AND ($4::text IS NULL OR key ${isBehind} $4)
    ORDER BY key ${order} LIMIT $5`;
}

/** The documents of services in PostgreSQL. */
export class PostgresDocuments implements DocumentStore {
  constructor(private readonly reader: Reader) {}

  async get(collection: string, key: string): Promise<Document | undefined> {
    const row = await this.reader.first<Row>(GET, [collection, key]);
    return row && parse(row);
  }

  async bytes(collection: string, key: string): Promise<Uint8Array | undefined> {
    const row = await this.reader.first<{ bytes: string | null }>(BYTES, [collection, key]);
    return typeof row?.bytes === 'string' ? new Uint8Array(Buffer.from(row.bytes, 'base64')) : undefined;
  }

  async list(collection: string, range: DocumentRange): Promise<Page<Document>> {
    const { from = '', before = null, after = null, reverse = false, limit } = range;
    const values = [collection, from, before, after, limit + 1];
    return documentPage(await this.reader.all<Row>(reverse ? LIST_BACKWARDS : LIST, values), limit, parse);
  }

  async count(collection: string): Promise<number> {
    return Number((await this.reader.first<{ count: number }>(COUNT, [collection]))!.count);
  }

  async collections(prefix: string): Promise<readonly string[]> {
    const rows = await this.reader.all<{ collection: string }>(COLLECTIONS, [prefix]);
    return rows.map(({ collection }) => collection);
  }

  async commit({ checks = [], drops = [], writes = [] }: DocumentChange): Promise<boolean> {
    const rows = await this.reader.write<{ done: boolean }>(COMMIT, [
      checks.map(({ collection }) => collection),
      checks.map(({ key }) => key),
      checks.map(({ revision }) => revision),
      drops,
      writes.map(({ collection }) => collection),
      writes.map(({ key }) => key),
      writes.map(({ value }) => (value === undefined ? null : JSON.stringify(value))),
      writes.map(({ bytes }) => (bytes ? Buffer.from(bytes).toString('base64') : null)),
    ]);
    return rows[0]!.done;
  }
}

function parse({ key, value, revision }: Row): Document {
  return { key, value: JSON.parse(value) as Document['value'], revision: Number(revision) };
}
