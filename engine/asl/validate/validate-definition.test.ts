import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  startingWith,
  pass,
  task,
  wait,
  fail,
  map,
  rule,
  room,
  parallel,
  found,
  S,
} from './definitions.fixture';
import { parseJsonata } from '../../query/jsonata/parse-jsonata';
import { formatDiagnostic, invalidDefinitionMessage } from './format-diagnostic';
import { isValid, validateDefinition, validateState } from './validate-definition';

const distributedRoom = {
  ...room('I'),
  ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
};

describe('what AWS accepts', () => {
  test.each<[string, unknown]>([
    ['the smallest machine', startingWith({ Type: 'Succeed' })],
    ['version and timeout', { ...pass({}), Version: '1.0', TimeoutSeconds: 0, Comment: '' }],
    [
      'paths over context and variables',
      pass({ InputPath: '$$.Execution.Input', OutputPath: '$x.a[0]', ResultPath: null }),
    ],
    ['null filters', pass({ InputPath: null, OutputPath: null })],
    [
      'templates',
      pass({
        Parameters: {
          'a.$': '$.x[?(@.y > 1)]',
          'b.$': "States.Format('{}', $.c)",
          c: [{ 'd.$': '$$.State.Name' }],
        },
      }),
    ],
    ['a template that is no object', pass({ Parameters: 'x' })],
    [
      'no interval, no attempts',
      task({
        Retry: [
          { ErrorEquals: ['X'], IntervalSeconds: 0, MaxAttempts: 0, BackoffRate: 1 },
          { ErrorEquals: ['States.ALL'] },
        ],
      }),
    ],
    ['empty Retry and Catch', task({ Retry: [], Catch: [] })],
    [
      'End false beside Next',
      startingWith({ Type: 'Pass', End: false, Next: 'B' }, { B: { Type: 'Succeed' } }),
    ],
    [
      'a Lambda version',
      startingWith({
        Type: 'Task',
        Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:my-f:$LATEST',
        End: true,
      }),
    ],
    [
      'an SDK integration',
      startingWith({ Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:s3:listBuckets', End: true }),
    ],
    ['the legacy Iterator', startingWith({ Type: 'Map', Iterator: room('I'), End: true })],
    [
      'a loop without end inside a Map',
      map({ ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Next: 'I' } } } }),
    ],
    ['a far offset', wait({ Timestamp: '2016-12-05T21:29:29.123+05:30' })],
    ['Fail with intrinsics', fail({ ErrorPath: "States.Format('{}', $.e)", CausePath: '$.c' })],
    ['Assign in rule and catcher', rule({ Variable: '$.a', IsPresent: false, Assign: { 'x.$': '$.a' } })],
    [
      'siblings with the same variable',
      parallel(room('B', { Assign: { x: 1 } }), room('C', { Assign: { x: 2 } })),
    ],
  ])('%s', (_, definition) => expect(found(definition)).toEqual([]));
});

describe('warnings leave a definition valid', () => {
  test.each<[string, unknown, string]>([
    ['a path without .$', pass({ Parameters: { a: '$.b' } }), 'NO_DOLLAR: '],
    ['an intrinsic without .$', pass({ Parameters: { a: { b: 'States.UUID()' } } }), 'NO_DOLLAR: '],
    ['a path in Error', fail({ Error: '$.e' }), 'NO_PATH: '],
    ['a path in Result', pass({ Result: { a: ['$.b'] } }), 'PASS_RESULT_IS_STATIC: '],
    [
      'a field twice',
      '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true,"Comment":"","Comment":""}}}',
      'INVALID_JSON_DESCRIPTION: ',
    ],
  ])('%s', (_, definition, code) => {
    const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
    const validation = validateDefinition(text);
    expect(validation.diagnostics.map(formatDiagnostic)).toEqual([expect.stringContaining(code)]);
    expect([validation.diagnostics[0]?.severity, isValid(validation)]).toEqual(['WARNING', true]);
  });
  test('prices and shell variables are no paths', () =>
    expect(
      found(pass({ Parameters: { a: '$5', b: '$HOME', c: 'States. and more' }, Result: '$ 5' })),
    ).toEqual([]));
});

describe('the mark is on the token that matters', () => {
  test.each<[string, unknown, string]>([
    ['a missing target', startingWith({ Type: 'Pass', Next: 'B' }, { C: { Type: 'Succeed' } }), '"B"'],
    ['an unknown field', pass({ Nxt: 'x' }), '"Nxt"'],
    ['a wrong number', wait({ Seconds: -1 }), '-1'],
    ['a state that lacks something', startingWith({ Type: 'Wait', End: true }), '"A"'],
    ['an unreachable state', startingWith({ Type: 'Succeed' }, { Lost: { Type: 'Succeed' } }), '"Lost"'],
    ['a template value', pass({ Parameters: { a: { 'b.$': 'nope' } } }), '"nope"'],
    ['the second of two', pass({ Next: 'A' }), '"Next"'],
    ['a rule', rule({}), '{'],
    ['the wildcard', task({ Catch: [{ ErrorEquals: ['X', 'States.ALL'], Next: 'A' }] }), '"States.ALL"'],
  ])('%s', (_, definition, marked) => {
    const text = JSON.stringify(definition, null, 2);
    const { start, end } = validateDefinition(text).diagnostics[0]!.range!;
    expect(text.slice(start.offset, end.offset)).toBe(marked);
  });
});

