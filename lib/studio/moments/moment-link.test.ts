import { expect, test } from 'vitest';
import { momentHash, readMomentLink } from './moment-link';

const arn = 'arn:aws:states:us-east-1:123456789012:execution:Hola:one';

test.each([
  [{ run: 'one', event: 17 }, '#run=one&event=17'],
  [{ run: arn, event: 2 }, `#run=${arn}&event=2`],
  [{ run: 'a b&c' }, '#run=a+b%26c'],
])('%j has an address and is read from it', (link, hash) => {
  expect(momentHash(link)).toBe(hash);
  expect(readMomentLink(hash)).toEqual(link);
});

test.each(['', '#', '#top', '#event=3', '#run='])('%j names no moment', (hash) => {
  expect(readMomentLink(hash)).toBeUndefined();
});

test('an event that is no number is left out', () => {
  expect(readMomentLink('#run=a&event=x')).toEqual({ run: 'a' });
});
