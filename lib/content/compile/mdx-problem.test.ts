import type { BuildFailure } from 'esbuild';
import { bundleMDX } from 'mdx-bundler';
import { expect, test } from 'vitest';
import { mdxProblem } from './mdx-problem';

const mistakes: [fact: string, text: string, place: string, remedy: RegExp][] = [
  ['never closed', 'fine\n\n<Callout kind="tip">\n\ntext', '3:1', /write `<\/Callout>` where it ends$/],
  [
    'closed by another name',
    '<Callout>x</Calout>',
    '1:11',
    /write `<\/Callout>`, or open what `<\/Calout>` closes$/,
  ],
  ['closed and never opened', 'a </Callout>', '1:4', /nothing is open that it closes/],
  ['closed within a paragraph', '<Why>\n\ntext </Why>', '3:6', /put `<\/Why>` on a line of its own/],
  ['a brace in a text', 'Sum {a b', '1:9', /braces are code in MDX/],
  ['code that is none', 'Sum {a b}', '1:7', /braces are code in MDX/],
  ['a sign of comparison', 'a <3', '1:4', /`<` begins a component: write \\</],
  ['a value without quotation marks', '<Callout kind=tip>x</Callout>', '1:15', /into quotation marks/],
  ['a value that does not end', '<Term id="a>x</Term>', '1:21', /a quotation mark is missing/],
  ['a comment of HTML', '<!-- x -->', '1:2', /comments are written \{\/\*/],
  ['an import', 'import x from', '1:14', /lessons import nothing/],
];

test.each(mistakes)('%s: the place and what to do', async (_, text, place, remedy) => {
  const bundling = bundleMDX({
    source: text,
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
  });
  const { errors } = await bundling.then(
    () => ({ errors: [] }),
    (failure: unknown) => failure as BuildFailure,
  );
  const { line, column, message } = mdxProblem(errors[0]?.text ?? 'nothing is wrong');
  expect(`${line}:${column}`).toBe(place);
  expect(message).toMatch(remedy);
});
