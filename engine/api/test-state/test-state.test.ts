import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { end, failing, LAMBDA, mapOf, result, task, testState } from './test-state-under-test';

const DEBUG = { inspectionLevel: 'DEBUG' };
const retry = (more: JsonObject = {}) => ({ Retry: [{ ErrorEquals: ['Busy'], ...more }] });
const catching = {
  Catch: [
    { ErrorEquals: ['Other'], Next: 'X' },
    { ErrorEquals: ['States.ALL'], Next: 'Y' },
  ],
};

describe('what becomes of a state', () => {
  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      'goes on to Next',
      { Type: 'Pass', Next: 'B' },
      {},
      { output: { a: 1 }, nextState: 'B', status: 'SUCCEEDED' },
    ],
    ['ends', { Type: 'Succeed' }, {}, { output: { a: 1 }, status: 'SUCCEEDED' }],
    ['fails', { Type: 'Fail', Error: 'E', Cause: 'c' }, {}, { error: 'E', cause: 'c', status: 'FAILED' }],
    [
      'chooses',
      { Type: 'Choice', Choices: [{ Variable: '$.a', NumericEquals: 1, Next: 'One' }], Default: 'Other' },
      {},
      { output: { a: 1 }, nextState: 'One', status: 'SUCCEEDED' },
    ],
    [
      'waits',
      { Type: 'Wait', Seconds: 299, Next: 'B' },
      {},
      { output: { a: 1 }, nextState: 'B', status: 'SUCCEEDED' },
    ],
    [
      'waits too long',
      { Type: 'Wait', Seconds: 301, Next: 'B' },
      {},
      { error: 'States.Timeout', status: 'FAILED' },
    ],
    [
      'gives what it is mocked with',
      task({ Next: 'B', End: undefined as never }),
      result([1]),
      { output: [1], nextState: 'B', status: 'SUCCEEDED' },
    ],
    ['fails as it is mocked', task(), failing('Bad'), { error: 'Bad', cause: 'why', status: 'FAILED' }],
    [
      'would be retried',
      task(retry()),
      failing('Busy'),
      { error: 'Busy', cause: 'why', status: 'RETRIABLE' },
    ],
    [
      'is caught',
      task(catching),
      failing('Bad'),
      {
        error: 'Bad',
        cause: 'why',
        output: { Error: 'Bad', Cause: 'why' },
        nextState: 'Y',
        status: 'CAUGHT_ERROR',
      },
    ],
  ])('%s', async (_, state, request, expected) => {
    expect(await testState(state, request, { a: 1 })).toEqual(expected);
  });

  test('a whole machine is looked through at any depth', async () => {
    const inner = {
      StartAt: 'M',
      States: {
        M: mapOf({
          ItemProcessor: { StartAt: 'Deep', States: { Deep: { Type: 'Pass', Result: 7, ...end } } },
        }),
      },
    };
    const machine = { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [inner], ...end } } };
    expect(await testState(machine, { stateName: 'Deep' })).toEqual({ output: 7, status: 'SUCCEEDED' });
  });

  test('a task is really performed when nothing is mocked', async () => {
    expect(await testState(task())).toMatchObject({
      error: 'Lambda.ResourceNotFoundException',
      status: 'FAILED',
    });
  });
});

describe('errorDetails', () => {
  test.each<[string, JsonObject, number | undefined, JsonObject]>([
    [
      'the first retry',
      retry({ IntervalSeconds: 3 }),
      undefined,
      { retryIndex: 0, retryBackoffIntervalSeconds: 3 },
    ],
    ['a later retry', retry({ MaxAttempts: 5 }), 4, { retryIndex: 0, retryBackoffIntervalSeconds: 16 }],
    ['no attempts left', retry(), 3, { retryIndex: 0 }],
    ['no attempts left, caught', { ...retry(), ...catching }, 3, { retryIndex: 0, catchIndex: 1 }],
    ['caught', catching, undefined, { catchIndex: 1 }],
  ])('%s', async (_, fields, retrierRetryCount, errorDetails) => {
    const stateConfiguration: JsonObject = retrierRetryCount === undefined ? {} : { retrierRetryCount };
    const answer = await testState(task(fields), { ...failing('Busy'), ...DEBUG, stateConfiguration });
    expect((answer.inspectionData as JsonObject).errorDetails).toEqual(errorDetails);
  });

  test('are not there when nobody takes the failure', async () => {
    const { inspectionData } = await testState(task(), { ...failing('Busy'), ...DEBUG });
    expect(inspectionData).not.toHaveProperty('errorDetails');
  });
});

test.each<[string, JsonObject]>([
  [LAMBDA, {}],
  ['arn:aws:states:us-east-1:123456789012:activity:a', {}],
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', { QueueUrl: 'u', MessageBody: 'm' }],
  ['arn:aws:states:::glue:startJobRun.sync', { JobName: 'j' }],
])('%s can be mocked with anything', async (Resource, Parameters) => {
  const request = result({ any: [1] }, { fieldValidationMode: 'NONE' });
  expect(await testState(task({ Resource, Parameters }), request)).toMatchObject({ output: { any: [1] } });
});
