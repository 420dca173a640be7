import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, IAMClient, ListRolesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestEngine, type TestEngine } from '../../testing';
import type { AccessKey } from './keys';

const NOW = Date.UTC(2026, 10, 26, 12);
const USER: AccessKey = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  account: '111122223333',
  arn: 'arn:aws:iam::111122223333:user/ana',
};
const GUEST: AccessKey = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE==',
  endsAt: NOW + 3_600_000,
  account: '111122223333',
  arn: 'arn:aws:sts::111122223333:assumed-role/voclabs/user1=Ana',
  regions: ['us-east-1', 'eu-west-1'],
};

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine({ start: NOW, keys: [USER, GUEST] });
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every client has its own commands
type Client = { send(command: any): Promise<any> };
interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}
interface Settings {
  readonly region?: string;
  readonly late?: number;
  readonly endpoint?: string;
}

/** The settings of a client whose clock is the engine's, or as many minutes behind it. */
function config(signer: Signer | undefined, { region = 'eu-west-1', late = 0, ...more }: Settings = {}) {
  const { accessKeyId, secretAccessKey, sessionToken } = signer ?? { accessKeyId: '', secretAccessKey: '' };
  return {
    region,
    ...more,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    systemClockOffset: engine.clock.now() - Date.now() - late * 60_000,
    requestHandler: engine.requestHandler,
    ...(signer ? {} : { signer: { sign: async (request: never) => request } as never }),
  };
}

const CLIENTS: Readonly<Record<string, readonly [new (config: object) => Client, object]>> = {
  sfn: [SFNClient as never, new ListStateMachinesCommand({})],
  logs: [CloudWatchLogsClient as never, new DescribeLogGroupsCommand({})],
  dynamodb: [DynamoDBClient as never, new ListTablesCommand({})],
  events: [EventBridgeClient as never, new ListEventBusesCommand({})],
  sqs: [SQSClient as never, new ListQueuesCommand({})],
  sns: [SNSClient as never, new ListTopicsCommand({})],
  iam: [IAMClient as never, new ListRolesCommand({})],
  sts: [STSClient as never, new GetCallerIdentityCommand({})],
  cloudformation: [CloudFormationClient as never, new DescribeStacksCommand({})],
  lambda: [LambdaClient as never, new ListFunctionsCommand({})],
  s3: [s3.S3Client as never, new s3.CreateBucketCommand({ Bucket: 'pictures' })],
};

async function ask(name: string, signer: Signer | undefined, settings: Settings = {}) {
  const [Client, command] = CLIENTS[name]!;
  return new Client(config(signer, settings))
    .send(command)
    .then(({ $metadata }) => String($metadata.httpStatusCode))
    .catch(
      (error: { name: string; $metadata?: { httpStatusCode: number } }) =>
        `${error.$metadata?.httpStatusCode} ${error.name}`,
    );
}

describe.each(Object.keys(CLIENTS))('%s', (name) => {
  test.each([USER, GUEST])('answers $arn', async (key) => {
    expect(await ask(name, key)).toBe('200');
  });
});

const JSON_ERRORS = [
  '400 UnrecognizedClientException',
  '400 InvalidSignatureException',
  '400 UnrecognizedClientException',
  '400 InvalidSignatureException',
  '400 MissingAuthenticationTokenException',
  '400 ExpiredTokenException',
];
const REST_ERRORS = JSON_ERRORS.map((error) => error.replace('400', '403'));
const QUERY_ERRORS = [
  '403 InvalidClientTokenId',
  '403 SignatureDoesNotMatch',
  '403 InvalidClientTokenId',
  '403 SignatureDoesNotMatch',
  '403 MissingAuthenticationToken',
  '403 ExpiredToken',
];
const S3_ERRORS = [
  '403 InvalidAccessKeyId',
  '403 SignatureDoesNotMatch',
  '400 InvalidToken',
  '403 RequestTimeTooSkewed',
  '403 AccessDenied',
  '400 ExpiredToken',
];

/** An unknown key, a wrong secret, a wrong token, a clock that is wrong, no signature at all, a key that has ended. */
test.each<[string, readonly string[]]>([
  ['sfn', JSON_ERRORS],
  ['logs', JSON_ERRORS],
  ['dynamodb', JSON_ERRORS],
  ['events', JSON_ERRORS],
  ['lambda', REST_ERRORS],
  ['sqs', QUERY_ERRORS.map((error) => error.replace('403', '400'))],
  ['sns', QUERY_ERRORS],
  ['iam', QUERY_ERRORS],
  ['sts', QUERY_ERRORS],
  ['cloudformation', QUERY_ERRORS],
  ['s3', S3_ERRORS],
])('%s says why it does not trust', async (name, errors) => {
  const found = [
    await ask(name, { ...USER, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }),
    await ask(name, { ...USER, secretAccessKey: 'x' }),
    await ask(name, { ...GUEST, sessionToken: 'x' }),
    await ask(name, USER, { late: 16 }),
    await ask(name, undefined),
  ];
  await engine.clock.advance(3_600_000);
  expect([...found, await ask(name, GUEST)]).toEqual(errors);
});

