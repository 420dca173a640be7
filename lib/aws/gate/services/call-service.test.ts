import { describe, expect, test } from 'vitest';
import type { AccountSession } from '../../session/account-session';
import { connected, standIn, type StandIn } from '../../testing/stand-in';
import type { Gate } from '../gate';
import { callService } from './call-service';

async function opened() {
  const stand = standIn();
  // Buckets are then in the path: the engine in the process hears of no host.
  const cookie = await connected(stand, { endpoint: 'http://127.0.0.1:4566' });
  const found = stand.site.sessions.find(/pasos_account=([^;]+)/.exec(cookie)?.[1]);
  if (found.kind !== 'open') throw new Error('not open');
  return { ...stand, account: found.session };
}

const made: string[] = [];
const making: Gate['making'] = async ({ lab, type, name }, create) => {
  made.push(`${lab} ${type} ${name}`);
  return (await create()).value;
};

const call = async (account: AccountSession, service: string, operation: string, input: object = {}) =>
  (
    await callService({ account, lab: 'lab-05', making }, { service, operation, input: input as never })
  ).json() as Promise<object>;

/** As the account's owner does it, past the site. */
async function owner(
  { engine }: StandIn,
  service: string,
  operation: string,
  input: object,
): Promise<object> {
  const answer = await engine.fetch(
    new Request('http://engine/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'Pasos.CallService' },
      body: JSON.stringify({ service, operation, input }),
    }),
  );
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as object;
}

const table = {
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
};
const Tags = [{ Key: 'pasos:lab', Value: 'lab-05' }];

describe('callService', () => {
  test.each([
    ['sts', 'GetCallerIdentity', {}, { Account: '123456789012' }],
    ['dynamodb', 'ListTables', {}, { TableNames: [] }],
    ['sqs', 'ListQueues', {}, {}],
    ['sns', 'ListTopics', {}, {}],
    ['s3', 'ListBuckets', {}, {}],
    ['lambda', 'ListFunctions', {}, {}],
    ['eventbridge', 'ListEventBuses', {}, {}],
    ['cloudwatchlogs', 'DescribeLogGroups', {}, {}],
    ['iam', 'ListRoles', {}, {}],
    ['cloudformation', 'DescribeStacks', {}, {}],
  ])('asks %s by its own protocol: %s', async (service, operation, input, answer) => {
    const { account } = await opened();
    expect(await call(account, service, operation, input)).toMatchObject(answer);
  });

  test('bytes are Base64 and times seconds, both ways', async () => {
    const stand = await opened();
    await owner(stand, 's3', 'CreateBucket', { Bucket: 'lab-05-files' });
    await owner(stand, 's3', 'PutBucketTagging', { Bucket: 'lab-05-files', Tagging: { TagSet: Tags } });
    const file = { Bucket: 'lab-05-files', Key: 'a/b.txt' };
    await call(stand.account, 's3', 'PutObject', { ...file, Body: 'aG9sYQ==', ContentType: 'text/plain' });
    const got = await call(stand.account, 's3', 'GetObject', file);
    expect(got).toMatchObject({
      Body: 'aG9sYQ==',
      ContentType: 'text/plain',
      LastModified: expect.any(Number),
    });
    const listed = (await call(stand.account, 's3', 'ListObjectsV2', { Bucket: file.Bucket })) as {
      Contents: readonly object[];
    };
    expect(listed.Contents).toMatchObject([{ Key: 'a/b.txt', LastModified: expect.any(Number) }]);
  });

  test('items of a table come as the API has them', async () => {
    const stand = await opened();
    await owner(stand, 'dynamodb', 'CreateTable', { ...table, Tags });
    const Item = { id: { S: '1' }, picture: { B: 'AAEC' }, parts: { L: [{ N: '1' }, { NULL: true }] } };
    await call(stand.account, 'dynamodb', 'PutItem', { TableName: 'orders', Item });
    expect(await call(stand.account, 'dynamodb', 'Scan', { TableName: 'orders' })).toMatchObject({
      Items: [Item],
    });
  });

  test.each([
    ['dynamodb', 'Scan', { TableName: 'orders' }],
    ['dynamodb', 'DeleteItem', { TableName: 'orders', Key: { id: { S: '1' } } }],
    ['eventbridge', 'PutEvents', { Entries: [{ Source: 'a', DetailType: 'b', Detail: '{}' }] }],
    ['sns', 'Publish', { PhoneNumber: '+34600000000', Message: 'x' }],
    ['s3', 'ListObjectsV2', { Bucket: 'private' }],
  ])('%s %s leaves alone what Pasos did not make', async (service, operation, input) => {
    const stand = await opened();
    await owner(stand, 'dynamodb', 'CreateTable', table);
    await owner(stand, 's3', 'CreateBucket', { Bucket: 'private' });
    await expect(call(stand.account, service, operation, input)).rejects.toMatchObject({
      name: 'NotMadeByPasos',
    });
  });

  test.each([
    {
      service: 'dynamodb',
      made: 'AWS::DynamoDB::Table orders',
      calls: [
        ['CreateTable', table],
        ['Scan', { TableName: 'orders' }],
        ['DeleteTable', { TableName: 'orders' }],
      ],
    },
    {
      service: 'sqs',
      made: 'AWS::SQS::Queue jobs',
      calls: [
        ['CreateQueue', { QueueName: 'jobs' }],
        ['ReceiveMessage', { QueueUrl: 'http://sqs.us-east-1.localhost:8083/123456789012/jobs' }],
        ['DeleteQueue', { QueueUrl: 'http://sqs.us-east-1.localhost:8083/123456789012/jobs' }],
      ],
    },
    {
      service: 'cloudwatchlogs',
      made: 'AWS::Logs::LogGroup /x',
      calls: [
        ['CreateLogGroup', { logGroupName: '/x' }],
        ['FilterLogEvents', { logGroupName: '/x' }],
        ['DeleteLogGroup', { logGroupName: '/x' }],
      ],
    },
    {
      service: 'sns',
      made: 'AWS::SNS::Topic news',
      calls: [
        ['CreateTopic', { Name: 'news' }],
        ['Publish', { TopicArn: 'arn:aws:sns:us-east-1:123456789012:news', Message: 'x' }],
        ['DeleteTopic', { TopicArn: 'arn:aws:sns:us-east-1:123456789012:news' }],
      ],
    },
  ] as const)('what is made in $service is written down, tagged, and ours from then on', async (each) => {
    const { account } = await opened();
    made.length = 0;
    for (const [operation, input] of each.calls)
      expect(await call(account, each.service, operation, input)).not.toHaveProperty('$metadata');
    expect(made).toEqual([`lab-05 ${each.made}`]);
  });

  test('what is not there is AWS’s to speak of', async () => {
    const { account } = await opened();
    await expect(call(account, 'dynamodb', 'Scan', { TableName: 'none' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test.each([
    ['ec2', 'RunInstances'],
    ['lambda', 'CreateFunction'],
    ['dynamodb', 'DeleteBackup'],
    ['iam', 'CreateRole'],
    ['iam', 'CreateAccessKey'],
    ['sts', 'AssumeRole'],
    ['cloudformation', 'CreateStack'],
    ['s3', 'DeleteBucket'],
    ['lambda', 'constructor'],
    ['constructor', 'name'],
    ['secretsmanager', 'GetSecretValue'],
  ])('does not offer %s %s', async (service, operation) => {
    const { account } = await opened();
    await expect(call(account, service, operation)).rejects.toMatchObject({ name: 'OperationNotOffered' });
  });
});
