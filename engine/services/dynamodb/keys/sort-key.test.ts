import { describe, expect, test } from 'vitest';
import type { AttributeValue } from '../values/attribute-value';
import { compare } from '../values/compare';
import { partitionKey, segmentStart, sortKey } from './sort-key';

/** Texts and bytes that begin alike, and those that escapes are made of. */
const VALUES: readonly (readonly AttributeValue[])[] = [
  ['', 'a', 'a\u0000', 'a\u0000b', 'a\u0001', 'a\u0001\u0001', 'a\u0002', 'ab', 'b', 'é', '\uFFFD', '😀'].map(
    (S) => ({ S }),
  ),
  ['', 'AA==', 'AAA=', 'AAAA', 'AQ==', 'AQA=', 'fw==', 'gA==', '/w==', '//8='].map((B) => ({ B })),
  ['-1e20', '-12', '-1.5', '-1', '-0.5', '0', '1e-9', '0.5', '1', '1.5', '10', '1e20'].map((N) => ({ N })),
];

/** As a store does: by code points. */
const order = (left: string, right: string) => {
  const [a, b] = [[...left], [...right]].map((text) =>
    text.map((c) => c.codePointAt(0)!.toString(16).padStart(6, '0')).join(''),
  );
  return a! < b! ? -1 : a! > b! ? 1 : 0;
};

describe.each(VALUES.map((values) => [Object.keys(values[0]!)[0], values] as const))(
  'sort keys of type %s',
  (_, values) => {
    test('sort as the values do, whatever comes behind', () => {
      for (const [left, a] of values.entries()) {
        for (const [right, b] of values.entries()) {
          expect(order(`${sortKey(a)}zz`, `${sortKey(b)}aa`) || Math.sign(left - right)).toBe(
            left === right ? 1 : Math.sign(left - right),
          );
          expect(Math.sign(compare(a, b)!)).toBe(Math.sign(left - right));
        }
      }
    });
  },
);

test('no key has the character NUL, which a store may refuse', () => {
  for (const value of VALUES.flat()) expect(partitionKey(value) + sortKey(value)).not.toContain('\u0000');
});

test('a long partition is shortened, and stays its own', () => {
  const keys = ['x', 'y'].map((end) => partitionKey({ S: 'é'.repeat(500) + end }));
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys[0]!.length).toBeLessThan(60);
});

test('segments lie one behind the other', () => {
  const starts = [0, 1, 2, 3].map((segment) => segmentStart(segment, 3));
  expect(starts).toEqual(['00000000', '55555555', 'aaaaaaaa', '~']);
});
