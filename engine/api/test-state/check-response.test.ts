import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { expectError } from '../../conformance/api-under-test';
import type { ModelShape } from '../../service/models/service-model';
import { checkResponse, type Checking } from './check-response';
import { result, task, testState } from './test-state-under-test';

const SHAPES: readonly ModelShape[] = [
  {
    t: 'structure',
    members: { Name: 1, Size: 2, On: 3, Tags: 4, Parts: 5, Any: 6, Inner: 7, Kind: 9, Next: 0 },
    required: ['Name'],
  },
  { t: 'string', min: 2, max: 3 },
  { t: 'number', min: 1, max: 9 },
  { t: 'boolean' },
  { t: 'map', of: 1 },
  { t: 'list', of: 7, max: 2 },
  { t: 'any' },
  { t: 'structure', members: { Deep: 8 }, required: ['Deep'] },
  { t: 'number' },
  { t: 'string', enum: ['A', 'B'] },
];
const response = { shape: SHAPES[0]!, at: (place: number) => SHAPES[place]! };
const check = (value: Json, mode: Checking['mode'], free: readonly string[] = []) =>
  checkResponse(value, response, { mode, free });

test.each<[Json, string | undefined]>([
  [{}, undefined],
  [{ Nobody: 1 }, undefined],
  [JSON.parse('{"__proto__":1,"constructor":2}'), undefined],
  [{ Name: 'ab', Size: 9, On: true, Tags: { t: 'ab' }, Parts: [{ Deep: 0.5 }], Kind: 'B' }, undefined],
  [{ Any: [{}] }, undefined],
  [{ Name: 1 }, "Field 'Name' must be a string"],
  [{ Name: null }, "Field 'Name' must be a string"],
  [{ Name: 'a' }, "Field 'Name' is smaller than the minimum length"],
  [{ Name: 'abcd' }, "Field 'Name' exceeds the maximum length"],
  [{ Size: '1' }, "Field 'Size' must be a number"],
  [{ Size: 0 }, "Field 'Size' is less than the minimum value"],
  [{ Size: 10 }, "Field 'Size' exceeds the maximum value"],
  [{ On: 1 }, "Field 'On' must be a boolean"],
  [{ Tags: [] }, "Field 'Tags' must be an object"],
  [{ Tags: { t: 1 } }, "Field 'Tags' must be a string"],
  [{ Parts: {} }, "Field 'Parts' must be an array"],
  [{ Parts: [{}, {}, {}] }, "Field 'Parts' exceeds the maximum length"],
  [{ Parts: [{ Deep: 1 }, { Deep: '1' }] }, "Field 'Deep' must be a number"],
  [{ Inner: 1 }, "Field 'Inner' must be an object"],
  [{ Kind: 'C' }, "Field 'Kind' is not an expected value"],
  [{ Next: { Next: { Size: 0 } } }, "Field 'Size' is less than the minimum value"],
  [1, 'Mocked result must be an object'],
])('PRESENT finds in %j: %s', (value, problem) => {
  expect(check(value, 'PRESENT')).toBe(problem);
});

test.each<[Json, string | undefined]>([
  [{}, "Required field 'Name' is missing"],
  [{ name: 'ab' }, "Required field 'Name' is missing"],
  [{ Name: 'ab', Inner: {} }, "Required field 'Deep' is missing"],
  [{ Name: 'ab', Nobody: 1 }, undefined],
])('STRICT finds in %j: %s', (value, problem) => {
  expect(check(value, 'STRICT')).toBe(problem);
});

test('a free member may hold anything, but only at the top', () => {
  expect(check({ Name: 5 }, 'STRICT', ['Name'])).toBeUndefined();
  expect(check({ Next: { Name: 5 } }, 'PRESENT', ['Name'])).toBe("Field 'Name' must be a string");
});

describe('what a mock is held against', () => {
  const mock = (Resource: string, Parameters: JsonObject, value: Json) =>
    testState(task({ Resource: `arn:aws:states:::${Resource}`, Parameters }), result(value));
  const start = { StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m' };
  const described = { ExecutionArn: 'e', StateMachineArn: 's', Status: 'SUCCEEDED', StartDate: 'd' };

  test.each<[string, JsonObject, Json, string]>([
    ['states:startExecution.sync', start, {}, "Required field 'ExecutionArn' is missing"],
    ['states:startExecution.sync', start, { ...described, Output: {} }, "Field 'Output' must be a string"],
    [
      'states:startExecution.sync:2',
      start,
      { ...described, Status: 'X' },
      "Field 'Status' is not an expected value",
    ],
    [
      'glue:startJobRun.sync',
      { JobName: 'j' },
      { JobRun: { Attempt: 'x' } },
      "Field 'Attempt' must be a number",
    ],
    ['glue:startJobRun', { JobName: 'j' }, { JobRunId: 5 }, "Field 'JobRunId' must be a string"],
    [
      'batch:submitJob.sync',
      { JobName: 'j', JobQueue: 'q', JobDefinition: 'd' },
      { Jobs: [{ JobName: 'j' }] },
      "Required field 'JobId' is missing",
    ],
    ['ecs:runTask.sync', { TaskDefinition: 't' }, { Tasks: 5 }, "Field 'Tasks' must be an array"],
    ['codebuild:startBuild.sync', { ProjectName: 'p' }, { Builds: {} }, "Field 'Builds' must be an array"],
    [
      'sqs:sendMessage',
      { QueueUrl: 'u', MessageBody: 'm' },
      { MessageId: 5 },
      "Field 'MessageId' must be a string",
    ],
    ['aws-sdk:sfn:startExecution', start, {}, "Required field 'ExecutionArn' is missing"],
    ['aws-sdk:lambda:invoke', { FunctionName: 'f' }, { Payload: {} }, "Field 'Payload' must be a string"],
  ])('%s', async (resource, parameters, value, problem) => {
    await expectError(
      mock(resource, parameters, value),
      'ValidationException',
      `Mock result schema validation error: ${problem}`,
    );
  });

  test.each<[string, JsonObject, Json]>([
    ['lambda:invoke', { FunctionName: 'f' }, { Payload: { any: [1] } }],
    ['states:startExecution.sync:2', start, { ...described, Output: { a: 1 } }],
    ['states:startExecution.waitForTaskToken', start, {}],
    ['http:invoke', { ApiEndpoint: 'https://a.b', Method: 'GET', Authentication: { ConnectionArn: 'c' } }, 1],
    ['aws-sdk:qldb:listLedgers', {}, { Ledgers: 5 }],
  ])('%s may give %4$j', async (resource, parameters, value) => {
    expect(await mock(resource, parameters, value)).toMatchObject({ output: value, status: 'SUCCEEDED' });
  });
});
