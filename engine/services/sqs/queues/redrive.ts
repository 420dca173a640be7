import type { Call } from '../../base/services';
import { invalidRedrive, redrivePolicyOf } from './attributes';
import { findQueue, isFifo, parseQueueArn, type Queue } from './queue';

/** The dead-letter queue must be there, and of the same kind. */
export async function assertRedrive(
  queue: Pick<Queue, 'owner' | 'name' | 'attributes'>,
  call: Call,
): Promise<void> {
  const policy = redrivePolicyOf(queue);
  if (!policy) return;
  const { owner, name } = parseQueueArn(policy.deadLetterTargetArn)!;
  const text = JSON.stringify(policy);
  if (!(await findQueue(owner, name, call))) throw invalidRedrive(text, 'Dead letter target does not exist.');
  if (isFifo({ name }) !== isFifo(queue)) {
    throw invalidRedrive(text, 'Dead-letter queue must be same type of queue as the source.');
  }
}
