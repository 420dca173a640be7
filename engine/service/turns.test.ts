import { expect, test } from 'vitest';
import { createTurns } from './turns';

test('work on one key never overlaps, and a failure does not hold up the next', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      log.push(`${name} in`);
      await Promise.resolve();
      log.push(`${name} out`);
      if (fails) throw new Error(name);
      return name;
    };
  const outcomes = await Promise.allSettled([
    inTurn('a', work('first', true)),
    inTurn('a', work('second')),
    inTurn('b', work('other')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log.indexOf('first out')).toBeLessThan(log.indexOf('second in'));
  expect(log.indexOf('other in')).toBeLessThan(log.indexOf('first out'));
});
