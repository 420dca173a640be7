import { randomBytes } from 'node:crypto';
import type { FromRunner, RunOrder, ToRun } from '../../protocol';
import { PythonInstance } from './instance';

/** An interpreter takes some 60 MB and seconds to start: so many are kept, and the longest unused goes first. */
const INSTANCES_MAX = 4;

/** Gives each invocation of a Python function an interpreter that serves this function alone. */
export class PythonPool {
  /** The longest unused first. */
  private readonly instances = new Set<PythonInstance>();
  private readonly byRun = new Map<number, PythonInstance>();
  private waiting: RunOrder[] = [];

  constructor(private readonly send: (message: FromRunner) => void) {}

  static runs({ program }: RunOrder): boolean {
    return program.runtime.startsWith('python');
  }

  has(run: number): boolean {
    return this.byRun.has(run);
  }

  release(sandboxes: string): void {
    for (const instance of this.instances)
      if (!instance.order && instance.sandbox.startsWith(sandboxes)) this.remove(instance);
  }

  take(message: RunOrder | ToRun): void {
    if (message.kind !== 'run') return this.byRun.get(message.run)?.take(message);
    this.waiting.push(message);
    this.assign();
  }

  private assign(): void {
    const still: RunOrder[] = [];
    for (const order of this.waiting.splice(0)) {
      const instance = this.free(order);
      if (!instance) {
        still.push(order);
        continue;
      }
      this.instances.delete(instance);
      this.instances.add(instance);
      this.byRun.set(order.run, instance);
      instance.run(order);
    }
    this.waiting = [...still, ...this.waiting];
  }

  private free(order: RunOrder): PythonInstance | undefined {
    const resting = [...this.instances].filter((instance) => !instance.order);
    const warm = resting.findLast(({ sandbox }) => sandbox === order.sandbox);
    if (warm) return warm;
    // One that is at work is soon free, sooner than another would have started.
    if ([...this.instances].some(({ sandbox }) => sandbox === order.sandbox) && this.isCrowded)
      return undefined;
    if (this.instances.size >= INSTANCES_MAX) {
      const [oldest] = resting;
      if (!oldest) return undefined;
      this.remove(oldest);
    }
    return this.add(order);
  }

  private get isCrowded(): boolean {
    return this.instances.size >= INSTANCES_MAX / 2;
  }

  private add({ sandbox, context }: RunOrder): PythonInstance {
    const given = {
      thread: new URL('./python-thread.cjs', import.meta.url),
      id: randomBytes(16).toString('hex'),
      version: context.functionVersion,
    };
    const instance = new PythonInstance(sandbox, given, {
      tell: (message) => {
        if (message.kind === 'ended') this.byRun.delete(message.run);
        this.send(message);
      },
      over: (which, isGone) => {
        if (isGone) this.remove(which);
        this.assign();
      },
    });
    this.instances.add(instance);
    return instance;
  }

  private remove(instance: PythonInstance): void {
    this.instances.delete(instance);
    instance.dispose();
  }
}
