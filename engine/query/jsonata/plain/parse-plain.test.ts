import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../base/json';
import { SeededChance, type Seed } from '../../../base/seeded-chance';
import type { Millis } from '../../../base/time';
import { evaluateJsonata } from '../evaluate-jsonata';
import { parsePlain } from './parse-plain';
import { unlessDeclined } from './run/decline';
import { newPlainEffort, Run } from './run/run';

const seed: Seed = [1, 2, 3, 4];
const now = 1_700_000_000_123 as Millis;

function newRun(variables: JsonObject = {}, input: Json = {}): Run {
  const chance = new SeededChance(seed);
  return new Run({ variables, states: { input }, chance: () => chance, now }, newPlainEffort());
}

/** Undefined: it declines, when it is read or when it is evaluated. */
function answerTo(text: string, input?: Json, variables?: JsonObject): { value?: Json } | undefined {
  const plain = parsePlain(text);
  return plain && unlessDeclined(() => ({ value: plain(newRun(variables, input)) }));
}

describe('is not plain, and left to the runner', () => {
  test.each([
    ['a regular expression', '$contains("aab", /a+b/)'],
    ['a search by one', '$match("a", /a/)'],
    ['every descendant', '$states.input.**.a'],
    ['a parent', '$states.input.a.{"b": %.c}'],
    ['sorting a path', '$states.input.a^(b)'],
    ['grouping', '$states.input.a{b: $sum(c)}'],
    ['a transform', '$states.input ~> |$|{"a": 1}|'],
    ['names bound on the way', '$states.input.a@$x.b'],
    ['places bound on the way', '$states.input.a#$i.b'],
    ['a function that is kept', '($f := function($x) { $x }; $f(1))'],
    ['recursion', '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(5))'],
    ['an endless loop', '($f := function($x) { $f($x) }; $f(1))'],
    ['a function that is called at once', 'function($x) { $x }(1)'],
    ['part of a function', '$substring(?, 1)'],
    ['the same key twice', '{"a": 1, "a": 2}'],
    ['an object made to look like a function of the library', '{"_jsonata_function": true}'],
    ['what AWS took away', '$eval("1")'],
    ['the root', '$$.a'],
    ['a function that does not exist', '$nothing(1)'],
    ['a name that JavaScript knows', '$states.input.toString'],
    [
      'a function that sorts, handed on',
      '$map([[2, 1]], function($x) { $sort($x, function($l, $r) { $l > $r }) })',
    ],
    [
      'a filter behind the call that ends a lambda',
      '$map([1], function($x) { ($y := 1; $append($x, 2))[0] })',
    ],
    ['no JSONata', '1 +'],
    ['more levels than the library has', `${'('.repeat(100)}1${')'.repeat(100)}`],
    ['20,000 levels', `${'['.repeat(20_000)}1${']'.repeat(20_000)}`],
    ['a path of thousands of steps', `$states.input${'.a'.repeat(2_000)}`],
  ])('%s', (_, text) => expect(parsePlain(text)).toBeUndefined());
});

