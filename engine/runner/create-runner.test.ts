import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import type { Millis } from '../base/time';
import type { Answer, Evaluation, Evaluator } from '../query/jsonata/evaluation';
import { createRunner, type Runner } from './create-runner';
import { inProcessEvaluator } from './in-process-evaluator';

const tooLong = 'Expression evaluation timeout: Check for infinite loop';
const tooLarge = 'Expression evaluation memory limit exceeded: Check for excessive memory usage';
const endless = `$contains("${'a'.repeat(40)}b", /^(a+)+$/)`;

const bindings = JSON.parse(
  '{"states": {"input": {"a": 1, "list": [1, 2], "__proto__": "data"}}}',
) as JsonObject;

function evaluation(...expressions: string[]): Evaluation {
  return { expressions, bindings, seed: [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1], now: 0 as Millis };
}

function ask(evaluator: Evaluator, ...expressions: string[]): Promise<readonly Answer[]> {
  return evaluator.evaluate(evaluation(...expressions));
}

let runner: Runner;
beforeAll(() => void (runner = createRunner()));
afterAll(() => runner.close());

test('it answers as the same process would', async () => {
  const expressions = [
    '$states.input.a + 1',
    '{"a": $states.input.list, "b": {"c": null}}',
    '$states.input.__proto__',
    '$missing',
    '$sum',
    '1 + "a"',
    '1 +',
    '$random()',
    '$uuid()',
    '$now()',
    '"línea\\nñandú 😀 \\u2028"',
    '1/0',
  ];
  expect(await ask(runner, ...expressions)).toEqual(await ask(inProcessEvaluator, ...expressions));
});

test('no expressions have no answers', async () => expect(await ask(runner)).toEqual([]));

test('many at once are answered each with its own', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => ask(runner, `${n} * 2`, `${n}`)));
  expect(answers).toEqual(
    Array.from({ length: 300 }, (_, n) => [
      { kind: 'value', value: n * 2 },
      { kind: 'value', value: n },
    ]),
  );
});

test('a long answer arrives whole', async () => {
  const [answer] = await ask(runner, '$pad("ñ", 1000000, "ñ")');
  expect(answer).toEqual({ kind: 'value', value: 'ñ'.repeat(1_000_000) });
});

describe('what takes all time or memory ends in an error, and the next expression is right', () => {
  test.each<[what: string, expression: string, messages: readonly string[]]>([
    ['nested quantifiers', endless, [tooLong]],
    ['alternatives that are the same', `$contains("${'a'.repeat(40)}b", /^(a|a)*$/)`, [tooLong]],
    ['growth by $pad', '$length($pad("a", 3e8))', [tooLarge]],
    ['growth by doubling', `($s := "x"; ${'$s := $s & $s; '.repeat(40)}$length($s))`, [tooLarge, tooLong]],
    [
      'growth by $base64encode',
      `($s := "x"; ${'$s := $base64encode($s); '.repeat(80)}$length($s))`,
      [tooLarge, tooLong],
    ],
    [
      'growth by $replace',
      '$length($replace($pad("a", 5000000, "a"), "a", $pad("b", 5000000)))',
      [tooLarge, tooLong],
    ],
    ['growth by $join', '$join([1..800000].$pad("a", 5000))', [tooLarge, tooLong]],
    ['growth by $append', '$reduce([1..100], function($a, $b) { $append($a, $a) }, [1, 2])', [tooLarge]],
    ['ten million items', '[1..10000000]', [tooLarge, tooLong]],
    ['$range', '$range(1, 1e12, 1)', [tooLarge]],
    ['endless recursion', '($f := function($n) { 1 + $f($n + 1) }; $f(1))', []],
    ['an endless loop', '($f := function($n) { $f($n + 1) }; $f(1))', [tooLong]],
    ['a billion items', '[1..1e9]', []],
    ['20,000 parentheses', '('.repeat(20_000) + '1' + ')'.repeat(20_000), []],
    ['20,000 arrays', '['.repeat(20_000) + '1' + ']'.repeat(20_000), []],
    ['a value that contains itself many times', `($x := 1; ${'$x := [[$x], [$x]]; '.repeat(60)}$x)`, []],
  ])('%s', async (_, expression, messages) => {
    const [[answer], next] = await Promise.all([ask(runner, expression), ask(runner, '1 + 1')]);
    expect(answer).toMatchObject({ kind: 'error' });
    if (messages.length > 0) expect(messages).toContain((answer as { message: string }).message);
    expect(next).toEqual([{ kind: 'value', value: 2 }]);
  });
});

