import { describe, expect, test } from 'vitest';
import { createSystemClock, type Timers } from './system-clock';

/** Timers that fire when told to, a little early if asked. */
function fakeTimers() {
  const delays: number[] = [];
  let time = 0;
  let pending: (() => void) | undefined;
  const timers: Timers = {
    now: () => time,
    setTimeout(wake, delayMs) {
      delays.push(delayMs);
      pending = wake;
      return delays.length;
    },
    clearTimeout: () => (pending = undefined),
  };
  const fire = (earlyMs = 0) => {
    time += delays.at(-1)! - earlyMs;
    pending?.();
  };
  return { timers, delays, fire };
}

describe('the system clock', () => {
  test('reaches a far wake time in hops of at most an hour', () => {
    const { timers, delays, fire } = fakeTimers();
    let woken = 0;
    createSystemClock(timers).schedule(2.5 * 3_600_000, () => woken++);
    fire();
    fire();
    expect(woken).toBe(0);
    fire();
    expect(woken).toBe(1);
    expect(delays).toEqual([3_600_000, 3_600_000, 1_800_000]);
  });

  test('does not wake early when the platform fires early', () => {
    const { timers, delays, fire } = fakeTimers();
    let woken = 0;
    createSystemClock(timers).schedule(1_000, () => woken++);
    fire(1);
    expect(woken).toBe(0);
    fire();
    expect(woken).toBe(1);
    expect(delays).toEqual([1_000, 1]);
  });

  test('a wake time in the past is due at once, but not synchronously', () => {
    const { timers, delays } = fakeTimers();
    let woken = 0;
    createSystemClock(timers).schedule(-5, () => woken++);
    expect(delays).toEqual([0]);
    expect(woken).toBe(0);
  });

  test('a cancelled one never wakes', () => {
    const { timers, fire } = fakeTimers();
    let woken = 0;
    createSystemClock(timers).schedule(10, () => woken++)();
    fire();
    expect(woken).toBe(0);
  });
});
