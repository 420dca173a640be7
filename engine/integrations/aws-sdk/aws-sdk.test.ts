import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import { SequentialIds } from '../../host/ids/sequential-ids';
import { ServiceError } from '../../service/service-error';
import type { Output } from '../../service/operation';
import { awsSdk } from './aws-sdk';

const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:m:e';

interface Called {
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
}

/** Services that answer as a test says, and tell how they were called. */
function under(answers: Readonly<Record<string, Output | ServiceError>>) {
  const calls: Called[] = [];
  const services = {
    has: (service: string) => Object.hasOwn(answers, service),
    async call(service: string, operation: string, input: JsonObject) {
      calls.push({ service, operation, input });
      const answer = answers[service]!;
      if (answer instanceof ServiceError) throw answer;
      return answer;
    },
  };
  const integration = awsSdk({ services, ids: new SequentialIds() });
  const perform = (call: string, input: JsonObject) => {
    const resource = `arn:aws:states:::aws-sdk:${call}`;
    const request: TaskRequest = { task: 't', nonce: 'n', resource, input, executionArn: EXECUTION };
    return integration.perform(request);
  };
  return { calls, perform };
}

test.each<[string, JsonObject, string, JsonObject]>([
  [
    'sqs:sendMessage',
    { QueueUrl: 'q', MessageBody: 'b' },
    'SendMessage',
    { QueueUrl: 'q', MessageBody: 'b' },
  ],
  [
    'sqs:sendMessage',
    { QueueUrl: 'q', MessageBody: { a: 1 } },
    'SendMessage',
    { QueueUrl: 'q', MessageBody: '{"a":1}' },
  ],
  [
    's3:putObject',
    { Bucket: 'b', Key: 'k', Body: false, Acl: 'private' },
    'PutObject',
    { Bucket: 'b', Key: 'k', Body: 'ZmFsc2U=', ACL: 'private' },
  ],
  [
    'lambda:invoke',
    { FunctionName: 'f', Payload: { a: [1] } },
    'Invoke',
    { FunctionName: 'f', Payload: 'eyJhIjpbMV19' },
  ],
  ['ecs:stopTask', { Task: 't', Reason: null }, 'StopTask', { task: 't' }],
  [
    'eventbridge:putEvents',
    { Entries: [{ Time: '1970-01-01T00:00:01.500Z' }] },
    'PutEvents',
    { Entries: [{ Time: 1.5 }] },
  ],
  ['sns:publish.waitForTaskToken', { Message: 'm' }, 'Publish', { Message: 'm' }],
  [
    'dynamodb:getItem',
    { TableName: 't', Key: { 'Ünïcode key': { S: '1' } } },
    'GetItem',
    { TableName: 't', Key: { 'Ünïcode key': { S: '1' } } },
  ],
])('%s calls the service in its own words', async (call, input, operation, request) => {
  const service = call.split(':')[0]!;
  const { calls, perform } = under({ [service]: {} });
  expect(await perform(call, input)).toEqual({ kind: 'TaskSucceeded', output: {} });
  expect(calls).toEqual([{ service, operation, input: request }]);
});

test.each<[string, Output, JsonObject]>([
  [
    's3:getObject',
    { Body: 'dGV4dA==', ETag: '"e"', LastModified: 1, Metadata: {} },
    { Body: 'text', LastModified: '1970-01-01T00:00:01Z', ETag: '"e"', Metadata: {} },
  ],
  ['kms:encrypt', { CiphertextBlob: '//79' }, { CiphertextBlob: '//79' }],
  [
    'ecs:stopTask',
    { task: { taskArn: 'a', stoppingAt: 1.25 } },
    { Task: { StoppingAt: '1970-01-01T00:00:01.250Z', TaskArn: 'a' } },
  ],
  ['dynamodb:putItem', { Attributes: undefined, Nobody: 1 }, {}],
])('%s answers in the words of Step Functions', async (call, answer, output) => {
  const { perform } = under({ [call.split(':')[0]!]: answer });
  expect(await perform(call, {})).toEqual({ kind: 'TaskSucceeded', output });
});

const refused = (code: string, status = 400) => new ServiceError(code, 'No.', status);

test.each<[string, ServiceError, string, string]>([
  [
    'dynamodb:putItem',
    refused('ResourceNotFoundException'),
    'DynamoDb.ResourceNotFoundException',
    'DynamoDb, Status Code: 400',
  ],
  [
    'dynamodb:putItem',
    refused('ValidationException'),
    'DynamoDb.DynamoDbException',
    'DynamoDb, Status Code: 400',
  ],
  [
    'secretsmanager:getRandomPassword',
    refused('ValidationException'),
    'SecretsManager.SecretsManagerException',
    'SecretsManager, Status Code: 400',
  ],
  ['s3:getObject', refused('NoSuchKey', 404), 'S3.NoSuchKeyException', 'S3, Status Code: 404'],
  ['sns:publish', refused('NotFound', 404), 'Sns.NotFoundException', 'Sns, Status Code: 404'],
])('%s names its errors as the SDK for Java does', async (call, error, name, who) => {
  const { perform } = under({ [call.split(':')[0]!]: error });
  const reply = await perform(call, {});
  expect(reply).toMatchObject({ kind: 'TaskFailed', error: name });
  expect(reply).toHaveProperty('cause', expect.stringContaining(`No. (Service: ${who}, Request ID: `));
});

test('a service that does not run here answers with a sample', async () => {
  const { perform } = under({});
  const call = () => perform('kms:createKey', { Description: 'mine' });
  expect(await call()).toMatchObject({
    kind: 'TaskSucceeded',
    output: {
      KeyMetadata: { Description: 'mine', KeyState: 'Creating', CreationDate: '2026-01-01T00:00:00Z' },
    },
  });
  expect(await call()).toEqual(await call());
});

test('a service that does not run here refuses what its model does not allow', async () => {
  const { perform } = under({});
  expect(
    await perform('polly:synthesizeSpeech', { OutputFormat: 'tape', Text: 't', VoiceId: 'Lucia' }),
  ).toMatchObject({
    error: 'Polly.ValidationException',
    cause: expect.stringMatching(
      /^1 validation error detected: Value 'tape' at 'outputFormat' failed to satisfy constraint: Member must satisfy enum value set: \[.*\] \(Service: Polly, Status Code: 400/,
    ) as string,
  });
});
