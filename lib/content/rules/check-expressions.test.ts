import { expect, test } from 'vitest';
import { expressionsOf } from '@/lib/content/compile/live/expressions';
import type { MarkdownNode } from '@/lib/content/compile/markdown-node';
import { checkExpressions } from './check-expressions';

const data: MarkdownNode = { type: 'code', lang: 'json', meta: 'data', value: '{}' };
const code = (value: string): MarkdownNode => ({ type: 'inlineCode', value });
const gives = (attributes: Readonly<Record<string, string>>): MarkdownNode => ({
  type: 'mdxJsxTextElement',
  name: 'Gives',
  attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
});
const cell = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'tableCell', children });

function problems(first: MarkdownNode, second: MarkdownNode, ...others: MarkdownNode[]): string[] {
  const rows = [[], [first, second]].map((children) => ({ type: 'tableRow', children }));
  const table = { type: 'table', children: rows };
  const element = { type: 'mdxJsxFlowElement', name: 'Expressions', attributes: [], children: [table] };
  const tree = { type: 'root', children: [...others, element] };
  const anatomy = { elements: [], links: [], images: [], fences: [], intruders: [], prose: [] };
  return checkExpressions({ ...anatomy, expressions: expressionsOf(tree) }).map(({ message }) => message);
}

test.each([
  ['JSON beside it', cell(code('$.a')), cell(code('1'))],
  ['two with two results', cell(code('$.a'), code('$.b')), cell(code('1'), code('2'))],
  ['what is like something', cell(code('$.a')), cell(gives({ like: '^1$' }))],
  ['what is not tried', cell(code('$.a')), cell(gives({}))],
])('%s is as it should be', (_, first, second) => {
  expect(problems(first, second, data)).toEqual([]);
});

test.each([
  ['a result in words', cell(code('$.a')), cell(code('one')), /say what it gives/],
  ['two with one result', cell(code('$.a'), code('$.b')), cell(code('1')), /^`\$\.b`: say what it gives/],
  ['half a result', cell(code('$.a')), cell(gives({ json: '{' })), /is not JSON/],
  ['half a pattern', cell(code('$.a')), cell(gives({ like: '(' })), /not a regular expression/],
])('%s is told', (_, first, second, message) => {
  expect(problems(first, second, data)).toEqual([expect.stringMatching(message)]);
});

test('what reads nothing is told', () => {
  expect(problems(cell(code('$.a')), cell(code('1')))).toEqual([
    expect.stringMatching(/nobody knows what it reads/),
  ]);
});
