import type { JsonObject } from '../../../../base/json';
import { picked, type ResourceType } from '../resource-type';
import { nameFrom, numberOf, present, tagList, tagMap, textOf, unlessGone } from '../values';

export const logGroup: ResourceType = {
  properties: ['LogGroupName', 'RetentionInDays', 'Tags'],
  unsimulated: ['DataProtectionPolicy', 'FieldIndexPolicies', 'KmsKeyId', 'LogGroupClass'],
  replacing: ['LogGroupName'],

  async create({ LogGroupName, RetentionInDays, Tags }, making) {
    const name = nameFrom(LogGroupName, making, 512);
    const tags: JsonObject = Tags === undefined ? {} : { tags: tagMap(Tags) };
    await making.call('cloudwatchlogs', 'CreateLogGroup', { logGroupName: name, ...tags });
    const days = numberOf(RetentionInDays);
    if (days !== undefined) {
      const retention = { logGroupName: name, retentionInDays: days };
      await making.call('cloudwatchlogs', 'PutRetentionPolicy', retention);
    }
    const { partition, region, account } = making.owner;
    return {
      id: name,
      attributes: { Arn: `arn:${partition}:logs:${region}:${account}:log-group:${name}:*` },
    };
  },

  async update({ after, existing }, making) {
    const days = numberOf(after.RetentionInDays);
    const name = { logGroupName: existing.id };
    if (days === undefined) await making.call('cloudwatchlogs', 'DeleteRetentionPolicy', name);
    else await making.call('cloudwatchlogs', 'PutRetentionPolicy', { ...name, retentionInDays: days });
    return existing;
  },

  remove: ({ id }, making) =>
    unlessGone(() => making.call('cloudwatchlogs', 'DeleteLogGroup', { logGroupName: id })),
};

const PARAMETER = ['AllowedPattern', 'DataType', 'Description', 'Policies', 'Tier', 'Type', 'Value'];

export const ssmParameter: ResourceType = {
  properties: [...PARAMETER, 'Name', 'Tags'],
  required: ['Type', 'Value'],
  replacing: ['Name'],

  async create(properties, making) {
    const name = nameFrom(properties.Name, making, 1011);
    const tags = Object.entries(tagMap(properties.Tags)).map(([Key, Value]) => ({ Key, Value }));
    await making.call('ssm', 'PutParameter', {
      ...picked(properties, PARAMETER),
      Name: name,
      ...(tags.length > 0 && { Tags: tags }),
    });
    return { id: name, attributes: picked(properties, ['Type', 'Value']) };
  },

  async update({ after, existing }, making) {
    await making.call('ssm', 'PutParameter', {
      ...picked(after, PARAMETER),
      Name: existing.id,
      Overwrite: true,
    });
    return { ...existing, attributes: picked(after, ['Type', 'Value']) };
  },

  remove: ({ id }, making) => unlessGone(() => making.call('ssm', 'DeleteParameter', { Name: id })),
};

export const secret: ResourceType = {
  properties: ['Description', 'Name', 'SecretString', 'Tags'],
  unsimulated: ['KmsKeyId', 'ReplicaRegions'],
  replacing: ['Name'],

  async create(properties, making) {
    const { ARN } = await making.call('secretsmanager', 'CreateSecret', {
      Name: nameFrom(properties.Name, making, 512),
      ...picked(properties, ['Description']),
      ...present({ SecretString: textOf(properties.SecretString) }),
      ...(properties.Tags !== undefined && { Tags: tagList(properties.Tags) }),
    });
    return { id: String(ARN), attributes: { Id: ARN! } };
  },

  async update({ after, existing }, making) {
    const input = { SecretId: existing.id, ...present({ SecretString: textOf(after.SecretString) }) };
    await making.call('secretsmanager', 'UpdateSecret', input);
    return existing;
  },

  remove: ({ id }, making) => {
    const input = { SecretId: id, ForceDeleteWithoutRecovery: true };
    return unlessGone(() => making.call('secretsmanager', 'DeleteSecret', input));
  },
};

/** What the CDK puts into every template; it is nothing. */
export const cdkMetadata: ResourceType = {
  properties: ['Analytics'],
  create: async (_, making) => ({ id: making.name(100), attributes: {} }),
  update: async ({ existing }) => existing,
  remove: async () => {},
};
