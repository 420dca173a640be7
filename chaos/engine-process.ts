import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { killTree, signalTree } from '../scripts/support/process-tree.mjs';
import { spawnServer } from '../scripts/support/processes.mjs';
import { pause } from './aws-client';

export interface Downtime {
  readonly from: number;
  readonly to: number;
}

const readyMsMax = 120_000;

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** A promise that is kept, or broken, from outside. */
class Gate {
  isOpen = false;
  fail!: (error: Error) => void;
  private resolve!: () => void;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.fail = reject;
  });

  constructor() {
    // Nobody may be waiting when it breaks; whoever comes later still hears of it.
    this.promise.catch(() => undefined);
  }

  open(): void {
    this.isOpen = true;
    this.resolve();
  }
}

/**
 * The engine as its users start it, with a data folder. It is known by its URL and its process, no more:
 * it may be killed at any moment and started again on the same folder.
 */
export class EngineProcess {
  readonly downtimes: Downtime[] = [];
  /** From the start of a process to its readiness, once per start that got that far. */
  readonly readyMs: number[] = [];
  /** What it wrote to its error output. */
  readonly complaints: string[] = [];
  kills = 0;
  private child: ChildProcess | undefined;
  private diedAt: number | undefined;
  private ready = new Gate();

  constructor(
    private readonly port: number,
    private readonly args: readonly string[],
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  get isReady(): boolean {
    return this.ready.isOpen;
  }

  readonly url = () => `http://127.0.0.1:${this.port}`;
  readonly untilReady = () => this.ready.promise;

  start(): void {
    const started = Date.now();
    const argv = ['scripts/engine.mjs', '--port', String(this.port), ...this.args];
    const child: ChildProcess = spawnServer(argv, { output: 'pipe', env: this.env });
    child.stdout!.resume();
    child.stderr!.on('data', (text) => this.complaints.push(String(text).trim()));
    this.child = child;
    void this.announce(child, started);
  }

  /** Without notice, in whatever it is doing. */
  async kill(): Promise<void> {
    const child = this.child!;
    if (hasEnded(child)) return;
    const exited = once(child, 'exit');
    this.diedAt ??= Date.now();
    // Whoever waits at a gate that is still closed waits for the next start.
    if (this.ready.isOpen) this.ready = new Gate();
    killTree(child.pid!);
    await exited;
    this.kills += 1;
  }

  /** Nothing of it moves until it is resumed. */
  suspend(): void {
    this.ready = new Gate();
    signalTree(this.child!.pid!, 'SIGSTOP');
  }

  resume(): void {
    signalTree(this.child!.pid!, 'SIGCONT');
    void this.announce(this.child!, Date.now());
  }

  /** When all is over, however it went. */
  async end(): Promise<void> {
    await this.kill();
  }

  /** As an operator does; resolves with the code it ended with. */
  async stop(): Promise<number | null> {
    const child = this.child!;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    return (await exited)[0] as number | null;
  }

  private async announce(child: ChildProcess, started: number): Promise<void> {
    while (this.child === child && !hasEnded(child)) {
      if (await this.answersReady()) {
        const now = Date.now();
        if (this.child !== child || hasEnded(child)) return;
        this.readyMs.push(now - started);
        if (this.diedAt !== undefined) this.downtimes.push({ from: this.diedAt, to: now });
        this.diedAt = undefined;
        return this.ready.open();
      }
      if (Date.now() - started > readyMsMax) return this.ready.fail(new Error(this.notReady()));
      await pause(10);
    }
    // A process that ends by itself will never be ready: whoever waits shall know.
    if (child.exitCode !== null) this.ready.fail(new Error(this.notReady()));
  }

  private notReady(): string {
    return `The engine did not become ready. ${this.complaints.slice(-3).join(' ')}`;
  }

  private async answersReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url()}/readyz`, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      return answer.status === 200;
    } catch {
      return false;
    }
  }
}
