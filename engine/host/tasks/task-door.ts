import type { Json } from '../../base/json';
import type { CallbackSignal } from '../../machine/signal';
import { readTaskToken } from '../../machine/task-token';
import type { ActivityTask, PollRequest, TaskDoor, TokenOutcome } from '../ports';
import type { ActivityQueue } from './activity-queue';

export interface TaskDoorOptions {
  readonly activities: ActivityQueue;
  /** Posts what somebody with a task's token says, wherever the execution runs. False: the task is over; undefined: the execution is. */
  readonly post: (
    executionArn: string,
    taskToken: string,
    signal: CallbackSignal,
  ) => Promise<boolean | undefined>;
  /** Whether there ever was such an execution. */
  readonly isKnown: (executionArn: string) => Promise<boolean>;
}

type Told<S> = S extends CallbackSignal ? Omit<S, 'task'> : never;

/** Lets those in who hold a task's token, and the workers of activities. */
export class TokenDoor implements TaskDoor {
  constructor(private readonly options: TaskDoorOptions) {}

  succeed(taskToken: string, output: Json): Promise<TokenOutcome> {
    return this.tell(taskToken, { kind: 'CallbackSucceeded', output });
  }

  fail(
    taskToken: string,
    reason: { readonly error?: string; readonly cause?: string },
  ): Promise<TokenOutcome> {
    return this.tell(taskToken, { kind: 'CallbackFailed', ...reason });
  }

  heartbeat(taskToken: string): Promise<TokenOutcome> {
    return this.tell(taskToken, { kind: 'HeartbeatReceived' });
  }

  poll(request: PollRequest): Promise<ActivityTask | undefined> {
    return this.options.activities.take(request);
  }

  private async tell(taskToken: string, told: Told<CallbackSignal>): Promise<TokenOutcome> {
    const token = readTaskToken(taskToken);
    if (!token) return 'invalid';
    const { executionArn, task } = token;
    const signal = { ...told, task } as CallbackSignal;
    const isTold = await this.options.post(executionArn, taskToken, signal);
    if (isTold) return 'done';
    return (await this.options.isKnown(executionArn)) ? 'timed-out' : 'invalid';
  }
}
