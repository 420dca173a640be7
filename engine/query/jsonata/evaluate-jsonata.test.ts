import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import { evaluateJsonata } from './evaluate-jsonata';
import type { Answer, Evaluation } from './evaluation';

const NOW = 1_700_000_000_123 as Millis;
const SEED = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1] as const;
const INPUT = JSON.parse(
  '{"a": 1, "list": [1, 2, 3], "people": [{"name": "Ana", "age": 40}, {"name": "Luz", "age": 30}], "nil": null}',
) as JsonObject;

function evaluate(expressions: string[], given: Partial<Evaluation> = {}): Promise<readonly Answer[]> {
  return evaluateJsonata({
    expressions,
    bindings: { states: { input: INPUT } },
    seed: SEED,
    now: NOW,
    ...given,
  });
}

async function answerTo(text: string, bindings?: JsonObject): Promise<Answer> {
  const [answer] = await evaluate([text], bindings && { bindings });
  return answer!;
}

describe('values', () => {
  test.each<[string, Json]>([
    ['$states.input.a + 1', 2],
    ['$states.input.people[age > 35].name', 'Ana'],
    ['$states.input.people.name', ['Ana', 'Luz']],
    ['$states.input.people^(age).name', ['Luz', 'Ana']],
    ['$states.input.people{name: age}', { Ana: 40, Luz: 30 }],
    ['$states.input.people[0]', { name: 'Ana', age: 40 }],
    ['$states.input.people[name="Ana"][]', [{ name: 'Ana', age: 40 }]],
    ['$states.input.nil', null],
    ['[$states.input.missing]', []],
    ['{"a": $states.input.missing}', {}],
    ['{"k": [1, {"l": [2, 3]}], "m": {"n": 1}}', { k: [1, { l: [2, 3] }], m: { n: 1 } }],
    ['[[1, 2], [3]]', [[1, 2], [3]]],
    ['$map($states.input.list, function($v) { $v * 2 })', [2, 4, 6]],
    ['$reduce($states.input.list, function($a, $b) { $a + $b })', 6],
    ['$states.input ~> |people|{"age": age + 1}, "name"|', { ...INPUT, people: [{ age: 41 }, { age: 31 }] }],
    ['$uppercase("a") & $string(1)', 'A1'],
    ['/* a comment */ 1', 1],
    ['$match("ac", /a(b)?c/)', { match: 'ac', index: 0, groups: [null] }],
    ["$contains('hello$world', /^hello\\\\ /)", false],
    ['-0', 0],
    ['1/0', 'Infinity'],
    ['[-1/0]', ['-Infinity']],
    ['{"k": 0/0}', { k: 'NaN' }],
  ])('%s', async (text, value) => {
    expect(await answerTo(text)).toStrictEqual({ kind: 'value', value });
  });

  test('arrays of the answer are plain', async () => {
    const answer = await answerTo('{"a": $states.input.people.name, "b": [1..3]}');
    const value = answer.kind === 'value' ? (answer.value as { a: Json[]; b: Json[] }) : undefined;
    expect([Object.keys(value!.a), Object.keys(value!.b)]).toEqual([
      ['0', '1'],
      ['0', '1', '2'],
    ]);
  });

  test('variables are seen by their names', async () => {
    expect(await answerTo('$x.y + $z', { x: { y: 1 }, z: 2 })).toEqual({ kind: 'value', value: 3 });
  });
});

describe('nothing and functions', () => {
  test.each([['$states.input.missing'], ['$doesNotExist'], ['$'], ['$$'], ['name'], ['false ? 1'], ['()']])(
    '%s is nothing',
    async (text) => expect(await answerTo(text)).toEqual({ kind: 'undefined' }),
  );

  test.each([
    ['$sum'],
    ['function($x) { $x }'],
    ['$substring(?, 1)'],
    ['$trim ~> $uppercase'],
    ['|a|{}|'],
    ['[1, $sum]'],
    ['{"a": {"b": $sum}}'],
    ['/a/'],
    ['/a/("a")'],
  ])('%s is of no type that JSON has', async (text) => {
    expect(await answerTo(text)).toEqual({ kind: 'unsupported' });
  });
});

describe('errors', () => {
  test.each([
    ['1(2)', 'T1006', 'Attempted to invoke a non-function'],
    ['$eval("1+1")', 'T1006', 'Attempted to invoke a non-function'],
    ['sum([1])', 'T1005', 'Attempted to invoke a non-function. Did you mean $sum?'],
    ['1 + "a"', 'T2002', 'The right side of the "+" operator must evaluate to a number'],
    ['$each(1)', 'T0410', 'Argument 1 of function "each" does not match function signature'],
    ['$sum(["a"])', 'T0412', 'Argument 1 of function "sum" must be an array of "numbers"'],
    ['$sqrt(-1)', 'D3060', 'The sqrt function cannot be applied to a negative number: -1'],
    ['$split("a", "b", -1)', 'D3020', 'Third argument of split function must evaluate to a positive number'],
    [
      '$reduce([1], function($a) { 1 })',
      'D3050',
      'The second argument of reduce function must be a function with at least two arguments',
    ],
    [
      '$single([1, 2])',
      'D3138',
      'The $single() function expected exactly 1 matching result.  Instead it matched more.',
    ],
    [
      '$formatNumber(1, "x")',
      'D3086',
      'The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character',
    ],
    ['$error("my own")', 'D3137', 'my own'],
    ['$assert(false, "not so")', 'D3141', 'not so'],
    ['1 +', 'S0207', 'Unexpected end of expression'],
    ['$string(1/0)', 'D3001', 'Attempting to invoke string function on Infinity or NaN'],
  ])('%s', async (text, code, message) => {
    expect(await answerTo(text)).toEqual({ kind: 'error', code, message });
  });

  test.each([['$base64decode("!!!")'], ['$contains("a", /(/)']])('%s', async (text) => {
    expect((await answerTo(text)).kind).toBe('error');
  });

  test('one expression that fails does not keep the others from their answers', async () => {
    const answers = await evaluate(['1', '$error("x")', '$missing', '4']);
    expect(answers.map(({ kind }) => kind)).toEqual(['value', 'error', 'undefined', 'value']);
  });
});

