import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from '../all-pages';
import { lastPart } from '../names';

export interface Queue {
  readonly name: string;
  readonly url: string;
}

export interface QueueFacts {
  readonly arn: string;
  /** Can be received now; given to somebody and not deleted yet; to come later. */
  readonly waiting: number;
  readonly flying: number;
  readonly delayed: number;
  readonly visibilitySeconds: number;
  readonly isFifo: boolean;
  /** Where a message goes that was received too often. */
  readonly deadLetter?: { readonly queue: string; readonly receives: number };
}

export interface Message {
  readonly MessageId: string;
  readonly Body: string;
  readonly ReceiptHandle?: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<Record<string, unknown>>;
}

export interface NewMessage {
  readonly body: string;
  /** Of a FIFO queue. */
  readonly group?: string;
  readonly delaySeconds?: number;
}

type Attributes = Readonly<Record<string, string>>;

export async function listQueues(call: CallService): Promise<readonly Queue[]> {
  interface Page {
    readonly QueueUrls?: readonly string[];
    readonly NextToken?: string;
  }
  const urls = await allPages(
    (NextToken) => call<Page>('sqs', 'ListQueues', { MaxResults: 1000, NextToken }),
    (page) => ({ items: page.QueueUrls, next: page.NextToken }),
  );
  return urls.map((url) => ({ url, name: lastPart(url) }));
}

export async function queueUrl(call: CallService, QueueName: string): Promise<string> {
  return (await call<{ QueueUrl: string }>('sqs', 'GetQueueUrl', { QueueName })).QueueUrl;
}

export async function queueFacts(call: CallService, QueueUrl: string): Promise<QueueFacts> {
  const input = { QueueUrl, AttributeNames: ['All'] };
  const { Attributes = {} } = await call<{ Attributes?: Attributes }>('sqs', 'GetQueueAttributes', input);
  const number = (name: string) => Number(Attributes[name] ?? 0);
  return {
    arn: Attributes.QueueArn ?? '',
    waiting: number('ApproximateNumberOfMessages'),
    flying: number('ApproximateNumberOfMessagesNotVisible'),
    delayed: number('ApproximateNumberOfMessagesDelayed'),
    visibilitySeconds: number('VisibilityTimeout'),
    isFifo: Attributes.FifoQueue === 'true',
    deadLetter: deadLetterOf(Attributes.RedrivePolicy),
  };
}

function deadLetterOf(policy: string | undefined): QueueFacts['deadLetter'] {
  if (!policy) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(policy) as Record<string, unknown>;
  return { queue: lastPart(String(deadLetterTargetArn)), receives: Number(maxReceiveCount) };
}

interface QueueWishes {
  readonly isFifo: boolean;
  /** With a queue beside it for what was received three times. */
  readonly hasDeadLetter: boolean;
}

const receivesMax = 3;

export async function createQueue(call: CallService, name: string, wishes: QueueWishes): Promise<string> {
  const ending = wishes.isFifo ? '.fifo' : '';
  const base = name.replace(/\.fifo$/, '');
  const fifo = wishes.isFifo && { FifoQueue: 'true', ContentBasedDeduplication: 'true' };
  const attributes: Record<string, string> = { ...fifo };
  if (wishes.hasDeadLetter) {
    const input = { QueueName: `${base}-dlq${ending}`, Attributes: { ...fifo } };
    const { QueueUrl } = await call<{ QueueUrl: string }>('sqs', 'CreateQueue', input);
    const { arn } = await queueFacts(call, QueueUrl);
    attributes.RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arn, maxReceiveCount: receivesMax });
  }
  await call('sqs', 'CreateQueue', { QueueName: base + ending, Attributes: attributes });
  return base + ending;
}

export async function sendMessage(call: CallService, QueueUrl: string, message: NewMessage): Promise<void> {
  await call('sqs', 'SendMessage', {
    QueueUrl,
    MessageBody: message.body,
    MessageGroupId: message.group,
    DelaySeconds: message.delaySeconds,
  });
}

/** Takes up to ten messages as a worker would: they stay hidden from others until their visibility timeout ends. */
export async function receiveMessages(call: CallService, QueueUrl: string): Promise<readonly Message[]> {
  const { Messages = [] } = await call<{ Messages?: readonly Message[] }>('sqs', 'ReceiveMessage', {
    QueueUrl,
    MaxNumberOfMessages: 10,
    AttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return Messages;
}

export async function deleteMessage(
  call: CallService,
  QueueUrl: string,
  ReceiptHandle: string,
): Promise<void> {
  await call('sqs', 'DeleteMessage', { QueueUrl, ReceiptHandle });
}

/** Gives a message back: it can be received at once. */
export async function releaseMessage(
  call: CallService,
  QueueUrl: string,
  ReceiptHandle: string,
): Promise<void> {
  await call('sqs', 'ChangeMessageVisibility', { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
}

export async function purgeQueue(call: CallService, QueueUrl: string): Promise<void> {
  await call('sqs', 'PurgeQueue', { QueueUrl });
}

export async function deleteQueue(call: CallService, name: string): Promise<void> {
  await call('sqs', 'DeleteQueue', { QueueUrl: await queueUrl(call, name) });
}

/** The queues whose dead letters end in this one. */
export async function deadLetterSources(call: CallService, QueueUrl: string): Promise<readonly string[]> {
  const input = { QueueUrl };
  const { queueUrls = [] } = await call<{ queueUrls?: readonly string[] }>(
    'sqs',
    'ListDeadLetterSourceQueues',
    input,
  );
  return queueUrls.map(lastPart);
}

/** Sends dead letters back to where each died, to be tried again. */
export async function redriveMessages(call: CallService, SourceArn: string): Promise<void> {
  await call('sqs', 'StartMessageMoveTask', { SourceArn });
}
