import { beforeEach, describe, expect, test } from 'vitest';
import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import { createTestEngine, type TestEngine } from '../../../testing';

const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine();
});

async function call(service: string, operation: string, input: JsonObject): Promise<Answer> {
  return JSON.parse(JSON.stringify(await engine.localServices.call(service, operation, input, OWNER)));
}

const AT = 'us-east-1:123456789012';

/** What makes a resource, and how its service tells of it then. */
interface Case {
  readonly resources: JsonObject;
  readonly asked: readonly [service: string, operation: string, input: JsonObject];
  readonly answer: JsonObject;
}

const QUEUE = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'cola' } };
const TOPIC = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'avisos' } };
const QUEUE_URL = 'https://sqs.us-east-1.amazonaws.com/123456789012/cola';

const CASES: Readonly<Record<string, Case>> = {
  'AWS::SQS::QueuePolicy': {
    resources: {
      Q: QUEUE,
      A: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Q' }],
          PolicyDocument: {
            Statement: [
              { Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: { 'Fn::GetAtt': ['Q', 'Arn'] } },
            ],
          },
        },
      },
    },
    asked: ['sqs', 'GetQueueAttributes', { QueueUrl: QUEUE_URL, AttributeNames: ['Policy'] }],
    answer: { Attributes: { Policy: expect.stringContaining(`arn:aws:sqs:${AT}:cola`) } },
  },
  'AWS::SNS::Subscription': {
    resources: {
      Q: QUEUE,
      T: TOPIC,
      A: {
        Type: 'AWS::SNS::Subscription',
        Properties: {
          TopicArn: { Ref: 'T' },
          Protocol: 'sqs',
          Endpoint: { 'Fn::GetAtt': ['Q', 'Arn'] },
          RawMessageDelivery: true,
          FilterPolicy: { tipo: ['a'] },
        },
      },
    },
    asked: ['sns', 'ListSubscriptionsByTopic', { TopicArn: `arn:aws:sns:${AT}:avisos` }],
    answer: { Subscriptions: [{ Protocol: 'sqs', Endpoint: `arn:aws:sqs:${AT}:cola` }] },
  },
  'AWS::S3::Bucket': {
    resources: {
      Q: QUEUE,
      A: {
        Type: 'AWS::S3::Bucket',
        DependsOn: 'P',
        Properties: {
          BucketName: 'fotos',
          VersioningConfiguration: { Status: 'Enabled' },
          NotificationConfiguration: {
            QueueConfigurations: [
              {
                Event: 's3:ObjectCreated:*',
                Queue: { 'Fn::GetAtt': ['Q', 'Arn'] },
                Filter: { S3Key: { Rules: [{ Name: 'suffix', Value: '.png' }] } },
              },
            ],
          },
        },
      },
      P: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Q' }],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 's3.amazonaws.com' },
                Action: 'sqs:SendMessage',
                Resource: '*',
              },
            ],
          },
        },
      },
    },
    asked: ['s3', 'GetBucketNotificationConfiguration', { Bucket: 'fotos' }],
    answer: {
      QueueConfigurations: [
        {
          QueueArn: `arn:aws:sqs:${AT}:cola`,
          Events: ['s3:ObjectCreated:*'],
          Filter: { Key: { FilterRules: [{ Value: '.png' }] } },
        },
      ],
    },
  },
  'AWS::Events::Rule': {
    resources: {
      Q: QUEUE,
      B: { Type: 'AWS::Events::EventBus', Properties: { Name: 'tienda' } },
      A: {
        Type: 'AWS::Events::Rule',
        Properties: {
          Name: 'pedidos',
          EventBusName: { Ref: 'B' },
          EventPattern: { source: ['tienda'] },
          Targets: [{ Id: 'q', Arn: { 'Fn::GetAtt': ['Q', 'Arn'] } }],
        },
      },
    },
    asked: ['eventbridge', 'ListTargetsByRule', { Rule: 'pedidos', EventBusName: 'tienda' }],
    answer: { Targets: [{ Id: 'q', Arn: `arn:aws:sqs:${AT}:cola` }] },
  },
  'AWS::SSM::Parameter': {
    resources: {
      A: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/t/p', Type: 'String', Value: 'hola' } },
    },
    asked: ['ssm', 'GetParameter', { Name: '/t/p' }],
    answer: { Parameter: { Value: 'hola' } },
  },
  'AWS::SecretsManager::Secret': {
    resources: { A: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 's', SecretString: 'x' } } },
    asked: ['secretsmanager', 'GetSecretValue', { SecretId: 's' }],
    answer: { SecretString: 'x' },
  },
  'AWS::IAM::ManagedPolicy': {
    resources: {
      R: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'r',
          AssumeRolePolicyDocument: {
            Statement: [
              { Effect: 'Allow', Principal: { Service: 'x.amazonaws.com' }, Action: 'sts:AssumeRole' },
            ],
          },
        },
      },
      A: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          ManagedPolicyName: 'p',
          Roles: [{ Ref: 'R' }],
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
        },
      },
    },
    asked: ['iam', 'ListAttachedRolePolicies', { RoleName: 'r' }],
    answer: { AttachedPolicies: [{ PolicyName: 'p' }] },
  },
  'AWS::StepFunctions::Activity': {
    resources: { A: { Type: 'AWS::StepFunctions::Activity', Properties: { Name: 'revisar' } } },
    asked: ['sfn', 'ListActivities', {}],
    answer: { activities: [{ name: 'revisar' }] },
  },
};

describe('a resource is what its template says, and goes with its stack', () => {
  test.each(Object.entries(CASES))('%s', async (_, { resources, asked, answer }) => {
    const TemplateBody = JSON.stringify({ Resources: resources });
    const Capabilities = ['CAPABILITY_NAMED_IAM'];
    await call('cloudformation', 'CreateStack', { StackName: 's', TemplateBody, Capabilities });
    expect(await events()).toEqual([]);
    expect(await call(...asked)).toMatchObject(answer);
    await call('cloudformation', 'DeleteStack', { StackName: 's' });
    const { StackSummaries } = await call('cloudformation', 'ListStacks', {});
    expect(StackSummaries).toMatchObject([{ StackStatus: 'DELETE_COMPLETE' }]);
  });
});

/** What went wrong. */
async function events(): Promise<Answer> {
  const { StackEvents } = await call('cloudformation', 'DescribeStackEvents', { StackName: 's' });
  return StackEvents.filter(({ ResourceStatus }: Answer) => /FAILED/.test(ResourceStatus));
}
