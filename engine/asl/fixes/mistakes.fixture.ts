import type { Json, JsonObject } from '../../base/json';
import type { LessonId } from '../teaching/lesson';

/** One definition for each finding that can be put right: its lesson, and a text in which it is found. */
export interface Mistake {
  readonly lesson: LessonId;
  readonly text: string;
  readonly type?: 'EXPRESS';
}

const done = { Type: 'Succeed' };
const pretty = (value: Json) => JSON.stringify(value, null, 2);
const machine = (states: JsonObject) => pretty({ StartAt: Object.keys(states)[0]!, States: states });
const jsonata = (states: JsonObject) =>
  pretty({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0]!, States: states });
const one = (state: JsonObject) => machine({ A: state });
const pass = (fields: JsonObject) => one({ Type: 'Pass', ...fields, End: true });
const choice = (rule: JsonObject) =>
  machine({ A: { Type: 'Choice', Choices: [rule], Default: 'B' }, B: done });
const task = (fields: JsonObject) => one({ Type: 'Task', ...fields, End: true });
const invoke = 'arn:aws:states:::lambda:invoke';
const lambda = { Resource: invoke, Parameters: { FunctionName: 'f' } };
const map = (fields: JsonObject, config: JsonObject = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }) =>
  one({
    Type: 'Map',
    ItemProcessor: { ProcessorConfig: config, StartAt: 'X', States: { X: done } },
    ...fields,
    End: true,
  });
const reader = (config: JsonObject) => ({
  ItemReader: {
    Resource: 'arn:aws:states:::s3:getObject',
    Parameters: { Bucket: 'b', Key: 'k' },
    ReaderConfig: config,
  },
});
const output = (expression: string) => jsonata({ A: { Type: 'Pass', Output: expression, End: true } });
const branch = (next: JsonObject) => ({ StartAt: 'In', States: { In: { Type: 'Pass', ...next } } });

const of = (lesson: LessonId, ...texts: string[]): Mistake[] => texts.map((text) => ({ lesson, text }));

export const JSON_MISTAKES: readonly Mistake[] = [
  ...of('json-empty', '', '  \n'),
  ...of('json-trailing-comma', '{\n  "a": 1,\n}', '{"a": [1, 2,]}'),
  ...of('json-missing-comma', '{\n  "a": 1\n  "b": 2\n}', '{"a": [1 2]}'),
  ...of('json-missing-colon', '{"a" 1}', '{"a" = 1}', '{"StartAt: "Hola"}'),
  ...of('json-missing-value', '{"a": , "b": 1}', '{"a": }'),
  ...of('json-missing-close', '{\n  "a": {\n    "b": 1\n}', '{"a": [1, 2', '{"a": 1,', '{"a":', '{"a"'),
  ...of('json-wrong-close', '{"a": [1, 2}', '{"a": {"b": 1]}', '{"a": 1]}'),
  ...of('json-extra-text', '{"a": 1}}', '{"a": 1}, "b": 2}', '{"a": {}} "b": 2}'),
  ...of('json-single-quotes', "{'a': 'it\\'s', \"b\": \"c'd\"}", '{"a": \'b\'}'),
  ...of('json-curly-quotes', '{“a”: “b”}'),
  ...of('json-unquoted-name', '{StartAt: "A"}'),
  ...of('json-unknown-word', '{"Type": Pass}', '{"Type": Pass"}'),
  ...of('json-misspelt-word', '{"End": True}', '{"End": nil}'),
  ...of('json-bad-number', '{"a": 007}', '{"a": 1.}', '{"a": -x}'),
  ...of('json-open-string', '{\n  "a": "b,\n  "c": 1\n}', '{"a": "b}', '{\n  "a: 1\n}'),
  ...of('json-bad-escape', '{"a": "C:\\data"}'),
  ...of('json-control-character', '{"a": "b\tc"}', '{"a":\u000b 1}'),
  ...of('json-comment', '{ // no\n  "a": 1 }', '{ /* no */ "a": 1 }'),
];

