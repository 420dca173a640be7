import type { Thread } from './thread';

/** A sandbox as the pool sees it. */
export interface Instance {
  readonly id: string;
  /** What it can be used for again. */
  readonly sandbox: string;
  readonly thread: Thread;
  memoryBytes: number;
  /** Dropped as soon as it rests. */
  isReleased?: boolean;
}

/** So many sandboxes, and so much of their memory, are kept for later; of those at rest, the longest unused goes first. */
const INSTANCES_MAX = 200;
const MEMORY_BYTES_MAX = 4 * 1024 * 1024 * 1024;
const FIRST_BYTES = 16 * 1024 * 1024;

export class Instances {
  private readonly all = new Set<Instance>();
  /** At rest, the longest unused first. */
  private readonly resting = new Set<Instance>();
  private readonly bySandbox = new Map<string, Set<Instance>>();

  constructor(private readonly drop: (instance: Instance) => void) {}

  add(given: Omit<Instance, 'memoryBytes'>): Instance {
    const instance: Instance = { ...given, memoryBytes: FIRST_BYTES };
    this.all.add(instance);
    this.makeRoom();
    return instance;
  }

  /** The one that was used last, which finds its memory warm. */
  idle(sandbox: string, isFree: (thread: Thread) => boolean): Instance | undefined {
    return [...(this.bySandbox.get(sandbox) ?? [])].reverse().find(({ thread }) => isFree(thread));
  }

  occupy(instance: Instance): void {
    this.resting.delete(instance);
    const alike = this.bySandbox.get(instance.sandbox);
    alike?.delete(instance);
    if (alike?.size === 0) this.bySandbox.delete(instance.sandbox);
  }

  rest(instance: Instance): void {
    if (!this.all.has(instance)) return;
    if (instance.isReleased) return this.discard(instance);
    this.resting.add(instance);
    const alike = this.bySandbox.get(instance.sandbox) ?? new Set();
    this.bySandbox.set(instance.sandbox, alike.add(instance));
    this.makeRoom();
  }

  /** Drops those whose names begin so: at once, or as soon as they rest. */
  release(sandboxes: string): void {
    for (const instance of [...this.all]) {
      if (!instance.sandbox.startsWith(sandboxes)) continue;
      if (this.resting.has(instance)) this.discard(instance);
      else instance.isReleased = true;
    }
  }

  remove(instance: Instance): void {
    this.occupy(instance);
    this.all.delete(instance);
  }

  forget(thread: Thread): void {
    for (const instance of [...this.all]) if (instance.thread === thread) this.remove(instance);
  }

  private makeRoom(): void {
    let bytes = 0;
    for (const { memoryBytes } of this.all) bytes += memoryBytes;
    for (const instance of this.resting) {
      if (this.all.size <= INSTANCES_MAX && bytes <= MEMORY_BYTES_MAX) return;
      bytes -= instance.memoryBytes;
      this.discard(instance);
    }
  }

  private discard(instance: Instance): void {
    this.remove(instance);
    this.drop(instance);
  }
}
