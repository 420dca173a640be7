import type { JsonObject } from '../../../../base/json';
import { picked, type Making, type ResourceType } from '../resource-type';
import { nameFrom, objectOf, objectsOf, tagList, textOf, truthOf, unlessGone } from '../values';

export const s3Bucket: ResourceType = {
  properties: ['BucketName', 'NotificationConfiguration', 'Tags', 'VersioningConfiguration'],
  unsimulated: [
    ...['AccelerateConfiguration', 'AccessControl', 'AnalyticsConfigurations', 'BucketEncryption'],
    ...['CorsConfiguration', 'IntelligentTieringConfigurations', 'InventoryConfigurations'],
    ...['LifecycleConfiguration', 'LoggingConfiguration', 'MetricsConfigurations', 'ObjectLockConfiguration'],
    ...['ObjectLockEnabled', 'OwnershipControls', 'PublicAccessBlockConfiguration'],
    ...['ReplicationConfiguration', 'WebsiteConfiguration'],
  ],
  replacing: ['BucketName'],

  async create(properties, making) {
    const name = nameFrom(properties.BucketName, making, 63).toLowerCase();
    const { region, partition } = making.owner;
    const elsewhere: JsonObject =
      region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
    await making.call('s3', 'CreateBucket', { Bucket: name, ...elsewhere });
    await configure(name, properties, making);
    const attributes = {
      Arn: `arn:${partition}:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
      WebsiteURL: `http://${name}.s3-website-${region}.amazonaws.com`,
    };
    return { id: name, attributes };
  },

  async update({ after, existing }, making) {
    await configure(existing.id, after, making, true);
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('s3', 'DeleteBucket', { Bucket: id })),
};

async function configure(bucket: string, properties: JsonObject, making: Making, isUpdate = false) {
  const { NotificationConfiguration: notification, VersioningConfiguration: versioning, Tags } = properties;
  if (versioning !== undefined) {
    const VersioningConfiguration = objectOf(versioning, 'VersioningConfiguration');
    await making.call('s3', 'PutBucketVersioning', { Bucket: bucket, VersioningConfiguration });
  }
  if (Tags !== undefined) {
    await making.call('s3', 'PutBucketTagging', { Bucket: bucket, Tagging: { TagSet: tagList(Tags) } });
  }
  if (notification !== undefined || isUpdate) {
    const NotificationConfiguration = notificationOf(objectOf(notification, 'NotificationConfiguration'));
    await making.call('s3', 'PutBucketNotificationConfiguration', {
      Bucket: bucket,
      NotificationConfiguration,
    });
  }
}

/** CloudFormation and the API call the same things otherwise. */
const TARGETS = [
  ['LambdaConfigurations', 'LambdaFunctionConfigurations', 'Function', 'LambdaFunctionArn'],
  ['QueueConfigurations', 'QueueConfigurations', 'Queue', 'QueueArn'],
  ['TopicConfigurations', 'TopicConfigurations', 'Topic', 'TopicArn'],
] as const;

function notificationOf(given: JsonObject): JsonObject {
  const configuration: JsonObject = {};
  for (const [theirs, ours, target, arn] of TARGETS) {
    const all = objectsOf(given[theirs]);
    if (all.length === 0) continue;
    configuration[ours] = all.map((each) => ({
      [arn]: textOf(each[target]) ?? '',
      Events: [textOf(each.Event) ?? ''],
      ...(each.Filter !== undefined && { Filter: filterOf(objectOf(each.Filter, 'Filter')) }),
    }));
  }
  const bus = objectOf(given.EventBridgeConfiguration, 'EventBridgeConfiguration');
  const isToBus = given.EventBridgeConfiguration !== undefined && truthOf(bus.EventBridgeEnabled) !== false;
  return { ...configuration, ...(isToBus && { EventBridgeConfiguration: {} }) };
}

function filterOf({ S3Key }: JsonObject): JsonObject {
  const rules = objectsOf(objectOf(S3Key, 'S3Key').Rules);
  return { Key: { FilterRules: rules.map((rule) => picked(rule, ['Name', 'Value'])) } };
}

export const s3BucketPolicy: ResourceType = {
  properties: ['Bucket', 'PolicyDocument'],
  required: ['Bucket', 'PolicyDocument'],
  replacing: ['Bucket'],

  async create({ Bucket, PolicyDocument }, making) {
    await making.call('s3', 'PutBucketPolicy', { Bucket: Bucket!, Policy: textOf(PolicyDocument)! });
    return { id: String(Bucket), attributes: {} };
  },

  async update({ after, existing }, making) {
    await making.call('s3', 'PutBucketPolicy', {
      Bucket: existing.id,
      Policy: textOf(after.PolicyDocument)!,
    });
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('s3', 'DeleteBucketPolicy', { Bucket: id })),
};
