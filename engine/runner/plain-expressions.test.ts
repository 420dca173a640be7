import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import type { Millis } from '../base/time';
import { SeededChance, type Seed } from '../base/seeded-chance';
import type { Answer } from '../query/jsonata/evaluation';
import { parsePlain } from '../query/jsonata/plain/parse-plain';
import { decline, unlessDeclined } from '../query/jsonata/plain/run/decline';
import { newPlainEffort, Run } from '../query/jsonata/plain/run/run';
import { createRunner } from './create-runner';
import { TOO_LONG } from './protocol';
import { CONSTRUCTS, constructsIn } from './testing/constructs';
import { randomBindings } from './testing/random-document';
import { randomExpression } from './testing/random-expression';

const runner = createRunner();
afterAll(() => runner.close());

const TOO_LONG_MESSAGE = TOO_LONG.kind === 'error' && TOO_LONG.message;
const seed: Seed = [1, 2, 3, 4];
const now = 1_700_000_000_123 as Millis;

/** Undefined: it is declined. */
function plainAnswer(text: string, bindings: JsonObject): Answer | undefined {
  const { states, ...variables } = bindings;
  const chance = new SeededChance(seed);
  const scope = { variables, states: states as JsonObject, chance: () => chance, now };
  const plain = parsePlain(text);
  return unlessDeclined(() => {
    const value = plain ? plain(new Run(scope, newPlainEffort())) : decline();
    return value === undefined ? { kind: 'undefined' } : { kind: 'value', value };
  });
}

/** By the clock on the wall anything can take too long where much else runs: then it is asked again. */
async function libraryAnswer(text: string, bindings: JsonObject, times = 5): Promise<Answer> {
  const [answer] = await runner.evaluate({ expressions: [text], bindings, seed, now });
  const isLate = answer!.kind === 'error' && answer!.message === TOO_LONG_MESSAGE;
  return isLate && times > 1 ? libraryAnswer(text, bindings, times - 1) : answer!;
}

/** `PASOS_PLAIN_RUNS=200000 npx vitest run engine/runner/plain` looks at more, and elsewhere each time. */
const runs = process.env.PASOS_PLAIN_RUNS;
const expressionsTotal = Number(runs ?? 3_000);
const EXPRESSIONS_PER_DOCUMENT = 25;
const options = {
  numRuns: Math.ceil(expressionsTotal / EXPRESSIONS_PER_DOCUMENT),
  ...(runs === undefined && { seed: 20_261_125 }),
  // What was found names the one expression already.
  endOnFailure: true,
};

test('what is answered here is what the library answers', { timeout: 3_600_000 }, async () => {
  const answered: string[] = [];
  const documents = fc.noBias(fc.gen().map(randomBindings));
  const expressions = fc.noBias(
    fc.gen().map((g) => Array.from({ length: EXPRESSIONS_PER_DOCUMENT }, () => randomExpression(g))),
  );
  const property = fc.asyncProperty(documents, expressions, async (bindings, texts) => {
    const before = JSON.stringify(bindings);
    const plain = texts.map((text) => plainAnswer(text, bindings));
    expect(JSON.stringify(bindings)).toBe(before);
    // Each by itself: an object made of an empty array leaves something in the array, for those after it to see.
    const library = await Promise.all(texts.map((text) => libraryAnswer(text, bindings)));
    for (const [index, text] of texts.entries()) {
      const answer = plain[index];
      if (!answer) continue;
      const seen = { text, bindings: before };
      expect({ ...seen, answer: JSON.stringify(answer) }).toEqual({
        ...seen,
        answer: JSON.stringify(library[index]),
      });
      if (answer.kind === 'value') answered.push(text);
    }
  });
  await fc.assert(property, options);
  expect(answered.length).toBeGreaterThan(expressionsTotal / 3);
  const seen = constructsIn(answered);
  expect(CONSTRUCTS.filter((construct) => !seen.has(construct))).toEqual([]);
});

