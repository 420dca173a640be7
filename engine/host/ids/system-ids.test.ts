import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSystemIds } from './system-ids';

test('no seed is given twice, however many are drawn', () => {
  const { seed } = createSystemIds(webcrypto as Crypto);
  const seeds = Array.from({ length: 1_000 }, () => seed().join());
  expect(new Set(seeds).size).toBe(1_000);
});
