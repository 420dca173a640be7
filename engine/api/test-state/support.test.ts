import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { expectError } from '../../conformance/api-under-test';
import { distributedMap, end, failing, mapOf, result, task, testState } from './test-state-under-test';

describe('a call that is refused', () => {
  const parallel: JsonObject = {
    Type: 'Parallel',
    Branches: [
      { StartAt: 'B', States: { B: { Type: 'Pass', ...end } } },
      { StartAt: 'C', States: { C: { Type: 'Pass', ...end } } },
    ],
    ...end,
  };
  const writing = distributedMap({
    ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'b' } },
  });
  const both = { mock: { result: '1', errorOutput: {} } };
  const one = 'A test mock should have only one of the following fields: [result, errorOutput].';

  test.each<[string, JsonObject, JsonObject]>([
    [one, task(), both],
    [one, task(), { mock: {} }],
    [
      'TestState does not support RevealSecrets when a mock is specified.',
      task(),
      { ...result(1), revealSecrets: true },
    ],
    ['TestState does not support Context when a mock is not specified.', task(), { context: '{}' }],
    [
      'TestState does not support MapIterationFailureCount when a mock is not specified.',
      mapOf(),
      { stateConfiguration: { mapIterationFailureCount: 0 } },
    ],
    ["State type 'Pass' is not supported when a mock is specified", { Type: 'Pass', ...end }, result(1)],
    [
      "State type 'Choice' is not supported when a mock is specified",
      { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }] },
      result(1),
    ],
    ['Mocked result must be valid JSON', task(), { mock: { result: '{' } }],
    ['Mocked result must be an array.', mapOf(), result({})],
    ['Mocked result must be an array.', parallel, result({})],
    ['Mocked result must be a JSON object.', writing, result([1])],
    [
      'Mocked result must contain the same number of items as number of Parallel branches.',
      parallel,
      result([1]),
    ],
    [
      'Map iteration failure count must be less than or equal to the number of Map iterations',
      mapOf(),
      { ...failing('E'), stateConfiguration: { mapIterationFailureCount: 3 } },
    ],
    [
      'State not found in definition',
      mapOf(),
      { ...failing('E'), stateConfiguration: { errorCausedByState: 'Nobody' } },
    ],
    ['RoleArn must be specified when testing a Task state', task(), { roleArn: null }],
  ])('%s', async (message, state, request) => {
    await expectError(testState(state, request, [1, 2]), 'ValidationException', message);
  });

  test.each<[string, JsonObject]>([
    [
      'Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
      parallel,
    ],
    [
      'Activity tasks unless a mock is specified.',
      task({ Resource: 'arn:aws:states:us-east-1:123456789012:activity:a' }),
    ],
    [
      '.sync or .waitForTaskToken service integration patterns unless a mock is specified.',
      task({ Resource: 'arn:aws:states:::glue:startJobRun.sync', Parameters: { JobName: 'j' } }),
    ],
  ])('TestState API does not support %s', async (what, state) => {
    await expectError(testState(state), 'InvalidDefinition', `TestState API does not support ${what}`);
  });

  test('a state inside a lone state must still lead somewhere', async () => {
    const lost = mapOf({ ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Next: 'Nowhere' } } } });
    await expect(testState(lost, result([]))).rejects.toMatchObject({ code: 'InvalidDefinition' });
  });

  test('input that is no JSON is refused as that of an execution is', async () => {
    await expectError(
      testState({ Type: 'Succeed' }, { input: ' ' }),
      'InvalidExecutionInput',
      "Invalid State Machine Execution Input: 'Invalid execution input.'",
    );
  });
});
