import { Worker } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from '../protocol';
import { Watch } from '../watch';

/** A slice that takes longer keeps others from this thread. */
const STUCK_MS = 80;
/** How long the interpreter has to notice that its time is over. */
const GRACE_MS = 60;

export interface ThreadEvents {
  hear(message: FromThread): void;
  /** It is gone; `culprit` is the run it was at. */
  ended(thread: Thread, culprit: number | undefined, why: 'timeout' | 'broken'): void;
}

/** One worker thread with its sandboxes. */
export class Thread {
  /** Runs under way in it. */
  readonly runs = new Set<number>();
  private readonly watch: Watch;
  private readonly worker: Worker;
  private isEnded = false;

  constructor(
    file: URL,
    wasm: WebAssembly.Module,
    private readonly events: ThreadEvents,
  ) {
    const shared = Watch.memory();
    this.watch = new Watch(shared);
    this.worker = new Worker(file, {
      workerData: { wasm, watch: shared } satisfies ThreadData,
      env: { TZ: 'UTC' },
      stderr: false,
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16, stackSizeMb: 8 },
    });
    this.worker.on('message', (message: FromThread) => events.hear(message));
    this.worker.on('error', () => this.end('broken'));
    this.worker.on('exit', () => this.end('broken'));
  }

  tell(message: ToThread): void {
    this.worker.postMessage(message);
  }

  isStuck(now: number): boolean {
    const { current } = this.watch;
    return current !== undefined && now - current.since > STUCK_MS;
  }

  /** Ends it when what it is at takes longer than it may. */
  check(now: number): void {
    const { current } = this.watch;
    if (current && now > current.deadline + GRACE_MS) this.end('timeout');
  }

  private end(why: 'timeout' | 'broken'): void {
    if (this.isEnded) return;
    this.isEnded = true;
    const culprit = this.watch.current?.run;
    void this.worker.terminate();
    this.events.ended(this, culprit, why);
  }
}
