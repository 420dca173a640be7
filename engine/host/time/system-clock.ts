import type { Clock } from '../ports';

/** A platform's timers, handed in because this room knows no platform. */
export interface Timers {
  now(): number;
  setTimeout(wake: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Platforms fire a timer of more than 24.8 days at once, and a sleeping computer lets long ones drift. */
const HOP_MS_MAX = 60 * 60 * 1000;

/** The real clock: absolute wake times, reached in hops of at most an hour. */
export function createSystemClock(timers: Timers): Clock {
  const now = () => timers.now();
  return {
    now,
    schedule(at, wake) {
      let timer: unknown;
      const hop = () => {
        const left = at - now();
        timer = timers.setTimeout(left <= HOP_MS_MAX ? check : hop, Math.min(Math.max(left, 0), HOP_MS_MAX));
      };
      // A timer may fire a millisecond early; a wake-up may not.
      const check = () => (now() < at ? hop() : wake());
      hop();
      return () => timers.clearTimeout(timer);
    },
  };
}
