import { own } from '../../../../base/json';
import { map, optional, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { invalidValue, missing, SqsError } from '../../errors';
import { operation } from '../../operation';
import { checkedAttributes, settingsOf } from '../../queues/attributes';
import { assertRedrive } from '../../queues/redrive';
import { findQueue, putQueue, queueUrl, type Queue } from '../../queues/queue';

export const createQueue = operation({
  name: 'CreateQueue',
  input: { QueueName: optional(text()), Attributes: optional(map(text())), tags: optional(map(text())) },

  async handle({ QueueName: name, Attributes: given = {}, tags = {} }, call) {
    if (name === undefined) throw missing('QueueName');
    assertName(name, own(given, 'FifoQueue'));
    const attributes = checkedAttributes(given, name);
    await assertRedrive({ owner: call.caller, name, attributes }, call);
    const url = queueUrl(call.caller, name);
    const existing = await findQueue(call.caller, name, call);
    if (existing) assertSame(existing, attributes);
    else putQueue(newQueue({ name, attributes, tags }, call), call);
    return { QueueUrl: url };
  },
});

function assertName(name: string, fifo: string | undefined): void {
  if (fifo?.toLowerCase() === 'true') {
    if (name.length <= 80 && /^[\w-]+\.fifo$/.test(name)) return;
    throw invalidValue(
      'The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.',
    );
  }
  if (/^[\w-]{1,80}$/.test(name)) return;
  throw invalidValue('Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length');
}

function assertSame(queue: Queue, attributes: Readonly<Record<string, string>>): void {
  const settings = settingsOf(queue);
  for (const [name, value] of Object.entries(attributes)) {
    if ((own(settings, name) ?? '') === value) continue;
    throw new SqsError(
      'QueueNameExists',
      `A queue already exists with the same name and a different value for attribute ${name}`,
    );
  }
}

function newQueue(
  given: Pick<Queue, 'name' | 'attributes' | 'tags'>,
  { caller: { partition, region, account }, now }: Call,
): Queue {
  return { ...given, owner: { partition, region, account }, createdAt: now, modifiedAt: now };
}
