import { describe, expect, test } from 'vitest';
import { parseJsonataForTests as jsonata } from './proof/testing/jsonata';
import { convert } from './convert';

/** The state `S` of a machine, converted; undefined fields gone. */
function converted(state: object, machine: object = {}): unknown {
  const text = JSON.stringify({
    StartAt: 'S',
    States: { S: state, E: { Type: 'Succeed' } },
    ...machine,
  });
  const conversion = convert(text, { pointer: '', validation: { jsonata } });
  if (conversion.kind !== 'converted') return conversion;
  const { S } = (JSON.parse(conversion.text) as { States: { S: object } }).States;
  return S;
}

const end = { End: true };

describe('Pass', () => {
  test.each<[string, object, object]>([
    ['alone stays as it is', {}, {}],
    ['InputPath', { InputPath: '$.a.b' }, { Output: '{% $states.input.a.b %}' }],
    ['InputPath null', { InputPath: null }, { Output: {} }],
    ['InputPath of the whole', { InputPath: '$' }, {}],
    ['Parameters', { Parameters: { 'x.$': '$.a', y: 1 } }, { Output: { x: '{% $states.input.a %}', y: 1 } }],
    [
      'InputPath and Parameters',
      { InputPath: '$.o', Parameters: { 'x.$': '$.a' } },
      { Output: { x: '{% $states.input.o.a %}' } },
    ],
    ['Result', { Result: { a: [1] } }, { Output: { a: [1] } }],
    ['a Result that looks like JSONata', { Result: '{% 1 %}' }, { Output: '{% "{% 1 %}" %}' }],
    [
      'Result beside ResultPath',
      { Result: 1, ResultPath: '$.n' },
      { Output: '{% $merge([$states.input, {"n": 1}]) %}' },
    ],
    ['ResultPath null', { Result: 1, ResultPath: null }, {}],
    [
      'a deep ResultPath',
      { Result: 1, ResultPath: '$.a.b' },
      { Output: '{% $merge([$states.input, {"a": $merge([$states.input.a, {"b": 1}])}]) %}' },
    ],
    [
      'OutputPath of what ResultPath wrote',
      { Result: { x: 1 }, ResultPath: '$.r', OutputPath: '$.r.x' },
      { Output: '{% ( $assert($type($states.input) = "object", "$.r"); 1 ) %}' },
    ],
    [
      'OutputPath beside what ResultPath wrote',
      { Result: 1, ResultPath: '$.r', OutputPath: '$.other' },
      { Output: '{% ( $assert($type($states.input) = "object", "$.r"); $states.input.other ) %}' },
    ],
    [
      'the context object',
      { Parameters: { 'x.$': '$$.Execution.Name' } },
      { Output: { x: '{% $states.context.Execution.Name %}' } },
    ],
    ['a variable', { Parameters: { 'x.$': '$total.a' } }, { Output: { x: '{% $total.a %}' } }],
    [
      'names that are no names',
      { InputPath: "$['a b'].ñ.and[0]" },
      { Output: '{% $states.input.`a b`.`ñ`.`and`[0] %}' },
    ],
    ['Assign', { Assign: { 'n.$': '$.a', k: 1 } }, { Assign: { n: '{% $states.input.a %}', k: 1 } }],
    [
      'a wildcard',
      { Parameters: { 'x.$': '$.items[*].name' } },
      { Output: { x: '{% [$states.input.items.name] %}' } },
    ],
  ])('%s', (_name, fields, expected) =>
    expect(converted({ Type: 'Pass', ...fields, ...end })).toEqual({ Type: 'Pass', ...expected, ...end }),
  );
});

