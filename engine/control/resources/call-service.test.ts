import { beforeEach, expect, test } from 'vitest';
import { createTestEngine, type TestEngine } from '../../testing';

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine();
});

async function call(input: object) {
  const headers = { 'x-amz-target': 'Pasos.CallService' };
  const request = new Request('http://engine.invalid', {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  });
  const response = await engine.fetch(request);
  return { status: response.status, answer: (await response.json()) as object };
}

test('calls what runs here in JSON, whatever its own clients speak', async () => {
  const input = { RoleName: 'r', AssumeRolePolicyDocument: '{"Statement":[]}' };
  await call({ service: 'iam', operation: 'CreateRole', input });
  const { status, answer } = await call({ service: 'iam', operation: 'ListRoles' });
  expect(status).toBe(200);
  expect(answer).toMatchObject({ Roles: expect.any(Array) });
});

test('calls the services that keep what is theirs elsewhere', async () => {
  expect(await call({ service: 'sfn', operation: 'ListStateMachines' })).toEqual({
    status: 200,
    answer: { stateMachines: [] },
  });
  expect((await call({ service: 'cloudwatchlogs', operation: 'DescribeLogGroups' })).status).toBe(200);
});

test.each<[object, string]>([
  [{ service: 'ec2', operation: 'DescribeRegions' }, 'ServiceNotAvailable'],
  [{ service: '__proto__', operation: 'a' }, 'ServiceNotAvailable'],
  [{ service: 'sqs', operation: 'Nope' }, 'com.amazon.coral.service#UnknownOperationException'],
  [{ service: 'sqs', operation: 'ListQueues', input: [] }, 'ValidationException'],
  [
    { service: 'sqs', operation: 'GetQueueUrl', input: { QueueName: 'none' } },
    'com.amazonaws.sqs#QueueDoesNotExist',
  ],
])('%j is refused with %s', async (input, code) => {
  const { status, answer } = await call(input);
  expect([status, (answer as { readonly __type: string }).__type]).toEqual([400, code]);
});
