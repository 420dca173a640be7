import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import { numberOf, redrivePolicyOf } from '../queues/attributes';
import { collectionOf, findQueue, isFifo, parseQueueArn, queueArn, type Queue } from '../queues/queue';
import { forEachDocument } from '../documents';
import {
  beforeLater,
  findMessage,
  moveMessage,
  putMessage,
  removeMessage,
  type Message,
  type Place,
} from './message';
import { nextSequence } from './send';

interface Wanted {
  readonly most: number;
  readonly visibility: Millis;
}

export interface Receipts {
  readonly messages: readonly Message[];
  /** The queue into which dead messages went. */
  readonly movedTo?: string;
  /** When the next message that is in flight or delayed can be received. */
  readonly nextAt?: Millis;
}

/** Takes messages that can be received: they are invisible for the time of `visibility`. */
export async function receive(queue: Queue, wanted: Wanted, call: Call): Promise<Receipts> {
  const taking = new Taking(queue, wanted, call);
  await (isFifo(queue) ? taking.inOrder() : taking.anyhow());
  return taking;
}

class Taking implements Receipts {
  readonly messages: Message[] = [];
  movedTo?: string;
  nextAt?: Millis;
  private readonly keptSince: Millis;

  constructor(
    private readonly queue: Queue,
    private readonly wanted: Wanted,
    private readonly call: Call,
  ) {
    this.keptSince = call.now - numberOf(queue, 'MessageRetentionPeriod') * 1000;
  }

  async anyhow(): Promise<void> {
    const { tx, now } = this.call;
    const order = collectionOf(this.queue, 'order');
    const take = async ({ value }: { readonly value: Place }) => {
      await this.take(value);
      return this.missing > 0;
    };
    await forEachDocument<Place>(tx, order, take, { before: beforeLater(now), limit: this.missing });
    if (this.messages.length > 0) return;
    const { items } = await tx.list(order, { from: beforeLater(now), limit: 1 });
    for (const { value } of items) this.expect(value as unknown as Place);
  }

  /** A group whose earlier message is in flight or delayed waits for it. */
  async inOrder(): Promise<void> {
    const busy = new Set<string>();
    await forEachDocument<Place>(this.call.tx, collectionOf(this.queue, 'order'), async ({ value }) => {
      const group = value.group ?? '';
      if (busy.has(group)) return true;
      if (value.visibleAt > this.call.now) {
        busy.add(group);
        this.expect(value);
      } else await this.take(value);
      return this.missing > 0;
    });
  }

  private expect({ visibleAt }: Place): void {
    this.nextAt = Math.min(this.nextAt ?? Infinity, visibleAt);
  }

  private get missing(): number {
    return this.wanted.most - this.messages.length;
  }

  private async take(place: Place): Promise<void> {
    const { queue, call } = this;
    const message = await findMessage(queue, place.id, call);
    if (!message) return;
    if (message.sentAt < this.keptSince) return removeMessage(queue, message, call);
    if (await this.isDead(message)) return;
    const taken = {
      ...message,
      receiveCount: message.receiveCount + 1,
      firstReceivedAt: message.firstReceivedAt ?? call.now,
    };
    moveMessage(queue, taken, { visibleAt: call.now + this.wanted.visibility, isTaken: true, tx: call.tx });
    this.messages.push(taken);
  }

  /** A message that was received as often as it may be goes to the dead-letter queue, if there is one. */
  private async isDead(message: Message): Promise<boolean> {
    const policy = redrivePolicyOf(this.queue);
    if (!policy || message.receiveCount < policy.maxReceiveCount) return false;
    const { owner, name } = parseQueueArn(policy.deadLetterTargetArn)!;
    const target = await findQueue(owner, name, this.call);
    if (!target) return false;
    removeMessage(this.queue, message, this.call);
    await bury(message, { from: this.queue, to: target }, this.call);
    this.movedTo = name;
    return true;
  }
}

/** A message keeps its id and what it is; in a standard queue its age too, in a FIFO queue it begins anew. */
async function bury(
  message: Message,
  { from, to }: { readonly from: Queue; readonly to: Queue },
  call: Call,
): Promise<void> {
  const { place: _, ...rest } = message;
  const anew = isFifo(to) ? { sequence: await nextSequence(to, call), sentAt: call.now } : {};
  const dead = { ...rest, ...anew, deadIn: queueArn(from.owner, from.name) };
  putMessage(to, dead, { visibleAt: call.now, isTaken: false, tx: call.tx });
}