describe('intrinsic functions', () => {
  test.each([
    [
      "States.Format('Hola, {}!', $.n)",
      '( $assert($exists($states.input.n), "$.n"); "Hola, " & $states.input.n & "!" )',
    ],
    ["States.Format('{}', 5)", '"5"'],
    ["States.Format('it\\'s \\{{}\\}', 5)", '"it\'s {" & "5" & "}"'],
    [
      'States.StringToJson($.t)',
      '( $assert($type($states.input.t) = "string", "$.t"); $trim($states.input.t) = "" ? null : $parse($states.input.t) )',
    ],
    ['States.JsonToString($.o)', '( $assert($exists($states.input.o), "$.o"); $string($states.input.o) )'],
    [
      'States.ArrayLength($.l)',
      '( $assert($type($states.input.l) = "array", "$.l"); $count($states.input.l) )',
    ],
    ['States.ArrayRange(1, 9, 1)', '[1..9]'],
    ['States.ArrayRange(0, 9, 3)', '[$range(0, 9, 3)]'],
    [
      'States.ArrayContains($.l, 2)',
      '( $assert($type($states.input.l) = "array", "$.l"); $exists($states.input.l[$ = 2]) )',
    ],
    ['States.ArrayGetItem($.l, 0)', '$states.input.l[0]'],
    [
      'States.MathAdd($.n, 1)',
      '( $assert($type($states.input.n) = "number", "$.n"); $floor($states.input.n + 0.5) + 1 )',
    ],
    ['States.UUID()', '$uuid()'],
    [
      "States.StringSplit($.t, ',')",
      '( $assert($type($states.input.t) = "string", "$.t"); [$split($states.input.t, ",")[$ != ""]] )',
    ],
    [
      "States.StringSplit($.t, '.-]')",
      '( $assert($type($states.input.t) = "string", "$.t"); [$split($states.input.t, /[.\\-\\]]/)[$ != ""]] )',
    ],
  ])('%s', (call, code) =>
    expect(converted({ Type: 'Pass', Parameters: { 'x.$': call }, ...end })).toMatchObject({
      Output: { x: `{% ${code} %}` },
    }),
  );

  test('an array of values is written as an array', () =>
    expect(converted({ Type: 'Pass', Parameters: { 'x.$': 'States.Array($.a, 1)' }, ...end })).toMatchObject({
      Output: { x: ['{% $states.input.a %}', 1] },
    }));
});

test.each([
  ['$.a[?(@.x > 1)]', 'filter'],
  ['$..a', 'descend'],
  ['$.a[1:3]', 'slice'],
  ["$['a','b']", 'union'],
  ['$.a.length()', 'path-function'],
  ['States.MathRandom(1, 10)', 'random'],
  ['States.JsonMerge($.a, $.b, true)', 'deep-merge'],
  ['States.ArrayLength(States.Array($.a))', 'array-in-call'],
  ['$count', 'variable-name'],
])('%s is refused: %s', (expression, reason) =>
  expect(converted({ Type: 'Pass', Parameters: { 'x.$': expression }, ...end })).toMatchObject({
    kind: 'refused',
    refusals: [{ state: '/States/S', field: 'Parameters', reason }],
  }),
);

const lambda = 'arn:aws:states:::lambda:invoke';

test('Task', () => {
  const state = {
    Type: 'Task',
    Resource: lambda,
    Parameters: { FunctionName: 'f', 'Payload.$': '$.order' },
    TimeoutSecondsPath: '$.limit',
    ResultSelector: { 'id.$': '$.Payload.id' },
    ResultPath: '$.receipt',
    Retry: [{ ErrorEquals: ['States.ALL'] }],
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'E' }],
    ...end,
  };
  expect(converted(state)).toEqual({
    Type: 'Task',
    Resource: lambda,
    Arguments: { FunctionName: 'f', Payload: '{% $states.input.order %}' },
    TimeoutSeconds: '{% $states.input.limit %}',
    Output:
      '{% ( $assert($exists($states.result.Payload.id), "$.Payload.id"); $merge([$states.input, {"receipt": {"id": $states.result.Payload.id}}]) ) %}',
    Retry: [{ ErrorEquals: ['States.ALL'] }],
    Catch: [
      {
        ErrorEquals: ['States.ALL'],
        Output: '{% $merge([$states.input, {"error": $states.errorOutput}]) %}',
        Next: 'E',
      },
    ],
    ...end,
  });
});

