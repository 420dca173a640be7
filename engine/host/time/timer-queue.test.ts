import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Millis } from '../../base/time';
import type { Clock } from '../ports';
import { TimerQueue } from './timer-queue';

/** A clock with one alarm at a time, as the queue promises to need. */
class OneAlarmClock implements Clock {
  alarm: { at: Millis; wake: () => void } | undefined;
  time: Millis = 0;
  now = () => this.time;
  schedule(at: Millis, wake: () => void) {
    expect(this.alarm).toBeUndefined();
    const alarm = { at, wake };
    this.alarm = alarm;
    return () => {
      if (this.alarm === alarm) this.alarm = undefined;
    };
  }
  runToEnd() {
    while (this.alarm) {
      const { at, wake } = this.alarm;
      this.alarm = undefined;
      this.time = Math.max(this.time, at);
      wake();
    }
  }
}

test('every key fires once, at its last time, soonest first, with one alarm armed', () => {
  const setting = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    at: fc.option(fc.nat(50), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(setting, { maxLength: 40 }), (settings) => {
      const clock = new OneAlarmClock();
      const fired: [string, Millis][] = [];
      const queue = new TimerQueue(clock, (key) => fired.push([key, clock.time]));
      const wanted = new Map<string, Millis>();
      for (const { key, at } of settings) {
        queue.set(key, at);
        if (at === undefined) wanted.delete(key);
        else wanted.set(key, at);
      }
      clock.runToEnd();
      expect(new Map(fired)).toEqual(wanted);
      expect(fired.length).toBe(wanted.size);
      expect(fired.map(([, at]) => at)).toEqual([...wanted.values()].sort((a, b) => a - b));
    }),
  );
});

test('closed, it fires no more', () => {
  const clock = new OneAlarmClock();
  const queue = new TimerQueue(clock, () => expect.unreachable());
  queue.set('a', 5);
  queue.close();
  clock.runToEnd();
  expect(clock.alarm).toBeUndefined();
});