/** What one would not think of: each is answered on the spot, and the same as by the library. */
describe('nasty cases', () => {
  const input = JSON.parse(`{
    "nothing": null, "empty": [], "single": [7], "object": {}, "twelve": "12", "zero": 0, "yes": true,
    "nested": [[1], [[2, 3]], []], "deep": [[{"a": 1}], [{"a": [2]}, {"a": [[3]]}]],
    "items": [{"a": 1, "b": [1]}, {"a": null}, {"b": [2, 3]}, {"a": [], "b": []}],
    "constructor": {"name": "C"}, "__proto__": {"polluted": 1},
    "marks": {"sequence": true, "keepSingleton": true, "cons": true, "length": 3},
    "numerals": {"10": "x", "2": "y", "b": "z", "a": "w"},
    "smile": "a\ud83d\ude00b", "half": "\ud83dx", "big": 123456789012345680000, "third": 0.3333333333333333
  }`) as JsonObject;
  const bindings = { states: { input }, list: [[1], [2, 3]], __proto__: 1, one: [{ a: [5] }] };

  test.each([
    ['$states.input.missing'],
    ['$states.input.missing.further'],
    ['$states.input.missing[0]'],
    ['$states.input.nothing'],
    ['$states.input.nothing.a'],
    ['$states.input.nothing = null'],
    ['$states.input.missing = null'],
    ['$states.input.missing != null'],
    ['$states.input.empty'],
    ['$states.input.empty.a'],
    ['$states.input.empty[]'],
    ['$states.input.single'],
    ['$states.input.single[0]'],
    ['$states.input.single[]'],
    ['[$states.input.single]'],
    ['[[$states.input.single]]'],
    ['$states.input.nested'],
    ['$states.input.nested[1]'],
    ['$states.input.nested[2]'],
    ['$states.input.nested.$'],
    ['$states.input.nested.*'],
    ['$states.input.deep.a'],
    ['$states.input.deep[0].a'],
    ['$states.input.deep[0].a[]'],
    ['$states.input.deep[1][1].a'],
    ['$states.input.items.a'],
    ['$states.input.items.b'],
    ['$states.input.items[0].b'],
    ['$states.input.items[0].b[]'],
    ['$states.input.items[a = 1].b'],
    ['$states.input.items[a = 1]'],
    ['$states.input.items[a = 1][]'],
    ['$states.input.items[a = 9]'],
    ['$states.input.items[[0, -1]]'],
    ['$states.input.items[b]'],
    ['$states.input.items.b[0]'],
    ['$states.input.items.(b[0])'],
    ['$states.input.items.[a, b]'],
    ['$states.input.items[0].[a, b]'],
    ['$states.input.items[0].[a][]'],
    ['$states.input.items.{"a": a, "b": b}'],
    ['{"list": $states.input.items[a = 1][]}.list'],
    ['($x := $states.input.items[a = 1][]; [$x, $count($x), $x[0].a])'],
    ['($x := 1; ($x := 2; $x) + $x)'],
    ['[1, [2, [3]], $states.input.empty, $states.input.missing, null]'],
    ['[1..3][[1, 2]]'],
    ['[3..1]'],
    ['[1..1]'],
    ['$states.input.constructor.name'],
    ['$states.input.object.constructor'],
    ['{"constructor": 1}.constructor'],
    ['{"valueOf": 1}.valueOf'],
    ['$states.input.__proto__'],
    ['$states.input.__proto__.polluted'],
    ['{"__proto__": {"x": 1}, "constructor": 2}'],
    ['$lookup($states.input, "__proto__")'],
    ['$merge([{"__proto__": 1}, {"a": 2}])'],
    ['$keys($states.input)'],
    ['$__proto__'],
    ['$states.input.marks'],
    ['$states.input.marks.sequence'],
    ['$states.input.marks[]'],
    ['$states.input.numerals'],
    ['{"b": 1, "10": 2, "a": 3, "2": 4}'],
    ['$keys($states.input.numerals)'],
    ['$states.input.numerals.*'],
    ['$string($states.input.numerals)'],
    ['$states.input.twelve & 3'],
    ['$number($states.input.twelve) + 1'],
    ['$states.input.twelve = 12'],
    ['12 in [$states.input.twelve]'],
    ['$states.input.zero ? 1 : 2'],
    ['$not($states.input.empty)'],
    ['$boolean([0, [0], {}])'],
    ['$boolean([[0], [[1]]])'],
    ['null & true & 1.50 & [1, {"a": null}]'],
    ['"" & $states.input.missing'],
    ['$string($states.input.missing)'],
    ['$states.input.big & ""'],
    ['$states.input.third & ""'],
    ['0.1 + 0.2'],
    ['$string(0.1 + 0.2)'],
    ['-$states.input.zero'],
    ['0 * -1'],
    ['-5 % 3'],
    ['$round(2.5)'],
    ['$round(-3.5)'],
    ['$round(1.005, 2)'],
    ['$round(125, -1)'],
    ['$length($states.input.smile)'],
    ['$substring($states.input.smile, 1, 1)'],
    ['$substring("abc", -2)'],
    ['$substring("abc", -9, 2)'],
    ['$split($states.input.smile, "")'],
    ['$uppercase("straße ı")'],
    ['$states.input.half & "\\ude00"'],
    ['$trim("\\n  a \\t b  ")'],
    ['$append($states.input.missing, $states.input.single)'],
    ['$append(1, [])'],
    ['$append($states.input.items[a = 1], [])'],
    ['$count($states.input.missing)'],
    ['$count($states.input.nothing)'],
    ['$sum([])'],
    ['$max([])'],
    ['$exists($states.input.nothing)'],
    ['$type($states.input.missing)'],
    ['$distinct([1, "1", 1, null, {"a": 1}, {"a": 1}])'],
    ['$distinct([[1], [1], 1])'],
    ['$reverse($states.input.twelve)'],
    ['$map($states.input.items, function($i) { $i.a })'],
    ['$map($states.input.items, function($i) { $keys($i) })'],
    ['$map($states.input.single, function($i) { $i })'],
    ['$map($states.input.single, function($i) { $filter($i, function($j) { true }) })'],
    ['($map($states.input.single, function($i) { $filter($i, function($j) { true }) }))'],
    ['true ? $map($states.input.single, function($i) { $filter($i, function($j) { true }) })'],
    ['($x := $map($states.input.single, function($i) { $filter($i, function($j) { true }) }); $x)'],
    ['$map($states.input.items, function($i) { $i.a ? ($keys($i)) : ($i.b) })'],
    [
      '$map($states.input.items, function($i) { $exists($i.a) ? ($x := $i.b; $keys({"x": $x})) : $keys($i)[] })',
    ],
    ['$filter($states.input.items, function($i) { $i.a = 1 })'],
    ['$reduce([1, 2, 3], function($t, $i) { $t * 10 + $i })'],
    ['$reduce([], function($t, $i) { $t + $i })'],
    ['$sort(["b", "B", "a", "10", "9"])'],
    ['$sort([{"a": 2}, {"a": 1}], function($l, $r) { $l.a > $r.a })'],
    ['$states.input.twelve ~> $length()'],
    ['$states.input.twelve.$length()'],
    ['$states.input.items.b ~> $sum'],
    ['$list'],
    ['$list.$'],
    ['$list[0]'],
    ['$one.a'],
    ['$one.a[]'],
    ['$unbound'],
    ['$bound := 1 + 1'],
    ['$bound := $states.input.missing'],
    ['$range(5.9, -1, -2)'],
    ['$range(1, 1, 1)'],
    ['$range(1, 2, 0)'],
    ['$partition([1, 2, 3], 2.5)'],
    ['$partition($states.input.items[a = 1], 1)'],
    ['$hash("ñ", "SHA-256")'],
    ['$parse("[1, {\\"__proto__\\": 2}]")'],
    ['()'],
  ])('%s', async (text) => {
    const here = plainAnswer(text, bindings);
    expect(here).toBeDefined();
    expect(JSON.stringify(here)).toBe(JSON.stringify(await libraryAnswer(text, bindings)));
  });
});
