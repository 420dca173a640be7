import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from '../all-pages';
import { lastPart } from '../names';

export interface Topic {
  readonly name: string;
  readonly arn: string;
}

export interface Subscription {
  readonly SubscriptionArn: string;
  readonly Protocol: string;
  readonly Endpoint: string;
}

export async function listTopics(call: CallService): Promise<readonly Topic[]> {
  interface Page {
    readonly Topics?: readonly { readonly TopicArn: string }[];
    readonly NextToken?: string;
  }
  const topics = await allPages(
    (NextToken) => call<Page>('sns', 'ListTopics', { NextToken }),
    (page) => ({ items: page.Topics, next: page.NextToken }),
  );
  return topics.map(({ TopicArn }) => ({ arn: TopicArn, name: lastPart(TopicArn) }));
}

export async function topicArn(call: CallService, name: string): Promise<string> {
  const found = (await listTopics(call)).find((topic) => topic.name === name);
  if (!found) throw Object.assign(new Error('Topic does not exist'), { name: 'NotFound' });
  return found.arn;
}

export function subscriptionsOf(call: CallService, TopicArn: string): Promise<readonly Subscription[]> {
  interface Page {
    readonly Subscriptions?: readonly Subscription[];
    readonly NextToken?: string;
  }
  return allPages(
    (NextToken) => call<Page>('sns', 'ListSubscriptionsByTopic', { TopicArn, NextToken }),
    (page) => ({ items: page.Subscriptions, next: page.NextToken }),
  );
}

export async function createTopic(call: CallService, name: string, isFifo: boolean): Promise<string> {
  const Name = isFifo ? `${name.replace(/\.fifo$/, '')}.fifo` : name;
  const Attributes = isFifo ? { FifoTopic: 'true', ContentBasedDeduplication: 'true' } : undefined;
  await call('sns', 'CreateTopic', { Name, Attributes });
  return Name;
}

export type SubscriberKind = 'sqs' | 'lambda';

export async function subscribe(
  call: CallService,
  TopicArn: string,
  { kind, arn }: { readonly kind: SubscriberKind; readonly arn: string },
): Promise<void> {
  await call('sns', 'Subscribe', { TopicArn, Protocol: kind, Endpoint: arn, ReturnSubscriptionArn: true });
}

export async function unsubscribe(call: CallService, SubscriptionArn: string): Promise<void> {
  await call('sns', 'Unsubscribe', { SubscriptionArn });
}

interface Notice {
  readonly subject?: string;
  readonly message: string;
}

/** Gives the message's id. A FIFO topic takes all of this panel as one group. */
export async function publish(
  call: CallService,
  TopicArn: string,
  notice: Notice,
): Promise<string | undefined> {
  const group = TopicArn.endsWith('.fifo') ? 'pasos' : undefined;
  const { MessageId } = await call<{ MessageId?: string }>('sns', 'Publish', {
    TopicArn,
    Subject: notice.subject || undefined,
    Message: notice.message,
    MessageGroupId: group,
  });
  return MessageId;
}

export async function deleteTopic(call: CallService, name: string): Promise<void> {
  await call('sns', 'DeleteTopic', { TopicArn: await topicArn(call, name) });
}
