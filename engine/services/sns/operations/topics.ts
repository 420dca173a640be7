import { own } from '../../../base/json';
import { readToken, writeToken } from '../../../service/page-token';
import { list, map, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalid } from '../errors';
import { operation } from '../operation';
import { pendingOf } from '../delivery/pending';
import { keyOf, subscriptionsOf, subscriptionsOfTopic } from '../subscriptions/subscription';
import { checkedAttribute, settingsOf } from '../topics/topic-attributes';
import {
  findTopic,
  getTopic,
  isFifo,
  parseTopicArn,
  putTopic,
  sentOf,
  topicArn,
  topicsOf,
  type Topic,
} from '../topics/topic';

const PAGE = 100;

export const createTopic = operation({
  name: 'CreateTopic',
  input: {
    Name: text(),
    Attributes: optional(map(text())),
    Tags: optional(list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }))),
    DataProtectionPolicy: optional(text()),
  },

  async handle({ Name: name, Attributes: given = {}, Tags = [] }, call) {
    assertName(name, own(given, 'FifoTopic') === 'true');
    const attributes = Object.fromEntries(
      Object.entries(given).map(([attribute, value]) => [attribute, checkedAttribute(attribute, value)]),
    );
    const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    const arn = topicArn(call.caller, name);
    const existing = await findTopic(call.caller, name, call);
    if (existing) assertSame(existing, { attributes, tags });
    else putTopic({ name, arn, attributes, tags, owner: call.caller }, call);
    return { TopicArn: arn };
  },
});

function assertName(name: string, fifo: boolean): void {
  if (!fifo) {
    if (!/^[\w-]{1,256}$/.test(name)) throw invalid('Topic Name');
  } else if (name.length > 256 || !/^[\w-]+\.fifo$/.test(name)) {
    throw invalid(
      'Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long.',
    );
  }
}

function assertSame(topic: Topic, { attributes, tags }: Pick<Topic, 'attributes' | 'tags'>): void {
  const settings = settingsOf(topic);
  if (Object.entries(attributes).some(([name, value]) => (own(settings, name) ?? '') !== value)) {
    throw invalid('Attributes Reason: Topic already exists with different attributes');
  }
  const names = Object.keys(tags);
  const isSame =
    names.length === Object.keys(topic.tags).length &&
    names.every((name) => own(topic.tags, name) === tags[name]);
  if (names.length > 0 && !isSame) throw invalid('Tags Reason: Topic already exists with different tags');
}

export const deleteTopic = operation({
  name: 'DeleteTopic',
  input: { TopicArn: text() },

  /** AWS: deleting a topic that is not there is no error. */
  async handle({ TopicArn }, call) {
    const { owner, name } = parseTopicArn(TopicArn);
    const topic = await findTopic(owner, name, call);
    if (!topic) return {};
    call.tx.delete(topicsOf(owner), name);
    call.tx.drop(sentOf(topic));
    for (const subscription of await subscriptionsOfTopic(topic, call)) {
      call.tx.delete(subscriptionsOf(owner), keyOf(subscription));
      if (isFifo(topic)) call.tx.drop(pendingOf(owner, keyOf(subscription)));
    }
    return {};
  },
});

export const listTopics = operation({
  name: 'ListTopics',
  input: { NextToken: optional(text()) },

  async handle({ NextToken }, call) {
    const listing = { scope: 'topics', now: call.now };
    const page = await call.tx.list(topicsOf(call.caller), { limit: PAGE, ...after(listing, NextToken) });
    return {
      Topics: page.items.map(({ key }) => ({ TopicArn: topicArn(call.caller, key) })),
      NextToken: writeToken(listing, page.next),
    };
  },
});

export function after(
  listing: { scope: string; now: number },
  token: string | undefined,
): { readonly after?: string } {
  if (token === undefined) return {};
  const at = readToken(listing, token);
  if (at === undefined) throw invalid('NextToken');
  return { after: at };
}

export const getTopicAttributes = operation({
  name: 'GetTopicAttributes',
  input: { TopicArn: text() },

  async handle({ TopicArn }, call) {
    const topic = await getTopic(TopicArn, call);
    const subscriptions = await subscriptionsOfTopic(topic, call);
    const pending = subscriptions.filter(({ token }) => token !== undefined).length;
    return {
      Attributes: {
        TopicArn: topic.arn,
        Owner: topic.owner.account,
        ...settingsOf(topic),
        SubscriptionsConfirmed: String(subscriptions.length - pending),
        SubscriptionsPending: String(pending),
        SubscriptionsDeleted: '0',
      },
    };
  },
});

export const setTopicAttributes = operation({
  name: 'SetTopicAttributes',
  input: { TopicArn: text(), AttributeName: text(), AttributeValue: optional(text()) },

  async handle({ TopicArn, AttributeName: name, AttributeValue: value = '' }, call: Call) {
    const topic = await getTopic(TopicArn, call);
    if (name === 'FifoTopic') throw invalid('AttributeName');
    putTopic({ ...topic, attributes: { ...topic.attributes, [name]: checkedAttribute(name, value) } }, call);
    return {};
  },
});
