import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateRoleCommand,
  GetRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../../base/json';
import { createTestEngine, type TestEngine } from '../../../testing';

const ACCOUNT = '111122223333';
const USER = `arn:aws:iam::${ACCOUNT}:user/ana`;
const MACHINE = `arn:aws:states:eu-west-1:${ACCOUNT}:stateMachine`;

function document(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
const allow = (Action: Json, Resource: Json = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const trust = (Principal: object, more: object = {}) =>
  document({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more });

let engine: TestEngine;

/** An engine whose user has this policy, or none, beside an administrator who may do anything. */
function begin(policy?: string) {
  const key = { secretAccessKey: 'secret', account: ACCOUNT };
  engine = createTestEngine({
    start: Date.UTC(2026, 10, 26),
    keys: [
      { ...key, accessKeyId: 'AKIAADMIN00000000000', arn: `arn:aws:iam::${ACCOUNT}:user/admin` },
      { ...key, accessKeyId: 'AKIAANA0000000000000', arn: USER, ...(policy !== undefined && { policy }) },
      { ...key, accessKeyId: 'AKIAROOT000000000000', arn: `arn:aws:iam::${ACCOUNT}:root` },
    ],
  });
}
beforeEach(() => begin());

function config(who: string | Credentials) {
  const credentials =
    typeof who === 'string'
      ? { accessKeyId: `AKIA${who.toUpperCase()}`.padEnd(20, '0'), secretAccessKey: 'secret' }
      : {
          accessKeyId: who.AccessKeyId!,
          secretAccessKey: who.SecretAccessKey!,
          sessionToken: who.SessionToken!,
        };
  const { requestHandler } = engine;
  const systemClockOffset = engine.clock.now() - Date.now();
  return { region: 'eu-west-1', credentials, requestHandler, systemClockOffset, maxAttempts: 1 };
}

async function outcome(sent: Promise<unknown>): Promise<string> {
  return sent.then(
    () => 'done',
    (error: Error & { $metadata?: { httpStatusCode: number } }) =>
      `${error.$metadata?.httpStatusCode} ${error.name}: ${error.message}`,
  );
}

const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } });
const roleArn = `arn:aws:iam::${ACCOUNT}:role/pasos/pasos-lab-01`;
const create = (name: string) => new CreateStateMachineCommand({ name, definition, roleArn });
const missing = (action: string) => `because no identity-based policy allows the ${action} action`;

describe('each service refuses in its own way', () => {
  beforeEach(() => begin(document(allow('none:None'))));

  test.each<[string, (with_: ReturnType<typeof config>) => Promise<unknown>, string]>([
    [
      'Step Functions',
      (c) => new SFNClient(c).send(create('a')),
      `400 AccessDeniedException: User: ${USER} is not authorized to perform: states:CreateStateMachine on resource: ${MACHINE}:a ${missing('states:CreateStateMachine')}`,
    ],
    [
      'a list',
      (c) => new SFNClient(c).send(new ListStateMachinesCommand({})),
      `400 AccessDeniedException: User: ${USER} is not authorized to perform: states:ListStateMachines on resource: ${MACHINE}:* ${missing('states:ListStateMachines')}`,
    ],
    [
      'Logs',
      (c) => new CloudWatchLogsClient(c).send(new DescribeLogGroupsCommand({})),
      `400 AccessDeniedException: User: ${USER} is not authorized to perform: logs:DescribeLogGroups on resource: arn:aws:logs:eu-west-1:${ACCOUNT}:log-group::log-stream: ${missing('logs:DescribeLogGroups')}`,
    ],
    [
      'DynamoDB',
      (c) => new DynamoDBClient(c).send(new DescribeTableCommand({ TableName: 't' })),
      `400 AccessDeniedException: User: ${USER} is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/t ${missing('dynamodb:DescribeTable')}`,
    ],
    [
      'Lambda',
      (c) => new LambdaClient(c).send(new GetFunctionCommand({ FunctionName: 'f' })),
      `403 AccessDeniedException: User: ${USER} is not authorized to perform: lambda:GetFunction on resource: arn:aws:lambda:eu-west-1:${ACCOUNT}:function:f ${missing('lambda:GetFunction')}`,
    ],
    [
      'IAM',
      (c) => new IAMClient(c).send(new GetRoleCommand({ RoleName: 'r' })),
      `403 AccessDenied: User: ${USER} is not authorized to perform: iam:GetRole on resource: arn:aws:iam::${ACCOUNT}:role/r ${missing('iam:GetRole')}`,
    ],
    [
      'CloudFormation',
      (c) => new CloudFormationClient(c).send(new DescribeStacksCommand({ StackName: 's' })),
      `403 AccessDenied: User: ${USER} is not authorized to perform: cloudformation:DescribeStacks on resource: arn:aws:cloudformation:eu-west-1:${ACCOUNT}:stack/s/* ${missing('cloudformation:DescribeStacks')}`,
    ],
    [
      'SQS',
      (c) => new SQSClient(c).send(new CreateQueueCommand({ QueueName: 'q' })),
      `403 AccessDenied: User: ${USER} is not authorized to perform: sqs:createqueue on resource: arn:aws:sqs:eu-west-1:${ACCOUNT}:q ${missing('sqs:createqueue')}`,
    ],
    [
      'SNS',
      (c) => new SNSClient(c).send(new CreateTopicCommand({ Name: 't' })),
      `403 AuthorizationErrorException: User: ${USER} is not authorized to perform: SNS:CreateTopic on resource: arn:aws:sns:eu-west-1:${ACCOUNT}:t ${missing('SNS:CreateTopic')}`,
    ],
    [
      'S3',
      (c) => new S3Client(c).send(new GetObjectCommand({ Bucket: 'fotos', Key: 'a' })),
      `403 AccessDenied: User: ${USER} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::fotos/a" ${missing('s3:GetObject')}`,
    ],
  ])('%s', async (_, send, text) => {
    expect(await outcome(send(config('ana')))).toBe(text);
  });

  test('who one is may be asked by anybody', async () => {
    const { Arn } = await new STSClient(config('ana')).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(USER);
  });
});

