import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import { collectionOf, isFifo, type Queue } from '../queues/queue';
import type { MessageAttributes } from './message-attributes';

/** A message as it is kept, by its id. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** As `aws:trace` headers: what services add about a message. */
  readonly traceHeader?: string;
  readonly sender: string;
  readonly sentAt: Millis;
  readonly receiveCount: number;
  readonly firstReceivedAt?: Millis;
  readonly group?: string;
  readonly deduplicationId?: string;
  readonly sequence?: string;
  /** Its place in the batch it was sent with. */
  readonly ordinal?: number;
  /** The queue it died in. */
  readonly deadIn?: string;
  /** Where its place in the queue is. */
  readonly place: string;
}

/** A message's place in the queue: enough to know whether it can be received. */
export interface Place {
  readonly id: string;
  readonly sentAt: Millis;
  readonly visibleAt: Millis;
  /** Somebody has received it and not yet deleted it. */
  readonly isTaken: boolean;
  readonly group?: string;
}

/** Standard queues are in the order in which messages can be received, so that nothing in flight is ever read. */
export function placeKey(
  queue: Queue,
  message: Pick<Message, 'id' | 'sentAt' | 'sequence' | 'ordinal'>,
  visibleAt: Millis,
): string {
  if (isFifo(queue)) return message.sequence!;
  return `${digits(visibleAt)}/${digits(message.sentAt)}/${message.ordinal ?? 0}/${message.id}`;
}

/** Before all that can be received later than `now`. */
export function beforeLater(now: Millis): string {
  return digits(now + 1);
}

function digits(at: Millis): string {
  return String(Math.max(0, at)).padStart(15, '0');
}

export function putMessage(
  queue: Queue,
  message: Omit<Message, 'place'>,
  {
    visibleAt,
    isTaken,
    tx,
  }: { readonly visibleAt: Millis; readonly isTaken: boolean; readonly tx: Call['tx'] },
): void {
  const { id, sentAt, group } = message;
  const place = placeKey(queue, message, visibleAt);
  const shown: Place = { id, sentAt, visibleAt, isTaken, ...(group !== undefined && { group }) };
  tx.put(collectionOf(queue, 'messages'), id, { ...message, place } satisfies Message);
  tx.put(collectionOf(queue, 'order'), place, shown as unknown as Json);
}

/** Puts it to another place: it becomes visible at another time. */
export function moveMessage(
  queue: Queue,
  message: Message,
  options: { readonly visibleAt: Millis; readonly isTaken: boolean; readonly tx: Call['tx'] },
): void {
  if (placeKey(queue, message, options.visibleAt) !== message.place) {
    options.tx.delete(collectionOf(queue, 'order'), message.place);
  }
  putMessage(queue, message, options);
}

export function removeMessage(
  queue: Queue,
  { id, place }: Pick<Message, 'id' | 'place'>,
  { tx }: Call,
): void {
  tx.delete(collectionOf(queue, 'messages'), id);
  tx.delete(collectionOf(queue, 'order'), place);
}

export function findMessage(queue: Queue, id: string, { tx }: Call): Promise<Message | undefined> {
  return tx.get<Message>(collectionOf(queue, 'messages'), id);
}

export async function placeOf(queue: Queue, { place }: Message, { tx }: Call): Promise<Place | undefined> {
  return tx.get<Place>(collectionOf(queue, 'order'), place);
}
