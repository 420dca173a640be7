import { isObject, type Json, type JsonObject } from '../../base/json';

const attempts = {
  Retry: [
    {
      ErrorEquals: ['X'],
      IntervalSeconds: 1,
      MaxAttempts: 2,
      BackoffRate: 1.5,
      MaxDelaySeconds: 9,
      JitterStrategy: 'FULL',
    },
  ],
  Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.e', Next: 'End', Assign: { 'x.$': '$.Error' } }],
};

/** Nearly every field of JSONPath. */
const inJsonPath: JsonObject = {
  StartAt: 'Call',
  Version: '1.0',
  TimeoutSeconds: 60,
  States: {
    Call: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'f', 'Payload.$': '$', list: [{ 'a.$': "States.Format('{}', $.b)" }] },
      ResultSelector: { 'p.$': '$.Payload' },
      ResultPath: '$.r',
      InputPath: '$.in',
      OutputPath: null,
      TimeoutSeconds: 5,
      HeartbeatSecondsPath: '$.h',
      Credentials: { 'RoleArn.$': '$.role' },
      Assign: { 'y.$': '$.y', z: 1 },
      ...attempts,
      Next: 'Choose',
    },
    Choose: {
      Type: 'Choice',
      Choices: [
        {
          And: [
            { Variable: '$.a', IsPresent: true },
            { Not: { Variable: '$$.State.Name', StringEquals: 'x' } },
          ],
          Next: 'Sleep',
        },
        { Or: [{ Variable: '$.a', NumericLessThanPath: '$.b' }], Next: 'Both', Assign: { q: 1 } },
        { Variable: '$.t', TimestampGreaterThan: '2026-01-01T00:00:00Z', Next: 'Each' },
      ],
      Default: 'Until',
    },
    Sleep: { Type: 'Wait', Seconds: 1, Next: 'Both' },
    Until: { Type: 'Wait', TimestampPath: '$.t', Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Branches: [{ StartAt: 'One', States: { One: { Type: 'Pass', Result: { a: 1 }, End: true } } }],
      ...attempts,
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemSelector: { 'v.$': '$$.Map.Item.Value' },
      MaxConcurrencyPath: '$.n',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Two',
        States: { Two: { Type: 'Fail', ErrorPath: '$.e', Cause: 'why' } },
      },
      End: true,
    },
    End: { Type: 'Succeed', OutputPath: '$.x' },
  },
};

const X = '{% $states.input.x %}';
const RESULT = '{% $states.result %}';
const jsonataAttempts = {
  Retry: attempts.Retry,
  Catch: [
    {
      ErrorEquals: ['States.ALL'],
      Next: 'End',
      Output: '{% $states.errorOutput %}',
      Assign: { e: '{% $states.errorOutput.Error %}', n: [1, X] },
    },
  ],
};

/** Nearly every field of JSONata. */
const inJsonata: JsonObject = {
  StartAt: 'Call',
  QueryLanguage: 'JSONata',
  States: {
    Call: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Arguments: {
        QueueUrl: X,
        MessageBody: { list: [X, ' {% text %} '], token: '{% $states.context.Task.Token %}' },
      },
      Output: { r: RESULT, a: [1, null, '{% $a & "b" %}'] },
      Assign: { y: RESULT, z: { deep: X } },
      TimeoutSeconds: '{% $n + 1 %}',
      HeartbeatSeconds: 3,
      Credentials: { RoleArn: X },
      ...jsonataAttempts,
      Next: 'Choose',
    },
    Choose: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $y > 1 and $exists($z) %}', Next: 'Sleep', Output: X, Assign: { q: 1 } },
        { Condition: true, Next: 'Both' },
      ],
      Default: 'Until',
      Output: 'none',
      Assign: { q: X },
    },
    Sleep: { Type: 'Wait', Seconds: X, Next: 'Both' },
    Until: { Type: 'Wait', Timestamp: '2026-01-01T00:00:00Z', Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Arguments: { a: X },
      Branches: [{ StartAt: 'One', States: { One: { Type: 'Pass', Output: X, End: true } } }],
      Output: RESULT,
      ...jsonataAttempts,
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      Items: [1, X],
      ItemSelector: { v: '{% $states.context.Map.Item.Value %}' },
      MaxConcurrency: X,
      ItemProcessor: {
        StartAt: 'Two',
        States: { Two: { Type: 'Fail', Error: X, Cause: 'why' } },
      },
      Output: '{% $map($states.result, function($v) { $v.a }) %}',
      Next: 'End',
    },
    End: { Type: 'Succeed', Output: { done: true } },
  },
};