async function makeRole(name: string, trusted: string, policy?: string) {
  const iam = new IAMClient(config('admin'));
  await iam.send(
    new CreateRoleCommand({ RoleName: name, Path: '/pasos/', AssumeRolePolicyDocument: trusted }),
  );
  if (policy !== undefined)
    await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'p', PolicyDocument: policy }));
}

describe('policies are judged for what a call is about', () => {
  test('by the names of machines, and the role that is handed on', async () => {
    const pass = (resource: string, service = 'states.amazonaws.com') =>
      allow('iam:PassRole', resource, { Condition: { StringEquals: { 'iam:PassedToService': service } } });
    const states = allow('states:*', `${MACHINE}:pasos-*`);
    const asked = async (...statements: readonly object[]) => {
      begin(document(...statements));
      return outcome(new SFNClient(config('ana')).send(create('pasos-a')));
    };
    const refused = `400 AccessDeniedException: User: ${USER} is not authorized to perform: iam:PassRole on resource: ${roleArn} ${missing('iam:PassRole')}`;
    expect(await asked(states, pass(`arn:aws:iam::${ACCOUNT}:role/pasos/*`))).toBe('done');
    expect(await asked(states, pass(`arn:aws:iam::${ACCOUNT}:role/other/*`))).toBe(refused);
    expect(await asked(states, pass('*', 'lambda.amazonaws.com'))).toBe(refused);
    expect(await asked(states, pass('*'), { ...states, Effect: 'Deny' })).toMatch(
      /with an explicit deny in an identity-based policy$/,
    );
    expect(await outcome(new SFNClient(config('ana')).send(create('other')))).toMatch(/^400 AccessDenied/);
  });

  test('by the tags that a request brings', async () => {
    const lab = { Condition: { StringLike: { 'aws:RequestTag/pasos:lab': '*' } } };
    begin(document(allow('states:CreateActivity', '*', lab)));
    const activity = (tags: { key: string; value: string }[]) =>
      outcome(new SFNClient(config('ana')).send(new CreateActivityCommand({ name: 'a', tags })));
    expect(await activity([])).toMatch(/^400 AccessDenied/);
    expect(await activity([{ key: 'pasos:lab', value: 'lab-01' }])).toBe('done');
  });

  test('by the path that a role has', async () => {
    begin(document(allow('iam:GetRole', `arn:aws:iam::${ACCOUNT}:role/pasos/*`)));
    await makeRole('r', trust({ Service: 'states.amazonaws.com' }));
    const get = (RoleName: string) =>
      outcome(new IAMClient(config('ana')).send(new GetRoleCommand({ RoleName })));
    expect([await get('r'), await get('s')]).toEqual(['done', expect.stringMatching(/^403 AccessDenied/)]);
  });

  test('of executions by their machines', async () => {
    begin(
      document(
        allow(
          ['states:StartExecution', 'states:DescribeExecution'],
          [`${MACHINE}:a`, `${MACHINE.replace('stateMachine', 'execution')}:a:*`],
        ),
      ),
    );
    const admin = new SFNClient(config('admin'));
    await admin.send(create('a'));
    await admin.send(create('b'));
    const ana = new SFNClient(config('ana'));
    const start = (name: string) =>
      ana.send(new StartExecutionCommand({ stateMachineArn: `${MACHINE}:${name}` }));
    const { executionArn } = await start('a');
    expect(await outcome(ana.send(new DescribeExecutionCommand({ executionArn })))).toBe('done');
    expect(await outcome(start('b'))).toMatch(/^400 AccessDenied/);
  });
});

