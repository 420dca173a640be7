import type { Json } from '../../base/json';
import type { CallbackSignal } from '../../machine/signal';
import { readTaskToken } from '../../machine/task-token';
import type { ActivityTask, PollRequest, TaskDoor, TokenOutcome } from '../ports';
import type { ActivityQueue, TaskOwner } from './activity-queue';

export interface TaskDoorOptions {
  readonly activities: ActivityQueue;
  /** The execution under an ARN while it runs. */
  readonly running: (executionArn: string) => TaskOwner | undefined;
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
    const owner = this.options.running(token.executionArn);
    const signal = { ...told, task: token.task } as CallbackSignal;
    if (owner && (await owner.postWith(taskToken, signal))) return 'done';
    return (await this.options.isKnown(token.executionArn)) ? 'timed-out' : 'invalid';
  }
}
