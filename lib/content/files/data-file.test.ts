import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ContentError, formatProblem } from '@/lib/content/problem';
import { readData } from './data-file';

const schema = z.strictObject({
  title: z.strictObject({ es: z.string().min(1), en: z.string().min(1) }),
  minutes: z.int().min(1),
  steps: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('read'), pages: z.array(z.string()).min(1) }),
      z.strictObject({ kind: z.literal('write'), level: z.enum(['easy', 'hard']) }),
    ]),
  ),
});

const sound = `{
  "title": { "es": "Hola", "en": "Hello" },
  "minutes": 3,
  "steps": [
    { "kind": "read", "pages": ["one"] },
    { "kind": "write", "level": "easy" }
  ]
}`;

function problemsIn(text: string): string[] {
  try {
    readData({ file: 'a.json', text }, schema);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
}

test('what is sound is read', () => {
  expect(problemsIn(sound)).toEqual([]);
});

describe('a mistake is told with its place, what is allowed and what was meant', () => {
  const cases: [fact: string, from: string, to: string, problem: string][] = [
    [
      'a comma too many',
      '"minutes": 3,',
      '"minutes": 3,,',
      'a.json:3:16 not JSON: the name of a field in "…" was expected: is there a comma too many before?',
    ],
    [
      'a comma missing',
      '3,',
      '3',
      'a.json:4:3 not JSON: a comma or a closing bracket is missing before this',
    ],
    [
      'a quotation mark missing',
      '"Hola"',
      '"Hola',
      'a.json:2:28 not JSON: this is no JSON value: is a quotation mark missing here or before?',
    ],
    [
      'a bracket missing',
      '"easy" }\n  ]',
      '"easy" }\n',
      'a.json:8:1 not JSON: a comma or a closing bracket is missing before this',
    ],
    ['a comment', '"steps"', '// here\n"steps"', 'a.json:4:3 not JSON: JSON has no comments: remove it'],
    [
      'a field misspelt',
      '"pages"',
      '"pagse"',
      'a.json:5:23 steps[0]: there is no field `pagse` here: did you mean `pages`?',
    ],
    [
      'a field that nothing is like',
      '"minutes": 3,',
      '"minutes": 3, "xyz": 1,',
      'a.json:3:17 there is no field `xyz` here; there are title, minutes, steps',
    ],
    ['a translation missing', ', "en": "Hello"', '', 'a.json:2:12 title.en: is missing: a string'],
    ['an empty text', '"Hello"', '""', 'a.json:2:34 title.en: must not be empty'],
    [
      'a number that is none',
      '"minutes": 3',
      '"minutes": "3"',
      'a.json:3:14 minutes: must be a number, not "3"',
    ],
    ['a number too small', '"minutes": 3', '"minutes": 0', 'a.json:3:14 minutes: must be at least 1'],
    [
      'a kind misspelt',
      '"kind": "write"',
      '"kind": "wirte"',
      'a.json:6:15 steps[1].kind: must be one of read, write, not "wirte": did you mean `write`?',
    ],
    [
      'a value misspelt',
      '"easy"',
      '"eays"',
      'a.json:6:33 steps[1].level: must be one of easy, hard, not "eays": did you mean `easy`?',
    ],
    ['an empty list', '["one"]', '[]', 'a.json:5:32 steps[0].pages: must not be empty'],
  ];

  test.each(cases)('%s', (_, from, to, problem) => {
    expect(problemsIn(sound.replace(from, to))).toContain(problem);
  });

  test('nothing at all', () => {
    expect(problemsIn('')).toEqual(['a.json:1:1 is empty: JSON was expected']);
  });
});
