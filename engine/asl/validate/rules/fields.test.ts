import { describe, expect, test } from 'vitest';
import { RETRY_MAX_DELAY_SECONDS_MAX, SECONDS_MAX } from '../../../base/limits';
import {
  startingWith,
  pass,
  task,
  wait,
  fail,
  map,
  distributed,
  found,
  S,
  T,
  TOKENS,
  type Refusal,
} from '../definitions.fixture';

describe('what a definition and its states are made of', () => {
  test.each<Refusal>([
    // The text and the machine
    ['blank', ' ', `${S}Definition must be a valid JSON object at null`],
    ['a list', '[]', `${S}Definition must be a valid JSON object at null`],
    [
      'no JSON',
      'not a definition',
      `INVALID_JSON_DESCRIPTION: Unrecognized token 'not': was expecting ${TOKENS}\n at [Source: (String)"not a definition"; line: 1, column: 4] at [Source: (String)"not a definition"; line: 1, column: 4]`,
    ],
    ['an empty object', {}, `${S}These fields are required: [States, StartAt] at /`],
    ['no StartAt', { States: { A: { Type: 'Succeed' } } }, `${S}These fields are required: [StartAt] at /`],
    ['no States', { StartAt: 'A' }, `${S}These fields are required: [States] at /`],
    ['empty States', { StartAt: 'A', States: {} }, `${S}Value cannot be empty at /States`],
    ['an unknown field', { ...pass({}), Coment: 'x' }, `${S}Field 'Coment' is not supported at /`],
    [
      'another version',
      { ...pass({}), Version: '2.0' },
      `${S}Value should be one of the following: [1.0] at /Version`,
    ],
    [
      'a state that is none',
      startingWith({ Type: 'Succeed' }, { B: 'x' }),
      `${S}Expected value of type [OBJECT] at /States/B`,
    ],

    // Types and fields of states
    ['no Type', startingWith({ End: true }), `${S}These fields are required: [Type] at /States/A`],
    [
      'a type that is none',
      startingWith({ Type: 'pass', End: true }),
      `${S}The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/A/Type`,
    ],
    ['a field of another type', pass({ Catch: [] }), `${S}Field 'Catch' is not supported at /States/A`],
    [
      'TimeoutSeconds on Map',
      map({ TimeoutSeconds: 5 }),
      `${S}Field 'TimeoutSeconds' is not supported at /States/A`,
    ],
    [
      'Next on Succeed',
      startingWith({ Type: 'Succeed', Next: 'A' }),
      `${S}Field 'Next' is not supported at /States/A`,
    ],
    ['End on Fail', fail({ End: true }), `${S}Field 'End' is not supported at /States/A`],
    [
      'a JSONata field',
      task({ Arguments: {} }),
      `${S}The QueryLanguage is set to 'JSONPath', but field 'Arguments' is only supported for the 'JSONata' QueryLanguage at /States/A`,
    ],
    [
      'Next and End',
      pass({ Next: 'A' }),
      `${S}There should only be one of the following fields: [Next, End] at /States/A`,
    ],
    [
      'neither Next nor End',
      startingWith({ Type: 'Pass' }, { B: { Type: 'Succeed' } }),
      `${S}This object should have only one of the following fields: [Next, End] at /States/A`,
      `${T}State "B" is not reachable. at /States/B`,
    ],
    [
      'a text for a number',
      wait({ Seconds: '10' }),
      `${S}Expected value of type Integer at /States/A/Seconds`,
    ],
    [
      'a fraction for an integer',
      wait({ Seconds: 1.5 }),
      `${S}Expected value of type Integer at /States/A/Seconds`,
    ],
    [
      'a text for a boolean',
      startingWith({ Type: 'Pass', End: 'true' }, { B: { Type: 'Succeed' } }),
      `${S}Expected value of type [BOOLEAN] at /States/A/End`,
      `${T}State "B" is not reachable. at /States/B`,
    ],
    ['a number for a text', pass({ Comment: 3 }), `${S}Expected value of type [STRING] at /States/A/Comment`],
    ['an object for a list', task({ Retry: {} }), `${S}Expected value of type [ARRAY] at /States/A/Retry`],
    [
      'another language',
      { ...pass({}), QueryLanguage: 'jsonata' },
      `${S}Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage`,
    ],
    [
      'another language of a state',
      pass({ QueryLanguage: 'SQL' }),
      `${S}Value should be one of the following: [JSONPath, JSONata] at /States/A/QueryLanguage`,
    ],
    ['too little', wait({ Seconds: -1 }), `${S}Minimum value is 0 at /States/A/Seconds`],
    [
      'too much',
      task({ TimeoutSeconds: 100_000_000 }),
      `${S}Maximum value is 99999999 at /States/A/TimeoutSeconds`,
    ],
    ['no time at all', task({ TimeoutSeconds: 0 }), `${S}Minimum value is 1 at /States/A/TimeoutSeconds`],
    [
      'both timeouts',
      task({ TimeoutSeconds: 1, TimeoutSecondsPath: '$.t' }),
      `${S}There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath] at /States/A`,
    ],

    // Wait, Fail
    [
      'a Wait without time',
      wait({}),
      `${S}This object should have only one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/A`,
    ],
    [
      'a Wait with two',
      wait({ Seconds: 1, TimestampPath: '$.t' }),
      `${S}There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/A`,
    ],
    [
      'a day that is none',
      wait({ Timestamp: '2016-13-05T21:29:29Z' }),
      `${S}String does not match RFC3339 timestamp at /States/A/Timestamp`,
    ],
    [
      'no zone',
      wait({ Timestamp: '2016-12-05T21:29:29' }),
      `${S}String does not match RFC3339 timestamp at /States/A/Timestamp`,
    ],
    [
      'Error twice',
      fail({ Error: 'x', ErrorPath: '$.e' }),
      `${S}There should only be one of the following fields: [Error, ErrorPath] at /States/A`,
    ],
    [
      'CausePath that is no path',
      fail({ CausePath: 'e' }),
      `${S}Value must be a valid JSONPath. at /States/A/CausePath`,
    ],
  ])('%s', (_, definition, ...expected) => expect(found(definition)).toEqual(expected));
});

