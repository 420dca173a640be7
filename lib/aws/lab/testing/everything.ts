import { CreateTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CreateLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ListRulesCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  ListActivitiesCommand,
  ListStateMachinesCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { CreateTopicCommand, ListTopicsCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ListQueuesCommand } from '@aws-sdk/client-sqs';
import { zipSync } from 'fflate';
import type { Clients } from '../account';
import { making, type Site } from '../making';
import { tagsFor } from '../names';
import { prepare } from '../prepare/prepare';

export const template = `
Resources:
  Cola: { Type: AWS::SQS::Queue }
  Cubo: { Type: AWS::S3::Bucket }
  Pedidos:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
Outputs:
  ColaUrl: { Value: !Ref Cola }
  CuboNombre: { Value: !Ref Cubo }
`;

export const definition = JSON.stringify({
  StartAt: 'A',
  States: {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: { QueueUrl: '${ColaUrl}', MessageBody: 'hola' },
      Next: 'B',
    },
    B: { Type: 'Wait', Seconds: 86_400, End: true },
  },
});

/** Works through a lab that uses everything there is: each kind made once, as the gate and `prepare` make it. */
export async function makeEverything(site: Site): Promise<void> {
  await makeBesides(site, await makeLab(site));
}

/** The stack with something in its bucket, the role, the machine and an execution that runs. Gives the role. */
export async function makeLab(site: Site): Promise<string> {
  const { clients } = site.place;
  const machine = { name: 'HolaMundo', type: 'STANDARD' as const, definition };
  const { roleArn, outputs } = await prepare(site, { machine, template });
  await clients.s3.send(new PutObjectCommand({ Bucket: outputs.CuboNombre, Key: 'a/b', Body: 'x' }));
  const arn = await makeMachine(site, roleArn, definition.replace('${ColaUrl}', outputs.ColaUrl!));
  await clients.sfn.send(new StartExecutionCommand({ stateMachineArn: arn }));
  return roleArn;
}

function makeMachine({ ...site }: Site, roleArn: string, text: string): Promise<string> {
  const tags = Object.entries(tagsFor(site.owner)).map(([key, value]) => ({ key, value }));
  return making(site, { type: 'AWS::StepFunctions::StateMachine', name: 'HolaMundo' }, async () => {
    const command = new CreateStateMachineCommand({ name: 'HolaMundo', definition: text, roleArn, tags });
    const { stateMachineArn = '' } = await site.place.clients.sfn.send(command);
    return { arn: stateMachineArn, value: stateMachineArn };
  });
}

/** What a student makes by hand in the studio. */
async function makeBesides(site: Site, roleArn: string): Promise<void> {
  const { clients } = site.place;
  const tags = tagsFor(site.owner);
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const small = Tags.map(({ Key, Value }) => ({ key: Key, value: Value }));
  const make = (type: string, name: string, ask: () => Promise<unknown>) =>
    making(site, { type, name }, async () => ({ value: await ask() }));
  await make('AWS::StepFunctions::Activity', 'revisar', () =>
    clients.sfn.send(new CreateActivityCommand({ name: 'revisar', tags: small })),
  );
  const logGroupName = '/aws/vendedlogs/states/HolaMundo-Logs';
  await make('AWS::Logs::LogGroup', logGroupName, () =>
    clients.logs.send(new CreateLogGroupCommand({ logGroupName, tags })),
  );
  await make('AWS::Lambda::Function', 'Cobrar', () =>
    clients.lambda.send(
      new CreateFunctionCommand({
        FunctionName: 'Cobrar',
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: roleArn,
        Code: {
          ZipFile: zipSync({ 'index.mjs': new TextEncoder().encode('export const handler = () => 1') }),
        },
        Tags: tags,
      }),
    ),
  );
  await make('AWS::Events::Rule', 'grandes', () =>
    clients.events.send(new PutRuleCommand({ Name: 'grandes', EventPattern: '{"source":["t"]}', Tags })),
  );
  const target = { Id: '1', Arn: 'arn:aws:sqs:us-east-1:123456789012:otra' };
  await clients.events.send(new PutTargetsCommand({ Rule: 'grandes', Targets: [target] }));
  await make('AWS::DynamoDB::Table', 'Clientes', () =>
    clients.dynamodb.send(
      new CreateTableCommand({
        TableName: 'Clientes',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        Tags,
      }),
    ),
  );
  await make('AWS::SQS::Queue', 'otra', () =>
    clients.sqs.send(new CreateQueueCommand({ QueueName: 'otra', tags })),
  );
  await make('AWS::SNS::Topic', 'avisos', () =>
    clients.sns.send(new CreateTopicCommand({ Name: 'avisos', Tags })),
  );
  await make('AWS::S3::Bucket', 'pasos-fotos', () =>
    clients.s3.send(new CreateBucketCommand({ Bucket: 'pasos-fotos', CreateBucketConfiguration: { Tags } })),
  );
}

/** All that is in the account, asked for without the code under test. */
export async function everythingIn(clients: Clients): Promise<readonly string[]> {
  const found = await Promise.all([
    clients.sfn
      .send(new ListStateMachinesCommand({}))
      .then(({ stateMachines = [] }) => stateMachines.map(({ name }) => `machine ${name}`)),
    clients.sfn
      .send(new ListActivitiesCommand({}))
      .then(({ activities = [] }) => activities.map(({ name }) => `activity ${name}`)),
    clients.iam
      .send(new ListRolesCommand({}))
      .then(({ Roles = [] }) => Roles.map(({ RoleName }) => `role ${RoleName}`)),
    clients.cloudformation
      .send(new DescribeStacksCommand({}))
      .then(({ Stacks = [] }) => Stacks.map(({ StackName }) => `stack ${StackName}`)),
    clients.logs
      .send(new DescribeLogGroupsCommand({}))
      .then(({ logGroups = [] }) => logGroups.map(({ logGroupName }) => `log group ${logGroupName}`)),
    clients.lambda
      .send(new ListFunctionsCommand({}))
      .then(({ Functions = [] }) => Functions.map(({ FunctionName }) => `function ${FunctionName}`)),
    clients.events
      .send(new ListRulesCommand({}))
      .then(({ Rules = [] }) => Rules.map(({ Name }) => `rule ${Name}`)),
    clients.dynamodb
      .send(new ListTablesCommand({}))
      .then(({ TableNames = [] }) => TableNames.map((name) => `table ${name}`)),
    clients.sqs
      .send(new ListQueuesCommand({}))
      .then(({ QueueUrls = [] }) => QueueUrls.map((url) => `queue ${url}`)),
    clients.sns
      .send(new ListTopicsCommand({}))
      .then(({ Topics = [] }) => Topics.map(({ TopicArn }) => `topic ${TopicArn}`)),
    clients.s3
      .send(new ListBucketsCommand({}))
      .then(({ Buckets = [] }) => Buckets.map(({ Name }) => `bucket ${Name}`)),
  ]);
  return found.flat();
}
