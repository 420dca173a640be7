import { InvariantError } from '../../base/invariant';
import {
  failedPayload,
  type FunctionInvocation,
  type FunctionResult,
  type FunctionRunner,
} from '../../host/functions';
import type { FromRunner, RunOrder } from './protocol';
import { logStreamName } from './sandbox/log-line';
import { RunnerProcess } from './runner-process';

export interface NodeFunctionRunner extends FunctionRunner {
  /** Only those sandboxes whose names begin so: a process may serve several. */
  release(sandboxes?: string): void;
  /** Ends its process. What was not answered is refused. */
  close(): Promise<void>;
}

/**
 * Runs functions in a process of its own, which may be killed at any moment: what was under way is then begun again in
 * the next one, where calls that were made are answered as they were. Nothing is started before it is needed.
 */
export function createFunctionRunner(): NodeFunctionRunner {
  return new ProcessFunctionRunner();
}

/** So often an invocation may be begun before it counts as what ends the process. */
const BEGUN_MAX = 2;

interface UnderWay {
  readonly invocation: FunctionInvocation;
  readonly settle: (result: FunctionResult) => void;
  readonly fail: (error: Error) => void;
  begun: number;
}

class ProcessFunctionRunner implements NodeFunctionRunner {
  private readonly underWay = new Map<number, UnderWay>();
  private process: RunnerProcess | undefined;
  private runs = 0;
  private isClosed = false;

  run(invocation: FunctionInvocation): Promise<FunctionResult> {
    return new Promise((settle, fail) => this.begin({ invocation, settle, fail, begun: 0 }));
  }

  warm(): void {
    if (!this.isClosed) this.process ??= this.start();
  }

  release(sandboxes = ''): void {
    this.process?.tell({ kind: 'release', sandboxes });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const { process } = this;
    process?.hold(true);
    process?.kill();
    await process?.ended;
    for (const { fail } of this.underWay.values()) fail(new InvariantError('The function runner is closed'));
    this.underWay.clear();
  }

  private begin(task: UnderWay): void {
    if (this.isClosed) return task.fail(new InvariantError('The function runner is closed'));
    const run = ++this.runs;
    task.begun++;
    this.underWay.set(run, task);
    const { id, sandbox, program, event, context } = task.invocation;
    const order: RunOrder = { kind: 'run', run, id, sandbox, program, event, context };
    this.process ??= this.start();
    this.process.hold(true);
    this.process.tell(order);
  }

  private start(): RunnerProcess {
    const process = new RunnerProcess({
      hear: (message) => {
        this.hear(message, process).catch((error: Error) => this.refuse(message.run, error));
      },
      ended: (lastWords) => this.ended(process, lastWords),
    });
    return process;
  }

  private async hear(message: FromRunner, process: RunnerProcess): Promise<void> {
    const { run } = message;
    const task = this.underWay.get(run);
    if (!task) return;
    switch (message.kind) {
      case 'files':
        return process.tell({ kind: 'files', run, files: await encodedFiles(task.invocation) });
      case 'call': {
        const { n, service, operation, input } = message;
        const answer = await task.invocation.call({ n, service, operation, input });
        return process.tell({ kind: 'answer', run, n, answer });
      }
      case 'ended':
        this.underWay.delete(run);
        if (this.underWay.size === 0) process.hold(false);
        task.settle(message.result);
    }
  }

  /** What was to be brought to it cannot be had. */
  private refuse(run: number, error: Error): void {
    this.underWay.get(run)?.fail(error);
    this.underWay.delete(run);
  }

  private ended(process: RunnerProcess, lastWords: string): void {
    if (this.process !== process || this.isClosed) return;
    this.process = undefined;
    const lost = [...this.underWay.values()];
    this.underWay.clear();
    for (const task of lost) {
      if (!process.isReady && task.begun >= BEGUN_MAX) {
        task.fail(new InvariantError(`The function runner does not start: ${lastWords}`));
      } else if (task.begun >= BEGUN_MAX) task.settle(exited(task.invocation));
      else this.begin(task);
    }
  }
}

async function encodedFiles(invocation: FunctionInvocation): Promise<Record<string, string>> {
  const files = await invocation.files();
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
  );
}

/** Its process ended with it, twice. */
function exited({ id, context }: FunctionInvocation): FunctionResult {
  const message = `RequestId: ${id} Error: Runtime exited with error: signal: killed`;
  return {
    outcome: { kind: 'failed', payload: failedPayload('Runtime.ExitError', message) },
    logs: [],
    logStream: logStreamName(Date.now(), context.functionVersion, '0'.repeat(32)),
    startedAt: Date.now(),
    durationMs: 0,
    memoryUsedMb: 0,
    status: 'error',
  };
}