describe('no way to the host', () => {
  test.each([
    ['$states.input.constructor'],
    ['$states.input.toString'],
    ['{"a": 1}.__proto__'],
    ['{"a": 1}.constructor'],
    ['{"a": 1}.constructor.constructor'],
    ['{"a": 1}.valueOf'],
    ['{"a": 1}.__lookupGetter__'],
    ['[1].constructor'],
    ['$states.input.list.constructor.constructor("return process")()'],
    ['"".constructor'],
    ['$sum.constructor'],
    ['$lookup($sum, "constructor")'],
    ['$lookup({}, "constructor")'],
    ['$spread([$sum]).implementation.constructor'],
    ['(function() { 1 }).environment'],
    ['process'],
    ['$process'],
    ['$globalThis'],
    ['$require'],
  ])('%s is nothing', async (expression) => {
    expect(await ask(runner, expression)).toEqual([{ kind: 'undefined' }]);
  });

  test.each([
    ['$states.input.constructor("return process")()'],
    ['($f := $spread([$sum]).implementation; $f.constructor("return process")())'],
    ['$eval("1")'],
  ])('%s is an error', async (expression) => {
    expect(await ask(runner, expression)).toMatchObject([{ kind: 'error' }]);
  });

  test('hostile keys are data', async () => {
    const text = '{"__proto__": {"polluted": 1}, "constructor": 2, "toString": 3}';
    const [answer] = await ask(runner, text);
    expect(JSON.stringify(answer)).toBe(
      '{"kind":"value","value":{"__proto__":{"polluted":1},"constructor":2,"toString":3}}',
    );
  });

  test('nothing that one expression does to an object is seen by another', async () => {
    await ask(runner, '$states.input ~> |$|{"__proto__": {"polluted": 1}, "a": 2}|');
    const answers = await ask(runner, '{"x": 1}.polluted', '$states.input.a', '{"x": 1}');
    expect(answers).toEqual([
      { kind: 'undefined' },
      { kind: 'value', value: 1 },
      { kind: 'value', value: { x: 1 } },
    ]);
  });
});

describe('a process that is killed', () => {
  test('only what it was at has an error for an answer', async () => {
    const batches = [
      ask(runner, '1'),
      ask(runner, '2', endless, '3'),
      ask(runner, '4'),
      ask(runner, endless),
      ask(runner, '5', '6'),
    ];
    const error = { kind: 'error', message: tooLong };
    expect(await Promise.all(batches)).toEqual([
      [{ kind: 'value', value: 1 }],
      // Which one it was that did not end can be seen: the state's cause names its field.
      [{ kind: 'value', value: 2 }, error, error],
      [{ kind: 'value', value: 4 }],
      [error],
      [
        { kind: 'value', value: 5 },
        { kind: 'value', value: 6 },
      ],
    ]);
  });

  test('this process goes on undisturbed', async () => {
    const before = process.memoryUsage().heapUsed;
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const growth = '$length($replace($pad("a", 5000000, "a"), "a", $pad("b", 5000000)))';
    await Promise.all([endless, growth, '[1..10000000]'].map((text) => ask(runner, text)));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });
});

test('a runner that was closed refuses', async () => {
  const closed = createRunner();
  await closed.close();
  await expect(ask(closed, '1')).rejects.toThrow('The runner is closed');
});

test('closing refuses what was not answered', async () => {
  const closing = createRunner();
  const waiting = expect(ask(closing, '1')).rejects.toThrow('The runner is closed');
  await closing.close();
  await waiting;
});
