import { CloudFormationClient, ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const USER = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 's' };
const KEYS = [{ ...USER, account: OWNER.account, arn: 'arn:aws:iam::123456789012:user/ana' }];

function begin(keys?: typeof KEYS) {
  const engine = createTestEngine({ start: Date.now(), ...(keys && { keys }) });
  const { requestHandler } = engine;
  const control = (operation: string, input: JsonObject) =>
    engine.services.find(({ target }) => target === 'Pasos')!.api.call(operation, input, OWNER);
  const config = { region: 'us-east-1', credentials: USER, requestHandler, maxAttempts: 1 };
  return { config, control };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every client has its own commands
type Client = { send(command: any): Promise<any> };
type Config = ReturnType<typeof begin>['config'];

async function outcome(client: Client, command: object): Promise<string> {
  return client.send(command).then(
    () => 'done',
    (error: Error & { $metadata: { httpStatusCode: number } }) =>
      `${error.$metadata.httpStatusCode} ${error.name}: ${error.message}`,
  );
}

test.each<[string, (config: Config) => Client, object, string]>([
  [
    'sfn',
    (c) => new SFNClient(c),
    new ListStateMachinesCommand({}),
    '400 ThrottlingException: Rate exceeded',
  ],
  [
    'dynamodb',
    (c) => new DynamoDBClient(c),
    new ListTablesCommand({}),
    '400 ThrottlingException: Rate of requests exceeds the allowed throughput.',
  ],
  [
    'lambda',
    (c) => new LambdaClient(c),
    new ListFunctionsCommand({}),
    '429 TooManyRequestsException: Rate exceeded',
  ],
  ['iam', (c) => new IAMClient(c), new ListRolesCommand({}), '400 Throttling: Rate exceeded'],
  [
    'cloudformation',
    (c) => new CloudFormationClient(c),
    new ListStacksCommand({}),
    '400 Throttling: Rate exceeded',
  ],
  ['sqs', (c) => new SQSClient(c), new ListQueuesCommand({}), '403 RequestThrottled: Request is throttled.'],
  ['sns', (c) => new SNSClient(c), new ListTopicsCommand({}), '429 ThrottledException: Rate exceeded'],
  [
    's3',
    (c) => new S3Client(c),
    new GetObjectCommand({ Bucket: 'bucket', Key: 'a' }),
    '503 SlowDown: Please reduce your request rate.',
  ],
])('%s refuses as many calls as it is told to', async (service, clientOf, command, text) => {
  const { config, control } = begin();
  await control('SetThrottle', { service, count: 2 });
  const client = clientOf(config);
  const other = await outcome(
    service === 'sfn' ? new SQSClient(config) : new SFNClient(config),
    service === 'sfn' ? new ListQueuesCommand({}) : new ListStateMachinesCommand({}),
  );
  const found = [await outcome(client, command), await outcome(client, command), other];
  expect(found).toEqual([text, text, 'done']);
  expect(await outcome(client, command)).not.toBe(text);
});

test('a throttle of one operation, and of none any more', async () => {
  const { config, control } = begin();
  const client = new SFNClient(config);
  const list = new ListStateMachinesCommand({});
  await control('SetThrottle', { operation: 'DescribeExecution', count: 9 });
  expect(await outcome(client, list)).toBe('done');
  await control('SetThrottle', { count: 9 });
  expect(await outcome(client, list)).toMatch(/^400 Throttling/);
  await control('SetThrottle', { count: 0 });
  expect(await outcome(client, list)).toBe('done');
});

test('a client whose clock is wrong hears so, and which time it is', async () => {
  const { config, control } = begin(KEYS);
  await control('SetSkew', { seconds: 600 });
  const list = new ListStateMachinesCommand({});
  expect(await outcome(new SFNClient(config), list)).toMatch(
    /^400 InvalidSignatureException: Signature expired: /,
  );
  expect(await outcome(new SFNClient({ ...config, maxAttempts: 2 }), list)).toBe('done');
});
