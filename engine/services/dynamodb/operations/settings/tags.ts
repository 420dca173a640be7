import { list, optional, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { DynamoDbError } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { readTags } from '../../tables/settings';
import { findTable, tables, type Table } from '../../tables/table';

export const tagResource = operation({
  name: 'TagResource',
  input: { ResourceArn: members.resourceArn(), Tags: members.tags() },

  async handle({ ResourceArn: arn, Tags: given }, call) {
    const table = await taggedTable(arn, call);
    store({ ...table, tags: { ...table.tags, ...readTags(given) } }, call);
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: { ResourceArn: members.resourceArn(), TagKeys: list(text({ min: 1, max: 128 })) },

  async handle({ ResourceArn: arn, TagKeys: keys }, call) {
    const table = await taggedTable(arn, call);
    const tags = Object.fromEntries(Object.entries(table.tags).filter(([key]) => !keys.includes(key)));
    store({ ...table, tags }, call);
    return {};
  },
});

export const listTagsOfResource = operation({
  name: 'ListTagsOfResource',
  input: { ResourceArn: members.resourceArn(), NextToken: optional(text()) },

  async handle({ ResourceArn: arn }, call) {
    const { tags } = await taggedTable(arn, call);
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});

async function taggedTable(arn: string, call: Call): Promise<Table> {
  const table = arn.startsWith('arn:') ? await findTable(arn, call) : undefined;
  if (table) return table;
  throw new DynamoDbError(
    'ResourceNotFoundException',
    `Requested resource not found: ResourcArn: ${arn} not found`,
  );
}

function store(table: Table, { tx, caller }: Call): void {
  tx.put(tables(caller), table.name, table);
}
