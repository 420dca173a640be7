import { failedPayload, type FunctionCallAnswer, type FunctionResult } from '../../../host/functions';
import type { JsonObject } from '../../../base/json';
import type { EncodedFiles, FromThread, RunOrder } from '../protocol';
import type { Watch } from '../watch';
import { logLine, logStreamName } from './log-line';
import { PackageFiles } from './package-files';
import { Sandbox, type SandboxEvents, type Slice } from './sandbox';
import { Timers } from './timers';

/** How long a module may take to load; what Lambda gives it. */
const INIT_MS_MAX = 10_000;

const OUT_OF_MEMORY = /^\{"errorType":"InternalError","errorMessage":"out of memory/;

export interface SessionOptions {
  readonly wasm: WebAssembly.Module;
  readonly instance: string;
  readonly watch: Watch;
  readonly tell: (message: FromThread) => void;
  /** The run has ended; `isGone`: its sandbox too. */
  readonly over: (run: number, isGone: boolean) => void;
}

/** A sandbox from its start on, and the one invocation it is at. */
export class Session {
  private sandbox: Sandbox | undefined;
  private order: RunOrder | undefined;
  private logStream = '';
  private startedAt = 0;
  private begunAt = 0;
  private initMs: number | undefined;
  private deadlineTimer: NodeJS.Timeout | undefined;
  private readonly timers = new Timers((id) => this.slice((sandbox) => sandbox.fire(id)));

  constructor(private readonly options: SessionOptions) {}

  run(order: RunOrder): void {
    this.order = order;
    this.initMs = undefined;
    this.startedAt = Date.now();
    if (this.sandbox) this.begin();
    else this.options.tell({ kind: 'files', run: order.run });
  }

  /** The files of the package: the sandbox can start. */
  async take(files: EncodedFiles): Promise<void> {
    const { order } = this;
    if (!order) return;
    const decoded = Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'base64')] as const);
    this.startedAt = Date.now();
    this.logStream = logStreamName(this.startedAt, order.context.functionVersion, this.options.instance);
    const program = {
      ...order.program,
      environment: { ...order.program.environment, AWS_LAMBDA_LOG_STREAM_NAME: this.logStream },
    };
    try {
      this.sandbox = await Sandbox.create({
        wasm: this.options.wasm,
        program,
        instance: this.options.instance,
        files: new PackageFiles(new Map(decoded)),
        events: this.events(),
      });
    } catch {
      return this.exited('signal: killed');
    }
    this.waitUntil(this.startedAt + INIT_MS_MAX);
    this.slice((sandbox) => sandbox.load());
  }

  answer(n: number, answer: FunctionCallAnswer): void {
    this.slice((sandbox) => sandbox.answer(n, JSON.stringify(answer)));
  }

  dispose(): void {
    clearTimeout(this.deadlineTimer);
    this.timers.clear();
    this.sandbox = undefined;
  }

  private begin(): void {
    const { order } = this;
    if (!order) return;
    this.begunAt = Date.now();
    const deadline = this.begunAt + order.program.timeoutMs;
    this.options.tell({ kind: 'began', run: order.run });
    this.waitUntil(deadline);
    this.timers.resume();
    const context = {
      ...order.context,
      awsRequestId: order.id,
      logStreamName: this.logStream,
      memoryLimitInMB: String(order.program.memoryMb),
      deadline,
    };
    this.slice((sandbox) => sandbox.invoke(order.event, JSON.stringify(context)));
  }

  private waitUntil(deadline: number): void {
    clearTimeout(this.deadlineTimer);
    if (this.sandbox) this.sandbox.deadline = deadline;
    this.deadlineTimer = setTimeout(() => this.timedOut(), deadline - Date.now());
  }

  private slice(work: (sandbox: Sandbox) => Slice): void {
    const { sandbox, order } = this;
    if (!sandbox || !order) return;
    const { watch } = this.options;
    watch.begin(order.run, sandbox.deadline);
    const slice = work(sandbox);
    watch.end();
    if (this.order !== order) return;
    if (slice === 'out-of-memory') this.exited('signal: killed', 'Runtime.OutOfMemory');
    else if (slice === 'broken') this.exited('signal: aborted');
    else if (slice === 'interrupted') this.timedOut();
  }

  private events(): SandboxEvents {
    return {
      loaded: (problem) => {
        this.initMs = Date.now() - this.startedAt;
        if (problem !== undefined) this.end({ kind: 'failed', payload: problem }, 'error');
        // Not within the slice that loads: the handler has a deadline of its own.
        else setImmediate(() => this.begin());
      },
      ended: (kind, payload) => {
        // An async handler makes a rejection of what ends it: that is no answer of its own.
        if (this.sandbox?.isStopped) return;
        if (kind === 'failed' && OUT_OF_MEMORY.test(payload))
          this.exited('signal: killed', 'Runtime.OutOfMemory');
        else this.end({ kind, payload });
      },
      log: (level, text) => this.log(level, text),
      call: (n, service, operation, input) => {
        if (this.order)
          this.options.tell({
            kind: 'call',
            run: this.order.run,
            n,
            service,
            operation,
            input: JSON.parse(input) as JsonObject,
          });
      },
      timer: (id, ms) => this.timers.set(id, ms),
      untimer: (id) => this.timers.delete(id),
      exited: (payload, status) =>
        payload === undefined ? this.exited(status) : this.end({ kind: 'failed', payload }, 'error'),
    };
  }

  private log(level: string | undefined, text: string): void {
    if (!this.order) return;
    const at = Date.now();
    const requestId = this.begunAt === 0 ? 'undefined' : this.order.id;
    this.options.tell({
      kind: 'log',
      run: this.order.run,
      at,
      text: level === undefined ? text : logLine({ at, requestId, level, text }),
    });
  }

  private timedOut(): void {
    const { order } = this;
    if (!order) return;
    const seconds = (order.program.timeoutMs / 1000).toFixed(2);
    const message = `RequestId: ${order.id} Error: Task timed out after ${seconds} seconds`;
    this.end({ kind: 'failed', payload: failedPayload('Sandbox.Timedout', message) }, 'timeout');
  }

  private exited(status: string, errorType = 'Runtime.ExitError'): void {
    if (!this.order) return;
    const reason =
      status === 'exit status 0'
        ? 'Runtime exited without providing a reason'
        : `Runtime exited with error: ${status}`;
    const message = `RequestId: ${this.order.id} Error: ${reason}`;
    this.end({ kind: 'failed', payload: failedPayload(errorType, message) }, 'error');
  }

  private end(outcome: FunctionResult['outcome'], status?: FunctionResult['status']): void {
    const { order } = this;
    if (!order) return;
    this.order = undefined;
    clearTimeout(this.deadlineTimer);
    this.timers.pause();
    const memoryBytes = this.sandbox?.memoryBytes ?? 0;
    if (status) this.dispose();
    this.options.over(order.run, status !== undefined);
    this.options.tell({
      kind: 'ended',
      run: order.run,
      isGone: status !== undefined,
      memoryBytes,
      result: {
        outcome,
        logs: [],
        logStream: this.logStream,
        startedAt: this.begunAt || this.startedAt,
        durationMs: Math.max(0, Date.now() - (this.begunAt || this.startedAt)),
        ...(this.initMs !== undefined && { initMs: this.initMs }),
        memoryUsedMb: Math.ceil(memoryBytes / 1048576),
        ...(status && { status }),
      },
    });
  }
}
