import { expect, test } from 'vitest';
import { readBreakpoints, readClock, readOrigin, readPause } from './answers';

test.each([
  [{ mode: 'REAL' }, { pace: { mode: 'REAL' }, isHeld: false }],
  [
    { mode: 'SCALED', rate: 60, held: true, now: 1.5, nextTimer: 3_600 },
    { pace: { mode: 'SCALED', rate: 60 }, isHeld: true, now: 1_500, nextTimer: 3_600_000 },
  ],
])('the clock %j is read', (answer, clock) => {
  expect(readClock(answer)).toEqual(clock);
});

test('what an execution is held at is read', () => {
  const held = { frame: '1', state: 'B', reason: 'STEP', input: '{}', variables: { a: '1' }, index: 0 };
  expect(
    readPause({ status: 'HELD', breakpoints: [{ state: 'B', condition: 'true' }], held: [held] }),
  ).toEqual({
    status: 'HELD',
    breakpoints: [{ state: 'B', condition: 'true' }],
    held: [held],
  });
});

test('an answer that says nothing is no trouble', () => {
  expect(readBreakpoints(undefined)).toEqual([]);
  expect(readOrigin({})).toBeUndefined();
  expect(readPause('?')).toEqual({ status: 'RUNNING', breakpoints: [], held: [] });
});
