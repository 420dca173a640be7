import type { Owner } from '../../../base/arn';
import type { Call } from '../../base/services';
import { forEachDocument } from '../documents';
import {
  beforeLater,
  findMessage,
  putMessage,
  removeMessage,
  type Message,
  type Place,
} from '../messages/message';
import { nextSequence } from '../messages/send';
import { collectionOf, findQueue, isFifo, moveTasksOf, parseQueueArn, type Queue } from '../queues/queue';
import type { MoveTask } from './move-task';

const AT_ONCE = 100;

/** Moves some of the messages of a task; false when there are none left, or nobody wants it any more. */
export async function moveMessages(owner: Owner, key: string, call: Call): Promise<boolean> {
  const task = await call.tx.get<MoveTask>(moveTasksOf(owner), key);
  if (task?.status !== 'RUNNING') return false;
  const { name } = parseQueueArn(task.sourceArn)!;
  const source = await findQueue(owner, name, call);
  const most = Math.min(AT_ONCE, task.perSecond ?? AT_ONCE);
  const messages = source ? await someOf(source, most, call) : [];
  let moved = 0;
  for (const message of messages) {
    const to = await destinationOf(message, task, call);
    if (!to) {
      put({
        ...task,
        status: 'FAILED',
        moved: task.moved + moved,
        failure: 'AWS.SimpleQueueService.NonExistentQueue',
      });
      return false;
    }
    await sendAnew(message, { from: source!, to, call });
    moved++;
  }
  const isOver = messages.length < most;
  put({ ...task, moved: task.moved + moved, ...(isOver && { status: 'COMPLETED' as const }) });
  return !isOver;

  function put(changed: MoveTask): void {
    call.tx.put(moveTasksOf(owner), key, changed);
  }
}

async function someOf(queue: Queue, most: number, call: Call): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const range = isFifo(queue) ? {} : { before: beforeLater(call.now), limit: most };
  const take = async ({ value }: { readonly value: Place }) => {
    if (value.visibleAt > call.now) return true;
    const message = await findMessage(queue, value.id, call);
    if (message) messages.push(message);
    return messages.length < most;
  };
  await forEachDocument<Place>(call.tx, collectionOf(queue, 'order'), take, range);
  return messages;
}

async function destinationOf(message: Message, task: MoveTask, call: Call): Promise<Queue | undefined> {
  const arn = task.destinationArn ?? message.deadIn;
  const parsed = arn === undefined ? undefined : parseQueueArn(arn);
  return parsed && findQueue(parsed.owner, parsed.name, call);
}

/** AWS: a redriven message is a new one, with a new id and a new age. */
async function sendAnew(
  message: Message,
  { from, to, call }: { readonly from: Queue; readonly to: Queue; readonly call: Call },
): Promise<void> {
  removeMessage(from, message, call);
  const { place: _place, firstReceivedAt: _received, deadIn: _dead, ...rest } = message;
  const sequence = isFifo(to) ? { sequence: await nextSequence(to, call) } : {};
  const anew = { ...rest, ...sequence, id: call.uuid(), sentAt: call.now, receiveCount: 0 };
  putMessage(to, anew, { visibleAt: call.now, isTaken: false, tx: call.tx });
}