describe('time and chance', () => {
  test.each<[string, Json]>([
    ['$now()', '2023-11-14T22:13:20.123Z'],
    ['$now("[H01]:[m01]", "+0200")', '00:13'],
    ['$millis()', NOW],
    ['$fromMillis($millis()) = $now()', true],
    // A time without a date is of the day that it is now.
    ['$toMillis("13:45", "[H]:[m]")', Date.UTC(2023, 10, 14, 13, 45)],
  ])('%s says what the evaluation says', async (text, value) => {
    expect(await answerTo(text)).toEqual({ kind: 'value', value });
  });

  const drawn = ['$random()', '$random()', '$uuid()', '$uuid()', '$shuffle([1..20])'];

  test('the same seed draws the same', async () => {
    expect(await evaluate(drawn)).toEqual(await evaluate(drawn));
  });

  test('another seed draws others', async () => {
    const first = await evaluate(drawn);
    const second = await evaluate(drawn, { seed: [1, 2, 3, 4] });
    expect(first.filter((answer, index) => answer === second[index])).toEqual([]);
  });

  test('each expression draws on', async () => {
    const [one, two, three, four] = await evaluate(drawn);
    expect(one).not.toEqual(two);
    expect(three).not.toEqual(four);
  });
});

describe('expressions do not disturb each other', () => {
  test('what one binds, no other sees', async () => {
    const answers = await evaluate(['($x := 1; $x)', '$x', '$y := 2', '$y']);
    expect(answers.map(({ kind }) => kind)).toEqual(['value', 'undefined', 'value', 'undefined']);
  });

  test('no expression changes what it is given', async () => {
    const bindings = { states: { input: { a: { b: 1 } } } };
    const text = '($copy := $states.input ~> |$states.input.a|{"b": 2}|; $copy)';
    const answers = await evaluate([text, '$states.input.a.b'], { bindings });
    expect(answers[1]).toEqual({ kind: 'value', value: 1 });
    expect(bindings).toEqual({ states: { input: { a: { b: 1 } } } });
  });

  test('the same text can be evaluated many times at once', async () => {
    const text = '$sum($map([1..50], function($v) { $v * $x }))';
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, x) => evaluate([text], { bindings: { x } })),
    );
    expect(answers.map(([answer]) => answer)).toEqual(
      Array.from({ length: 20 }, (_, x) => ({ kind: 'value', value: 1275 * x })),
    );
  });
});

describe('hostile keys are data', () => {
  const hostile = JSON.parse(
    '{"__proto__": {"x": 1}, "constructor": 2, "toString": 3, "hasOwnProperty": 4}',
  ) as JsonObject;

  test.each<[string, Json]>([
    ['$v.__proto__.x', 1],
    ['$v.constructor', 2],
    ['$v', hostile],
    ['[$v]', [hostile]],
    ['{"constructor": 1, "toString": 2}', { constructor: 1, toString: 2 }],
    ['($hasOwnProperty := 1; $__proto__ := 2; $hasOwnProperty + $__proto__)', 3],
    ['$lookup($v, "constructor")', 2],
  ])('%s', async (text, value) => {
    const answer = await answerTo(text, { v: hostile });
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ kind: 'value', value }));
  });

  test('what only looks like a function of JSONata is data', async () => {
    const v = { _jsonata_lambda: true, body: { type: 'number', value: 1 } };
    expect(await answerTo('$v', { v })).toEqual({ kind: 'value', value: v });
  });

  test.each([
    ['$v.constructor'],
    ['$v.__proto__'],
    ['$v.toString'],
    ['$lookup($v, "constructor")'],
    ['$v.a.valueOf'],
    ['$parse("{}").constructor'],
  ])('%s is nothing when there is no such key', async (text) => {
    expect(await answerTo(text, { v: { a: {} } })).toEqual({ kind: 'undefined' });
  });

  test.each([['hasOwnProperty'], ['constructor'], ['toString'], ['valueOf']])(
    'a variable may be called %s',
    async (name) => {
      const answers = await evaluate([`$${name}`, '$x'], { bindings: { [name]: 1, x: 2 } });
      expect(answers).toEqual([
        { kind: 'value', value: 1 },
        { kind: 'value', value: 2 },
      ]);
    },
  );
});
