import { expect, test } from 'vitest';
import { Lines } from './lines';

test.each<[chunks: string[], lines: string[]]>([
  [['a\n'], ['a']],
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b', 'c\nd', '\n'],
    ['abc', 'd'],
  ],
  [['\n\n'], ['', '']],
  [['a\n', 'b'], ['a']],
  [
    ['a', '\nb\nc', 'd\n'],
    ['a', 'b', 'cd'],
  ],
])('%j are the lines of %j', (chunks, expected) => {
  const found: string[] = [];
  const lines = new Lines((line) => found.push(line));
  chunks.forEach((chunk) => lines.push(chunk));
  expect(found).toEqual(expected);
});

test('a line without end is noticed before it is over', () => {
  let noticed = 0;
  const lines = new Lines(
    () => undefined,
    10,
    () => noticed++,
  );
  ['12345', '12345', '\n1234567890'].forEach((chunk) => lines.push(chunk));
  expect(noticed).toBe(0);
  lines.push('1');
  expect(noticed).toBe(1);
});
