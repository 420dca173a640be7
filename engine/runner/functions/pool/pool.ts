import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { failedPayload, type FunctionLogLine, type FunctionResult } from '../../../host/functions';
import type { FromRunner, FromThread, RunOrder, ToRun } from '../protocol';
import { logStreamName } from '../sandbox/log-line';
import { Instances, type Instance } from './instances';
import { Thread } from './thread';

export interface PoolOptions {
  readonly wasm: WebAssembly.Module;
  readonly thread: URL;
  readonly tell: (message: FromRunner) => void;
}

const THREADS = Math.max(2, Math.min(4, availableParallelism()));
/** More are started while those there are all at something that takes long. */
const THREADS_MAX = 8;
const RUNS_MAX = 300;
const LOOK_MS = 20;
/** So often an invocation is begun again when another one in its thread ends the thread. */
const BEGUN_MAX = 4;
const LOG_LINES_MAX = 10_000;
/** So many sandboxes start at once: whoever waits for one takes the first that is free, an old one or a new one. */
const STARTS_MAX = 2 * THREADS;
/** A start that takes longer keeps nobody from theirs. */
const START_MS = 200;

interface Run {
  readonly order: RunOrder;
  readonly logs: FunctionLogLine[];
  instance: Instance;
  startedAt: number;
  begun: number;
}

/** Gives each invocation a sandbox in one of the threads, and ends threads that are kept for too long. */
export class Pool {
  private readonly threads = new Set<Thread>();
  private readonly instances = new Instances((instance) =>
    instance.thread.tell({ kind: 'drop', instance: instance.id }),
  );
  private readonly runs = new Map<number, Run>();
  private readonly waiting: { readonly order: RunOrder; readonly begun: number }[] = [];
  /** The runs whose sandboxes start, since when. */
  private readonly starting = new Map<number, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: PoolOptions) {
    for (let count = 0; count < THREADS; count++) this.addThread();
  }

  release(sandboxes: string): void {
    this.instances.release(sandboxes);
  }

  take(message: RunOrder | ToRun): void {
    if (message.kind === 'run') return this.begin(message, 1);
    this.runs.get(message.run)?.instance.thread.tell(message);
  }

  private begin(order: RunOrder, begun: number): void {
    const now = Date.now();
    const instance = this.instances.idle(order.sandbox, (thread) => !thread.isStuck(now));
    if (instance && this.runs.size < RUNS_MAX) this.assign(order, begun, instance);
    else this.waiting.push({ order, begun });
    this.startWaiting();
  }

  private assign(order: RunOrder, begun: number, instance: Instance): void {
    this.instances.occupy(instance);
    instance.thread.runs.add(order.run);
    this.runs.set(order.run, { order, logs: [], instance, startedAt: Date.now(), begun });
    instance.thread.tell({ kind: 'run', order, instance: instance.id });
    this.timer ??= setInterval(() => this.look(), LOOK_MS);
  }

  /** Gives new sandboxes to those who wait longest, as many as may start. */
  private startWaiting(): void {
    const now = Date.now();
    for (const [run, since] of this.starting) if (now - since > START_MS) this.starting.delete(run);
    while (this.waiting.length > 0 && this.starting.size < STARTS_MAX && this.runs.size < RUNS_MAX) {
      const { order, begun } = this.waiting.shift()!;
      this.starting.set(order.run, now);
      this.assign(order, begun, this.newInstance(order.sandbox, now));
    }
  }

  private newInstance(sandbox: string, now: number): Instance {
    const free = [...this.threads].filter((thread) => !thread.isStuck(now));
    const [least] = (
      free.length > 0 || this.threads.size >= THREADS_MAX
        ? free.length > 0
          ? free
          : [...this.threads]
        : [this.addThread()]
    ).sort((left, right) => left.runs.size - right.runs.size);
    return this.instances.add({ id: randomBytes(16).toString('hex'), sandbox, thread: least! });
  }

  private addThread(): Thread {
    const thread = new Thread(this.options.thread, this.options.wasm, {
      hear: (message) => this.hear(message),
      ended: (which, culprit, why) => this.lost(which, culprit, why),
    });
    this.threads.add(thread);
    return thread;
  }

  private hear(message: FromThread): void {
    const run = this.runs.get(message.run);
    if (!run) return;
    switch (message.kind) {
      case 'began':
        run.startedAt = Date.now();
        this.starting.delete(message.run);
        return this.startWaiting();
      case 'log':
        if (run.logs.length < LOG_LINES_MAX) run.logs.push({ at: message.at, text: message.text });
        return;
      case 'ended':
        run.instance.memoryBytes = message.memoryBytes;
        return this.finish(run, message.result, message.isGone);
      case 'files':
      case 'call':
        return this.options.tell(message);
    }
  }

  private finish(run: Run, result: FunctionResult, isGone: boolean): void {
    this.runs.delete(run.order.run);
    run.instance.thread.runs.delete(run.order.run);
    this.starting.delete(run.order.run);
    if (isGone) this.instances.remove(run.instance);
    else this.instances.rest(run.instance);
    this.options.tell({ kind: 'ended', run: run.order.run, result: { ...result, logs: run.logs } });
    const at = isGone ? -1 : this.waiting.findIndex(({ order }) => order.sandbox === run.instance.sandbox);
    const [next] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (next) this.begin(next.order, next.begun);
    this.startWaiting();
    if (this.runs.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    const now = Date.now();
    for (const thread of this.threads) thread.check(now);
    this.startWaiting();
  }

  /** A thread is gone, and with it all that was under way in it: but for the culprit, that begins again elsewhere. */
  private lost(thread: Thread, culprit: number | undefined, why: 'timeout' | 'broken'): void {
    this.threads.delete(thread);
    this.instances.forget(thread);
    if (this.threads.size < THREADS) this.addThread();
    for (const number of thread.runs) {
      const run = this.runs.get(number);
      if (!run) continue;
      if (number === culprit || run.begun >= BEGUN_MAX) this.finish(run, lostResult(run, why), true);
      else {
        this.runs.delete(number);
        this.starting.delete(number);
        this.begin(run.order, run.begun + 1);
      }
    }
    thread.runs.clear();
  }
}

function lostResult({ order, instance, startedAt }: Run, why: 'timeout' | 'broken'): FunctionResult {
  const seconds = (order.program.timeoutMs / 1000).toFixed(2);
  const payload =
    why === 'timeout'
      ? failedPayload(
          'Sandbox.Timedout',
          `RequestId: ${order.id} Error: Task timed out after ${seconds} seconds`,
        )
      : failedPayload(
          'Runtime.ExitError',
          `RequestId: ${order.id} Error: Runtime exited with error: signal: killed`,
        );
  return {
    outcome: { kind: 'failed', payload },
    logs: [],
    logStream: logStreamName(startedAt, order.context.functionVersion, instance.id),
    startedAt,
    durationMs: Date.now() - startedAt,
    memoryUsedMb: order.program.memoryMb,
    status: why === 'timeout' ? 'timeout' : 'error',
  };
}
