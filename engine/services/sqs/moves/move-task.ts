import type { Owner } from '../../../base/arn';
import type { Millis } from '../../../base/time';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import type { Call } from '../../base/services';
import { invalidValue, missing, SqsError } from '../errors';
import { getNamedQueue, moveTasksOf, parseQueueArn, type Queue } from '../queues/queue';

/** A redrive under way, or what came of it. */
export interface MoveTask {
  readonly key: string;
  readonly status: 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
  readonly sourceArn: string;
  readonly destinationArn?: string;
  readonly perSecond?: number;
  readonly moved: number;
  readonly toMove: number;
  readonly startedAt: Millis;
  readonly failure?: string;
}

/** The newest task of a queue comes first. */
export function taskKey(queue: string, startedAt: Millis, id: string): string {
  return `${queue}/${String(9e15 - startedAt).padStart(16, '0')}/${id}`;
}

export function writeHandle(owner: Owner, { key }: MoveTask): string {
  return toBase64(toUtf8(JSON.stringify({ account: owner.account, region: owner.region, key })));
}

export async function getTask(handle: string | undefined, call: Call): Promise<MoveTask> {
  if (!handle) throw missing('TaskHandle');
  const task = await call.tx.get<MoveTask>(moveTasksOf(call.caller), keyOf(handle));
  if (!task) throw new SqsError('ResourceNotFoundException', 'Task does not exist.');
  return task;
}

function keyOf(handle: string): string {
  try {
    const { key } = JSON.parse(fromUtf8(fromBase64(handle))) as { readonly key?: unknown };
    if (typeof key === 'string') return key;
  } catch {
    // Told below.
  }
  throw invalidValue('Value for parameter TaskHandle is invalid.');
}

export function putTask(task: MoveTask, { tx, caller }: Call): void {
  tx.put(moveTasksOf(caller), task.key, task);
}

/** The queue of an ARN that a caller gave. */
export async function getQueueByArn(arn: string | undefined, parameter: string, call: Call): Promise<Queue> {
  if (!arn) throw missing(parameter);
  const parsed = parseQueueArn(arn);
  if (!parsed) {
    throw invalidValue(
      `You must use this format to specify the ${parameter}: arn:<partition>:<service>:<region>:<account-id>:<resource-id>`,
    );
  }
  try {
    return await getNamedQueue(parsed.owner, parsed.name, call);
  } catch {
    throw new SqsError(
      'ResourceNotFoundException',
      `The resource that you specified for the ${parameter} parameter doesn't exist.`,
    );
  }
}
