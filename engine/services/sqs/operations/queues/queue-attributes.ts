import { own } from '../../../../base/json';
import { list, map, optional, text } from '../../../../service/shape';
import { missing } from '../../errors';
import { operation } from '../../operation';
import { checkedAttributes, settingsOf, unknownAttribute } from '../../queues/attributes';
import { countMessages } from '../../queues/counts';
import { getQueue, putQueue, queueArn } from '../../queues/queue';
import { assertRedrive } from '../../queues/redrive';

/** What may be asked for, whether a queue has it or not. */
const NAMES: ReadonlySet<string> = new Set([
  ...[
    'ApproximateNumberOfMessages',
    'ApproximateNumberOfMessagesDelayed',
    'ApproximateNumberOfMessagesNotVisible',
  ],
  ...['ContentBasedDeduplication', 'CreatedTimestamp', 'DeduplicationScope', 'DelaySeconds', 'FifoQueue'],
  ...['FifoThroughputLimit', 'KmsDataKeyReusePeriodSeconds', 'KmsMasterKeyId', 'LastModifiedTimestamp'],
  ...['MaximumMessageSize', 'MessageRetentionPeriod', 'Policy', 'QueueArn', 'ReceiveMessageWaitTimeSeconds'],
  ...['RedriveAllowPolicy', 'RedrivePolicy', 'SqsManagedSseEnabled', 'VisibilityTimeout', 'All'],
]);

export const getQueueAttributes = operation({
  name: 'GetQueueAttributes',
  input: { QueueUrl: optional(text()), AttributeNames: optional(list(text())) },

  async handle({ QueueUrl, AttributeNames: names = [] }, call) {
    const queue = await getQueue(QueueUrl, call);
    const unknown = names.find((name) => !NAMES.has(name));
    if (unknown !== undefined) throw unknownAttribute(unknown);
    if (names.length === 0) return {};
    const counts = await countMessages(queue, call);
    const all: Record<string, string> = {
      ...settingsOf(queue),
      QueueArn: queueArn(queue.owner, queue.name),
      CreatedTimestamp: seconds(queue.createdAt),
      LastModifiedTimestamp: seconds(queue.modifiedAt),
      ApproximateNumberOfMessages: String(counts.visible),
      ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
      ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    };
    if (names.includes('All')) return { Attributes: all };
    const asked = names.flatMap((name) => {
      const value = own(all, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { Attributes: Object.fromEntries(asked) };
  },
});

function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}

export const setQueueAttributes = operation({
  name: 'SetQueueAttributes',
  input: { QueueUrl: optional(text()), Attributes: optional(map(text())) },

  async handle({ QueueUrl, Attributes: given }, call) {
    const queue = await getQueue(QueueUrl, call);
    if (!given) throw missing('Attributes');
    if (own(given, 'FifoQueue') !== undefined) throw unknownAttribute('FifoQueue');
    const attributes = { ...queue.attributes, ...checkedAttributes(given, queue.name) };
    const changed = { ...queue, attributes, modifiedAt: call.now };
    await assertRedrive(changed, call);
    putQueue(changed, call);
    return {};
  },
});