export const FIELD_MISTAKES: readonly Mistake[] = [
  ...of(
    'duplicate-field',
    '{"StartAt":"A","States":{"A":{"Type":"Pass","Comment":"1","Comment":"2","End":true}}}',
  ),
  ...of(
    'field-missing',
    '{}',
    '{"Comment": "x"}',
    pretty({ States: { A: done } }),
    task({}),
    machine({ A: { Type: 'Choice' }, B: done }),
    choice({ Variable: '$.a', IsNull: true }),
    task({ ...lambda, Catch: [{ Next: 'A' }] }),
    one({ Type: 'Parallel', End: true }),
  ),
  ...of(
    'type-missing',
    one({ End: true }),
    one({ Resource: invoke, Parameters: { FunctionName: 'f' }, End: true }),
  ),
  ...of('field-unknown', pass({ Zanahoria: 1 })),
  ...of(
    'field-misspelt',
    pass({ Commnt: 'x' }),
    one({ Type: 'Pass', Nxt: 'A' }),
    pretty({ StartsAt: 'A', States: { A: done } }),
  ),
  ...of('field-wrong-case', pass({ inputpath: '$' }), one({ Type: 'Pass', end: true })),
  ...of('field-of-other-types', pass({ Retry: [] })),
  ...of(
    'field-jsonata-only',

    pass({ Output: {} }),
    task({ Resource: invoke, Arguments: { FunctionName: 'f' } }),
  ),
  ...of('field-jsonpath-only', jsonata({ A: { Type: 'Pass', ResultPath: '$.a', End: true } })),
  ...of('end-not-here', machine({ A: { Type: 'Succeed', End: true } })),
  ...of(
    'next-not-here',
    machine({ A: { Type: 'Fail', Next: 'A' } }),
    machine({
      A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Next: 'B' },
      B: done,
    }),
  ),
  ...of('next-in-nested-rule', choice({ And: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Next: 'B' })),
  ...of(
    'state-outside-states',
    pretty({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' } }, B: done }),
  ),
  ...of(
    'fields-exclusive',
    one({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-31T12:00:00Z', End: true }),
    one({ Type: 'Wait', Seconds: 1, SecondsPath: '$.s', TimestampPath: '$.t', End: true }),
  ),
  ...of(
    'rule-with-several-tests',
    choice({ Variable: '$.a', IsNull: true, Not: { Variable: '$.a', IsNull: true }, Next: 'B' }),
  ),
  ...of(
    'next-or-end-missing',
    one({ Type: 'Pass' }),
    machine({ A: { Type: 'Pass' }, B: done }),
    '{"StartAt":"A","States":{"A":{"Type":"Pass"}}}',
  ),
  ...of('next-and-end', machine({ A: { Type: 'Pass', Next: 'B', End: true }, B: done })),
  ...of('end-false', one({ Type: 'Pass', End: false })),
  ...of('wait-without-time', one({ Type: 'Wait', End: true })),
  ...of('map-without-processor', one({ Type: 'Map', End: true })),
  ...of('rule-without-test', choice({ Next: 'B' })),
  ...of('rule-without-condition', jsonata({ A: { Type: 'Choice', Choices: [{ Next: 'B' }] }, B: done })),
  ...of('comparison-missing', choice({ Variable: '$.a', Next: 'B' })),
  ...of(
    'comparisons-several',
    choice({ Variable: '$.a', NumericGreaterThan: 1, NumericLessThan: 5, Next: 'B' }),
  ),
  ...of(
    'list-empty',
    machine({ A: { Type: 'Choice', Choices: [], Default: 'B' }, B: done }),
    one({ Type: 'Parallel', Branches: [], End: true }),
    choice({ And: [], Next: 'B' }),
    task({ ...lambda, Retry: [{ ErrorEquals: [] }] }),
  ),
  ...of('field-distributed-only', map({ Label: 'x' }, { Mode: 'INLINE' })),
  ...of('execution-type-inline', map({}, { Mode: 'INLINE', ExecutionType: 'STANDARD' })),
  ...of(
    'reader-field-missing',
    map(reader({})),
    map(reader({ InputType: 'CSV' })),
    map(reader({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN' })),
  ),
  ...of('reader-field-misplaced', map(reader({ InputType: 'JSON', CSVHeaders: ['a'] }))),
  ...of('parameter-unknown', task({ Resource: invoke, Parameters: { FunctionName: 'f', Zanahoria: 1 } })),
  ...of(
    'credentials-on-activity',
    task({ Resource: 'arn:aws:states:us-east-1:123456789012:activity:a', Credentials: { RoleArn: 'r' } }),
  ),
  ...of('jsonpath-under-jsonata', jsonata({ A: { Type: 'Pass', QueryLanguage: 'JSONPath', End: true } })),
];

export const VALUE_MISTAKES: readonly Mistake[] = [
  ...of(
    'wrong-kind',
    pass({ Comment: 5 }),
    task({ ...lambda, Retry: { ErrorEquals: ['X'] } }),
    task({ ...lambda, Retry: [{ ErrorEquals: 'X' }] }),
  ),
  ...of('number-in-quotes', one({ Type: 'Wait', Seconds: '10', End: true })),
  ...of('boolean-in-quotes', one({ Type: 'Pass', End: 'true' })),
  ...of('number-not-integer', one({ Type: 'Wait', Seconds: 1.5, End: true })),
  ...of('number-too-small', one({ Type: 'Wait', Seconds: -1, End: true })),
  ...of('number-too-big', one({ Type: 'Wait', Seconds: 999999999, End: true })),
  ...of('value-not-allowed', pretty({ Version: 'zzz', StartAt: 'A', States: { A: done } })),
  ...of(
    'value-misspelt',
    one({ Type: 'Pas', End: true }),
    task({ ...lambda, Retry: [{ ErrorEquals: ['X'], JitterStrategy: 'FUL' }] }),
  ),
  ...of('type-unknown', one({ Type: 'Zanahoria', End: true })),
  ...of('timestamp-invalid', one({ Type: 'Wait', Timestamp: '2026-01-31 12:00', End: true })),
  ...of('state-not-an-object', pretty({ StartAt: 'A', States: { A: 'Pass' } })),
  ...of('states-empty', pretty({ StartAt: 'A', States: {} })),
  ...of('path-without-dollar', pass({ InputPath: 'pedido.total' })),
  ...of('path-into-context', pass({ ResultPath: '$$.x' })),
  ...of('path-into-variable', pass({ ResultPath: '$x' })),
  ...of('template-value-without-dollar', pass({ Parameters: { 'a.$': 'pedido.total' } })),
  ...of('template-value-invalid', pass({ Parameters: { 'a.$': 'hola mundo!' } })),
  ...of('template-value-not-text', pass({ Parameters: { 'a.$': 5 } })),
  ...of('template-intrinsic-invalid', pass({ Parameters: { 'a.$': "States.Format('{}', $.a" } })),
  ...of('template-field-twice', pass({ Parameters: { a: 1, 'a.$': '$.b' } })),
  ...of('no-dollar', pass({ Parameters: { a: '$.b' } })),
  ...of('no-path', one({ Type: 'Fail', Error: '$.error' })),
  ...of('result-is-static', pass({ Result: { a: '$.b' } })),
];

export const FLOW_MISTAKES: readonly Mistake[] = [
  ...of(
    'target-misspelt',
    machine({ A: { Type: 'Pass', Next: 'Adoís' }, Adiós: done }),
    pretty({ StartAt: 'Holaa', States: { Hola: done } }),
  ),
  ...of('target-wrong-case', machine({ A: { Type: 'Pass', Next: 'fin' }, Fin: done })),
  ...of(
    'target-missing',
    machine({ A: { Type: 'Pass', Next: 'Zanahoria' }, Fin: done }),
    pretty({ StartAt: 'Zanahoria', States: { Fin: done } }),
  ),
  ...of(
    'target-in-other-room',
    machine({ A: { Type: 'Parallel', Branches: [branch({ Next: 'B' })], Next: 'B' }, B: done }),
    machine({
      A: { Type: 'Pass', Next: 'In' },
      P: { Type: 'Parallel', Branches: [branch({ End: true })], End: true },
    }),
  ),
  ...of('state-unreachable', machine({ A: { Type: 'Pass', End: true }, B: done })),
  ...of('state-unreachable-typo', machine({ A: { Type: 'Pass', Next: 'Adoís' }, Adiós: done })),
  ...of('state-unreachable-gap', machine({ A: { Type: 'Pass', Next: 'Zanahoria' }, Fin: done })),
  ...of('no-terminal-state', machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } })),
  ...of(
    'state-name-twice',
    machine({ A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: done } }], End: true } }),
  ),
  ...of(
    'states-all-not-alone',
    task({ ...lambda, Catch: [{ ErrorEquals: ['X', 'States.ALL'], Next: 'A' }] }),
  ),
  ...of(
    'states-all-not-last',
    task({ ...lambda, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }),
  ),
  ...of('resource-misspelt', task({ Resource: 'arn:aws:states:::lambda:invok', Parameters: {} })),
  ...of(
    'resource-not-an-arn',
    task({ Resource: '', Parameters: { FunctionName: 'f' } }),
    task({ Resource: 'sns:publish', Parameters: { Message: 'm' } }),
  ),
  ...of('resource-unknown', task({ Resource: 'arn:aws:states:::aws-sdk:dynamodb:getItem.sync' })),
  ...of('parameters-missing', task({ Resource: invoke })),
  ...of(
    'parameter-missing',
    task({ Resource: invoke, Parameters: { Payload: {} } }),
    task({ Resource: invoke, Parameters: {} }),
  ),
  ...of('credentials-without-role', task({ ...lambda, Credentials: {} })),
  {
    lesson: 'express-callback',
    type: 'EXPRESS',
    text: task({ ...lambda, Resource: `${invoke}.waitForTaskToken` }),
  },
  {
    lesson: 'express-sync',
    type: 'EXPRESS',
    text: task({
      Resource: 'arn:aws:states:::states:startExecution.sync',
      Parameters: { StateMachineArn: 'a' },
    }),
  },
  ...of('variable-name-invalid', pass({ Assign: { 'mi-total': 1 } }), pass({ Assign: { '1a.$': '$.b' } })),
  ...of('variable-reserved', pass({ Assign: { states: 1 } })),
];

