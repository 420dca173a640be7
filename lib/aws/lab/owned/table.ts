import {
  DeleteTableCommand,
  DescribeTableCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
} from '@aws-sdk/client-dynamodb';
import type { Place } from '../account';
import { allPages, eachSeen, poll, readTags, unlessGone, type OwnedKind } from './owned-kind';

export const table: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (from) => place.clients.dynamodb.send(new ListTablesCommand({ ExclusiveStartTableName: from })),
      next: ({ LastEvaluatedTableName }) => LastEvaluatedTableName,
    });
    const names = pages.flatMap(({ TableNames = [] }) => TableNames);
    return eachSeen(names, async (name) => {
      const arn = table.arnOf(name, place);
      return { name, arn, tags: await tagsOf(arn, place) };
    });
  },

  look: ({ name, arn }, place) =>
    unlessGone(async () => {
      const { Table } = await describe(name, place);
      return { name, arn, tags: await tagsOf(arn, place), createdAt: Table?.CreationDateTime };
    }),

  async remove({ name }, place) {
    await unlessGone(() => place.clients.dynamodb.send(new DeleteTableCommand({ TableName: name })));
    await poll(place, {
      withinMs: 120_000,
      stays: `The table ${name} is still being deleted.`,
      ask: async () => ((await unlessGone(() => describe(name, place))) ? undefined : true),
    });
  },
};

function describe(TableName: string, { clients }: Place) {
  return clients.dynamodb.send(new DescribeTableCommand({ TableName }));
}

async function tagsOf(ResourceArn: string, { clients }: Place) {
  const { Tags } = await clients.dynamodb.send(new ListTagsOfResourceCommand({ ResourceArn }));
  return readTags(Tags);
}
