import type { JsonObject } from '../../../../base/json';
import { picked, type ResourceType } from '../resource-type';
import { listOf, nameFrom, objectsOf, tagList, textOf, truthOf, unlessGone } from '../values';

const TOPIC_ATTRIBUTES = ['ContentBasedDeduplication', 'DisplayName', 'FifoTopic', 'KmsMasterKeyId'];

export const snsTopic: ResourceType = {
  properties: [...TOPIC_ATTRIBUTES, 'Subscription', 'Tags', 'TopicName'],
  unsimulated: [
    'ArchivePolicy',
    'DataProtectionPolicy',
    'DeliveryStatusLogging',
    'FifoThroughputScope',
    'SignatureVersion',
    'TracingConfig',
  ],
  replacing: ['TopicName', 'FifoTopic', 'Subscription'],

  async create(properties, making) {
    const isFifo = truthOf(properties.FifoTopic) === true;
    const named = nameFrom(properties.TopicName, making, 250);
    const name = isFifo && !named.endsWith('.fifo') ? `${named}.fifo` : named;
    const { TopicArn } = await making.call('sns', 'CreateTopic', {
      Name: name,
      Attributes: textsOf(properties, TOPIC_ATTRIBUTES),
      ...(properties.Tags !== undefined && { Tags: tagList(properties.Tags) }),
    });
    for (const each of objectsOf(properties.Subscription)) {
      await making.call('sns', 'Subscribe', {
        TopicArn: TopicArn!,
        ...picked(each, ['Protocol', 'Endpoint']),
      });
    }
    return { id: String(TopicArn), attributes: { TopicArn: TopicArn!, TopicName: name } };
  },

  async update({ after, existing }, making) {
    const display = textOf(after.DisplayName) ?? '';
    const input = { TopicArn: existing.id, AttributeName: 'DisplayName', AttributeValue: display };
    await making.call('sns', 'SetTopicAttributes', input);
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('sns', 'DeleteTopic', { TopicArn: id })),
};

/** Attributes are texts. */
function textsOf(properties: JsonObject, names: readonly string[]): JsonObject {
  const given = names.filter((name) => properties[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, textOf(properties[name])!]));
}

const SUBSCRIPTION_ATTRIBUTES = ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy'];

export const snsSubscription: ResourceType = {
  properties: [...SUBSCRIPTION_ATTRIBUTES, 'Endpoint', 'Protocol', 'TopicArn'],
  unsimulated: ['DeliveryPolicy', 'Region', 'ReplayPolicy', 'SubscriptionRoleArn'],
  required: ['Protocol', 'TopicArn'],
  replacing: ['Endpoint', 'Protocol', 'TopicArn'],

  async create(properties, making) {
    const { SubscriptionArn } = await making.call('sns', 'Subscribe', {
      ...picked(properties, ['Endpoint', 'Protocol', 'TopicArn']),
      Attributes: textsOf(properties, SUBSCRIPTION_ATTRIBUTES),
      ReturnSubscriptionArn: true,
    });
    return { id: String(SubscriptionArn), attributes: { Arn: SubscriptionArn! } };
  },

  async update({ after, existing }, making) {
    for (const [AttributeName, AttributeValue] of Object.entries(textsOf(after, SUBSCRIPTION_ATTRIBUTES))) {
      const input = { SubscriptionArn: existing.id, AttributeName, AttributeValue };
      await making.call('sns', 'SetSubscriptionAttributes', input);
    }
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('sns', 'Unsubscribe', { SubscriptionArn: id })),
};

export const snsTopicPolicy: ResourceType = {
  properties: ['PolicyDocument', 'Topics'],
  required: ['PolicyDocument', 'Topics'],

  async create(properties, making) {
    for (const TopicArn of listOf(properties.Topics)) {
      const AttributeValue = textOf(properties.PolicyDocument)!;
      await making.call('sns', 'SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue });
    }
    return { id: making.name(100), attributes: {} };
  },

  remove: async () => {},
};
