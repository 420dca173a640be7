import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { lintContent } from './lint';
import { miniatureCourse, page } from './miniature';
import { formatProblem } from './problem';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

async function lint(changes: Readonly<Record<string, string | undefined>> = {}): Promise<string[]> {
  const places = miniatureCourse(changes);
  roots.push(places.root);
  return (await lintContent(places)).map(formatProblem);
}

/** The same text in both languages: only the Spanish one is looked at. */
async function lintText(text: string): Promise<string[]> {
  const changes = { 'content/es/unit/first.mdx': page(text), 'content/en/unit/first.mdx': page(text) };
  return (await lint(changes))
    .filter((line) => line.startsWith('content/es'))
    .map((line) => line.split('first.mdx:')[1] ?? line);
}

test('a sound course has no problems', async () => {
  expect(await lint()).toEqual([]);
});

test('every word of the vocabulary passes when used as meant', async () => {
  const quiz =
    '<Quiz id="q">\n<Question>Why?</Question>\n<Option right>Yes <Why>so</Why></Option>\n<Option>No</Option>\n</Quiz>';
  const bug =
    '<FindBug id="b">\n\n```json title="a.json" editor\n{}\n```\n\n<Option right>One</Option>\n<Option>Two</Option>\n</FindBug>';
  const match =
    '<Match id="m" title="Match">\n<Pair item="Wait">later</Pair>\n<Pair item="Task">now</Pair>\n</Match>';
  const arrange =
    '<Arrange id="a" stages="2">\n<Card id="x" stage="1">X</Card>\n<Card id="y" stage={2}>Y</Card>\n</Arrange>';
  const rest = [
    '<Callout kind="tip" title="T">\n\nText with <Term id="execution">a run</Term>.\n\n</Callout>',
    '<Steps>\n\n1. One\n2. Two\n\n</Steps>',
    '<Figure src="/picture.svg" alt="A picture" caption="It" />',
    '<MachineGraph src="small" caption="Small" />',
    '<PickStates id="p" src="small" pick="end">Which?</PickStates>',
    '[there](/unit/second#a-heading), [unit](/unit), [out](https://example.com), [here](#own) {/* a comment */}',
    '## Own',
  ];
  expect(await lintText(['', quiz, bug, match, arrange, ...rest].join('\n\n'))).toEqual([]);
});

describe('problems have their line', () => {
  test.each([
    ['an unknown component', '\n\n<Video src="x" />', '8 unknown component <Video>'],
    ['raw HTML', '<div>text</div>', '6 unknown component <div>'],
    ['an import', "import x from 'y'\n\nText", '6 import or export is not allowed in lessons'],
    ['an expression', 'Sum: {1 + 1}', '6 expression {1 + 1} is not allowed in lessons'],
    ['an unknown term', '\n<Term id="nope">x</Term>', '7 unknown glossary term `nope`'],
    ['a missing machine', '<MachineGraph src="nope" />', '6 there is no content/machines/nope.asl.json'],
    ['a missing picture', '<Figure src="/nope.png" alt="x" />', '6 there is no public/nope.png'],
    [
      'a picture without words',
      '![](/picture.svg)',
      '6 image `/picture.svg` has no text for those who cannot see it',
    ],
    ['a broken link', '\n\n\n[x](/unit/nope)', '9 link `/unit/nope`: there is no such page'],
    [
      'a link with a language',
      '[x](/es/unit/first)',
      '6 link `/es/unit/first`: there is no such page: did you mean `/unit/first`?',
    ],
    ['a relative link', '[x](second)', '6 link `second`: write https://… or a path such as /concepts/asl'],
    ['a broken anchor', '[x](#nope)', '6 no heading `#nope` on this page'],
    [
      'a broken anchor elsewhere',
      '[x](/unit/second#nope)',
      '6 link `/unit/second#nope`: that page has no heading `#nope`',
    ],
    ['a missing attribute', '<Callout>x</Callout>', '6 <Callout> needs `kind="…"`'],
    [
      'an invented attribute',
      '<Term id="execution" colour="red">x</Term>',
      '6 <Term> has no attribute `colour`',
    ],
    [
      'a wrong value',
      '<Callout kind="fun">x</Callout>',
      '6 <Callout> `kind` must be one of note, tip, warning, aws, not `fun`',
    ],
    ['a computed value', '<Callout kind={kind}>x</Callout>', '6 <Callout> needs `kind="…"`'],
    [
      'a quiz nobody can pass',
      '<Quiz id="q">\n<Question>?</Question>\n<Option>a</Option>\n<Option>b</Option>\n</Quiz>',
      '6 <Quiz> has no <Option right>',
    ],
    [
      'an id that cannot be remembered',
      '<Term id="Two words">x</Term>',
      '6 <Term> id `Two words` may only have a-z, 0-9 and hyphens',
    ],
    ['an option alone', '<Option>a</Option>', '6 <Option> stands outside <Quiz> or <FindBug>'],
    [
      'a card beyond the stages',
      '<Arrange id="a" stages="2">\n<Card id="x" stage="3">X</Card>\n<Card id="y" stage="1">Y</Card>\n</Arrange>',
      '6 <Arrange> card `x` has no stage from 1 to 2',
    ],
    [
      'a question without an answer',
      '<PickStates id="p" src="small" pick="unreachable">?</PickStates>',
      '6 <PickStates> no state of `small` is its answer',
    ],
    [
      'an unknown code language',
      '```cobol\nx\n```',
      '6 code block in `cobol`: use one of json, javascript, js, typescript, ts, bash, yaml, text',
    ],
    ['a second title', '# Title', '6 a heading of level 1 is only the title of the page: write it with ##'],
    ['a level left out', '## A\n\n#### B', '8 a heading of level 4 after one of level 2: 3 is left out'],
    [
      'two headings alike',
      '## One\n\n### Two\n\n## One!',
      '10 the heading of line 6 has the same words: links could only point at that one',
    ],
    ['a heading without words', '##', '6 the heading has no words'],
    ['an unknown code setting', '```json big\n{}\n```', '6 code block has unknown settings `big`'],
  ])('%s', async (_, text, problem) => {
    expect(await lintText(text)).toContain(problem);
  });

  test('text that is not MDX', async () => {
    expect(await lintText('\nfine\n\n<Callout kind="tip">\n\nnever closed')).toEqual([
      '9:1 Expected a closing tag for `<Callout>`: write `</Callout>` where it ends',
    ]);
  });

  test('two exercises with one id', async () => {
    const quiz =
      '<Quiz id="q">\n<Question>?</Question>\n<Option right>a</Option>\n<Option>b</Option>\n</Quiz>\n\n';
    expect(await lintText(quiz + quiz)).toEqual(['12 the id `q` is used twice on this page']);
  });
});

