import { beginningWith } from '../../../../host/documents';
import { integer, optional, text } from '../../../../service/shape';
import type { Output } from '../../../../service/operation';
import type { Call } from '../../../base/services';
import { invalidValue, SqsError } from '../../errors';
import { getQueueByArn, getTask, putTask, taskKey, writeHandle, type MoveTask } from '../../moves/move-task';
import { operation } from '../../operation';
import { countMessages } from '../../queues/counts';
import { moveTasksOf, type Queue } from '../../queues/queue';
import { sourcesOf } from '../queues/list-queues';

const PER_SECOND_MAX = 500;

export const startMessageMoveTask = operation({
  name: 'StartMessageMoveTask',
  input: {
    SourceArn: optional(text()),
    DestinationArn: optional(text()),
    MaxNumberOfMessagesPerSecond: optional(integer({ min: -Infinity, max: Infinity })),
  },

  async handle({ SourceArn, DestinationArn, MaxNumberOfMessagesPerSecond: perSecond }, call) {
    const source = await getQueueByArn(SourceArn, 'SourceArn', call);
    if (DestinationArn !== undefined) await getQueueByArn(DestinationArn, 'DestinationArn', call);
    assertRate(perSecond);
    if ((await sourcesOf(SourceArn!, call)).length === 0) {
      throw invalidValue('Source queue must be configured as a Dead Letter Queue.');
    }
    const last = (await tasksOf(source, 1, call))[0];
    if (last?.status === 'RUNNING') {
      throw new SqsError(
        'UnsupportedOperation',
        'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
      );
    }
    const { visible } = await countMessages(source, call);
    const task: MoveTask = {
      key: taskKey(source.name, call.now, call.uuid()),
      status: 'RUNNING',
      sourceArn: SourceArn!,
      ...(DestinationArn !== undefined && { destinationArn: DestinationArn }),
      ...(perSecond !== undefined && { perSecond }),
      moved: 0,
      toMove: visible,
      startedAt: call.now,
    };
    putTask(task, call);
    const { partition, region, account } = call.caller;
    call.tx.send({ to: 'sqs:move', body: { owner: { partition, region, account }, key: task.key } });
    return { TaskHandle: writeHandle(call.caller, task) };
  },
});

function assertRate(perSecond: number | undefined): void {
  if (perSecond === undefined || (perSecond >= 1 && perSecond <= PER_SECOND_MAX)) return;
  throw invalidValue(
    `Value ${perSecond} for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and ${PER_SECOND_MAX}, if provided.`,
  );
}

async function tasksOf({ name, owner }: Queue, limit: number, { tx }: Call): Promise<readonly MoveTask[]> {
  const page = await tx.list(moveTasksOf(owner), { ...beginningWith(`${name}/`), limit });
  return page.items.map(({ value }) => value as unknown as MoveTask);
}

export const cancelMessageMoveTask = operation({
  name: 'CancelMessageMoveTask',
  input: { TaskHandle: optional(text()) },

  async handle({ TaskHandle }, call) {
    const task = await getTask(TaskHandle, call);
    if (task.status !== 'RUNNING') {
      throw new SqsError('UnsupportedOperation', 'Only active tasks can be cancelled.');
    }
    putTask({ ...task, status: 'CANCELLED' }, call);
    return { ApproximateNumberOfMessagesMoved: task.moved };
  },
});

export const listMessageMoveTasks = operation({
  name: 'ListMessageMoveTasks',
  input: { SourceArn: optional(text()), MaxResults: optional(integer({ min: -Infinity, max: Infinity })) },

  async handle({ SourceArn, MaxResults: most = 1 }, call) {
    const source = await getQueueByArn(SourceArn, 'SourceArn', call);
    if (most < 1 || most > 10) {
      throw invalidValue(
        `Value ${most} for parameter MaxResults is invalid. Reason: Value for parameter MaxResults is invalid. Reason: Must be between 1 and 10.`,
      );
    }
    const tasks = await tasksOf(source, most, call);
    return { Results: tasks.map((task) => show(task, call)) };
  },
});

function show(task: MoveTask, { caller }: Call): Output {
  return {
    TaskHandle: task.status === 'RUNNING' ? writeHandle(caller, task) : undefined,
    Status: task.status,
    SourceArn: task.sourceArn,
    DestinationArn: task.destinationArn,
    MaxNumberOfMessagesPerSecond: task.perSecond,
    ApproximateNumberOfMessagesMoved: task.moved,
    ApproximateNumberOfMessagesToMove: task.toMove,
    FailureReason: task.failure,
    StartedTimestamp: task.startedAt,
  };
}
