import { optional, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { SqsError } from '../../errors';
import { operation } from '../../operation';
import { collectionOf, getQueue, putQueue, queuesOf, type Queue } from '../../queues/queue';

const PURGE_EVERY = 60_000;

export const deleteQueue = operation({
  name: 'DeleteQueue',
  input: { QueueUrl: optional(text()) },

  async handle({ QueueUrl }, call) {
    const queue = await getQueue(QueueUrl, call);
    // NOTE: AWS keeps the name of a deleted queue for a minute; here it can be used again at once.
    call.tx.delete(queuesOf(queue.owner), queue.name);
    call.tx.drop(collectionOf(queue, 'sent'));
    dropMessages(queue, call);
    return {};
  },
});

export const purgeQueue = operation({
  name: 'PurgeQueue',
  input: { QueueUrl: optional(text()) },

  async handle({ QueueUrl }, call) {
    const queue = await getQueue(QueueUrl, call);
    if (queue.purgedAt !== undefined && call.now - queue.purgedAt < PURGE_EVERY) {
      throw new SqsError(
        'PurgeQueueInProgress',
        `Only one PurgeQueue operation on ${queue.name} is allowed every 60 seconds.`,
      );
    }
    putQueue({ ...queue, purgedAt: call.now }, call);
    dropMessages(queue, call);
    return {};
  },
});

function dropMessages(queue: Queue, { tx }: Call): void {
  tx.drop(collectionOf(queue, 'messages'));
  tx.drop(collectionOf(queue, 'order'));
}
