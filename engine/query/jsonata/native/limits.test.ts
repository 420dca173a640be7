import { describe, expect, test } from 'vitest';
import { JSONATA_DEPTH_MAX, JSONATA_ITEMS_MAX, JSONATA_RANGE_ITEMS_MAX } from '../../../base/limits';
import type { Millis } from '../../../base/time';
import { evaluateJsonata } from '../evaluate-jsonata';
import type { Answer } from '../evaluation';

async function answerTo(text: string): Promise<Answer> {
  const [answer] = await evaluateJsonata({
    expressions: [text],
    bindings: {},
    seed: [1, 2, 3, 4],
    now: 0 as Millis,
  });
  return answer!;
}

const tooDeep =
  'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.';
const tooLarge = 'Expression evaluation memory limit exceeded: Check for excessive memory usage';
const tooLong = 'Expression evaluation timeout: Check for infinite loop';

const recursive = (n: number) => `($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(${n}))`;

/** What AWS takes and what it refuses, one level further. */
describe('depth', () => {
  test.each<[what: string, (levels: number) => string, most: number]>([
    ['terms', (n) => Array(n).fill('1').join('+'), JSONATA_DEPTH_MAX],
    ['parentheses', (n) => '('.repeat(n) + '1' + ')'.repeat(n), 99],
    ['brackets', (n) => '['.repeat(n) + '1' + ']'.repeat(n), 99],
    ['stages', (n) => '1' + ' ~> $string'.repeat(n), 99],
    ['calls', recursive, 31],
  ])('of %s', async (_, write, most) => {
    expect((await answerTo(write(most))).kind).toBe('value');
    expect(await answerTo(write(most + 1))).toEqual({ kind: 'error', message: tooDeep });
  });

  test.each([
    ['items of an array', `$count([${Array(500).fill('1 + 1').join()}])`, 500],
    [
      'members of an object',
      `$count($keys({${Array.from({ length: 500 }, (_, i) => `"k${i}": 1 + ${i}`)}}))`,
      500,
    ],
    [
      'arrays and objects made one after the other',
      '$count($map([1..500], function($v) { [$v, {"a": $v, "b": [$v, {"c": $v}]}] }))',
      500,
    ],
    ['calls in tail position', '($f := function($n) { $n = 0 ? 7 : $f($n - 1) }; $f(2000))', 7],
  ])('is not made of %s', async (_, text, value) => {
    expect(await answerTo(text)).toEqual({ kind: 'value', value });
  });

  test('items are evaluated one after the other, in their order', async () => {
    const text = '($x := 0; [($x := $x + 1), [$x * 10, {"a": $x}], $x + 100])';
    // A block binds in a frame of its own: what matters is that each item sees what stood before it.
    expect(await answerTo(text)).toEqual({ kind: 'value', value: [1, [0, { a: 0 }], 100] });
  });
});

describe('growth', () => {
  test.each([
    ['an array', `[1..${JSONATA_ITEMS_MAX}] ~> $count()`, JSONATA_ITEMS_MAX],
    ['$range', `$count($range(1, ${JSONATA_RANGE_ITEMS_MAX}, 1))`, JSONATA_RANGE_ITEMS_MAX],
    [
      'a text',
      '($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $length($p("x", 22)))',
      2 ** 22,
    ],
  ])('as far as AWS lets %s grow', async (_, text, value) => {
    expect(await answerTo(text)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['an array', `[1..${JSONATA_ITEMS_MAX + 1}] ~> $count()`],
    ['$range', `$count($range(1, ${JSONATA_RANGE_ITEMS_MAX + 1}, 1))`],
    ['a $range without end', '$range(1, 1e300, 1)'],
    ['$pad', '$pad("a", 3e8)'],
    ['$pad to the left', '$pad("a", -3e8)'],
    ['a text', '($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $length($p("x", 23)))'],
    ['a small value that contains itself many times', `($x := 1; ${'$x := [[$x], [$x]]; '.repeat(40)}$x)`],
  ])('no further: %s', async (_, text) => {
    expect(await answerTo(text)).toEqual({ kind: 'error', message: tooLarge });
  });

  test('all answers of a batch count together', async () => {
    const text = '($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $p("x", 22))';
    const answers = await evaluateJsonata({
      expressions: [text, text, '1'],
      bindings: {},
      seed: [1, 2, 3, 4],
      now: 0 as Millis,
    });
    expect(answers.map(({ kind }) => kind)).toEqual(['value', 'error', 'error']);
  });
});

test('an endless loop ends', async () => {
  const answer = await answerTo('($f := function($x) { $f($x + 1) }; $f(1))');
  expect(answer).toEqual({ kind: 'error', message: tooLong });
});

test('after a limit the next expression is right', async () => {
  const expressions = ['[1..900000] ~> $count()', '1 + 1'];
  const answers = await evaluateJsonata({ expressions, bindings: {}, seed: [1, 2, 3, 4], now: 0 as Millis });
  expect(answers[1]).toEqual({ kind: 'value', value: 2 });
});
