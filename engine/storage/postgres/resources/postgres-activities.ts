import type { ActivityStore, Page, PageRequest } from '../../../host/ports';
import type { ActivityRecord } from '../../../host/records';
import { statement } from '../connection/database';
import type { Reader } from '../reader';

interface Row {
  readonly ordinal: number;
  readonly record: string;
}

const CREATE = statement(
  'create-activity',
  'INSERT INTO activities (arn, record) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING arn',
);
const UPDATE = statement('update-activity', 'UPDATE activities SET record = $2 WHERE arn = $1 RETURNING arn');
const FIND = statement('find-activity', 'SELECT ordinal, record FROM activities WHERE arn = $1');
const DELETE = statement('delete-activity', 'DELETE FROM activities WHERE arn = $1');
const LIST = statement(
  'list-activities',
  `SELECT ordinal, record FROM activities
   WHERE starts_with(arn, $1) AND ordinal > $2 ORDER BY ordinal LIMIT $3`,
);
const COUNT = statement(
  'count-activities',
  'SELECT count(*) AS count FROM activities WHERE starts_with(arn, $1)',
);

/** Activities in PostgreSQL. */
export class PostgresActivities implements ActivityStore {
  constructor(private readonly reader: Reader) {}

  create(record: ActivityRecord): Promise<boolean> {
    return this.reader.did(CREATE, [record.arn, JSON.stringify(record)]);
  }

  async find(arn: string): Promise<ActivityRecord | undefined> {
    const row = await this.reader.first<Row>(FIND, [arn]);
    return row && parse(row);
  }

  update(record: ActivityRecord): Promise<boolean> {
    return this.reader.did(UPDATE, [record.arn, JSON.stringify(record)]);
  }

  async delete(arn: string): Promise<void> {
    await this.reader.write(DELETE, [arn]);
  }

  list(prefix: string, { limit, after }: PageRequest): Promise<Page<ActivityRecord>> {
    return this.reader.page(LIST, [prefix, Number(after ?? 0), limit + 1], { limit, read: parse });
  }

  async count(prefix: string): Promise<number> {
    return (await this.reader.first<{ count: number }>(COUNT, [prefix]))!.count;
  }
}

function parse({ record }: Row): ActivityRecord {
  return JSON.parse(record) as ActivityRecord;
}