/** Distributed Maps in both languages. */
const distributed: JsonObject = {
  StartAt: 'Each',
  States: {
    Each: {
      Type: 'Map',
      Label: 'each',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        Parameters: { Bucket: 'b', 'Key.$': '$.key' },
        ReaderConfig: {
          InputType: 'CSV',
          CSVHeaderLocation: 'GIVEN',
          CSVHeaders: ['a'],
          MaxItemsPath: '$.max',
        },
      },
      ItemBatcher: {
        MaxItemsPerBatch: 2,
        MaxInputBytesPerBatchPath: '$.bytes',
        BatchInput: { 'a.$': '$.a' },
      },
      ItemSelector: { 'v.$': '$$.Map.Item.Value' },
      ResultWriter: {
        Resource: 'arn:aws:states:::s3:putObject',
        Parameters: { Bucket: 'b', Prefix: 'p' },
        WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSONL' },
      },
      ToleratedFailureCountPath: '$.count',
      ToleratedFailurePercentage: 10.5,
      MaxConcurrency: 5,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'Item',
        States: { Item: { Type: 'Pass', End: true } },
      },
      Next: 'Listed',
    },
    Listed: {
      Type: 'Map',
      QueryLanguage: 'JSONata',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:listObjectsV2',
        Arguments: { Bucket: X },
        ReaderConfig: {
          Transformation: 'LOAD_AND_FLATTEN',
          InputType: 'JSON',
          ItemsPointer: '/a',
          MaxItems: X,
        },
      },
      ItemBatcher: { MaxItemsPerBatch: X, MaxInputBytesPerBatch: X, BatchInput: { a: X } },
      ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: X } },
      ToleratedFailureCount: X,
      ToleratedFailurePercentage: X,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Object',
        States: { Object: { Type: 'Pass', QueryLanguage: 'JSONata', Output: X, End: true } },
      },
      End: true,
    },
  },
};

/** Machines that together have every field of the language; each is valid. */
export const EVERYTHING: Readonly<Record<string, JsonObject>> = { inJsonPath, inJsonata, distributed };

export type Place = readonly (string | number)[];

/** Where every value of `value` stands. */
export function placesIn(value: Json, at: Place = []): Place[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((item, index) => placesIn(item, [...at, index]))];
  if (!isObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...at, name]))];
}

/** `value` with what stands at `at` replaced, or left out when `by` is undefined. */
export function replaced(value: Json, [step, ...rest]: Place, by: Json | undefined): Json | undefined {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      index === step ? [replaced(item, rest, by) ?? []].flat() : [item],
    );
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    if (name !== step) return [[name, member]];
    const changed = replaced(member, rest, by);
    return changed === undefined ? [] : [[name, changed]];
  });
  return Object.fromEntries(entries);
}

/** What may be put in the place of anything; undefined takes it away. */
export const REPLACEMENTS: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  1e300,
  '',
  '$',
  '$.a',
  '$.a[*]',
  '$..a',
  '$$.Execution.Id',
  '$x.y',
  "States.Format('{}', $.a)",
  'States.UUID()',
  'States.Nope()',
  '{% $states.input %}',
  '{% $states.result.a[0] %}',
  '{% 1 + %}',
  '{% bare %}',
  '{% open',
  'JSONata',
  'JSONPath',
  'DISTRIBUTED',
  'INLINE',
  'EXPRESS',
  'MANIFEST',
  'x',
  'End',
  'Both',
  '2026-01-01T00:00:00Z',
  '2026-01-01T24:00Z',
  'arn:aws:lambda:us-east-1:123456789012:function:f',
  'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  {},
  [],
  { 'a.$': '$.b' },
  { a: [1, { 'b.$': '$' }] },
  [{}],
  ['X'],
];
