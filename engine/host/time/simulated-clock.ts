import { invariant } from '../../base/invariant';
import type { Millis } from '../../base/time';
import type { Clock } from '../ports';

const WAKES_MAX = 100_000;
const DEFAULT_START = Date.UTC(2026, 0, 1);

interface Alarm {
  readonly at: Millis;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock that stands still until it is told to move: thirty days pass as fast as they can be computed. */
export class SimulatedClock implements Clock {
  readonly #alarms = new Set<Alarm>();
  readonly #settle: () => Promise<void>;
  #now: Millis;
  #order = 0;

  /** `settle` resolves when all that was under way has come to rest. */
  constructor(settle: () => Promise<void>, start: Millis = DEFAULT_START) {
    this.#settle = settle;
    this.#now = start;
  }

  now(): Millis {
    return this.#now;
  }

  schedule(at: Millis, wake: () => void): () => void {
    const alarm = { at, order: this.#order++, wake };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  advance(duration: Millis): Promise<void> {
    return this.advanceTo(this.#now + duration);
  }

  /** Wakes what is due until `at`, each at its own time, and lets it finish before the next. */
  async advanceTo(at: Millis): Promise<void> {
    await this.#wakeUntil(at);
    this.#now = Math.max(this.#now, at);
  }

  /** Moves on until nothing waits for the clock any more. */
  runToEnd(): Promise<void> {
    return this.#wakeUntil(Infinity);
  }

  async #wakeUntil(at: Millis): Promise<void> {
    await this.#settle();
    for (let wakes = 0; ; wakes++) {
      invariant(wakes < WAKES_MAX, `still something to wake after ${WAKES_MAX} times`);
      const next = this.#soonest();
      if (!next || next.at > at) return;
      this.#alarms.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await this.#settle();
    }
  }

  #soonest(): Alarm | undefined {
    let soonest: Alarm | undefined;
    for (const alarm of this.#alarms) {
      if (!soonest || alarm.at < soonest.at || (alarm.at === soonest.at && alarm.order < soonest.order)) {
        soonest = alarm;
      }
    }
    return soonest;
  }
}
