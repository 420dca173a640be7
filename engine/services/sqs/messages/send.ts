import { own, utf8Length } from '../../../base/json';
import { sha256 } from '../../../query/digest/sha256';
import { toHex } from '../../../query/digest/digest';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Output } from '../../../service/operation';
import type { Call } from '../../base/services';
import { findRecent, nextNumber, remember } from '../../deduplication/deduplication';
import { invalidValue, missing, SqsError } from '../errors';
import { numberOf } from '../queues/attributes';
import { collectionOf, isFifo, type Queue } from '../queues/queue';
import { putMessage, type Message } from './message';
import {
  assertAttributes,
  attributesLength,
  md5Of,
  md5OfAttributes,
  type MessageAttributes,
} from './message-attributes';

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NOT_FOR_THIS_TYPE = 'Reason: The request include parameter that is not valid for this queue type.';

/** A message as it is sent, alone or in a batch. */
export interface Sending {
  readonly MessageBody?: string | undefined;
  readonly DelaySeconds?: number | undefined;
  readonly MessageAttributes?: MessageAttributes | undefined;
  readonly MessageSystemAttributes?: MessageAttributes | undefined;
  readonly MessageDeduplicationId?: string | undefined;
  readonly MessageGroupId?: string | undefined;
  /** Its place in the batch. */
  readonly ordinal?: number;
}

export function sendingLength({ MessageBody = '', MessageAttributes = {} }: Sending): number {
  return utf8Length(MessageBody) + attributesLength(MessageAttributes);
}

/** Puts a message into a queue; what SendMessage answers. */
export async function send(queue: Queue, sending: Sending, call: Call): Promise<Output> {
  assertSending(queue, sending);
  const { MessageAttributes: attributes = {}, MessageSystemAttributes: system = {} } = sending;
  const body = sending.MessageBody!;
  const kept = isFifo(queue) ? await sendInOrder(queue, sending, call) : sendAnyhow(queue, sending, call);
  return {
    MD5OfMessageBody: md5Of(body),
    MD5OfMessageAttributes: md5OfAttributes(attributes),
    MD5OfMessageSystemAttributes: md5OfAttributes(system),
    MessageId: kept.id,
    SequenceNumber: kept.sequence,
  };
}

function assertSending(queue: Queue, sending: Sending): void {
  const {
    MessageBody,
    DelaySeconds,
    MessageAttributes = {},
    MessageDeduplicationId,
    MessageGroupId,
  } = sending;
  if (!MessageBody) throw missing('MessageBody');
  if (FORBIDDEN.test(MessageBody)) {
    throw new SqsError(
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF.',
    );
  }
  assertAttributes(MessageAttributes);
  const most = numberOf(queue, 'MaximumMessageSize');
  if (sendingLength(sending) > most) {
    throw invalidValue(
      `One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`,
    );
  }
  if (DelaySeconds !== undefined && (DelaySeconds < 0 || DelaySeconds > 900)) {
    throw invalidValue(
      `Value ${DelaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`,
    );
  }
  assertId('MessageDeduplicationId', MessageDeduplicationId);
  assertId('MessageGroupId', MessageGroupId);
  if (isFifo(queue)) assertOrdered(queue, sending);
  else if (MessageDeduplicationId !== undefined) {
    throw invalidValue(
      `Value ${MessageDeduplicationId} for parameter MessageDeduplicationId is invalid. ${NOT_FOR_THIS_TYPE}`,
    );
  }
}

function assertId(parameter: string, value: string | undefined): void {
  if (value === undefined || /^[\x21-\x7e]{1,128}$/.test(value)) return;
  throw invalidValue(
    `Value ${value} for parameter ${parameter} is invalid. Reason: ${parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.`,
  );
}

function assertOrdered(
  queue: Queue,
  { DelaySeconds, MessageGroupId, MessageDeduplicationId }: Sending,
): void {
  // AWS takes a delay of nothing.
  if (DelaySeconds) {
    throw invalidValue(`Value ${DelaySeconds} for parameter DelaySeconds is invalid. ${NOT_FOR_THIS_TYPE}`);
  }
  if (!MessageGroupId) throw missing('MessageGroupId');
  if (!MessageDeduplicationId && own(queue.attributes, 'ContentBasedDeduplication') !== 'true') {
    throw invalidValue(
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
}

type Kept = Pick<Message, 'id' | 'sequence'>;

function sendAnyhow(queue: Queue, sending: Sending, call: Call): Kept {
  return keep(queue, { ...messageOf(sending, call), ...groupOf(sending) }, { sending, call });
}

function messageOf(sending: Sending, { caller, now, uuid }: Call) {
  const trace = sending.MessageSystemAttributes && own(sending.MessageSystemAttributes, 'AWSTraceHeader');
  return {
    id: uuid(),
    body: sending.MessageBody!,
    attributes: sending.MessageAttributes ?? {},
    ...(trace?.StringValue !== undefined && { traceHeader: trace.StringValue }),
    ...(sending.ordinal !== undefined && { ordinal: sending.ordinal }),
    sender: caller.account,
    sentAt: now,
    receiveCount: 0,
  };
}

function groupOf({ MessageGroupId }: Sending): Pick<Message, 'group'> {
  return MessageGroupId === undefined ? {} : { group: MessageGroupId };
}

function keep(
  queue: Queue,
  message: Omit<Message, 'place'>,
  { sending, call }: { readonly sending: Sending; readonly call: Call },
): Kept {
  const delay = isFifo(queue)
    ? numberOf(queue, 'DelaySeconds')
    : (sending.DelaySeconds ?? numberOf(queue, 'DelaySeconds'));
  putMessage(queue, message, { visibleAt: call.now + delay * 1000, isTaken: false, tx: call.tx });
  return message;
}

async function sendInOrder(queue: Queue, sending: Sending, call: Call): Promise<Kept> {
  const deduplicationId = sending.MessageDeduplicationId ?? toHex(sha256(toUtf8(sending.MessageBody!)));
  const scope =
    own(queue.attributes, 'DeduplicationScope') === 'messageGroup' ? `${sending.MessageGroupId}/` : '';
  const id = scope + deduplicationId;
  const remembered = collectionOf(queue, 'sent');
  // However soon it was received and deleted.
  const before = await findRecent<Kept>(remembered, id, call);
  if (before) return before;
  const sequence = await nextSequence(queue, call);
  const message = { ...messageOf(sending, call), ...groupOf(sending), deduplicationId, sequence };
  await remember(remembered, { id, value: { id: message.id, sequence } satisfies Kept }, call);
  return keep(queue, message, { sending, call });
}

/** Twenty digits, as AWS's. */
const FIRST = 18_800_000_000_000_000_000n;

export async function nextSequence(queue: Queue, call: Call): Promise<string> {
  return String(FIRST + BigInt(await nextNumber(collectionOf(queue, 'sent'), call)) * 256n);
}