describe('front matter', () => {
  test.each([
    ['missing', 'Text', '1 front matter is missing'],
    ['not YAML', '---\ntitle: "open\n---\n', '1 front matter is not YAML'],
    ['incomplete', '---\ntitle: A\nminutes: 3\n---\n', '1 front matter `summary`'],
    ['of the wrong kind', '---\ntitle: A\nsummary: B\nminutes: soon\n---\n', '4 front matter `minutes`'],
    [
      'with something unknown',
      '---\ntitle: A\nsummary: B\ncolour: red\nminutes: 3\n---\n',
      '4 front matter `colour`',
    ],
  ])('%s', async (_, text, problem) => {
    const [found] = await lint({ 'content/es/unit/first.mdx': text });
    expect(found).toContain(`content/es/unit/first.mdx:${problem}`);
  });
});

describe('languages', () => {
  test.each([
    [
      'a missing translation',
      { 'content/en/unit/first.mdx': undefined },
      'content/en/unit/first.mdx:1 this lesson is not written: make the file, or take it out of outline.json',
    ],
    [
      'a heading only in one',
      { 'content/en/unit/first.mdx': page('\nText.\n\n## A heading\n\n## Another') },
      'content/en/unit/first.mdx:11 differs from the Spanish: a heading of level 2 is only here',
    ],
    [
      'a figure only in one',
      { 'content/en/unit/first.mdx': page('\nText.\n\n## A heading\n\n<MachineGraph src="small" />') },
      'content/en/unit/first.mdx:11 differs from the Spanish: <MachineGraph src="small"> is only here',
    ],
    [
      'another block in place of a heading',
      { 'content/en/unit/first.mdx': page('\nText.\n\n```text\nx\n```') },
      'content/en/unit/first.mdx:9 differs from the Spanish: a heading of level 2 there, a `text` code block here',
    ],
    [
      'a term not translated',
      { 'content/en/glossary.json': '{}' },
      'content/en/glossary.json:2 the term `execution` is not translated',
    ],
    [
      'a lesson outside the outline',
      { 'content/en/unit/third.mdx': page('x') },
      'content/en/unit/third.mdx:1 content/outline.json does not name it',
    ],
    [
      'a broken machine',
      { 'content/machines/bad.asl.json': '{\n"StartAt": 1,\n!' },
      'content/machines/bad.asl.json:3:1 not JSON: this is no JSON value: is a quotation mark missing here or before?',
    ],
  ])('%s', async (_, changes, problem) => {
    const problems = await lint(changes);
    expect(problems).toEqual([problem]);
  });
});
