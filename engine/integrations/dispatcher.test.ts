import { expect, test } from 'vitest';
import { SequentialIds } from '../host/ids/sequential-ids';
import type { Json } from '../base/json';
import type { TaskReply } from '../host/ports';
import { dispatcher } from './dispatcher';
import type { Integration } from './integration';

const executionArn = 'arn:aws:states:eu-west-1:000000000001:execution:hola:one';

function perform(
  resource: string,
  input: Json,
  integrations: readonly Integration[] = [],
): Promise<TaskReply> {
  const request = { task: '1', nonce: 'n', executionArn, resource, input };
  return new Promise((resolve) => dispatcher(integrations, new SequentialIds()).dispatch(request, resolve));
}

test.each<[string, string, Json, string]>([
  [
    'by its ARN',
    'arn:aws:lambda:us-east-1:1:function:F',
    {},
    'arn:aws:lambda:us-east-1:1:function:F:$LATEST',
  ],
  [
    'by name',
    'arn:aws:states:::lambda:invoke',
    { FunctionName: 'F' },
    'arn:aws:lambda:eu-west-1:000000000001:function:F:$LATEST',
  ],
  [
    'by ARN in its arguments',
    'arn:aws:states:::lambda:invoke',
    { FunctionName: 'arn:aws:lambda:x:2:function:G:live' },
    'arn:aws:lambda:x:2:function:G:live',
  ],
])('a function named %s is not found', async (_, resource, input, arn) => {
  expect(await perform(resource, input)).toEqual({
    kind: 'TaskFailed',
    error: 'Lambda.ResourceNotFoundException',
    cause: `Function not found: ${arn} (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: 00000000-0000-4000-8000-000000000001; Proxy: null)`,
  });
});

test('a service that does not run here says so', async () => {
  expect(await perform('arn:aws:states:::sqs:sendMessage', {})).toEqual({
    kind: 'TaskFailed',
    error: 'States.TaskFailed',
    cause: "The service integration 'sqs:sendMessage' is not available in the local engine.",
  });
});

const double: Integration = {
  serves: (resource) => resource === 'double',
  perform: async ({ input }) => ({ kind: 'TaskSucceeded', output: [input, input] }),
};
const broken: Integration = {
  serves: () => true,
  perform: () => Promise.reject(new Error('secret')),
};

test('an integration gets the resources it serves', async () => {
  expect(await perform('double', 1, [double])).toEqual({ kind: 'TaskSucceeded', output: [1, 1] });
});

test('a bug in one fails the task without telling the secret', async () => {
  const reply = await perform('other', 1, [double, broken]);
  expect(reply).toMatchObject({ kind: 'TaskFailed', error: 'States.TaskFailed' });
  expect(JSON.stringify(reply)).not.toContain('secret');
});

test('nothing comes back synchronously, and nothing at all once cancelled', async () => {
  const replies: TaskReply[] = [];
  const request = { task: '1', nonce: 'n', executionArn, resource: 'double', input: 1 };
  const cancel = dispatcher([double], new SequentialIds()).dispatch(request, (reply) => replies.push(reply));
  expect(replies).toEqual([]);
  cancel();
  await new Promise(setImmediate);
  expect(replies).toEqual([]);
});
