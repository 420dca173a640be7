import type { Clock } from '../../host/ports';
import { createSystemClock } from '../../host/time/system-clock';
import type { Millis } from '../../base/time';

interface Timer {
  /** In the time that only passes. */
  readonly due: Millis;
  readonly order: number;
  readonly process: string;
  readonly wake: () => void;
}

const START = Date.UTC(2026, 0, 1);

/**
 * The time of the world. Its wall clock may be set, forward and back; what timers count only passes. The clock of a
 * process is the one that runs in production, over these timers.
 */
export class WorldClock {
  /** How much time has passed. */
  passed: Millis = 0;
  /** The latest time that the wall clock has shown. */
  highest: Millis = START;
  private offset: Millis = START;
  private readonly timers = new Set<Timer>();
  private order = 0;

  /** What the wall clock shows. */
  now(): Millis {
    return this.offset + this.passed;
  }

  /** Somebody sets the wall clock. */
  jump(by: Millis): void {
    this.offset += by;
    this.look();
  }

  of(process: string, isAlive: () => boolean): Clock {
    return createSystemClock({
      now: () => this.now(),
      setTimeout: (wake, delay) => {
        const guarded = () => isAlive() && wake();
        const timer = {
          due: this.passed + Math.max(1, Math.ceil(delay)),
          order: this.order++,
          process,
          wake: guarded,
        };
        this.timers.add(timer);
        return timer;
      },
      clearTimeout: (timer) => void this.timers.delete(timer as Timer),
    });
  }

  /** Calls `wake` once so much time has passed; for what goes on outside of any process. */
  after(delay: Millis, wake: () => void, process = ''): void {
    this.timers.add({ due: this.passed + delay, order: this.order++, process, wake });
  }

  /** When the next timer of a process that moves is due; undefined when nobody waits. */
  next(moves: (process: string) => boolean): Millis | undefined {
    return this.soonest(moves)?.due;
  }

  /** Lets time pass. Rings nobody. */
  pass(until: Millis): void {
    this.passed = Math.max(this.passed, until);
    this.look();
  }

  /** Rings the first who is due; false when nobody is. */
  ring(moves: (process: string) => boolean): boolean {
    const timer = this.soonest(moves);
    if (!timer || timer.due > this.passed) return false;
    this.timers.delete(timer);
    timer.wake();
    return true;
  }

  /** Nobody rings a process that is gone. */
  drop(process: string): void {
    for (const timer of this.timers) if (timer.process === process) this.timers.delete(timer);
  }

  private look(): void {
    this.highest = Math.max(this.highest, this.now());
  }

  private soonest(moves: (process: string) => boolean): Timer | undefined {
    let soonest: Timer | undefined;
    for (const timer of this.timers) {
      if (!moves(timer.process)) continue;
      if (!soonest || timer.due < soonest.due || (timer.due === soonest.due && timer.order < soonest.order))
        soonest = timer;
    }
    return soonest;
  }
}
