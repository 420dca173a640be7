import { integer, list, optional, struct, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { invalidValue, missing } from '../../errors';
import { findMessage, moveMessage, placeOf } from '../../messages/message';
import { readReceipt } from '../../messages/receipt';
import { operation } from '../../operation';
import { getQueue, type Queue } from '../../queues/queue';
import { assertBatch, inBatch } from './batch';

const change = () => ({
  ReceiptHandle: optional(text()),
  VisibilityTimeout: optional(integer({ min: -Infinity, max: Infinity })),
});
interface Change {
  readonly ReceiptHandle?: string | undefined;
  readonly VisibilityTimeout?: number | undefined;
}

export const changeMessageVisibility = operation({
  name: 'ChangeMessageVisibility',
  input: { QueueUrl: optional(text()), ...change() },

  async handle({ QueueUrl, ...asked }, call) {
    await changeVisibility(await getQueue(QueueUrl, call), asked, call);
    return {};
  },
});

export const changeMessageVisibilityBatch = operation({
  name: 'ChangeMessageVisibilityBatch',
  input: {
    QueueUrl: optional(text()),
    Entries: optional(list(struct({ Id: optional(text()), ...change() }))),
  },

  async handle({ QueueUrl, Entries = [] }, call) {
    const queue = await getQueue(QueueUrl, call);
    assertBatch(Entries, 'ChangeMessageVisibilityBatch');
    return inBatch(Entries, async (entry) => {
      await changeVisibility(queue, entry, call);
      return {};
    });
  },
});

async function changeVisibility(
  queue: Queue,
  { ReceiptHandle: handle, VisibilityTimeout: seconds }: Change,
  call: Call,
): Promise<void> {
  if (!handle) throw missing('ReceiptHandle');
  if (seconds === undefined) throw missing('VisibilityTimeout');
  if (seconds < 0 || seconds > 43_200) {
    throw invalidValue(
      `Value ${seconds} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200.`,
    );
  }
  const { id, count } = readReceipt(handle);
  const message = await findMessage(queue, id, call);
  const place = message && (await placeOf(queue, message, call));
  if (!message || message.receiveCount !== count || !place || place.visibleAt <= call.now) {
    throw invalidValue(
      `Value ${handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
    );
  }
  moveMessage(queue, message, { visibleAt: call.now + seconds * 1000, isTaken: true, tx: call.tx });
}
