import type { Owner } from '../../../base/arn';
import { beginningWith } from '../../../host/documents';
import type { Output } from '../../../service/operation';
import type { Call } from '../../base/services';
import { invalid, subscriptionNotFound } from '../errors';
import { parseTopicArn, prefixOf, topicArn, type Topic } from '../topics/topic';

/** The protocols over which this engine delivers: into its own services, or into a log where nobody else can see it. */
export const PROTOCOLS = ['sqs', 'lambda', 'email', 'email-json', 'sms'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export interface Subscription {
  readonly topic: string;
  readonly id: string;
  readonly protocol: Protocol;
  readonly endpoint: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What confirms it; absent once somebody has. */
  readonly token?: string;
}

export function subscriptionsOf(owner: Owner): string {
  return `${prefixOf(owner)}/subscriptions`;
}

export function keyOf({ topic, id }: Pick<Subscription, 'topic' | 'id'>): string {
  return `${topic}/${id}`;
}

export function subscriptionArn(owner: Owner, { topic, id }: Pick<Subscription, 'topic' | 'id'>): string {
  return `${topicArn(owner, topic)}:${id}`;
}

export interface Owned {
  readonly owner: Owner;
  readonly subscription: Subscription;
}

export async function getSubscription(arn: string, call: Call): Promise<Owned> {
  const found = await findSubscription(arn, call);
  if (!found) throw subscriptionNotFound();
  return found;
}

export async function findSubscription(arn: string, { tx }: Call): Promise<Owned | undefined> {
  const parts = arn.split(':');
  if (parts.length < 7) {
    throw invalid(`SubscriptionArn Reason: An ARN must have at least 6 elements, not ${parts.length}`);
  }
  const { owner, name } = parseTopicArn(arn, 'SubscriptionArn');
  const key = keyOf({ topic: name, id: parts[6]! });
  const subscription = await tx.get<Subscription>(subscriptionsOf(owner), key);
  return subscription && { owner, subscription };
}

export function putSubscription({ owner, subscription }: Owned, { tx }: Call): void {
  tx.put(subscriptionsOf(owner), keyOf(subscription), subscription);
}

const PAGE = 500;

/** All subscriptions of a topic. */
export async function subscriptionsOfTopic(
  { owner, name }: Pick<Topic, 'owner' | 'name'>,
  { tx }: Call,
): Promise<readonly Subscription[]> {
  const all: Subscription[] = [];
  let after: string | undefined;
  do {
    const range = { ...beginningWith(`${name}/`), limit: PAGE, ...(after !== undefined && { after }) };
    const page = await tx.list(subscriptionsOf(owner), range);
    all.push(...page.items.map(({ value }) => value as unknown as Subscription));
    after = page.next;
  } while (after !== undefined);
  return all;
}

export function shown(owner: Owner, subscription: Subscription): Output {
  return {
    SubscriptionArn:
      subscription.token === undefined ? subscriptionArn(owner, subscription) : 'PendingConfirmation',
    Owner: owner.account,
    Protocol: subscription.protocol,
    Endpoint: subscription.endpoint,
    TopicArn: topicArn(owner, subscription.topic),
  };
}
