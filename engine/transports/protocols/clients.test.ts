import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CreateRoleCommand, GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { DeleteFunctionCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import type { Api, Output } from '../../service/operation';
import { ServiceError } from '../../service/service-error';
import { createEndpoint } from '../endpoint';
import { createFetchHandler } from '../fetch';
import { createSdkRequestHandler } from '../in-process';
import { edgeServices } from './edge-services';

/** What the last call was, as the service heard it. */
let heard: { operation: string; input: JsonObject } | undefined;
let answer: Output | ServiceError = {};

const api: Api = {
  async call(operation, input) {
    heard = { operation, input };
    if (answer instanceof Error) throw answer;
    return answer;
  },
};
const ids = ['cloudformation', 'iam', 'lambda', 's3', 'sns', 'sqs', 'sts'];
const endpoint = createEndpoint({
  services: edgeServices(Object.fromEntries(ids.map((id) => [id, api]))),
  ready: Promise.resolve(),
  requestId: () => 'request-1',
  complain(error) {
    throw error;
  },
  pages: {},
});
const fetch = createFetchHandler(endpoint);
const config = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  endpoint: 'http://engine.invalid',
  requestHandler: createSdkRequestHandler(fetch),
  maxAttempts: 1,
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every client has its own commands
type Client = { send(command: any): Promise<any> };

async function ask(client: Client, command: unknown, output: Output | ServiceError) {
  answer = output;
  const got = await client.send(command).catch((error: unknown) => error);
  return { ...heard!, got };
}

const s3Client = new s3.S3Client({ ...config, forcePathStyle: true });
const lambda = new LambdaClient(config);
const sns = new SNSClient(config);
const iam = new IAMClient(config);
const at = new Date('2026-11-26T00:00:00Z');

test('the query protocol, with maps and lists, both ways', async () => {
  const { operation, input, got } = await ask(
    sns,
    new CreateTopicCommand({
      Name: 'á&b',
      Attributes: { FifoTopic: 'true', x: '' },
      Tags: [{ Key: 'k', Value: 'v' }],
    }),
    { TopicArn: 'arn:<aws>&' },
  );
  expect({ operation, input }).toEqual({
    operation: 'CreateTopic',
    input: { Name: 'á&b', Attributes: { FifoTopic: 'true', x: '' }, Tags: [{ Key: 'k', Value: 'v' }] },
  });
  expect(got.TopicArn).toBe('arn:<aws>&');
  expect(got.$metadata.requestId).toBe('request-1');
});

test('bytes within the query protocol', async () => {
  const { input } = await ask(
    sns,
    new PublishCommand({
      Message: 'm',
      MessageAttributes: { a: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) } },
    }),
    { MessageId: '1' },
  );
  expect(input.MessageAttributes).toEqual({ a: { DataType: 'Binary', BinaryValue: 'AQI=' } });
});

test('times in the query protocol', async () => {
  const role = { RoleName: 'r', CreateDate: at.getTime() / 1000, MaxSessionDuration: 3600, Path: '/' };
  const { got } = await ask(iam, new GetRoleCommand({ RoleName: 'r' }), { Role: role });
  expect(got.Role).toEqual({ ...role, CreateDate: at });
});

test('an error of the query protocol has the name that its clients know', async () => {
  const missing = new ServiceError('NoSuchEntityException', 'The role with name r cannot be found.', 404);
  const { got } = await ask(iam, new GetRoleCommand({ RoleName: 'r' }), missing);
  expect([got.name, got.message, got.$metadata.httpStatusCode]).toEqual([
    'NoSuchEntityException',
    'The role with name r cannot be found.',
    404,
  ]);
});

test('several services of the query protocol side by side', async () => {
  const sts = await ask(new STSClient(config), new GetCallerIdentityCommand({}), { Account: '123456789012' });
  expect([sts.operation, sts.got.Account]).toEqual(['GetCallerIdentity', '123456789012']);
  const stacks = await ask(new CloudFormationClient(config), new DescribeStacksCommand({}), {
    Stacks: [{ StackName: 's', CreationTime: 1, StackStatus: 'CREATE_COMPLETE', Tags: [] }],
  });
  expect([stacks.operation, stacks.got.Stacks[0].StackName]).toEqual(['DescribeStacks', 's']);
});

test('numbers of a form are numbers', async () => {
  const command = new CreateRoleCommand({
    RoleName: 'r',
    AssumeRolePolicyDocument: '{}',
    MaxSessionDuration: 3600,
  });
  expect((await ask(iam, command, {})).input).toMatchObject({ MaxSessionDuration: 3600 });
});