describe('Choice', () => {
  const missing = (path: string, then: string) =>
    `( $assert($exists($states.input.${path}), "$.${path}"); ${then} )`;
  test.each<[object, string]>([
    [{ Variable: '$.a', StringEquals: 'x' }, missing('a', '$states.input.a = "x"')],
    [{ Variable: '$.a', IsPresent: true }, '$exists($states.input.a)'],
    [{ Variable: '$.a', IsPresent: false }, '$not($exists($states.input.a))'],
    [{ Variable: '$.a', IsNull: true }, missing('a', '$type($states.input.a) = "null"')],
    [
      { Variable: '$.a', NumericGreaterThan: 5 },
      missing('a', '$type($states.input.a) = "number" and $states.input.a > 5'),
    ],
    [
      {
        And: [
          { Variable: '$.a', IsPresent: true },
          { Variable: '$.a', NumericLessThan: 5 },
        ],
      },
      '$exists($states.input.a) and $type($states.input.a) = "number" and $states.input.a < 5',
    ],
    [
      {
        Or: [
          { Variable: '$.a', IsPresent: false },
          { Variable: '$.a', StringEquals: 'x' },
        ],
      },
      '$not($exists($states.input.a)) or $states.input.a = "x"',
    ],
    [
      {
        Or: [
          { Variable: '$.a', BooleanEquals: true },
          { Variable: '$.b', StringEquals: 'x' },
        ],
      },
      `( $assert($exists($states.input.a), "$.a"); $states.input.a = true or ${missing('b', '$states.input.b = "x"')} )`,
    ],
    [{ Not: { Variable: '$.a', IsPresent: true } }, '$not($exists($states.input.a))'],
    [
      {
        And: [
          { Variable: '$.a', IsPresent: true },
          { Variable: '$.a', StringMatches: 'a*.b' },
        ],
      },
      '$exists($states.input.a) and $type($states.input.a) = "string" and $contains($states.input.a, /^a[\\s\\S]*\\.b$/)',
    ],
  ])('%j', (rule, condition) =>
    expect(converted({ Type: 'Choice', Choices: [{ ...rule, Next: 'E' }], Default: 'E' })).toMatchObject({
      Choices: [{ Condition: `{% ${condition} %}`, Next: 'E' }],
    }),
  );

  test('what a rule before has asked for is there', () => {
    const Choices = [
      { Variable: '$.a', IsPresent: false, Next: 'E' },
      { Variable: '$.a', StringEquals: 'x', Next: 'E' },
    ];
    expect(converted({ Type: 'Choice', Choices, Default: 'E' })).toMatchObject({
      Choices: [{}, { Condition: '{% $states.input.a = "x" %}' }],
    });
  });
});

test('only what differs is edited', () => {
  const text = `{
    "Comment":   "kept",
    "StartAt": "A",
    "States": {
        "A": { "Type": "Pass", "InputPath": "$.x", "Next": "B" },
        "B": {
            "Type": "Task",   "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {
                "FunctionName":"f",
                "Payload": {   "id.$":   "$.id" }
            },
            "ResultPath": null,
            "End": true
        }
    }
}`;
  const conversion = convert(text, { pointer: '', validation: { jsonata } });
  expect(conversion.kind === 'converted' && conversion.text).toBe(`{
    "Comment":   "kept",
    "StartAt": "A",
    "QueryLanguage": "JSONata",
    "States": {
        "A": { "Type": "Pass", "Output": "{% $states.input.x %}", "Next": "B" },
        "B": {
            "Type": "Task",   "Resource": "arn:aws:states:::lambda:invoke",
            "Arguments": {
                "FunctionName":"f",
                "Payload": {   "id":   "{% $states.input.id %}" }
            },
            "Output": "{% $states.input %}",
            "End": true
        }
    }
}`);
});

test('one state says its language', () => {
  const text = JSON.stringify({
    StartAt: 'A/b',
    States: { 'A/b': { Type: 'Pass', InputPath: '$.x', End: true } },
  });
  const conversion = convert(text, { pointer: '/States/A~1b', validation: { jsonata } });
  expect(conversion.kind === 'converted' && JSON.parse(conversion.text)).toEqual({
    StartAt: 'A/b',
    States: { 'A/b': { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.x %}', End: true } },
  });
});

test.each<[object, string]>([
  [{ Catch: [{ ErrorEquals: ['States.IntrinsicFailure'], Next: 'E' }] }, 'error-name'],
  [{ ResultSelector: { 'a.$': '$.b' }, ResultPath: null }, 'unused'],
  [{ ResultPath: '$.a[0]' }, 'result-path-index'],
])('a Task with %j is refused: %s', (fields, reason) =>
  expect(converted({ Type: 'Task', Resource: lambda, ...fields, ...end })).toMatchObject({
    kind: 'refused',
    refusals: [{ reason }],
  }),
);

test('a text that is no JSON is not touched', () =>
  expect(convert('{', { pointer: '' })).toEqual({ kind: 'broken' }));

test('JSONata stays as it is', () =>
  expect(convert('{"QueryLanguage":"JSONata","States":{}}', { pointer: '' })).toEqual({ kind: 'nothing' }));