describe('numbers within their bounds', () => {
  const retry = (field: string) => (value: number) =>
    task({ Retry: [{ ErrorEquals: ['X'], [field]: value }] });
  const of = (make: typeof task, field: string) => (value: number) => make({ [field]: value });

  test.each<[string, (value: number) => unknown, number, number | undefined]>([
    ['TimeoutSeconds of the machine', (value) => ({ ...pass({}), TimeoutSeconds: value }), 0, SECONDS_MAX],
    ['TimeoutSeconds', of(task, 'TimeoutSeconds'), 1, SECONDS_MAX],
    ['HeartbeatSeconds', of(task, 'HeartbeatSeconds'), 1, SECONDS_MAX],
    ['Seconds', of(wait, 'Seconds'), 0, SECONDS_MAX],
    ['MaxConcurrency', of(map, 'MaxConcurrency'), 0, undefined],
    ['ToleratedFailureCount', of(distributed, 'ToleratedFailureCount'), 0, undefined],
    ['ToleratedFailurePercentage', of(distributed, 'ToleratedFailurePercentage'), 0, 100],
    ['IntervalSeconds', retry('IntervalSeconds'), 0, SECONDS_MAX],
    ['MaxAttempts', retry('MaxAttempts'), 0, SECONDS_MAX],
    ['BackoffRate', retry('BackoffRate'), 1, undefined],
    ['MaxDelaySeconds', retry('MaxDelaySeconds'), 1, RETRY_MAX_DELAY_SECONDS_MAX],
  ])('%s', (_, definition, min, max) => {
    expect(found(definition(min))).toEqual([]);
    expect(found(definition(max ?? 1_000_000_000))).toEqual([]);
    expect(found(definition(min - 1))).toEqual([expect.stringContaining(`${S}Minimum value is ${min} at /`)]);
    if (max === undefined) return;
    expect(found(definition(max + 1))).toEqual([expect.stringContaining(`${S}Maximum value is ${max} at /`)]);
  });
});
