import { own } from '../../../base/json';
import { flag, map, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalid } from '../errors';
import { operation } from '../operation';
import { assertTogether, checkedAttribute } from '../subscriptions/subscription-attributes';
import {
  PROTOCOLS,
  putSubscription,
  subscriptionArn,
  subscriptionsOf,
  subscriptionsOfTopic,
  keyOf,
  findSubscription,
  type Protocol,
  type Subscription,
} from '../subscriptions/subscription';
import { getTopic, isFifo, type Topic } from '../topics/topic';

const PENDING = 'pending confirmation';

export const subscribe = operation({
  name: 'Subscribe',
  input: {
    TopicArn: text(),
    Protocol: text(),
    Endpoint: optional(text()),
    Attributes: optional(map(text())),
    ReturnSubscriptionArn: optional(flag()),
  },

  async handle({ TopicArn, Protocol: given, Endpoint: endpoint = '', ...more }, call) {
    const topic = await getTopic(TopicArn, call);
    const protocol = readProtocol(given);
    assertEndpoint(topic, protocol, endpoint);
    const attributes = Object.fromEntries(
      Object.entries(more.Attributes ?? {}).map(([name, value]) => [name, checkedAttribute(name, value)]),
    );
    assertTogether(attributes);
    const existing = (await subscriptionsOfTopic(topic, call)).find(
      (one) => one.protocol === protocol && one.endpoint === endpoint,
    );
    if (existing) assertSame(existing, attributes);
    const subscription = existing ?? add(topic, { protocol, endpoint, attributes }, call);
    const isPending = subscription.token !== undefined && more.ReturnSubscriptionArn !== true;
    return { SubscriptionArn: isPending ? PENDING : subscriptionArn(topic.owner, subscription) };
  },
});

function readProtocol(given: string): Protocol {
  const protocol = PROTOCOLS.find((each) => each === given);
  if (protocol) return protocol;
  if (['http', 'https', 'application', 'firehose'].includes(given)) {
    throw invalid(`Protocol Reason: ${given} endpoints are not available in the local engine`);
  }
  throw invalid(`Amazon SNS does not support this protocol string: ${given}`);
}

const ENDPOINTS: Readonly<Record<Protocol, { readonly form: RegExp; readonly called: string }>> = {
  sqs: { form: /^arn:[^:]+:sqs:[^:]+:\d{12}:[\w.-]+$/, called: 'SQS endpoint ARN' },
  lambda: { form: /^arn:[^:]+:lambda:[^:]+:\d{12}:function:.+$/, called: 'Lambda endpoint ARN' },
  email: { form: /^[^@\s]+@[^@\s]+$/, called: 'Email address' },
  'email-json': { form: /^[^@\s]+@[^@\s]+$/, called: 'Email address' },
  sms: { form: /^\+?[\d() -]{4,20}$/, called: 'SMS endpoint' },
};

function assertEndpoint(topic: Topic, protocol: Protocol, endpoint: string): void {
  const { form, called } = ENDPOINTS[protocol];
  if (!form.test(endpoint)) throw invalid(called);
  if (isFifo(topic) && protocol !== 'sqs' && protocol !== 'lambda') {
    throw invalid(`Endpoint Reason: Please use FIFO SQS queue`);
  }
  if (!isFifo(topic) && protocol === 'sqs' && endpoint.endsWith('.fifo')) {
    throw invalid(
      'Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics',
    );
  }
}

function assertSame(existing: Subscription, attributes: Readonly<Record<string, string>>): void {
  if (Object.entries(attributes).every(([name, value]) => (own(existing.attributes, name) ?? '') === value))
    return;
  throw invalid('Attributes Reason: Subscription already exists with different attributes');
}

function add(
  topic: Topic,
  asked: Pick<Subscription, 'protocol' | 'endpoint' | 'attributes'>,
  call: Call,
): Subscription {
  const { partition, region, account } = topic.owner;
  const subscription: Subscription = { ...asked, topic: topic.name, id: call.uuid() };
  if (!asked.protocol.startsWith('email')) {
    putSubscription({ owner: topic.owner, subscription }, call);
    return subscription;
  }
  const pending = { ...subscription, token: call.uuid().replaceAll('-', '') };
  putSubscription({ owner: topic.owner, subscription: pending }, call);
  const key = keyOf(pending);
  call.tx.send({ to: 'sns:ask', body: { owner: { partition, region, account }, subscription: key } });
  return pending;
}

export const confirmSubscription = operation({
  name: 'ConfirmSubscription',
  input: { TopicArn: text(), Token: text(), AuthenticateOnUnsubscribe: optional(text()) },

  async handle({ TopicArn, Token }, call) {
    const topic = await getTopic(TopicArn, call);
    const pending = (await subscriptionsOfTopic(topic, call)).find(({ token }) => token === Token);
    if (!pending) throw invalid('Token');
    const { token: _token, ...subscription } = pending;
    putSubscription({ owner: topic.owner, subscription }, call);
    return { SubscriptionArn: subscriptionArn(topic.owner, subscription) };
  },
});

export const unsubscribe = operation({
  name: 'Unsubscribe',
  input: { SubscriptionArn: text() },

  /** AWS: to unsubscribe twice is no error. */
  async handle({ SubscriptionArn }, call) {
    const found = await findSubscription(SubscriptionArn, call);
    if (found) call.tx.delete(subscriptionsOf(found.owner), keyOf(found.subscription));
    return {};
  },
});
