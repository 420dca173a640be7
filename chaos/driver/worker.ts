import { isWrittenDown, pause, type AwsClient } from '../aws-client';
import { activityArn, type Work } from '../scenario/machines';
import type { AckLog } from './ack-log';

interface Task {
  readonly work: Work;
  readonly attempt: number;
  /** Of the execution that waits for a callback. */
  readonly token?: string;
}

/** Failures before `flaky` succeeds. */
const flakyFailures = 2;
const heartbeats = 4;

/** Workers that ask for tasks, as programs of a user do, and answer each in the way its input asks for. */
export class Workers {
  private isOver = false;
  private answers = 0;

  constructor(
    private readonly client: AwsClient,
    private readonly log: AckLog,
  ) {}

  start(count: number): void {
    for (let n = 0; n < count; n += 1) void this.poll(`worker-${n}`).catch(isWrittenDown);
  }

  end(): void {
    this.isOver = true;
  }

  private async poll(workerName: string): Promise<void> {
    while (!this.isOver) {
      const { taskToken, input } = await this.client.demand('GetActivityTask', { activityArn, workerName });
      if (typeof taskToken === 'string') {
        const task = JSON.parse(String(input)) as Task;
        void this.perform(taskToken, task).catch(isWrittenDown);
      }
    }
  }

  private async perform(taskToken: string, task: Task): Promise<void> {
    switch (task.work) {
      case 'ignore':
        return;
      case 'flaky':
        if (task.attempt < flakyFailures) return this.fail(taskToken, 'Flaky');
        return this.succeed(taskToken);
      case 'refuse':
        return this.fail(taskToken, 'Refused');
      case 'slow':
        for (let beat = 0; beat < heartbeats; beat += 1) {
          await pause(1_000);
          await this.client.persist('SendTaskHeartbeat', { taskToken });
        }
        return this.succeed(taskToken);
      case 'answer':
        await this.succeed(task.token!);
        return this.succeed(taskToken);
    }
  }

  /** Every answer carries a mark of its own, by which it is found in the history. */
  private async succeed(taskToken: string): Promise<void> {
    const nonce = this.nonce();
    const output = JSON.stringify({ done: true, nonce });
    const { kind } = await this.client.persist('SendTaskSuccess', { taskToken, output });
    if (kind === 'done') this.log.add({ kind: 'answer', nonce });
  }

  private async fail(taskToken: string, error: string): Promise<void> {
    const nonce = this.nonce();
    const { kind } = await this.client.persist('SendTaskFailure', { taskToken, error, cause: nonce });
    if (kind === 'done') this.log.add({ kind: 'answer', nonce });
  }

  private nonce(): string {
    return `answer-${(this.answers += 1)}`;
  }
}
