import { expect, test } from 'vitest';
import { SimulatedClock } from './simulated-clock';

function clockWithLog() {
  const clock = new SimulatedClock(() => Promise.resolve(), 0);
  const log: string[] = [];
  const at = (time: number, name: string) => clock.schedule(time, () => log.push(`${name}@${clock.now()}`));
  return { clock, log, at };
}

test('wakes in order of time, then of arrival, each at its own time', async () => {
  const { clock, log, at } = clockWithLog();
  at(20, 'b');
  at(10, 'a');
  at(20, 'c');
  at(31, 'd');
  await clock.advance(30);
  expect(log).toEqual(['a@10', 'b@20', 'c@20']);
  expect(clock.now()).toBe(30);
});

test('what wakes may set new alarms', async () => {
  const { clock, log, at } = clockWithLog();
  clock.schedule(10, () => at(15, 'later'));
  await clock.runToEnd();
  expect(log).toEqual(['later@15']);
  expect(clock.now()).toBe(15);
});

test('a cancelled alarm stays silent, and a time gone by does not turn the clock back', async () => {
  const { clock, log, at } = clockWithLog();
  at(10, 'never')();
  await clock.advanceTo(50);
  at(20, 'late');
  await clock.advance(0);
  expect(log).toEqual(['late@50']);
});

test('a machine that never comes to rest is noticed', async () => {
  const { clock } = clockWithLog();
  const again = () => void clock.schedule(clock.now() + 1, again);
  again();
  await expect(clock.runToEnd()).rejects.toThrow('still something to wake');
});
