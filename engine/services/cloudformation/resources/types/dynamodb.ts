import type { Json, JsonObject } from '../../../../base/json';
import { picked, type Making, type ResourceType } from '../resource-type';
import { nameFrom, numberOf, objectOf, present, tagList, textOf, truthOf, unlessGone } from '../values';

const SAME = [
  ...['AttributeDefinitions', 'BillingMode', 'KeySchema', 'LocalSecondaryIndexes', 'SSESpecification'],
  'TableClass',
];

export const dynamodbTable: ResourceType = {
  properties: [
    ...SAME,
    ...[
      'DeletionProtectionEnabled',
      'GlobalSecondaryIndexes',
      'ProvisionedThroughput',
      'StreamSpecification',
    ],
    ...['TableName', 'Tags', 'TimeToLiveSpecification'],
  ],
  unsimulated: [
    ...['ContributorInsightsSpecification', 'ImportSourceSpecification', 'KinesisStreamSpecification'],
    ...['OnDemandThroughput', 'PointInTimeRecoverySpecification', 'ResourcePolicy', 'WarmThroughput'],
  ],
  required: ['KeySchema'],
  replacing: [
    'TableName',
    'KeySchema',
    'LocalSecondaryIndexes',
    'GlobalSecondaryIndexes',
    'AttributeDefinitions',
  ],

  async create(properties, making) {
    const name = nameFrom(properties.TableName, making, 255);
    const { TableDescription } = await making.call('dynamodb', 'CreateTable', {
      ...picked(properties, SAME),
      ...throughputOf(properties),
      ...streamOf(properties),
      ...present({ DeletionProtectionEnabled: truthOf(properties.DeletionProtectionEnabled) }),
      ...(properties.GlobalSecondaryIndexes !== undefined && {
        GlobalSecondaryIndexes: indexesOf(properties.GlobalSecondaryIndexes),
      }),
      ...(properties.Tags !== undefined && { Tags: tagList(properties.Tags) }),
      TableName: name,
    });
    await setTimeToLive(name, properties, making);
    const table = objectOf(TableDescription, 'TableDescription');
    const stream = textOf(table.LatestStreamArn);
    return { id: name, attributes: { Arn: table.TableArn!, ...(stream && { StreamArn: stream }) } };
  },

  async update({ before, after, existing }, making) {
    const settings = [
      'BillingMode',
      'ProvisionedThroughput',
      'StreamSpecification',
      'TableClass',
      'DeletionProtectionEnabled',
    ];
    if (JSON.stringify(picked(before, settings)) !== JSON.stringify(picked(after, settings))) {
      await making.call('dynamodb', 'UpdateTable', {
        TableName: existing.id,
        ...picked(after, ['BillingMode', 'TableClass']),
        ...throughputOf(after),
        ...streamOf(after),
        ...present({ DeletionProtectionEnabled: truthOf(after.DeletionProtectionEnabled) }),
      });
    }
    await setTimeToLive(existing.id, after, making);
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('dynamodb', 'DeleteTable', { TableName: id })),
};

function throughputOf({ ProvisionedThroughput: throughput }: JsonObject): JsonObject {
  if (throughput === undefined) return {};
  const { ReadCapacityUnits, WriteCapacityUnits } = objectOf(throughput, 'ProvisionedThroughput');
  const units = {
    ReadCapacityUnits: numberOf(ReadCapacityUnits),
    WriteCapacityUnits: numberOf(WriteCapacityUnits),
  };
  return { ProvisionedThroughput: present(units) };
}

function streamOf({ StreamSpecification: stream }: JsonObject): JsonObject {
  if (stream === undefined) return {};
  return { StreamSpecification: { ...objectOf(stream, 'StreamSpecification'), StreamEnabled: true } };
}

function indexesOf(indexes: Json): Json {
  if (!Array.isArray(indexes)) return indexes;
  return indexes.map((index) => {
    const given = objectOf(index, 'GlobalSecondaryIndexes');
    return { ...picked(given, ['IndexName', 'KeySchema', 'Projection']), ...throughputOf(given) };
  });
}

async function setTimeToLive(name: string, { TimeToLiveSpecification: given }: JsonObject, making: Making) {
  if (given === undefined) return;
  const { AttributeName, Enabled } = objectOf(given, 'TimeToLiveSpecification');
  await making.call('dynamodb', 'UpdateTimeToLive', {
    TableName: name,
    TimeToLiveSpecification: { AttributeName: AttributeName ?? '', Enabled: truthOf(Enabled) ?? true },
  });
}
