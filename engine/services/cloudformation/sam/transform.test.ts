import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { readTemplate } from '../template/read-template';
import { transformed } from './transform';

const SAM = 'Transform: AWS::Serverless-2016-10-31\n';

function resources(text: string): Readonly<Record<string, JsonObject>> {
  return transformed(readTemplate(SAM + text)).resources;
}

/** Each resource as `name type`. */
function names(text: string): readonly string[] {
  return Object.entries(resources(text)).map(([name, { Type }]) => `${name} ${String(Type)}`);
}

const FUNCTION = (more: string) => `
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties: { InlineCode: 'x', Handler: index.handler, Runtime: nodejs22.x${more} }
`;

describe('a function', () => {
  test('has a role of its own unless it is given one', () => {
    expect(names(FUNCTION(''))).toEqual(['F AWS::Lambda::Function', 'FRole AWS::IAM::Role']);
    expect(names(FUNCTION(', Role: arn:aws:iam::1:role/x'))).toEqual(['F AWS::Lambda::Function']);
  });

  test.each<[string, string, readonly string[]]>([
    ['SQS', '{ Queue: arn }', ['FE AWS::Lambda::EventSourceMapping']],
    ['SNS', '{ Topic: arn }', ['FE AWS::SNS::Subscription', 'FEPermission AWS::Lambda::Permission']],
    [
      'Schedule',
      '{ Schedule: rate(1 day) }',
      ['FE AWS::Events::Rule', 'FEPermission AWS::Lambda::Permission'],
    ],
    [
      'EventBridgeRule',
      '{ Pattern: { source: [a] } }',
      ['FE AWS::Events::Rule', 'FEPermission AWS::Lambda::Permission'],
    ],
  ])('is called by %s', (type, properties, expected) => {
    const text = FUNCTION(`, Events: { E: { Type: ${type}, Properties: ${properties} } }`);
    expect(names(text).slice(2)).toEqual(expected);
  });

  test('that a queue feeds may read it', () => {
    const text = FUNCTION(', Events: { E: { Type: SQS, Properties: { Queue: arn } } }');
    const { ManagedPolicyArns } = resources(text).FRole!.Properties as JsonObject;
    expect(JSON.stringify(ManagedPolicyArns)).toContain('service-role/AWSLambdaSQSQueueExecutionRole');
  });

  test('takes what is said for all, and its own before it', () => {
    const globals =
      'Globals: { Function: { Timeout: 9, MemorySize: 256, Environment: { Variables: { A: a, B: b } } } }\n';
    const text = FUNCTION(', Timeout: 3, Environment: { Variables: { B: c } }');
    expect(resources(globals + text).F!.Properties).toMatchObject({
      Timeout: 3,
      MemorySize: 256,
      Environment: { Variables: { A: 'a', B: 'c' } },
      Code: { ZipFile: 'x' },
    });
  });

  test('that hears of a bucket is told by the bucket, which is made after the permission', () => {
    const text = `${FUNCTION(', Events: { E: { Type: S3, Properties: { Bucket: !Ref B, Events: "s3:ObjectCreated:*" } } }')}
  B: { Type: AWS::S3::Bucket }
`;
    expect(resources(text).B).toMatchObject({
      DependsOn: ['FEPermission'],
      Properties: {
        NotificationConfiguration: {
          LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: { 'Fn::GetAtt': ['F', 'Arn'] } }],
        },
      },
    });
  });
});

describe('policies', () => {
  test.each<[string, JsonObject]>([
    [
      '{ SQSSendMessagePolicy: { QueueName: !GetAtt Q.QueueName } }',
      {
        Action: ['sqs:SendMessage*'],
        Resource: [
          {
            'Fn::Sub': [
              'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${QueueName}',
              { QueueName: { 'Fn::GetAtt': ['Q', 'QueueName'] } },
            ],
          },
        ],
      },
    ],
    ['{ ComprehendBasicAccessPolicy: {} }', { Resource: ['*'] }],
    ['{ AWSSecretsManagerGetSecretValuePolicy: { SecretArn: !Ref S } }', { Resource: [{ Ref: 'S' }] }],
    ['{ Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }] }', { Action: 's3:*', Resource: '*' }],
  ])('%s', (policy, statement) => {
    const { Policies } = resources(FUNCTION(`, Policies: [${policy}]`)).FRole!.Properties as JsonObject;
    expect(Policies).toMatchObject([{ PolicyDocument: { Version: '2012-10-17', Statement: [statement] } }]);
  });
});

test('a table is keyed by id unless it says otherwise', () => {
  const table = (properties: string) =>
    resources(`Resources: { T: { Type: AWS::Serverless::SimpleTable${properties} } }`).T!.Properties;
  expect(table('')).toEqual({
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  expect(table(', Properties: { PrimaryKey: { Name: n, Type: Number } }')).toMatchObject({
    AttributeDefinitions: [{ AttributeName: 'n', AttributeType: 'N' }],
  });
});

test('a machine that events start has a rule and a role for each', () => {
  const text = `
Resources:
  M:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
      Name: pedidos
      Events: { Diario: { Type: Schedule, Properties: { Schedule: rate(1 day), Input: '{}' } } }
`;
  expect(names(text)).toEqual([
    'M AWS::StepFunctions::StateMachine',
    'MRole AWS::IAM::Role',
    'MDiario AWS::Events::Rule',
    'MDiarioRole AWS::IAM::Role',
  ]);
  expect(resources(text).M!.Properties).toMatchObject({ StateMachineName: 'pedidos' });
});

test.each<[string, string]>([
  ['{ Type: AWS::Serverless::Api }', 'The local engine has no resources of type AWS::Serverless::Api'],
  ['{ Type: AWS::Serverless::Function, Properties: { CodeUri: src/ } }', "'CodeUri' is not a valid S3 Uri"],
  ['{ Type: AWS::Serverless::Function, Properties: { Code: x } }', 'property Code not defined'],
  [
    '{ Type: AWS::Serverless::Function, Properties: { InlineCode: x, Events: { E: { Type: Kinesis } } } }',
    'The local engine has no events of type Kinesis',
  ],
])('%s is refused by name', (resource, problem) => {
  expect(() => resources(`Resources: { X: ${resource} }`)).toThrow(problem);
});
