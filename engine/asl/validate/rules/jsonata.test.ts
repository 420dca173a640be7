import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { parseJsonata } from '../../../query/jsonata/parse-jsonata';
import {
  call,
  found,
  inJsonata,
  map,
  parallel,
  pass,
  room,
  rule,
  startingWith,
  task,
  wait,
  S,
  type Refusal,
} from '../definitions.fixture';

const X = '{% $states.input.x %}';
const attempts = {
  Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'A', Output: X, Assign: { e: '{% $states.errorOutput %}' } }],
};
const callWith = (fields: JsonObject) =>
  startingWith({ Type: 'Task', Resource: call.Resource, End: true, ...fields });
const Arguments = { FunctionName: 'f', Payload: { list: [X, ' {% kept as text %} '] } };

describe('what AWS accepts of JSONata', () => {
  test.each<[string, JsonObject]>([
    ['any Output', pass({ Output: ['text', X, 1, null, { a: X }] })],
    [
      'a task',
      callWith({
        Arguments,
        Output: X,
        Assign: { a: X },
        TimeoutSeconds: X,
        HeartbeatSeconds: '{% 2 %}',
        Credentials: { RoleArn: X },
        ...attempts,
      }),
    ],
    ['Arguments that are computed', callWith({ Arguments: X })],
    ['seconds', wait({ Seconds: X })],
    ['a date', wait({ Timestamp: X })],
    ['numbers as they are', wait({ Seconds: 5 })],
    ['the texts of a Fail', startingWith({ Type: 'Fail', Error: X, Cause: 'because' })],
    [
      'a condition',
      startingWith(
        {
          Type: 'Choice',
          Choices: [
            { Condition: X, Next: 'Z', Output: X, Assign: { a: X } },
            { Condition: true, Next: 'Z' },
          ],
          Default: 'Z',
          Output: 'none',
          Assign: { b: 1 },
        },
        { Z: { Type: 'Succeed', Output: X } },
      ),
    ],
    ['a Map over an expression', map({ Items: X, ItemSelector: { v: X }, MaxConcurrency: X, ...attempts })],
    ['a Map over a list with expressions', map({ Items: [1, X] })],
    ['a Map over an object', map({ Items: { a: X } })],
    [
      'a Parallel',
      startingWith({ Type: 'Parallel', Branches: [room('B')], Arguments: { a: X }, Output: X, End: true }),
    ],
    ['a key that ends in .$', pass({ Output: { 'a.$': 'text' } })],
  ])('%s', (_, definition) => {
    expect(found(inJsonata(definition))).toEqual([]);
  });

  test('states of either language in a JSONPath machine', () =>
    expect(
      found(
        map({
          QueryLanguage: 'JSONata',
          Items: X,
          ItemProcessor: room('I', { QueryLanguage: 'JSONPath', OutputPath: '$.a' }),
        }),
      ),
    ).toEqual([]));

  test('a JSONPath machine reads no expressions', () =>
    expect(found(pass({ Result: '{% nonsense', Comment: '{%' }))).toEqual([]));
});

const only = (field: string, language: string, other: string) =>
  `${S}The QueryLanguage is set to '${language}', but field '${field}' is only supported for the '${other}' QueryLanguage at `;
const unbalanced = `${S}JSONata string must start with {% and end with %} at `;