describe('a role is taken on by whom it trusts', () => {
  const assume = (more: object = {}) =>
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/pasos/lab`,
      RoleSessionName: 'pasos',
      ...more,
    });
  const refused = `403 AccessDenied: User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${ACCOUNT}:role/pasos/lab`;
  const may = document(allow('sts:AssumeRole'));
  const mayNot = document(allow('s3:*'));

  test.each<[string, string, string, object, string]>([
    ['who is named', trust({ AWS: USER }), mayNot, {}, 'done'],
    ['who is of the account, and may', trust({ AWS: `arn:aws:iam::${ACCOUNT}:root` }), may, {}, 'done'],
    ['who is of the account, and may not', trust({ AWS: ACCOUNT }), mayNot, {}, refused],
    ['who is somebody else', trust({ AWS: `arn:aws:iam::${ACCOUNT}:user/eva` }), may, {}, refused],
    ['a service', trust({ Service: 'states.amazonaws.com' }), may, {}, refused],
    [
      'who knows the external id',
      trust({ AWS: USER }, { Condition: { StringEquals: { 'sts:ExternalId': 'abc' } } }),
      may,
      { ExternalId: 'abc' },
      'done',
    ],
    [
      'who does not know the external id',
      trust({ AWS: USER }, { Condition: { StringEquals: { 'sts:ExternalId': 'abc' } } }),
      may,
      { ExternalId: 'abd' },
      refused,
    ],
    [
      'for longer than the role lets',
      trust({ AWS: USER }),
      may,
      { DurationSeconds: 7200 },
      '400 ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
  ])('%s', async (_, trusted, policy, more, text) => {
    begin(policy);
    await makeRole('lab', trusted);
    expect(await outcome(new STSClient(config('ana')).send(assume(more)))).toBe(text);
  });

  test('not the root of an account, and no role that is not there', async () => {
    expect(await outcome(new STSClient(config('root')).send(assume()))).toBe(
      '403 AccessDenied: Roles may not be assumed by root accounts.',
    );
    expect(await outcome(new STSClient(config('ana')).send(assume()))).toBe(refused);
  });

  test('its session may what the role may, and no more than its own policy says', async () => {
    await makeRole('lab', trust({ AWS: USER }), document(allow('sqs:*')));
    const given = async (more: object) => {
      const { Credentials } = await new STSClient(config('ana')).send(assume(more));
      const queues = new SQSClient(config(Credentials!));
      return [
        await outcome(queues.send(new CreateQueueCommand({ QueueName: 'q' }))),
        await outcome(queues.send(new GetQueueUrlCommand({ QueueName: 'q' }))),
        await outcome(new SFNClient(config(Credentials!)).send(new ListStateMachinesCommand({}))),
      ];
    };
    const states = expect.stringMatching(
      /assumed-role\/lab\/pasos is not authorized to perform: states:L.* no identity-based/,
    );
    expect(await given({})).toEqual(['done', 'done', states]);
    expect(await given({ Policy: document(allow('sqs:GetQueueUrl')) })).toEqual([
      expect.stringMatching(/because no session policy allows the sqs:createqueue action$/),
      'done',
      states,
    ]);
  });
});

describe('what one may can be asked', () => {
  async function simulated(who: string, PolicySourceArn: string, ActionNames: string[]) {
    const { EvaluationResults } = await new IAMClient(config(who)).send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames }),
    );
    return EvaluationResults!.map(({ EvalActionName, EvalDecision }) => `${EvalActionName} ${EvalDecision}`);
  }

  test('by the policy of the key', async () => {
    begin(document(allow(['iam:Simulate*', 'states:*'])));
    expect(await simulated('ana', USER, ['states:CreateStateMachine', 'iam:CreateRole'])).toEqual([
      'states:CreateStateMachine allowed',
      'iam:CreateRole implicitDeny',
    ]);
  });

  test('of whom nothing keeps from anything', async () => {
    expect(await simulated('ana', USER, ['iam:CreateRole'])).toEqual(['iam:CreateRole allowed']);
  });

  test('not by whom may not ask', async () => {
    begin(document(allow('states:*')));
    await expect(simulated('ana', USER, ['states:X'])).rejects.toThrow('iam:SimulatePrincipalPolicy');
  });
});
