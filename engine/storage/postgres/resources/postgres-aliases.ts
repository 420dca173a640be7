import type { AliasFilter, AliasStore, Page, PageRequest } from '../../../host/ports';
import type { AliasRecord } from '../../../host/records';
import { statement } from '../connection/database';
import type { Reader } from '../reader';

interface Row {
  readonly ordinal: number;
  readonly record: string;
}

const CREATE = statement(
  'create-alias',
  `INSERT INTO aliases (arn, state_machine_arn, version_arns, record) VALUES ($1, $2, $3::text[], $4)
   ON CONFLICT DO NOTHING RETURNING arn`,
);
const UPDATE = statement(
  'update-alias',
  'UPDATE aliases SET version_arns = $2::text[], record = $3 WHERE arn = $1 RETURNING arn',
);
const FIND = statement('find-alias', 'SELECT ordinal, record FROM aliases WHERE arn = $1');
const DELETE = statement('delete-alias', 'DELETE FROM aliases WHERE arn = $1');
const LIST = statement(
  'list-aliases',
  `SELECT ordinal, record FROM aliases
   WHERE state_machine_arn = $1 AND ordinal > $2 AND ($3::text IS NULL OR $3 = ANY (version_arns))
   ORDER BY ordinal LIMIT $4`,
);

/** Aliases in PostgreSQL; they go with their machine. */
export class PostgresAliases implements AliasStore {
  constructor(private readonly reader: Reader) {}

  create(record: AliasRecord): Promise<boolean> {
    const { arn, stateMachineArn } = record;
    return this.reader.did(CREATE, [arn, stateMachineArn, versions(record), JSON.stringify(record)]);
  }

  async find(arn: string): Promise<AliasRecord | undefined> {
    const row = await this.reader.first<Row>(FIND, [arn]);
    return row && parse(row);
  }

  update(record: AliasRecord): Promise<boolean> {
    return this.reader.did(UPDATE, [record.arn, versions(record), JSON.stringify(record)]);
  }

  async delete(arn: string): Promise<void> {
    await this.reader.write(DELETE, [arn]);
  }

  list({ stateMachineArn, versionArn }: AliasFilter, page: PageRequest): Promise<Page<AliasRecord>> {
    const { limit, after } = page;
    const values = [stateMachineArn, Number(after ?? 0), versionArn ?? null, limit + 1];
    return this.reader.page(LIST, values, { limit, read: parse });
  }
}

function versions({ routes }: AliasRecord): readonly string[] {
  return routes.map(({ versionArn }) => versionArn);
}

function parse({ record }: Row): AliasRecord {
  return JSON.parse(record) as AliasRecord;
}
