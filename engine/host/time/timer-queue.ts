import type { Millis } from '../../base/time';
import type { Clock } from '../ports';
import { WakeTimes } from './wake-times';

/** One alarm for all: each has at most one wake time here, and the clock is set to the soonest. */
export class TimerQueue {
  private readonly times = new WakeTimes();
  private armed: { readonly at: Millis; readonly cancel: () => void } | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly onDue: (key: string) => void,
  ) {}

  /** Sets the wake time of `key`, in place of the one it had; undefined: it sleeps on. */
  set(key: string, at: Millis | undefined): void {
    this.times.set(key, at);
    this.arm();
  }

  close(): void {
    this.times.clear();
    this.armed?.cancel();
    this.armed = undefined;
  }

  private arm(): void {
    const next = this.times.soonest;
    if (this.armed?.at === next) return;
    this.armed?.cancel();
    this.armed =
      next === undefined ? undefined : { at: next, cancel: this.clock.schedule(next, () => this.fire()) };
  }

  private fire(): void {
    this.armed = undefined;
    const now = this.clock.now();
    for (let key = this.times.takeDue(now); key !== undefined; key = this.times.takeDue(now)) this.onDue(key);
    this.arm();
  }
}
