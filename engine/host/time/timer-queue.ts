import type { Millis } from '../../base/time';
import type { Clock } from '../ports';
import { WakeTimes } from './wake-times';

/** Keys that are fired in a row before others get their turn, when thousands are due at the same moment. */
const SLICE = 100;

/** One alarm for all: each has at most one wake time here, and the clock is set to the soonest. */
export class TimerQueue {
  private readonly times = new WakeTimes();
  private armed: { readonly at: Millis; readonly cancel: () => void } | undefined;
  private isClosed = false;

  constructor(
    private readonly clock: Clock,
    private readonly onDue: (key: string) => void,
  ) {}

  /** How many have a wake time. */
  get size(): number {
    return this.times.size;
  }

  has(key: string): boolean {
    return this.times.has(key);
  }

  /** Sets the wake time of `key`, in place of the one it had; undefined: it has none. */
  set(key: string, at: Millis | undefined): void {
    this.times.set(key, at);
    this.arm();
  }

  /** Forgets all wake times. */
  clear(): void {
    this.times.clear();
    this.arm();
  }

  /** Fires no more. */
  close(): void {
    this.isClosed = true;
    this.armed?.cancel();
    this.armed = undefined;
  }

  private arm(): void {
    const next = this.times.soonest;
    if (this.isClosed || this.armed?.at === next) return;
    this.armed?.cancel();
    this.armed =
      next === undefined ? undefined : { at: next, cancel: this.clock.schedule(next, () => this.fire()) };
  }

  private fire(): void {
    this.armed = undefined;
    const now = this.clock.now();
    for (let fired = 0; fired < SLICE; fired++) {
      const key = this.times.takeDue(now);
      if (key === undefined) break;
      this.onDue(key);
    }
    this.arm();
  }
}
