import type { JsonObject } from '../../../../base/json';
import type { ResourceType } from '../resource-type';
import { listOf, nameFrom, tagMap, textOf, truthOf, unlessGone } from '../values';

const ATTRIBUTES = [
  ...['ContentBasedDeduplication', 'DeduplicationScope', 'DelaySeconds', 'FifoQueue', 'FifoThroughputLimit'],
  ...['KmsDataKeyReusePeriodSeconds', 'KmsMasterKeyId', 'MaximumMessageSize', 'MessageRetentionPeriod'],
  ...['ReceiveMessageWaitTimeSeconds', 'RedriveAllowPolicy', 'RedrivePolicy', 'SqsManagedSseEnabled'],
  'VisibilityTimeout',
];

export const sqsQueue: ResourceType = {
  properties: [...ATTRIBUTES, 'QueueName', 'Tags'],
  replacing: ['QueueName', 'FifoQueue'],

  async create(properties, making) {
    const isFifo = truthOf(properties.FifoQueue) === true;
    const named = nameFrom(properties.QueueName, making, isFifo ? 75 : 80);
    const name = isFifo && !named.endsWith('.fifo') ? `${named}.fifo` : named;
    const { QueueUrl } = await making.call('sqs', 'CreateQueue', {
      QueueName: name,
      Attributes: attributesOf(properties),
      tags: tagMap(properties.Tags),
    });
    const { partition, region, account } = making.owner;
    const attributes = {
      Arn: `arn:${partition}:sqs:${region}:${account}:${name}`,
      QueueName: name,
      QueueUrl: QueueUrl!,
    };
    return { id: String(QueueUrl), attributes };
  },

  async update({ after, existing }, making) {
    const { FifoQueue: _, ...attributes } = attributesOf(after);
    await making.call('sqs', 'SetQueueAttributes', { QueueUrl: existing.id, Attributes: attributes });
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('sqs', 'DeleteQueue', { QueueUrl: id })),
};

/** Every attribute of a queue is a text. */
function attributesOf(properties: JsonObject): JsonObject {
  const given = ATTRIBUTES.filter((name) => properties[name] !== undefined);
  // A standard queue is one that is not told to be another.
  const told = given.filter((name) => name !== 'FifoQueue' || truthOf(properties.FifoQueue));
  return Object.fromEntries(told.map((name) => [name, textOf(properties[name])!]));
}

export const sqsQueuePolicy: ResourceType = {
  properties: ['PolicyDocument', 'Queues'],
  required: ['PolicyDocument', 'Queues'],

  async create(properties, making) {
    for (const QueueUrl of listOf(properties.Queues)) {
      const Attributes = { Policy: textOf(properties.PolicyDocument)! };
      await making.call('sqs', 'SetQueueAttributes', { QueueUrl, Attributes });
    }
    return { id: making.name(100), attributes: {} };
  },

  async remove(_, making, properties) {
    for (const QueueUrl of listOf(properties.Queues)) {
      await unlessGone(() =>
        making.call('sqs', 'SetQueueAttributes', { QueueUrl, Attributes: { Policy: '' } }),
      );
    }
  },
};
