import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { expectError } from '../../conformance/api-under-test';
import { end, result, task, testState } from './test-state-under-test';

const DEBUG = { inspectionLevel: 'DEBUG' };

describe('the context object', () => {
  const shown = { Type: 'Pass', Parameters: { 'c.$': '$$' }, ...end };

  test('is made up: an Express execution of a machine nobody has', async () => {
    const { output } = await testState(shown, {}, { a: 1 });
    const { Execution, StateMachine, State } = (output as { c: Record<string, JsonObject> }).c;
    expect(Execution).toEqual({
      Id: `arn:aws:states:us-east-1:123456789012:express:${StateMachine!.Name as string}:${Execution!.Name as string}`,
      Input: { a: 1 },
      Name: Execution!.Name,
      RoleArn: 'arn:aws:iam::123456789012:role/lab',
      StartTime: '2026-01-01T00:00:00.000Z',
    });
    expect(State).toEqual({ Name: 'StateName', EnteredTime: '2026-01-01T00:00:00.000Z' });
  });

  test('is the one given', async () => {
    const context = { Execution: { Id: 'mine', Input: { deep: [1] } }, Task: { Token: 'T' } };
    const state = task({
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'u', MessageBody: { 'all.$': '$$' } },
    });
    const { inspectionData } = await testState(state, {
      ...result(1),
      ...DEBUG,
      context: JSON.stringify(context),
    });
    expect(inspectionData).toMatchObject({ afterParameters: { MessageBody: { all: context } } });
  });

  test.each<[string, string]>([
    ['{"Map":{}}', "'Map' field is not supported when mocking a Context object"],
    ['{"Execution":{"Id":5}}', 'Execution.Id must be a string'],
    ['{"State":{"RetryCount":"1"}}', 'State.RetryCount must be a number'],
    ['{"Execution":{"x":1}}', "Field 'x' is not allowed"],
    ['{"__proto__":1}', "Field '__proto__' is not allowed"],
    ['{"State":{"toString":1}}', "Field 'toString' is not allowed"],
    [
      '{"Task":{"Token":"t"}}',
      "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
    ],
  ])('%s is refused', async (context, problem) => {
    await expectError(
      testState(task(), { ...result(1), context }),
      'ValidationException',
      `Invalid Context object provided: ${problem}`,
    );
  });
});
