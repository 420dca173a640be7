import { MessageChannel, Worker } from 'node:worker_threads';
import { failedPayload, type FunctionLogLine, type FunctionResult } from '../../../../host/functions';
import type { EncodedFiles, FromRunner, RunOrder, ToRun } from '../../protocol';
import { logStreamName } from '../log-line';
import type { FromPython, PythonThreadData, ToPython } from './protocol';

/** What Lambda gives a module to load; the start of the interpreter itself counts for nobody. */
const INIT_MS_MAX = 10_000;
const START_MS_MAX = 120_000;
const LOG_LINES_MAX = 10_000;

export interface InstanceEvents {
  readonly tell: (message: FromRunner) => void;
  /** It is free for another invocation, or gone. */
  readonly over: (instance: PythonInstance, isGone: boolean) => void;
}

/** A thread with an interpreter for one function, and the invocation it is at. */
export class PythonInstance {
  order: RunOrder | undefined;
  private readonly worker: Worker;
  private readonly signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  private readonly channel = new MessageChannel();
  private readonly logStream: string;
  private logs: FunctionLogLine[] = [];
  private files: EncodedFiles | undefined;
  private isReady = false;
  private isLoaded = false;
  private loadingAt = 0;
  private begunAt = 0;
  private initMs: number | undefined;
  private memoryBytes = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly sandbox: string,
    given: { readonly thread: URL; readonly id: string; readonly version: string },
    private readonly events: InstanceEvents,
  ) {
    this.logStream = logStreamName(Date.now(), given.version, given.id);
    const { port1, port2 } = this.channel;
    port1.unref();
    this.worker = new Worker(given.thread, {
      workerData: { answers: port2, signal: this.signal } satisfies PythonThreadData,
      transferList: [port2],
      env: { TZ: 'UTC' },
      resourceLimits: { maxOldGenerationSizeMb: 192, stackSizeMb: 8 },
    });
    this.worker.on('message', (message: FromPython) => this.hear(message));
    this.worker.on('error', () => this.exited('signal: aborted'));
    this.worker.on('exit', () => this.exited('signal: killed'));
  }

  run(order: RunOrder): void {
    this.order = order;
    this.initMs = undefined;
    this.logs = [];
    if (this.isLoaded) return this.begin();
    this.loadingAt = Date.now();
    this.limit(START_MS_MAX);
    this.events.tell({ kind: 'files', run: order.run });
  }

  take(message: ToRun): void {
    if (message.kind === 'files') {
      this.files = message.files;
      return this.load();
    }
    this.channel.port1.postMessage(message.answer);
    const counter = new Int32Array(this.signal);
    Atomics.add(counter, 0, 1);
    Atomics.notify(counter, 0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.worker.removeAllListeners();
    this.worker.on('error', () => undefined);
    this.channel.port1.close();
    void this.worker.terminate();
  }

  private tell(message: ToPython): void {
    this.worker.postMessage(message);
  }

  private load(): void {
    const { order, files } = this;
    if (!order || !files || !this.isReady) return;
    this.loadingAt = Date.now();
    this.limit(INIT_MS_MAX);
    this.tell({ kind: 'load', order, files, logStream: this.logStream });
    this.files = undefined;
  }

  private begin(): void {
    const { order } = this;
    if (!order) return;
    this.begunAt = Date.now();
    this.limit(order.program.timeoutMs);
    const context = {
      ...order.context,
      awsRequestId: order.id,
      logStreamName: this.logStream,
      memoryLimitInMB: String(order.program.memoryMb),
      deadline: this.begunAt + order.program.timeoutMs,
    };
    this.tell({ kind: 'invoke', event: order.event, context: JSON.stringify(context) });
  }

  private limit(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.timedOut(), ms);
  }

  private hear(message: FromPython): void {
    const { order } = this;
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        return this.load();
      case 'loaded':
        return this.loaded(message.problem);
      case 'log':
        if (this.logs.length < LOG_LINES_MAX) this.logs.push({ at: message.at, text: message.text });
        return;
      case 'call':
        if (order) this.events.tell({ ...message, run: order.run });
        return;
      case 'ended':
        this.memoryBytes = message.memoryBytes;
        if (message.how === 'exited') return this.exited(message.payload);
        return this.end({ kind: message.how, payload: message.payload });
    }
  }

  private loaded(problem: string): void {
    this.initMs = Date.now() - this.loadingAt;
    this.isLoaded = problem === '';
    if (this.isLoaded) return this.begin();
    if (!problem.startsWith('{')) return this.exited(problem);
    this.end({ kind: 'failed', payload: problem }, 'error');
  }

  private timedOut(): void {
    if (!this.order) return;
    const seconds = (this.order.program.timeoutMs / 1000).toFixed(2);
    const message = `RequestId: ${this.order.id} Error: Task timed out after ${seconds} seconds`;
    this.end({ kind: 'failed', payload: failedPayload('Sandbox.Timedout', message) }, 'timeout');
  }

  private exited(status: string): void {
    const { order } = this;
    if (!order) return this.events.over(this, true);
    const reason =
      status === 'exit status 0'
        ? 'Runtime exited without providing a reason'
        : `Runtime exited with error: ${status}`;
    const payload = failedPayload('Runtime.ExitError', `RequestId: ${order.id} Error: ${reason}`);
    this.end({ kind: 'failed', payload }, 'error');
  }

  private end(outcome: FunctionResult['outcome'], status?: FunctionResult['status']): void {
    const { order } = this;
    if (!order) return;
    this.order = undefined;
    clearTimeout(this.timer);
    const startedAt = this.begunAt || this.loadingAt;
    const result: FunctionResult = {
      outcome,
      logs: this.logs,
      logStream: this.logStream,
      startedAt,
      durationMs: Math.max(0, Date.now() - startedAt),
      ...(this.initMs !== undefined && { initMs: this.initMs }),
      memoryUsedMb: Math.min(order.program.memoryMb, Math.ceil(this.memoryBytes / 1048576)),
      ...(status && { status }),
    };
    this.events.tell({ kind: 'ended', run: order.run, result });
    this.events.over(this, status !== undefined);
  }
}