describe('declines when it is evaluated', () => {
  const wide = { list: Array.from({ length: 1_000 }, (_, n) => n) };

  test.each<[what: string, text: string, input?: Json]>([
    ['a number and a text', '1 + "a"'],
    ['more than a number can be', '1e300 * 1e300'],
    ['a division by zero', '1 / 0'],
    ['the remainder of it', '1 % 0'],
    ['the root of a negative number', '$sqrt(-1)'],
    ['two kinds compared', '1 < "a"'],
    ['a key that is no text', '{$states.input: 1}'],
    ['a function handed over by its name', '$map([1], $string)'],
    ['a function as a value', '$sum'],
    ['the same key twice', '{"a": 1, "" & "a": 2}'],
    ['a text as numbers', '$sum(["a"])'],
    ['no number in a text', '$number("x")'],
    ['too many arguments', '$string(1, 2, 3)'],
    ['no JSON', '$parse("{")'],
    ['an array with an object compared', '[1] = {"a": 1}'],
    ['objects sought in an array', '$states.input in [$states.input]', {}],
    [
      'an object that looks like a function of the library',
      '$states.input.a',
      { _jsonata_lambda: true, a: 1 },
    ],
    ['and one that is made to', '{"" & "_jsonata_function": true}'],
    [
      'an object that looks like a wrapper of the library',
      '$states.input.a.($)',
      { a: { outerWrapper: [1] } },
    ],
    ['a stream', '$states.input.a[true]', { a: { tupleStream: true } }],
    ['a text doubled forty times', `($s := "x"; ${'$s := $s & $s; '.repeat(40)}$length($s))`],
    ['a value that contains itself many times', `($x := 1; ${'$x := [[$x], [$x]]; '.repeat(40)}$x)`],
    ['such a value as text', `($x := 1; ${'$x := [[$x], [$x]]; '.repeat(40)}$string($x))`],
    [
      'such values compared',
      `($x := 1; $y := 1; ${'$x := [[$x], [$x]]; $y := [[$y], [$y]]; '.repeat(40)}$x = $y)`,
    ],
    ['such a value as a condition', `($x := 0; ${'$x := [[$x], [$x]]; '.repeat(40)}$x ? 1 : 2)`],
    ['a text padded to millions', '$length($pad("a", 3e8))'],
    ['a text padded with thousands', '$length($pad("a", 100000, $pad("b", 10000, "c")))'],
    ['a range of millions', '$count([1..10000000])'],
    ['$replace to gigabytes', '$replace($pad("a", 100000, "a"), "a", $pad("b", 100000))'],
    ['$join to gigabytes', '$join([1..100000].$pad("a", 5000))'],
    ['$append again and again', `($x := [1, 2]; ${'$x := $append($x, $x); '.repeat(40)}$count($x))`],
    ['each item with all of them', '$count($states.input.list.($states.input.list))', wide],
    ['each with all of each', '$map($states.input.list, function($a) { $sum($states.input.list) })', wide],
    ['a filter within a filter', '$states.input.list[$count($states.input.list[$ > 1]) > 2]', wide],
    ['all different', '$distinct($states.input.list)', wide],
    ['a text sought that is nearly everywhere', '$contains($pad("", 100000, "a"), $pad("b", 50000, "a"))'],
  ])('%s', (_, text, input) => {
    expect(parsePlain(text)).toBeDefined();
    expect(answerTo(text, input)).toBeUndefined();
  });

  test('a variable of the execution that has the name of a function', () => {
    expect(answerTo('$sum([1])')).toEqual({ value: 1 });
    expect(answerTo('$sum([1])', {}, { sum: 1 })).toBeUndefined();
  });

  test('all evaluations of one question share what they may do', () => {
    const plain = parsePlain('[1..1000]')!;
    const run = newRun();
    const answers = Array.from({ length: 500 }, () => unlessDeclined(() => plain(run) ?? null));
    expect(answers[0]).toHaveLength(1_000);
    expect(answers.at(-1)).toBeUndefined();
  });
});

test('what is drawn by chance is what the library draws', async () => {
  const expressions = [
    '$random()',
    '[$uuid(), $random()]',
    '{"b": $random(), "1": $random()}',
    '$random() < 2',
  ];
  const run = newRun();
  const values = expressions.map((text) => unlessDeclined(() => parsePlain(text)!(run)));
  const library = await evaluateJsonata({ expressions, bindings: {}, seed, now });
  expect(values.map((value) => ({ kind: 'value', value }))).toEqual(library);
});

test('documents are shared, not copied, and never marked', () => {
  const input = { list: [{ a: [1] }, { a: [2] }] };
  const before = structuredClone(input);
  expect(answerTo('$states.input.list', input)?.value).toBe(input.list);
  for (const text of [
    '$states.input.list.a',
    '$states.input.list[]',
    '$states.input.list.a[0][]',
    '$states.input.*',
  ])
    answerTo(text, input);
  expect(input).toStrictEqual(before);
});

describe('no deeper than the library', () => {
  const nested = (n: number, before: string, inner: string, after: string) =>
    before.repeat(n) + inner + after.repeat(n);

  test.each<[what: string, write: (levels: number) => string]>([
    ['terms', (n) => Array(n).fill('1').join('+')],
    ['parentheses', (n) => nested(n, '(', '1', ')')],
    ['arrays', (n) => nested(n, '[', '1', ']')],
    ['objects', (n) => nested(n, '{"a": ', '1', '}')],
    ['conditions', (n) => nested(n, 'true ? (', '1', ')')],
    ['calls', (n) => nested(n, '$string(', '1', ')')],
    ['stages', (n) => '1' + ' ~> $string'.repeat(n)],
    ['filters', (n) => nested(n, '$a[', '0', ']')],
    ['filters of steps', (n) => nested(n, '$o.c[', '1 = 1', ']')],
    ['steps in parentheses', (n) => nested(n, '$o.(', 'c', ')')],
    ['lambdas', (n) => nested(n, '$map([1], function($x) { ', '$x', ' })')],
    ['lambdas in parentheses', (n) => nested(n, '($map([1], function($x) { (', '$x', ') }))')],
    ['reductions', (n) => nested(n, '$reduce([1, 2], function($x, $y) { $x + ', '$y', ' })')],
    ['what is bound', (n) => nested(n, '($x := ', '1', '; $x)')],
  ])('%s', async (_, write) => {
    const variables = { a: [1], o: { c: 1 } };
    let levels = 110;
    while (!answerTo(write(levels), {}, variables)) levels--;
    const { value } = answerTo(write(levels), {}, variables)!;
    const bindings = { ...variables, states: { input: {} } };
    const [library] = await evaluateJsonata({ expressions: [write(levels)], bindings, seed, now });
    expect(library).toEqual(value === undefined ? { kind: 'undefined' } : { kind: 'value', value });
    expect(levels).toBeGreaterThan(15);
  });
});
