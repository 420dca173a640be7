import { expect, test } from 'vitest';
import { noteTroubles } from './troubles';

test('a problem is said once, whoever comes across it, and its file when it is sound', () => {
  const said: string[] = [];
  const note = (part: string, ...messages: string[]) =>
    noteTroubles(
      part,
      messages.map((message) => ({ file: `${part}.mdx`, line: 3, column: 7, message })),
      (line) => said.push(line),
    );
  note('one', 'unknown component');
  note('one', 'unknown component');
  note('one', 'unknown component', 'broken link');
  note('two', 'broken link');
  note('one', 'broken link');
  note('one');
  note('one');
  expect(said).toEqual([
    '✗ one.mdx:3:7 unknown component',
    '✗ one.mdx:3:7 broken link',
    '✗ two.mdx:3:7 broken link',
    '✓ one.mdx',
  ]);
});