test('SQS tells its old error name beside the new one', async () => {
  class QueueError extends ServiceError {
    override readonly queryCode = 'AWS.SimpleQueueService.NonExistentQueue';
  }
  const missing = new QueueError('QueueDoesNotExist', 'The specified queue does not exist.', 400);
  const { got, input } = await ask(
    new SQSClient(config),
    new SendMessageCommand({ QueueUrl: 'http://engine.invalid/1/q', MessageBody: 'ñ' }),
    missing,
  );
  expect(input.MessageBody).toBe('ñ');
  expect(got.name).toBe('QueueDoesNotExist');
  expect(got.Code).toBe('AWS.SimpleQueueService.NonExistentQueue');
});

test('an old client of SQS sends a form to the address of its queue', async () => {
  answer = { MessageId: '1', MD5OfMessageBody: 'x' };
  const form = new URLSearchParams({
    Action: 'SendMessage',
    Version: '2012-11-05',
    MessageBody: 'hola',
    'MessageAttribute.1.Name': 'a',
    'MessageAttribute.1.Value.StringValue': 'b',
    'MessageAttribute.1.Value.DataType': 'String',
  });
  const response = await fetch(new Request('http://h/123456789012/q', { method: 'POST', body: form }));
  expect(heard).toEqual({
    operation: 'SendMessage',
    input: {
      QueueUrl: 'http://h/123456789012/q',
      MessageBody: 'hola',
      MessageAttributes: { a: { StringValue: 'b', DataType: 'String' } },
    },
  });
  expect(await response.text()).toContain(
    '<SendMessageResult><MD5OfMessageBody>x</MD5OfMessageBody><MessageId>1</MessageId>',
  );
});

test('Lambda: payload, headers and status go to their places', async () => {
  const { operation, input, got } = await ask(
    lambda,
    new InvokeCommand({
      FunctionName: 'arn:aws:lambda:r:1:function:f:v',
      LogType: 'Tail',
      Payload: '{"a":"ñ"}',
    }),
    { StatusCode: 200, FunctionError: 'Unhandled', Payload: btoa('{"b":1}'), LogResult: 'bG9n' },
  );
  expect(operation).toBe('Invoke');
  expect(input).toEqual({
    FunctionName: 'arn:aws:lambda:r:1:function:f:v',
    LogType: 'Tail',
    Payload: Buffer.from('{"a":"ñ"}').toString('base64'),
  });
  expect([got.StatusCode, got.FunctionError, got.LogResult, got.Payload.transformToString()]).toEqual([
    200,
    'Unhandled',
    'bG9n',
    '{"b":1}',
  ]);
});

test('an answer without a body', async () => {
  const { got } = await ask(lambda, new DeleteFunctionCommand({ FunctionName: 'f' }), { StatusCode: 204 });
  expect(got.$metadata.httpStatusCode).toBe(204);
});

test('an error of Lambda', async () => {
  const missing = new ServiceError('ResourceNotFoundException', 'Function not found: f', 404);
  const { got } = await ask(lambda, new InvokeCommand({ FunctionName: 'f' }), missing);
  expect([got.name, got.message, got.Type]).toEqual([
    'ResourceNotFoundException',
    'Function not found: f',
    'User',
  ]);
});

test('an object goes up with its checksum and metadata, whatever its key', async () => {
  const { operation, input } = await ask(
    s3Client,
    new s3.PutObjectCommand({
      Bucket: 'b-b',
      Key: 'a b/ñ//c+d/',
      Body: 'hola',
      Metadata: { one: '1' },
      ContentType: 'text/plain',
    }),
    { ETag: '"x"' },
  );
  expect(operation).toBe('PutObject');
  expect(input).toMatchObject({
    Bucket: 'b-b',
    Key: 'a b/ñ//c+d/',
    Body: btoa('hola'),
    Metadata: { one: '1' },
    ContentType: 'text/plain',
  });
  expect(input.ChecksumCRC32).toEqual(expect.any(String));
});

test('an object comes down', async () => {
  const { got, input } = await ask(
    s3Client,
    new s3.GetObjectCommand({ Bucket: 'bbb', Key: 'k', Range: 'bytes=0-1' }),
    {
      Body: btoa('ho'),
      ContentRange: 'bytes 0-1/4',
      ContentType: 'text/plain',
      ContentLength: 2,
      LastModified: at.getTime() / 1000,
      ETag: '"e"',
      Metadata: { one: '1' },
    },
  );
  expect(input).toEqual({ Bucket: 'bbb', Key: 'k', Range: 'bytes=0-1', ChecksumMode: 'ENABLED' });
  expect(await got.Body.transformToString()).toBe('ho');
  expect(got).toMatchObject({
    ContentType: 'text/plain',
    LastModified: at,
    ETag: '"e"',
    Metadata: { one: '1' },
  });
  expect(got.$metadata.httpStatusCode).toBe(206);
});