async function problem(name: string, signer: Signer, settings: Settings) {
  const [Client, command] = CLIENTS[name]!;
  const error = await new Client(config(signer, settings)).send(command).catch((thrown: Error) => thrown);
  return `${error.name}: ${error.message}`;
}

test.each<[string, string, Settings, string]>([
  [
    'late',
    'sfn',
    { late: 6 },
    'InvalidSignatureException: Signature expired: 20261126T115400Z is now earlier than 20261126T115500Z (20261126T120000Z - 5 min.)',
  ],
  [
    'early',
    'sts',
    { late: -6 },
    'SignatureDoesNotMatch: Signature not yet current: 20261126T120600Z is still later than 20261126T120500Z (20261126T120000Z + 5 min.)',
  ],
  [
    'no region of AWS',
    'sfn',
    { region: 'eu-west-9' },
    "InvalidSignatureException: Credential should be scoped to a valid region, not 'eu-west-9'. ",
  ],
  [
    'another region than the host',
    'sqs',
    { region: 'eu-west-1', endpoint: 'http://sqs.eu-west-2.amazonaws.com' },
    "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'eu-west-1'. ",
  ],
  [
    'a region that is not enabled',
    'sfn',
    { region: 'ap-east-1' },
    'UnrecognizedClientException: The security token included in the request is invalid.',
  ],
  [
    'a region that is wrong for S3',
    's3',
    { region: 'xx-west-1' },
    "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'xx-west-1' is wrong; expecting 'us-east-1'",
  ],
])('%s', async (_, name, settings, text) => {
  expect(await problem(name, GUEST, settings)).toBe(text);
});

test('a body that was changed on its way is refused', async () => {
  const client = new SFNClient(config(USER));
  client.middlewareStack.add(
    (next) => (args) => {
      (args.request as { body: string }).body = '{"maxResults":1}';
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  await expect(client.send(new ListStateMachinesCommand({}))).rejects.toMatchObject({
    name: 'InvalidSignatureException',
    message: expect.stringContaining(
      "The String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20261126T120000Z\n",
    ),
  });
});

test('another service than the one signed for', async () => {
  const client = new SFNClient({ ...config(USER), signingName: 'lambda' } as object);
  const refused = client.send(new ListStateMachinesCommand({}));
  await expect(refused).rejects.toThrow("Credential should be scoped to correct service: 'states'. ");
});

test('who calls is whom the key says', async () => {
  const sts = new STSClient(config(GUEST));
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '111122223333',
    Arn: 'arn:aws:sts::111122223333:assumed-role/voclabs/user1=Ana',
    UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:user1=Ana$/),
  });
});

/** A role of the account that lets its users in, and does anything. */
async function makeRole(RoleName: string) {
  const iam = new IAMClient(config(USER));
  const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });
  const AssumeRolePolicyDocument = document({
    Effect: 'Allow',
    Principal: { AWS: USER.account },
    Action: 'sts:AssumeRole',
  });
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  const PolicyDocument = document({ Effect: 'Allow', Action: '*', Resource: '*' });
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'all', PolicyDocument }));
}

test('what STS gives can be signed with, until it ends', async () => {
  await makeRole('lab');
  const sts = new STSClient(config(USER));
  const role = new AssumeRoleCommand({
    RoleArn: 'arn:aws:iam::111122223333:role/lab',
    RoleSessionName: 'me',
    DurationSeconds: 900,
  });
  for (const command of [role, new GetSessionTokenCommand({ DurationSeconds: 900 })]) {
    const { Credentials: given } = await sts.send(command as AssumeRoleCommand);
    const signer = {
      accessKeyId: given!.AccessKeyId!,
      secretAccessKey: given!.SecretAccessKey!,
      sessionToken: given!.SessionToken!,
    };
    expect([await ask('sfn', signer), await ask('sns', signer)]).toEqual(['200', '200']);
    expect(await ask('sfn', { ...signer, sessionToken: 'x' })).toBe('400 UnrecognizedClientException');
  }
});

test('objects, by path and by host, with checksums before and behind', async () => {
  for (const forcePathStyle of [true, false]) {
    const client = new s3.S3Client({ ...config(GUEST), forcePathStyle } as s3.S3ClientConfig);
    const at = { Bucket: `pictures-${forcePathStyle}`, Key: "a b/ñ+~(1)'*.txt" };
    await client.send(new s3.CreateBucketCommand({ Bucket: at.Bucket }));
    await client.send(new s3.PutObjectCommand({ ...at, Body: 'hola' }));
    const { Body } = await client.send(new s3.GetObjectCommand(at));
    expect(await Body!.transformToString()).toBe('hola');
    const { Contents } = await client.send(
      new s3.ListObjectsV2Command({ Bucket: at.Bucket, Prefix: 'a b/' }),
    );
    expect(Contents!.map(({ Key }) => Key)).toEqual([at.Key]);
  }
});

test('control operations want a signature too', async () => {
  const request = new Request('http://engine.invalid', {
    method: 'POST',
    headers: { 'x-amz-target': 'Pasos.ListServices' },
    body: '{}',
  });
  const answer = await engine.fetch(request);
  expect([answer.status, await answer.json()]).toEqual([
    400,
    {
      __type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    },
  ]);
});
