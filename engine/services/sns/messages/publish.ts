import { isObject, own, utf8Length, type Json } from '../../../base/json';
import { toHex } from '../../../query/digest/digest';
import { sha256 } from '../../../query/digest/sha256';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Output } from '../../../service/operation';
import type { Call } from '../../base/services';
import { findRecent, nextNumber, remember } from '../../deduplication/deduplication';
import { pendingOf } from '../delivery/pending';
import { invalid } from '../errors';
import { keyOf, subscriptionsOfTopic, type Subscription } from '../subscriptions/subscription';
import { wants } from '../subscriptions/subscription-attributes';
import { isFifo, sentOf, type Topic } from '../topics/topic';
import { assertAttributes, attributesLength, type MessageAttributes } from './message-attributes';
import type { Notification } from './notification';

const MESSAGE_BYTES_MAX = 262_144;

/** A message as it is published, alone or in a batch. */
export interface Publishing {
  readonly Message?: string | undefined;
  readonly Subject?: string | undefined;
  readonly MessageStructure?: string | undefined;
  readonly MessageAttributes?: MessageAttributes | undefined;
  readonly MessageDeduplicationId?: string | undefined;
  readonly MessageGroupId?: string | undefined;
}

export function assertPublishing(publishing: Publishing): void {
  const { Message = '', Subject, MessageStructure, MessageAttributes = {} } = publishing;
  if (Message === '') throw invalid('Empty message');
  assertAttributes(MessageAttributes);
  if (publishingLength(publishing) > MESSAGE_BYTES_MAX) throw invalid('Message too long');
  if (
    Subject !== undefined &&
    (Subject === '' || Subject.length > 100 || /[\u0000-\u001f\u007f]/.test(Subject))
  ) {
    throw invalid('Subject');
  }
  if (MessageStructure !== undefined) textsOf(publishing);
}

export function publishingLength({ Message = '', MessageAttributes = {} }: Publishing): number {
  return utf8Length(Message) + attributesLength(MessageAttributes);
}

/** With the structure `json`, a text of its own for each protocol. */
function textsOf({ Message, MessageStructure }: Publishing): Readonly<Record<string, Json>> {
  if (MessageStructure === undefined) return { default: Message! };
  if (MessageStructure !== 'json') throw invalid('MessageStructure');
  const texts = parsed(Message!);
  if (!isObject(texts)) throw invalid('Message Structure - JSON message body failed to parse');
  if (typeof own(texts, 'default') !== 'string') {
    throw invalid('Message Structure - No default entry in JSON message body');
  }
  return texts;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Sends a message to whoever has subscribed and wants it; what Publish answers. */
export async function publish(topic: Topic, publishing: Publishing, call: Call): Promise<Output> {
  assertPublishing(publishing);
  assertForTopic(topic, publishing);
  const numbered = isFifo(topic) ? await numberedAnew(topic, publishing, call) : { messageId: call.uuid() };
  if (!('isKnown' in numbered)) await send(topic, publishing, { ...numbered, call });
  return {
    MessageId: numbered.messageId,
    SequenceNumber: 'sequence' in numbered ? numbered.sequence : undefined,
  };
}

function assertForTopic(topic: Topic, { MessageGroupId, MessageDeduplicationId }: Publishing): void {
  if (!isFifo(topic)) {
    if (MessageDeduplicationId === undefined) return;
    throw invalid(
      'MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
    );
  }
  if (!MessageGroupId) throw invalid('The MessageGroupId parameter is required for FIFO topics');
  if (!MessageDeduplicationId && own(topic.attributes, 'ContentBasedDeduplication') !== 'true') {
    throw invalid(
      'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
}

interface Numbered {
  readonly messageId: string;
  readonly sequence: string;
  readonly deduplicationId: string;
}

async function numberedAnew(
  topic: Topic,
  { Message, MessageDeduplicationId }: Publishing,
  call: Call,
): Promise<Numbered | (Numbered & { readonly isKnown: true })> {
  const deduplicationId = MessageDeduplicationId ?? toHex(sha256(toUtf8(Message!)));
  const sent = sentOf(topic);
  const before = await findRecent<Numbered>(sent, deduplicationId, call);
  if (before) return { ...before, isKnown: true };
  const sequence = String(10_000_000_000_000_000_000n + BigInt(await nextNumber(sent, call)));
  const numbered = { messageId: call.uuid(), sequence, deduplicationId };
  await remember(sent, { id: deduplicationId, value: numbered }, call);
  return numbered;
}

async function send(
  topic: Topic,
  publishing: Publishing,
  { call, ...numbered }: { readonly call: Call; readonly messageId: string } & Partial<Numbered>,
): Promise<void> {
  const texts = textsOf(publishing);
  const attributes = publishing.MessageAttributes ?? {};
  for (const subscription of await subscriptionsOfTopic(topic, call)) {
    if (subscription.token !== undefined) continue;
    const text = String(own(texts, subscription.protocol) ?? own(texts, 'default'));
    if (!wants(subscription, { text, attributes })) continue;
    const notification: Notification = {
      topic: topic.arn,
      subscription: keyOf(subscription),
      text,
      attributes,
      at: call.now,
      ...numbered,
      ...(publishing.Subject !== undefined && { subject: publishing.Subject }),
      ...(publishing.MessageGroupId !== undefined && { group: publishing.MessageGroupId }),
    };
    handOver(topic, { subscription, notification }, call);
  }
}

/** A FIFO topic keeps what it sends in order for each subscription; another one sends everything at once. */
function handOver(
  { owner }: Topic,
  {
    subscription,
    notification,
  }: { readonly subscription: Subscription; readonly notification: Notification },
  { tx }: Call,
): void {
  const { partition, region, account } = owner;
  const body = { owner: { partition, region, account }, notification: notification as unknown as Json };
  if (notification.sequence === undefined) return tx.send({ to: 'sns:deliver', body });
  const pending = pendingOf(owner, keyOf(subscription));
  tx.put(pending, notification.sequence, body);
  tx.send({ to: 'sns:drain', id: `sns:drain:${pending}`, body: { pending } });
}