test.each<[string, unknown, JsonObject]>([
  [
    'ListObjectsV2',
    new s3.ListObjectsV2Command({ Bucket: 'bbb', MaxKeys: 2 }),
    { Bucket: 'bbb', MaxKeys: 2 },
  ],
  ['ListBuckets', new s3.ListBucketsCommand({}), {}],
  [
    'CopyObject',
    new s3.CopyObjectCommand({ Bucket: 'bbb', Key: 'k', CopySource: 'a/b' }),
    { CopySource: 'a/b' },
  ],
  ['ListParts', new s3.ListPartsCommand({ Bucket: 'bbb', Key: 'k', UploadId: 'u' }), { UploadId: 'u' }],
  [
    'UploadPart',
    new s3.UploadPartCommand({ Bucket: 'bbb', Key: 'k', UploadId: 'u', PartNumber: 1 }),
    { PartNumber: 1 },
  ],
  ['HeadBucket', new s3.HeadBucketCommand({ Bucket: 'bbb' }), { Bucket: 'bbb' }],
  ['GetBucketTagging', new s3.GetBucketTaggingCommand({ Bucket: 'bbb' }), { Bucket: 'bbb' }],
  [
    'DeleteObjects',
    new s3.DeleteObjectsCommand({
      Bucket: 'bbb',
      Delete: { Objects: [{ Key: '<1>' }, { Key: '2' }], Quiet: true },
    }),
    { Delete: { Objects: [{ Key: '<1>' }, { Key: '2' }], Quiet: true } },
  ],
  [
    'PutBucketNotificationConfiguration',
    new s3.PutBucketNotificationConfigurationCommand({
      Bucket: 'bbb',
      NotificationConfiguration: { QueueConfigurations: [{ QueueArn: 'q', Events: ['s3:ObjectCreated:*'] }] },
    }),
    {
      NotificationConfiguration: { QueueConfigurations: [{ QueueArn: 'q', Events: ['s3:ObjectCreated:*'] }] },
    },
  ],
])('%s is told from its neighbours', async (name, command, expected) => {
  const { operation, input } = await ask(s3Client, command, {});
  expect(operation).toBe(name);
  expect(input).toMatchObject(expected);
});

test('a listing', async () => {
  const output = { Name: 'bbb', IsTruncated: false, KeyCount: 1, CommonPrefixes: [{ Prefix: 'p/' }] };
  const contents = [{ Key: 'a\rb', Size: 3, LastModified: at.getTime() / 1000, ETag: '"e"' }];
  const { got } = await ask(s3Client, new s3.ListObjectsV2Command({ Bucket: 'bbb' }), {
    ...output,
    Contents: contents,
  });
  expect(got).toMatchObject({
    ...output,
    Contents: [{ Key: 'a\rb', Size: 3, LastModified: at, ETag: '"e"' }],
  });
});

test('where a bucket is', async () => {
  const { got } = await ask(s3Client, new s3.GetBucketLocationCommand({ Bucket: 'bbb' }), {
    LocationConstraint: 'eu-west-1',
  });
  expect(got.LocationConstraint).toBe('eu-west-1');
});

test('errors of S3', async () => {
  const missing = new ServiceError('NoSuchKey', 'The specified key does not exist.', 404, { Key: 'k' });
  const { got } = await ask(s3Client, new s3.GetObjectCommand({ Bucket: 'bbb', Key: 'k' }), missing);
  expect([got.name, got.Key, got.$metadata.httpStatusCode]).toEqual(['NoSuchKey', 'k', 404]);
  const head = await ask(s3Client, new s3.HeadObjectCommand({ Bucket: 'bbb', Key: 'k' }), missing);
  expect([head.got.name, head.got.$metadata.httpStatusCode]).toEqual(['NotFound', 404]);
});

test('a bucket in the host', async () => {
  answer = {};
  await fetch(new Request('http://pictures.localhost:8083/a/b?x-id=GetObject'));
  expect(heard).toEqual({ operation: 'GetObject', input: { Bucket: 'pictures', Key: 'a/b' } });
});

test('a page of another site cannot send a form here', async () => {
  heard = undefined;
  const body = new URLSearchParams({ Action: 'CreateTopic', Version: '2010-03-31', Name: 'x' });
  const headers = { 'sec-fetch-site': 'cross-site' };
  const response = await fetch(new Request('http://h/', { method: 'POST', body, headers }));
  expect([response.status, heard]).toEqual([403, undefined]);
});

test('an action that nobody has', async () => {
  const body = new URLSearchParams({ Action: 'DescribeRegions', Version: '2016-11-15' });
  const response = await fetch(new Request('http://h/', { method: 'POST', body }));
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('Could not find operation DescribeRegions for version 2016-11-15'),
  ]);
});