describe('what AWS refuses of JSONata', () => {
  test.each<Refusal>([
    [
      'a JSONPath state in a JSONata machine',
      pass({ QueryLanguage: 'JSONPath' }),
      `${S}'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/A`,
    ],
    [
      'a JSONPath state deep in a JSONata machine',
      parallel(room('B', { QueryLanguage: 'JSONPath' })),
      `${S}'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/A/Branches[0]/States/B`,
    ],
    ...['InputPath', 'OutputPath', 'ResultPath', 'Parameters', 'Result'].map((field): Refusal => [
      field,
      pass({ [field]: '$' }),
      `${only(field, 'JSONata', 'JSONPath')}/States/A`,
    ]),
    ['SecondsPath', wait({ SecondsPath: '$.s' }), `${only('SecondsPath', 'JSONata', 'JSONPath')}/States/A`],
    ['ItemsPath', map({ ItemsPath: '$.s' }), `${only('ItemsPath', 'JSONata', 'JSONPath')}/States/A`],
    [
      'Variable',
      rule({ Variable: '$.a', IsNull: true }),
      `${only('Variable', 'JSONata', 'JSONPath')}/States/A/Choices[0]`,
      `${only('IsNull', 'JSONata', 'JSONPath')}/States/A/Choices[0]`,
    ],
    [
      'And',
      rule({ And: [{ Variable: '$.a', IsNull: true }] }),
      `${only('And', 'JSONata', 'JSONPath')}/States/A/Choices[0]`,
    ],
    [
      'a rule without condition',
      rule({}),
      `${S}The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/A/Choices[0]`,
    ],
    ['an expression without end', pass({ Output: { a: ['{% 1'] } }), `${unbalanced}/States/A/Output/a[0]`],
    ['an expression without beginning', pass({ Assign: { a: '1 %}' } }), `${unbalanced}/States/A/Assign/a`],
    ['a blank behind it', wait({ Seconds: '{% 1 %} ' }), `${unbalanced}/States/A/Seconds`],
    ['a condition in plain text', rule({ Condition: 'true' }), `${unbalanced}/States/A/Choices[0]/Condition`],
    ['items in plain text', map({ Items: '$.items' }), `${unbalanced}/States/A/Items`],
    [
      'a condition that is a number',
      rule({ Condition: 1 }),
      `${S}Expected value of type [BOOLEAN] at /States/A/Choices[0]/Condition`,
    ],
    ['a number of items', map({ Items: 3 }), `${S}Expected value of type [ARRAY] at /States/A/Items`],
    ['seconds in quotes', wait({ Seconds: '5' }), `${S}Expected value of type Integer at /States/A/Seconds`],
    [
      'an expression where none is read',
      callWith({ Arguments, Retry: [{ ErrorEquals: ['X'], MaxAttempts: X }] }),
      `${S}Expected value of type Integer at /States/A/Retry[0]/MaxAttempts`,
    ],
    [
      'no Arguments',
      callWith({}),
      `${S}Arguments field is required for resource ARN: ${call.Resource} at /States/A`,
    ],
    [
      'an argument missing',
      callWith({ Arguments: { 'FunctionName.$': X } }),
      `${S}The field 'FunctionName' is required but was missing at /States/A/Arguments`,
    ],
    [
      'a variable that ends in .$',
      pass({ Assign: { 'a.$': X } }),
      "INVALID_VARIABLE_NAME: Invalid variable name 'a.$': the variable name contains invalid characters. at /States/A/Assign",
    ],
  ])('%s', (_, definition, ...expected) =>
    expect(found(inJsonata(definition as JsonObject))).toEqual(expected),
  );

  test.each<Refusal>([
    ['Arguments', task({ Arguments: {} }), `${only('Arguments', 'JSONPath', 'JSONata')}/States/A`],
    ['Output', pass({ Output: X }), `${only('Output', 'JSONPath', 'JSONata')}/States/A`],
    ['Items', map({ Items: [] }), `${only('Items', 'JSONPath', 'JSONata')}/States/A`],
    ['Condition', rule({ Condition: X }), `${only('Condition', 'JSONPath', 'JSONata')}/States/A/Choices[0]`],
    [
      'an expression for a number',
      wait({ Seconds: X }),
      `${S}Expected value of type Integer at /States/A/Seconds`,
    ],
  ])('%s in JSONPath', (_, definition, ...expected) => expect(found(definition)).toEqual(expected));
});

describe('what is within the expressions', () => {
  const refused = (place: string) => `INVALID_JSONATA_EXPRESSION: Unexpected end of expression at ${place}`;
  const bare = (name: string, place: string) =>
    `UNSUPPORTED_JSONATA_EXPRESSION: Reference to '${name}' at the top level is not supported. at ${place}`;
  const notHere = (name: string, place: string) =>
    `UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$states.${name}' is not supported in this field. at ${place}`;
  const RESULT = '{% $states.result %}';
  const ERROR = '{% $states.errorOutput %}';

  test.each<Refusal>([
    ['no JSONata in Output', pass({ Output: { a: [0, '{% 1 + %}'] } }), refused('/States/A/Output/a[1]')],
    ['no JSONata in a number', wait({ Seconds: '{% 1 + %}' }), refused('/States/A/Seconds')],
    ['no JSONata in a condition', rule({ Condition: '{%%}' }), refused('/States/A/Choices[0]/Condition')],
    ['what is no expression', pass({ Output: ' {% 1 + %} ', Comment: '{% 1 + %}' })],
    [
      'names without context, each once',
      pass({ Output: '{% phone & $.a & phone & $$ %}' }),
      bare('phone', '/States/A/Output'),
      bare('$', '/States/A/Output'),
      bare('$$', '/States/A/Output'),
    ],
    [
      'names with a context',
      pass({ Output: '{% $states.input[a = $].b & $map($x, function($v) { $v.c }) %}' }),
    ],
    ['variables that nobody assigns', pass({ Output: '{% $nobody %}' })],
    ['the result after the work', callWith({ Arguments, Output: RESULT, Assign: { a: RESULT } })],
    ['the whole of $states', callWith({ Arguments: '{% $states %}' })],
    [
      'the result before the work',
      callWith({ Arguments: { FunctionName: RESULT } }),
      notHere('result', '/States/A/Arguments/FunctionName'),
    ],
    ['the result without work', pass({ Output: RESULT }), notHere('result', '/States/A/Output')],
    ['the error in a catcher', callWith({ Arguments, ...attempts })],
    [
      'the error elsewhere',
      callWith({ Arguments, Output: ERROR }),
      notHere('errorOutput', '/States/A/Output'),
    ],
  ])('%s', (_, definition, ...expected) =>
    expect(found(inJsonata(definition as JsonObject), { jsonata: parseJsonata })).toEqual(expected),
  );

  test('is not looked at without a parser', () =>
    expect(found(inJsonata(pass({ Output: '{% 1 + %}' })))).toEqual([]));
});
