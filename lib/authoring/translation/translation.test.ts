import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { miniatureCourse, page } from '@/lib/content/miniature';
import { compareTexts } from './compare-pages';
import { lastChanges, staleSince } from './history';
import { translationReport } from './report';
import { noteStillRight, readStillRight } from './still-right';

const technical = new Set(['Retry', 'States.Timeout', '$.a']);
const words = (count: number) => 'palabra '.repeat(count);

describe('a translation is doubted when', () => {
  const cases: [fact: string, es: string, en: string, doubts: string[]][] = [
    ['it is sound: never', 'Un `Retry` espera.', 'A `Retry` waits.', []],
    [
      'the pen is still in it',
      'Hola.',
      'Hello.\n\n✎ The idea.\n✎ More.',
      ['8 unfinished: 2 lines to be written'],
    ],
    ['it says so itself', 'Hola.', 'Translation pending.', ['6 unfinished: 1 line to be written']],
    ['it is much shorter', words(50), words(20), ['1 too short: 25 words, 55 in Spanish']],
    ['it is a little shorter: not', words(50), words(35), []],
    ['both are short: not', words(20), words(5), []],
    ['code makes up the length: not', words(45), `${words(30)}\n\n\`\`\`json\n{}\n\`\`\``, []],
    [
      'a sentence was left in Spanish',
      'Una frase que nadie ha traducido todavía.',
      'Text.\n\nUna frase que nadie ha traducido todavía.',
      ['8 the same as in Spanish: Una frase que nadie ha traducido todavía.…'],
    ],
    [
      'a line is the same by nature: not',
      '| `Retry` | `States.Timeout` |',
      '| `Retry` | `States.Timeout` |',
      [],
    ],
    [
      'code was put into words',
      'Con `Retry` y `States.Timeout`.',
      'With a retry and `States.Timeout`.',
      ['1 code of the Spanish is missing: `Retry`'],
    ],
    ['an example has names of its own: not', 'El estado `Saludar`.', 'The state `Greet`.', []],
    [
      'what only the example of the original is called so: not',
      '`$.a`:\n\n```json\n{ "x.$": "$.a" }\n```',
      '`$.b`:\n\n```json\n{ "x.$": "$.b" }\n```',
      [],
    ],
    ['code blocks differ: not here, the lint compares them', '```json\n`Retry`\n```', 'Text.', []],
  ];

  test.each(cases)('%s', (_, es, en, doubts) => {
    const found = compareTexts({ es: page(es, 'Uno'), en: page(en, 'One') }, technical);
    expect(found.map(({ line, message }) => `${line} ${message.en}`)).toEqual(doubts);
  });
});

describe('by the history a page is stale when', () => {
  const log = [
    '@2026-11-03',
    '',
    'es/a',
    'es/b',
    'en/b',
    '@2026-11-02',
    '',
    'en/a',
    'es/c',
    '@2026-11-01',
    '',
    'es/a',
    'en/c',
  ];
  const cases: [fact: string, page: string, since: string | undefined][] = [
    ['only the Spanish changed later', 'a', '2026-11-03'],
    ['both changed together: not', 'b', undefined],
    ['the English is older', 'c', '2026-11-02'],
    ['it was never committed: not', 'd', undefined],
  ];

  test.each(cases)('%s', (_, name, since) => {
    const changes = lastChanges(log.join('\n'));
    expect(staleSince(changes, { original: `es/${name}`, translated: `en/${name}` })).toBe(since);
  });
});

test('the report goes through the course in its order', () => {
  const places = miniatureCourse({
    'content/en/unit/overview.mdx': undefined,
    'content/es/unit/first.mdx': page('Con `Retry`.'),
    'content/en/unit/first.mdx': page('With a retry.'),
    'content/en/unit/second.mdx': page('A `Retry`.'),
  });
  const changes = lastChanges(
    '@2026-11-03\n\ncontent/es/unit/second.mdx\n@2026-11-02\n\ncontent/en/unit/second.mdx\n',
  );
  const { pages, remarks } = translationReport(places, changes);
  rmSync(places.root, { recursive: true });
  expect(pages).toBe(3);
  expect(remarks.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
    'content/en/unit/overview.mdx missing',
    'content/en/unit/first.mdx code',
    'content/en/unit/second.mdx stale',
  ]);
});

test('a page whose English was compared and stands is stale again after the next change of its Spanish', () => {
  const places = miniatureCourse();
  const stale = () =>
    translationReport(
      places,
      lastChanges('@2026-11-03\n\ncontent/es/unit/second.mdx\n@2026-11-02\n\ncontent/en/unit/second.mdx\n'),
    ).remarks.map(({ kind }) => kind);
  expect(stale()).toEqual(['stale']);
  noteStillRight(['unit/second'], places);
  expect(stale()).toEqual([]);
  writeFileSync(
    path.join(places.content, 'es/unit/second.mdx'),
    page('\nText.\n\n## A heading\n\nMore, and more.'),
  );
  expect(stale()).toEqual(['stale']);
  noteStillRight([], places);
  expect(readStillRight(places)).toEqual({});
  expect(() => noteStillRight(['unit/nope'], places)).toThrow('there is no page unit/nope');
  rmSync(places.root, { recursive: true });
});
