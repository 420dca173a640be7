import { describe, expect, test } from 'vitest';
import { SeededChance } from '../../../base/seeded-chance';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  parseDecimal,
  sortableDecimal,
  type Decimal,
} from './decimal';

const decimal = (text: string) => parseDecimal(text) as Decimal;

test.each([
  ['0', '0'],
  ['-0.00', '0'],
  ['007', '7'],
  ['1.50', '1.5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['+1e3', '1000'],
  ['-12.30E-2', '-0.123'],
  ['1e-130', `0.${'0'.repeat(129)}1`],
  ['9.9e125', `99${'0'.repeat(124)}`],
])('%s is shown as %s', (text, shown) => {
  expect(formatDecimal(decimal(text))).toBe(shown);
});

test.each([
  ['', 'not-a-number'],
  ['1 ', 'not-a-number'],
  ['0x1', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['1e126', 'overflow'],
  ['-1e126', 'overflow'],
  ['1e-131', 'underflow'],
  [`1${'0'.repeat(37)}1`, 'too-precise'],
])('%s is refused: %s', (text, fault) => {
  expect(parseDecimal(text)).toBe(fault);
});

test.each<[string, 1 | -1, string, string]>([
  ['0.1', 1, '0.2', '0.3'],
  ['1', -1, '1', '0'],
  ['99999999999999999999999999999999999999', 1, '1', `1${'0'.repeat(38)}`],
  ['1e-10', 1, '1e10', '10000000000.0000000001'],
  ['-5', -1, '-7', '2'],
])('%s and %i times %s are %s', (left, factor, right, result) => {
  expect(formatDecimal(addDecimals(decimal(left), decimal(right), factor) as Decimal)).toBe(result);
});

describe('any two numbers', () => {
  const seeded = new SeededChance([1, 2, 3, 4]);
  const chance = () => seeded.random();
  const pick = (below: number) => Math.floor(chance() * below);
  const number = () => `${pick(2) ? '-' : ''}${pick(10 ** (1 + pick(9)))}.${pick(1000)}e${pick(12) - 6}`;
  const pairs = Array.from({ length: 500 }, () => [number(), number()] as const);

  test('sort as text as they do as numbers', () => {
    for (const [left, right] of pairs) {
      const [a, b] = [decimal(left), decimal(right)];
      const [textA, textB] = [sortableDecimal(a), sortableDecimal(b)];
      const order = Math.sign(Number(left) - Number(right));
      expect([Math.sign(compareDecimals(a, b)), textA < textB ? -1 : textA > textB ? 1 : 0]).toEqual([
        order,
        order,
      ]);
    }
  });

  test('are what they were after one is added and taken away', () => {
    for (const [left, right] of pairs) {
      const sum = addDecimals(decimal(left), decimal(right), 1) as Decimal;
      expect(addDecimals(sum, decimal(right), -1)).toEqual(decimal(left));
    }
  });
});
