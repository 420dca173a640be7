import type { Owner } from '../../../base/arn';
import type { Json, JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Deliver } from '../../base/courier';
import type { Transaction } from '../../base/transaction';
import { queueUrl } from '../invoking/destinations';
import type { Invoker } from '../invoking/invoke';
import type { MappingRecord } from '../records/mappings';
import { collection, referenceOf } from '../records/reference';
import { matchesAny } from './filter';
import { failedIds, sqsEvent, type SqsMessage } from './sqs-event';

const POLL = 'lambda:poll';
/** A mapping is looked at again after this long: by then its poller may have ended with the engine it was in. */
const LOOK_MS: Millis = 30_000;
const WAIT_SECONDS = 20;
const AT_ONCE_MAX = 5;
const RECEIVED_MAX = 10;

type Place = Pick<Owner, 'partition' | 'region' | 'account'>;

/** Has a mapping polled from now on, as it is now. */
export function pollLater(tx: Transaction, { partition, region, account }: Owner, uuid: string): void {
  const body = { partition, region, account, uuid };
  tx.send({ to: POLL, body, id: `lambda:poll/${account}/${region}/${uuid}` });
}

/** Brings messages of queues to functions, as long as a mapping says so. */
export class Pollers {
  private readonly polling = new Set<string>();
  private hasEnded = false;

  constructor(private readonly invoker: Invoker) {}

  get deliver(): Readonly<Record<string, Deliver>> {
    return {
      [POLL]: async (body) => {
        const { uuid, ...place } = body as unknown as Place & { readonly uuid: string };
        const mapping = await this.find(place, uuid);
        if (!mapping?.isEnabled) return { kind: 'done' };
        if (!this.polling.has(uuid)) {
          this.polling.add(uuid);
          void this.poll(place, uuid)
            // The queue is gone, or the store is: whoever looks at the mapping next tries again.
            .catch(() => undefined)
            .finally(() => this.polling.delete(uuid));
        }
        return { kind: 'again', at: this.invoker.ports.clock.now() + LOOK_MS };
      },
    };
  }

  /** Nobody is answered any more who waits for a message. */
  end(): void {
    this.hasEnded = true;
  }

  private async find({ account, region }: Place, uuid: string): Promise<MappingRecord | undefined> {
    const found = await this.invoker.ports.documents.get(
      collection({ account, region }, 'event-source-mappings'),
      uuid,
    );
    return found?.value as unknown as MappingRecord | undefined;
  }

  private async poll(place: Place, uuid: string): Promise<void> {
    const batches = new Set<Promise<void>>();
    while (!this.hasEnded) {
      const mapping = await this.find(place, uuid);
      if (!mapping?.isEnabled) return;
      const messages = await this.receive(place, mapping);
      if (messages.length === 0) continue;
      // Somebody may have changed it while this waited, or turned it off.
      const present = await this.find(place, uuid);
      if (!present?.isEnabled) return this.release(place, mapping, messages);
      const batch: Promise<void> = this.process(place, present, messages)
        .catch(() => undefined)
        .finally(() => batches.delete(batch));
      batches.add(batch);
      if (batches.size >= Math.min(AT_ONCE_MAX, mapping.concurrencyMax ?? AT_ONCE_MAX))
        await Promise.race(batches);
    }
  }

  private async receive(
    place: Place,
    { sourceArn, batchSize, windowSeconds }: MappingRecord,
  ): Promise<readonly SqsMessage[]> {
    const { clock } = this.invoker.ports;
    const messages: SqsMessage[] = [];
    let until: Millis | undefined;
    while (messages.length < batchSize && !this.hasEnded) {
      const left = until === undefined ? WAIT_SECONDS : Math.ceil((until - clock.now()) / 1_000);
      const wait = Math.max(0, Math.min(WAIT_SECONDS, left));
      const { Messages = [] } = await this.sqs(place, 'ReceiveMessage', {
        QueueUrl: queueUrl(sourceArn),
        MaxNumberOfMessages: Math.min(RECEIVED_MAX, batchSize - messages.length),
        WaitTimeSeconds: wait,
        AttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      });
      const received = Messages as readonly SqsMessage[];
      messages.push(...received);
      if (received.length === 0 && (wait === 0 || until === undefined || clock.now() >= until)) break;
      // The window is open from the first message on.
      until ??= clock.now() + windowSeconds * 1_000;
    }
    return messages;
  }

  private async process(
    place: Place,
    mapping: MappingRecord,
    messages: readonly SqsMessage[],
  ): Promise<void> {
    const wanted = messages.filter((message) => matchesAny(mapping.filters, message));
    const dropped = messages.filter((message) => !wanted.includes(message));
    await this.delete(place, mapping, dropped);
    if (wanted.length === 0) return;
    const where = referenceOf(mapping.functionArn, place);
    const event = JSON.stringify(sqsEvent(wanted, mapping.sourceArn));
    const { outcome } = await this.invoker.run({ where, id: this.invoker.ports.ids.uuid(), event });
    if (outcome.kind === 'failed') return;
    const failed = mapping.reportsFailures
      ? failedIds(JSON.parse(outcome.payload) as Json, wanted)
      : new Set<string>();
    await this.delete(
      place,
      mapping,
      wanted.filter(({ MessageId }) => !failed.has(MessageId)),
    );
  }

  /** Leaves messages to whoever receives next. */
  private async release(
    place: Place,
    { sourceArn }: MappingRecord,
    messages: readonly SqsMessage[],
  ): Promise<void> {
    for (const { ReceiptHandle } of messages) {
      const input = { QueueUrl: queueUrl(sourceArn), ReceiptHandle, VisibilityTimeout: 0 };
      await this.sqs(place, 'ChangeMessageVisibility', input);
    }
  }

  private async delete(
    place: Place,
    { sourceArn }: MappingRecord,
    messages: readonly SqsMessage[],
  ): Promise<void> {
    for (let at = 0; at < messages.length; at += RECEIVED_MAX) {
      const entries = messages.slice(at, at + RECEIVED_MAX);
      await this.sqs(place, 'DeleteMessageBatch', {
        QueueUrl: queueUrl(sourceArn),
        Entries: entries.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      });
    }
  }

  private sqs({ partition, region, account }: Place, operation: string, input: JsonObject) {
    return this.invoker.ports.services.call('sqs', operation, input, { partition, region, account });
  }
}
