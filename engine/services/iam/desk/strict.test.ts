import { beforeEach, describe, expect, test } from 'vitest';
import type { Owner } from '../../../base/arn';
import type { Json, JsonObject } from '../../../base/json';
import { createTestEngine, type TestEngine, type Integration } from '../../../testing';

const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ROLE = 'arn:aws:iam::123456789012:role/Pedidos';
const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/P';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

/** Does every Task, and keeps the resources of those it was asked to do. */
const done: string[] = [];
const anything: Integration = {
  serves: () => true,
  perform: async ({ resource }) => {
    done.push(resource);
    return { kind: 'TaskSucceeded', output: 'hecho' };
  },
};

let engine: TestEngine;
beforeEach(async () => {
  done.length = 0;
  engine = createTestEngine({ integrations: [anything] });
  await iam('CreateRole', {
    RoleName: 'Pedidos',
    AssumeRolePolicyDocument: trust({ Service: 'states.amazonaws.com' }),
  });
  await control('SetAccess', { strict: true });
});

function document(statement: JsonObject): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statement });
}

function trust(Principal: JsonObject): string {
  return document({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
}

function iam(operation: string, input: JsonObject): Promise<Answer> {
  return engine.localServices.call('iam', operation, input, OWNER);
}

function control(operation: string, input: JsonObject): Promise<Answer> {
  return engine.services.find(({ target }) => target === 'Pasos')!.api.call(operation, input, OWNER);
}

function grant(Action: Json, Resource: Json, Effect = 'Allow'): Promise<Answer> {
  const PolicyDocument = document({ Effect, Action, Resource });
  return iam('PutRolePolicy', {
    RoleName: 'Pedidos',
    PolicyName: `p${String(Action).replaceAll(/\W/g, '-')}${Effect}`,
    PolicyDocument,
  });
}

async function create(state: JsonObject, more: JsonObject = {}): Promise<Answer> {
  const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Task', End: true, ...state } } });
  return engine.api.call('CreateStateMachine', { name: 'm', definition, roleArn: ROLE, ...more }, OWNER);
}

/** Runs the state as a machine of its own. */
async function run(Resource: string, Parameters: JsonObject, more: JsonObject = {}): Promise<Answer> {
  const { stateMachineArn }: Answer = await create({ Resource, Parameters, ...more });
  const { executionArn }: Answer = await engine.api.call('StartExecution', { stateMachineArn }, OWNER);
  await engine.clock.runToEnd();
  return engine.api.call('DescribeExecution', { executionArn }, OWNER);
}

const PUT = 'arn:aws:states:::dynamodb:putItem';
const ITEM = { TableName: 'P', Item: { id: { S: '1' } } };
const SESSION =
  /User: arn:aws:sts::123456789012:assumed-role\/Pedidos\/[A-Za-z]{32} is not authorized to perform: /;

describe('a Task whose role may not make its call fails as on AWS', () => {
  const dynamodb = `dynamodb:PutItem on resource: ${TABLE} because no identity-based policy allows the dynamodb:PutItem action`;

  test.each<[string, JsonObject, string, string]>([
    [
      PUT,
      ITEM,
      'DynamoDB.AmazonDynamoDBException',
      `${dynamodb} (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: AccessDeniedException; Request ID: `,
    ],
    [
      'arn:aws:states:::aws-sdk:dynamodb:putItem',
      ITEM,
      'DynamoDb.DynamoDbException',
      `${dynamodb} (Service: DynamoDb, Status Code: 400, Request ID: `,
    ],
    [
      'arn:aws:lambda:us-east-1:123456789012:function:F',
      {},
      'Lambda.AWSLambdaException',
      'lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:123456789012:function:F because no identity-based policy allows the lambda:InvokeFunction action (Service: AWSLambda; Status Code: 403; Error Code: AccessDeniedException; ',
    ],
    [
      'arn:aws:states:::sqs:sendMessage',
      { QueueUrl: 'http://x/123456789012/q', MessageBody: 'x' },
      'SQS.AmazonSQSException',
      'sqs:sendmessage on resource: arn:aws:sqs:us-east-1:123456789012:q because no identity-based policy allows the sqs:sendmessage action (Service: AmazonSQS; Status Code: 403; Error Code: AccessDenied; ',
    ],
    [
      'arn:aws:states:::sns:publish',
      { TopicArn: 'arn:aws:sns:us-east-1:123456789012:t', Message: 'x' },
      'SNS.AuthorizationErrorException',
      'SNS:Publish on resource: arn:aws:sns:us-east-1:123456789012:t because no identity-based policy allows the SNS:Publish action (Service: AmazonSNS; Status Code: 403; Error Code: AuthorizationError; ',
    ],
    [
      'arn:aws:states:::aws-sdk:s3:getObject',
      { Bucket: 'b', Key: 'k' },
      'S3.S3Exception',
      's3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action (Service: S3, Status Code: 403, ',
    ],
    [
      'arn:aws:states:::aws-sdk:rekognition:detectLabels',
      { Image: {} },
      'Rekognition.AccessDeniedException',
      'rekognition:DetectLabels because no identity-based policy allows the rekognition:DetectLabels action (Service: Rekognition, Status Code: 400, ',
    ],
  ])('%s', async (resource, parameters, error, told) => {
    const { status, error: name, cause } = await run(resource, parameters);
    expect([status, name]).toEqual(['FAILED', error]);
    expect(cause).toMatch(SESSION);
    expect(cause).toContain(told);
    expect(done).toEqual([]);
  });

  test('and is done when the role may', async () => {
    await grant('dynamodb:PutItem', TABLE);
    expect(await run(PUT, ITEM)).toMatchObject({ status: 'SUCCEEDED' });
    expect(done).toEqual([PUT]);
  });

  test('an explicit deny is told as one', async () => {
    await grant('dynamodb:*', '*');
    await grant('dynamodb:PutItem', TABLE, 'Deny');
    expect((await run(PUT, ITEM)).cause).toContain(
      `on resource: ${TABLE} with an explicit deny in an identity-based policy`,
    );
  });

  test('a service whose resources we do not know is judged by its action', async () => {
    const kendra = 'arn:aws:states:::aws-sdk:kendra:query';
    await grant('kendra:Query', 'arn:aws:kendra:us-east-1:123456789012:index/i');
    expect(await run(kendra, { IndexId: 'i' })).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('a retry can catch what a policy forbids', async () => {
    const Catch = [{ ErrorEquals: ['DynamoDB.AmazonDynamoDBException'], Next: 'A' }];
    expect(Catch).toHaveLength(1);
    const { cause } = await run(PUT, ITEM, { Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }] });
    expect(cause).toContain('is not authorized');
  });

  test('nobody is judged where nobody is strict', async () => {
    await control('SetAccess', { strict: false });
    expect(await control('GetAccess', {})).toEqual({ strict: false });
    expect(await run(PUT, ITEM)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test.each([
    ['is judged', 'm', 'FAILED'],
    ['leaves the others alone', 'other', 'SUCCEEDED'],
  ])('where one machine is strict, it %s', async (_, name, status) => {
    const stateMachineArn = `arn:aws:states:us-east-1:123456789012:stateMachine:${name}`;
    await control('SetAccess', { strict: false });
    await control('SetAccess', { strict: true, stateMachineArn });
    expect(await control('GetAccess', { stateMachineArn })).toEqual({ strict: true });
    expect(await control('GetAccess', {})).toEqual({ strict: false });
    expect(await run(PUT, ITEM)).toMatchObject({ status });
    await control('SetAccess', { strict: false, stateMachineArn });
    expect(await control('GetAccess', { stateMachineArn })).toEqual({ strict: false });
  });
});

describe('the policy of a resource', () => {
  test('lets a role of its account in', async () => {
    const { QueueUrl } = await engine.localServices.call('sqs', 'CreateQueue', { QueueName: 'q' }, OWNER);
    const Policy = document({
      Effect: 'Allow',
      Principal: { AWS: ROLE },
      Action: 'sqs:SendMessage',
      Resource: '*',
    });
    const Attributes = { Policy };
    await engine.localServices.call(
      'sqs',
      'SetQueueAttributes',
      { QueueUrl: String(QueueUrl), Attributes },
      OWNER,
    );
    const parameters = { QueueUrl: String(QueueUrl), MessageBody: 'x' };
    expect(await run('arn:aws:states:::sqs:sendMessage', parameters)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('Credentials', () => {
  const OTHER = 'arn:aws:iam::999999999999:role/Otra';
  const Credentials = { RoleArn: OTHER };
  const theirs = (operation: string, input: JsonObject) =>
    engine.localServices.call('iam', operation, input, { ...OWNER, account: '999999999999' });

  test('need a role that can be taken on', async () => {
    expect(await run(PUT, ITEM, { Credentials })).toMatchObject({
      error: 'States.TaskFailed',
      cause: `The role ${ROLE} is not authorized to assume the task state's role, ${OTHER}.`,
    });
  });

  test('have the call judged by the policies of that role', async () => {
    await theirs('CreateRole', { RoleName: 'Otra', AssumeRolePolicyDocument: trust({ AWS: ROLE }) });
    await grant('sts:AssumeRole', OTHER);
    expect((await run(PUT, ITEM, { Credentials })).cause).toContain(
      'User: arn:aws:sts::999999999999:assumed-role/Otra/',
    );
  });
});

describe('when a machine is made', () => {
  const refused = 'AccessDeniedException';

  test('its role must be one that Step Functions can take on', async () => {
    const message =
      'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.';
    const other = 'arn:aws:iam::123456789012:role/None';
    await expect(create({ Resource: PUT, Parameters: ITEM }, { roleArn: other })).rejects.toMatchObject({
      code: refused,
      message,
    });
    const AssumeRolePolicyDocument = trust({ Service: 'lambda.amazonaws.com' });
    await iam('CreateRole', { RoleName: 'None', AssumeRolePolicyDocument });
    await expect(create({ Resource: PUT, Parameters: ITEM }, { roleArn: other })).rejects.toMatchObject({
      message,
    });
  });

  test('a job that is waited for needs a rule', async () => {
    const job = { Resource: 'arn:aws:states:::ecs:runTask.sync', Parameters: { TaskDefinition: 'x' } };
    await expect(create(job)).rejects.toMatchObject({
      code: refused,
      message: `'${ROLE}' is not authorized to create managed-rule.`,
    });
    await grant('events:*', '*');
    expect(await create(job)).toHaveProperty('stateMachineArn');
  });
});