test('findings come in the order of the text, one message for all', () => {
  const { diagnostics } = validateDefinition(
    JSON.stringify(startingWith({ Type: 'Pass', Next: 'pass3' }, { pass2: { Type: 'Pass', End: true } })),
  );
  // As a real CreateStateMachine answered.
  expect(invalidDefinitionMessage(diagnostics)).toBe(
    "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: pass3 at /States/A/Next, MISSING_TRANSITION_TARGET: State \"pass2\" is not reachable. at /States/pass2'",
  );
});

describe('a state that stands alone', () => {
  const foundIn = (state: unknown) =>
    validateState(JSON.stringify(state), { jsonata: parseJsonata }).diagnostics.map(formatDiagnostic);

  test.each<[string, unknown]>([
    ['leads anywhere', { Type: 'Pass', Next: 'Elsewhere' }],
    ['leads on in a loop', { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'X' }] }],
    ['is in JSONata', { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% 1 %}', End: true }],
    ['has a machine within', { Type: 'Map', Label: 'l', ItemProcessor: distributedRoom, End: true }],
  ])('%s', (_, state) => expect(foundIn(state)).toEqual([]));

  test.each<[string, unknown, ...string[]]>([
    [
      'no type',
      { Type: 'None' },
      `${S}The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /Type`,
    ],
    ['nothing', {}, `${S}These fields are required: [Type] at /`],
    ['an unknown field', { Type: 'Succeed', End: true }, `${S}Field 'End' is not supported at /`],
    ['no object', [], `${S}Definition must be a valid JSON object at null`],
    [
      'a fault of an expression',
      { Type: 'Pass', QueryLanguage: 'JSONata', Output: { a: '{% 1 + %}' }, End: true },
      'INVALID_JSONATA_EXPRESSION: Unexpected end of expression at /Output/a',
    ],
    [
      'a fault within',
      {
        Type: 'Parallel',
        Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Next: 'C' } } }],
        End: true,
      },
      "MISSING_TRANSITION_TARGET: Missing 'Next' target: C at /Branches[0]/States/B/Next",
    ],
    [
      'a label that is none',
      { Type: 'Map', Label: 'a b', ItemProcessor: distributedRoom, End: true },
      'INVALID_LABEL_NAME: Invalid Label name: a b at /Label',
    ],
  ])('has %s', (_, state, ...expected) => expect(foundIn(state)).toEqual(expected));
});

test('names that are there twice are quoted one by one', () => {
  const branches = [room('B'), room('B'), room('B')];
  const { diagnostics } = validateDefinition(JSON.stringify(parallel(...branches)));
  const twice = (index: number) =>
    `'DUPLICATE_STATE_NAME: Duplicate State name: B at /States/A/Branches[${index}]/States/B'`;
  expect(invalidDefinitionMessage(diagnostics)).toBe(
    `Invalid State Machine Definition: '${twice(1)}, ${twice(2)}'`,
  );
  expect(invalidDefinitionMessage(diagnostics.slice(0, 1))).toBe(
    `Invalid State Machine Definition: ${twice(1)}`,
  );
});

describe('no text makes it throw', () => {
  const any = (text: string) => void validateDefinition(text, { type: 'EXPRESS' });
  test('any text', () => fc.assert(fc.property(fc.string(), any)));
  test('any JSON', () => fc.assert(fc.property(fc.json(), any)));

  const field = fc.constantFrom(
    'StartAt',
    'States',
    'Type',
    'Next',
    'End',
    'Choices',
    'And',
    'Not',
    'Branches',
    'ItemProcessor',
    'ProcessorConfig',
    'Mode',
    'Retry',
    'Catch',
    'ErrorEquals',
    'Parameters',
    'Assign',
    'Credentials',
    'a.$',
    'A',
    '__proto__',
    'constructor',
  );
  const leaf = fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'A',
    '$.a',
    '$',
    'Pass',
    'Task',
    'Choice',
    'Map',
    'Parallel',
    'JSONata',
    'DISTRIBUTED',
    'States.ALL',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 7 },
      leaf,
      fc.dictionary(field, tie('tree'), { maxKeys: 6 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  test('any mixture of the language’s own words', () =>
    fc.assert(
      fc.property(tree, (value) => any(JSON.stringify({ StartAt: 'A', States: { A: value, B: value } }))),
      { numRuns: 500 },
    ));
});
