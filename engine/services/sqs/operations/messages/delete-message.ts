import { list, optional, struct, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { invalidValue, missing } from '../../errors';
import { findMessage, placeOf, removeMessage } from '../../messages/message';
import { readReceipt } from '../../messages/receipt';
import { operation } from '../../operation';
import { getQueue, isFifo, type Queue } from '../../queues/queue';
import { assertBatch, inBatch } from './batch';

export const deleteMessage = operation({
  name: 'DeleteMessage',
  input: { QueueUrl: optional(text()), ReceiptHandle: optional(text()) },

  async handle({ QueueUrl, ReceiptHandle }, call) {
    await remove(await getQueue(QueueUrl, call), ReceiptHandle, call);
    return {};
  },
});

export const deleteMessageBatch = operation({
  name: 'DeleteMessageBatch',
  input: {
    QueueUrl: optional(text()),
    Entries: optional(list(struct({ Id: optional(text()), ReceiptHandle: optional(text()) }))),
  },

  async handle({ QueueUrl, Entries = [] }, call) {
    const queue = await getQueue(QueueUrl, call);
    assertBatch(Entries, 'DeleteMessageBatch');
    return inBatch(Entries, async ({ ReceiptHandle }) => {
      await remove(queue, ReceiptHandle, call);
      return {};
    });
  },
});

/** Deleting what is gone already is no error; a receipt that a later one replaced does nothing. */
async function remove(queue: Queue, handle: string | undefined, call: Call): Promise<void> {
  if (!handle) throw missing('ReceiptHandle');
  const { id, count } = readReceipt(handle);
  const message = await findMessage(queue, id, call);
  if (!message || message.receiveCount !== count) return;
  const place = await placeOf(queue, message, call);
  if (isFifo(queue) && place && place.visibleAt <= call.now) {
    throw invalidValue(
      `Value ${handle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
    );
  }
  removeMessage(queue, message, call);
}
