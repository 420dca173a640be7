import { expect, test } from 'vitest';
import { mismatch } from './mismatch/mismatch';
import type { RunFacts } from './facts';
import { mostAtOnce } from './at-once';

const histories: [fact: string, events: string, most: number][] = [
  ['none', 'x', 0],
  ['one after the other', '( ) ( )', 1],
  ['two overlap, then one', '( ( ) ) ( )', 2],
  ['never more than two, though four ran', '( ( ) ( ) ( ) )', 2],
  ['one that is never closed still counts', '( ( ( )', 3],
];

test.each(histories)('%s', (_, events, most) => {
  expect(mostAtOnce(events.split(' '), '(', ')')).toBe(most);
});

test('a run is held to it, and the mistake says how many there were', () => {
  const facts: RunFacts = {
    executionArn: '',
    name: '',
    status: 'SUCCEEDED',
    input: {},
    startDate: new Date(0),
    eventTypes: ['A', 'A', 'B', 'B'],
    eventErrors: [],
    visits: [],
    calls: [],
    pauses: [],
  };
  const atOnce = { from: 'A', to: 'B' };
  expect(mismatch({ atOnce: { ...atOnce, is: 2 } }, facts)).toBeUndefined();
  expect(mismatch({ atOnce: { ...atOnce, max: 1 } }, facts)).toMatchObject({
    expected: { en: 'at most 1 open at once, from `A` to `B`' },
    seen: { en: 'there were 2' },
  });
  expect(mismatch({ atOnce: { ...atOnce, min: 3 } }, facts)?.expected.es).toBe(
    'al menos 3 a la vez, de `A` a `B`',
  );
});
