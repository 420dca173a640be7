import { describe, expect, test } from 'vitest';
import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { evaluateJsonata } from '../evaluate-jsonata';
import type { Answer } from '../evaluation';

async function answerTo(text: string): Promise<Answer> {
  const [answer] = await evaluateJsonata({
    expressions: [text],
    bindings: {},
    seed: [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1],
    now: 0 as Millis,
  });
  return answer!;
}

describe('values', () => {
  test.each<[string, Json]>([
    [
      '$partition([1, 2, 3, 4], 2)',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['$partition([1, 2, 3], 2)', [[1, 2], [3]]],
    ['$partition([0], 5)', [[0]]],
    ['$partition([1, 2, 3], 2.9)', [[1, 2], [3]]],
    ['$partition("a", 1)', [['a']]],
    ['[1..3] ~> $partition(2)', [[1, 2], [3]]],
    ['$range(0, 9, 3)', [0, 3, 6, 9]],
    ['$range(0, 10, 3)', [0, 3, 6, 9]],
    ['$range(5, 1, -2)', [5, 3, 1]],
    // One number alone is no array.
    ['$range(1, 9, 9)', 1],
    ['$range(1, 1, 1)[]', [1]],
    // Towards zero.
    ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
    ['($f := $range(0, ?, 2); $f(6))', [0, 2, 4, 6]],
    ['$hash("input data", "MD5")', '812f45842bc6d66ee14572ce20db8e86'],
    ['$hash("input", "SHA-1")', '140f86aae51ab9e1cda9b4254fe98a74eb54c1a1'],
    ['$length($hash("", "SHA-256"))', 64],
    ['$length($hash("ñ", "SHA-384"))', 96],
    ['$length($hash("a", "SHA-512"))', 128],
    ['$parse("{\\"a\\": [1, null]}")', { a: [1, null] }],
    ['$parse("-0")', 0],
    ['$parse("\\"text\\"")', 'text'],
    ['$parse("[1]")', [1]],
    ['$map(["1", "true"], $parse)', [1, true]],
    ['$parse("{\\"a\\": {\\"b\\": 1}}").a.b', 1],
    // Printed by jshell of OpenJDK 17: new Random(42).nextDouble(), and so on.
    ['$random(42)', 0.7275636800328681],
    ['$random(0)', 0.730967787376657],
    ['$random(1)', 0.7308781907032909],
    ['$random(42.9)', 0.7275636800328681],
    ['$random() >= 0 and $random() < 1', true],
    ['$uuid() ~> $contains(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)', true],
    ['$uuid() = $uuid()', false],
    ['$sort($shuffle([3, 1, 2]))', [1, 2, 3]],
    ['$shuffle([1])', [1]],
  ])('%s', async (text, value) => {
    expect(await answerTo(text)).toEqual({ kind: 'value', value });
  });
});

test.each([
  ['$partition([], 2)'],
  ['$partition([1], 0)'],
  ['$partition([1])'],
  ['$partition($missing, 1)'],
  ['$range(1, 5)'],
  ['$range(5, 1, 1)'],
  ['$range(1, 5, -1)'],
  ['$range(1, 5, 0)'],
  ['$hash("a")'],
  ['$hash($missing, "MD5")'],
  ['$parse($missing)'],
])('%s is nothing', async (text) => expect(await answerTo(text)).toEqual({ kind: 'undefined' }));

test.each([
  ['$partition([1], "2")', 2, 'partition'],
  ['$range("1", 2, 1)', 1, 'range'],
  ['$range(1, null, 1)', 2, 'range'],
  ['$hash(1, "MD5")', 1, 'hash'],
  ['$hash("a", 1)', 2, 'hash'],
  ['$parse({})', 1, 'parse'],
  ['$random("a")', 1, 'random'],
])('%s has an argument of the wrong kind', async (text, index, name) => {
  expect(await answerTo(text)).toEqual({
    kind: 'error',
    code: 'T0410',
    message: `Argument ${index} of function "${name}" does not match function signature`,
  });
});

test.each([['$partition([1, 2], -1)'], ['$hash("a", "md5")'], ['$hash("a", "toString")'], ['$parse("{")']])(
  '%s fails',
  async (text) => expect((await answerTo(text)).kind).toBe('error'),
);
