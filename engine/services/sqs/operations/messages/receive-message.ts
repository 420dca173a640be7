import { own } from '../../../../base/json';
import type { Output } from '../../../../service/operation';
import { integer, list, optional, text } from '../../../../service/shape';
import { invalidValue } from '../../errors';
import type { Message } from '../../messages/message';
import { md5Of, md5OfAttributes, selectAttributes } from '../../messages/message-attributes';
import { writeReceipt } from '../../messages/receipt';
import { receive } from '../../messages/receive';
import { operation } from '../../operation';
import { numberOf } from '../../queues/attributes';
import { getQueue, isFifo, type Queue } from '../../queues/queue';
import { WAITING, type Waiting } from '../../waiting/waiting';

const any = () => optional(integer({ min: -Infinity, max: Infinity }));

export const receiveMessage = operation({
  name: 'ReceiveMessage',
  input: {
    QueueUrl: optional(text()),
    AttributeNames: optional(list(text())),
    MessageSystemAttributeNames: optional(list(text())),
    MessageAttributeNames: optional(list(text())),
    MaxNumberOfMessages: any(),
    VisibilityTimeout: any(),
    WaitTimeSeconds: any(),
    ReceiveRequestAttemptId: optional(text()),
  },

  async handle(input, call) {
    const queue = await getQueue(input.QueueUrl, call);
    const { MaxNumberOfMessages: most = 1, WaitTimeSeconds, ReceiveRequestAttemptId } = input;
    const { VisibilityTimeout: visibility = numberOf(queue, 'VisibilityTimeout') } = input;
    const wait = WaitTimeSeconds ?? numberOf(queue, 'ReceiveMessageWaitTimeSeconds');
    assertBetween('MaxNumberOfMessages', most, 'Must be between 1 and 10, if provided.', [1, 10]);
    assertBetween('VisibilityTimeout', visibility, 'Must be between 0 and 43200, if provided.', [0, 43_200]);
    assertBetween('WaitTimeSeconds', wait, 'Must be >= 0 and <= 20, if provided.', [0, 20]);
    if (ReceiveRequestAttemptId !== undefined && !isFifo(queue)) {
      throw invalidValue(
        `Value ${ReceiveRequestAttemptId} for parameter ReceiveRequestAttemptId is invalid. Reason: The request include parameter that is not valid for this queue type.`,
      );
    }
    const receipts = await receive(queue, { most, visibility: visibility * 1000 }, call);
    const { messages, movedTo, nextAt } = receipts;
    const waiting: Waiting = { seconds: wait, movedTo, nextAt };
    return {
      Messages: messages.length === 0 ? undefined : messages.map(shown(input, queue)),
      [WAITING]: waiting,
    };
  },
});

function assertBetween(
  parameter: string,
  value: number,
  reason: string,
  [min, max]: readonly [number, number],
): void {
  if (value < min || value > max) {
    throw invalidValue(`Value ${value} for parameter ${parameter} is invalid. Reason: ${reason}`);
  }
}

interface Asked {
  readonly AttributeNames?: readonly string[] | undefined;
  readonly MessageSystemAttributeNames?: readonly string[] | undefined;
  readonly MessageAttributeNames?: readonly string[] | undefined;
}

function shown(asked: Asked, queue: Queue): (message: Message) => Output {
  const { AttributeNames = [], MessageSystemAttributeNames = [], MessageAttributeNames = [] } = asked;
  const names = [...AttributeNames, ...MessageSystemAttributeNames];
  return (message) => {
    const attributes = selectAttributes(message.attributes, MessageAttributeNames);
    const hasAttributes = Object.keys(attributes).length > 0;
    return {
      MessageId: message.id,
      ReceiptHandle: writeReceipt({ id: message.id, count: message.receiveCount }),
      MD5OfBody: md5Of(message.body),
      Body: message.body,
      Attributes: systemAttributes(message, names, queue),
      MD5OfMessageAttributes: md5OfAttributes(attributes),
      MessageAttributes: hasAttributes ? attributes : undefined,
    };
  };
}

function systemAttributes(message: Message, names: readonly string[], queue: Queue): Output | undefined {
  const all: Record<string, string | undefined> = {
    SenderId: message.sender,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SequenceNumber: isFifo(queue) ? message.sequence : undefined,
    MessageDeduplicationId: message.deduplicationId,
    MessageGroupId: message.group,
    AWSTraceHeader: message.traceHeader,
    DeadLetterQueueSourceArn: message.deadIn,
  };
  const asked = names.includes('All') ? Object.keys(all) : names;
  const entries = asked.flatMap((name) => {
    const value = own(all, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
