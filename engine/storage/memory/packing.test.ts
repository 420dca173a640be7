import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Packing } from './packing';

const words = fc.array(fc.constantFrom('abcdefgh', '"type":"Wait"', 'ñ', '🙂', '\u0000', '0123456789'), {
  maxLength: 60,
});
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  words.map((list) => list.join('')),
);

test('whatever is packed comes back as it was', () => {
  fc.assert(
    fc.property(text, text, (sample, original) => {
      const packing = new Packing(sample);
      expect(packing.unpack(packing.pack(original))).toBe(original);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['nothing', ''],
  ['half of a character of two', '\ud83d'],
  [
    'a long text',
    JSON.stringify(Array.from({ length: 20_000 }, (_, id) => ({ id, previousEventId: id - 1 }))),
  ],
])('%s comes back as it was', (_, original) => {
  const packing = new Packing('{"id":1}');
  expect(packing.unpack(packing.pack(original))).toBe(original);
});

test('of texts of one kind, only what tells them apart takes room', () => {
  const like = (order: number) =>
    JSON.stringify({
      type: 'WaitStateEntered',
      at: 1_767_225_600_000 + order,
      input: { order, again: { order } },
    });
  const packing = new Packing(like(1));
  expect(packing.pack(like(123_456)).length).toBeLessThan(40);
});