export const QUERY_MISTAKES: readonly Mistake[] = [
  ...of('jsonata-not-closed', output('{% 1 + 1'), output('{% 1 + 1 %')),
  ...of(
    'jsonata-not-opened',
    output('1 + 1 %}'),
    jsonata({ A: { Type: 'Choice', Choices: [{ Condition: '$x > 1', Next: 'B' }] }, B: done }),
  ),
  ...of('jsonata-without-context', output('{% total * 2 %}')),
  ...of('jsonata-without-input', output('{% $.total %}')),
  ...of('path-under-jsonata', jsonata({ A: { Type: 'Wait', Seconds: '$.s', End: true } })),
  ...of('execution-type-missing', map({}, { Mode: 'DISTRIBUTED' })),
  { lesson: 'express-distributed', type: 'EXPRESS', text: map({}) },
  ...of('batch-without-size', map({ ItemBatcher: {} })),
  ...of('writer-without-target', map({ ResultWriter: {} })),
  ...of('label-invalid', map({ Label: 'mi etiqueta' })),
  ...of(
    'label-twice',
    machine({
      A: {
        Type: 'Map',
        Label: 'x',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'X',
          States: { X: done },
        },
        Next: 'B',
      },
      B: {
        Type: 'Map',
        Label: 'x',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Y',
          States: { Y: done },
        },
        End: true,
      },
    }),
  ),
];

export const MISTAKES: readonly Mistake[] = [
  ...JSON_MISTAKES,
  ...FIELD_MISTAKES,
  ...VALUE_MISTAKES,
  ...FLOW_MISTAKES,
  ...QUERY_MISTAKES,
];
