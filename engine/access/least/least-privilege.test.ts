import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { readPolicy } from '../policy/read-policy';
import { leastPrivilege, trustPolicy } from './least-privilege';
import type { PermittedMachine } from './machine-needs';

const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:Pedidos';
const AT = 'us-east-1:123456789012';
const OTHER = `arn:aws:states:${AT}:stateMachine:Hija`;

function policies(states: JsonObject, more: Partial<PermittedMachine> = {}) {
  return leastPrivilege({ arn: ARN, definition: JSON.stringify({ StartAt: 'A', States: states }), ...more })!;
}

/** Each statement as `actions on resources`. */
function lines(states: JsonObject, more?: Partial<PermittedMachine>): readonly string[] {
  return policies(states, more)[0]!.statements.map(
    ({ actions, resources }) => `${actions.join(' ')} on ${resources.join(' ')}`,
  );
}

function task(Resource: string, Parameters: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return { A: { Type: 'Task', Resource: `arn:aws:states:::${Resource}`, Parameters, End: true, ...more } };
}

const rule = (name: string) =>
  `events:PutTargets events:PutRule events:DescribeRule on arn:aws:events:${AT}:rule/${name}`;

describe('what a Task needs', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    [
      'lambda:invoke',
      { FunctionName: 'Cobrar' },
      [`lambda:InvokeFunction on arn:aws:lambda:${AT}:function:Cobrar`],
    ],
    [
      'lambda:invoke.waitForTaskToken',
      { FunctionName: 'Cobrar', Qualifier: 'live' },
      [`lambda:InvokeFunction on arn:aws:lambda:${AT}:function:Cobrar:live`],
    ],
    [
      'lambda:invoke',
      { 'FunctionName.$': '$.f' },
      [`lambda:InvokeFunction on arn:aws:lambda:${AT}:function:*`],
    ],
    [
      'lambda:invoke',
      { FunctionName: '{% $f %}' },
      [`lambda:InvokeFunction on arn:aws:lambda:${AT}:function:*`],
    ],
    [
      'dynamodb:putItem',
      { TableName: 'Pedidos' },
      [`dynamodb:PutItem on arn:aws:dynamodb:${AT}:table/Pedidos`],
    ],
    [
      'aws-sdk:dynamodb:query',
      { TableName: 'Pedidos', IndexName: 'porFecha' },
      [`dynamodb:Query on arn:aws:dynamodb:${AT}:table/Pedidos/index/porFecha`],
    ],
    [
      'aws-sdk:dynamodb:transactWriteItems',
      { TransactItems: [{ Put: { TableName: 'P' } }, { Update: { TableName: 'S' } }] },
      [
        `dynamodb:PutItem on arn:aws:dynamodb:${AT}:table/P`,
        `dynamodb:UpdateItem on arn:aws:dynamodb:${AT}:table/S`,
      ],
    ],
    ['aws-sdk:dynamodb:listTables', {}, ['dynamodb:ListTables on *']],
    [
      'sqs:sendMessage.waitForTaskToken',
      { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/cola' },
      [`sqs:SendMessage on arn:aws:sqs:${AT}:cola`],
    ],
    ['sns:publish', { TopicArn: `arn:aws:sns:${AT}:avisos` }, [`sns:Publish on arn:aws:sns:${AT}:avisos`]],
    ['sns:publish', { PhoneNumber: '+34600000000' }, ['sns:Publish on *']],
    [
      'events:putEvents',
      { Entries: [{ EventBusName: 'tienda' }, {}] },
      [`events:PutEvents on arn:aws:events:${AT}:event-bus/tienda arn:aws:events:${AT}:event-bus/default`],
    ],
    ['states:startExecution', { StateMachineArn: OTHER }, [`states:StartExecution on ${OTHER}`]],
    [
      'states:startExecution.sync:2',
      { StateMachineArn: OTHER },
      [
        `states:StartExecution on ${OTHER}`,
        `states:DescribeExecution states:StopExecution on arn:aws:states:${AT}:execution:Hija:*`,
        rule('StepFunctionsGetEventsForStepFunctionsExecutionRule'),
      ],
    ],
    [
      'ecs:runTask.sync',
      { TaskDefinition: 'informe:3' },
      [
        `ecs:RunTask on arn:aws:ecs:${AT}:task-definition/informe:3`,
        'iam:PassRole on *',
        'ecs:DescribeTasks ecs:StopTask on *',
        rule('StepFunctionsGetEventsForECSTaskRule'),
      ],
    ],
    [
      'batch:submitJob.sync',
      { JobQueue: 'q' },
      [
        'batch:SubmitJob on *',
        'batch:DescribeJobs batch:TerminateJob on *',
        rule('StepFunctionsGetEventsForBatchJobsRule'),
      ],
    ],
    [
      'glue:startJobRun.sync',
      { JobName: 'limpiar' },
      [
        `glue:StartJobRun on arn:aws:glue:${AT}:job/limpiar`,
        'glue:GetJobRun glue:GetJobRuns glue:BatchStopJobRun on *',
      ],
    ],
    [
      'bedrock:invokeModel',
      { ModelId: 'anthropic.claude-3' },
      ['bedrock:InvokeModel on arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3'],
    ],
    ['aws-sdk:comprehend:detectSentiment', { Text: 'hola' }, ['comprehend:DetectSentiment on *']],
    [
      'aws-sdk:cloudwatchlogs:createLogStream',
      { LogGroupName: '/g' },
      [`logs:CreateLogStream on arn:aws:logs:${AT}:log-group:/g:*`],
    ],
    ['aws-sdk:kendra:query', {}, ['kendra:Query on *']],
    [
      'aws-sdk:s3:getObject',
      { Bucket: 'casa', Key: 'a/b.png' },
      ['s3:GetObject on arn:aws:s3:::casa/a/b.png'],
    ],
    ['aws-sdk:s3:listObjectsV2', { Bucket: 'casa' }, ['s3:ListBucket on arn:aws:s3:::casa']],
    [
      'aws-sdk:s3:copyObject',
      { Bucket: 'casa', 'Key.$': '$.k', CopySource: 'otra/x' },
      ['s3:GetObject on arn:aws:s3:::otra/x', 's3:PutObject on arn:aws:s3:::casa/*'],
    ],
    ['aws-sdk:ssm:getParameter', { Name: '/a/b' }, [`ssm:GetParameter on arn:aws:ssm:${AT}:parameter/a/b`]],
    [
      'apigateway:invoke',
      {
        ApiEndpoint: 'abc.execute-api.us-east-1.amazonaws.com',
        Method: 'GET',
        Stage: 'v1',
        AuthType: 'IAM_ROLE',
      },
      [`execute-api:Invoke on arn:aws:execute-api:${AT}:abc/v1/GET/*`],
    ],
    ['apigateway:invoke', { ApiEndpoint: 'abc', Method: 'GET' }, []],
    [
      'http:invoke',
      {
        ApiEndpoint: 'https://x.com/a',
        Method: 'POST',
        Authentication: { ConnectionArn: `arn:aws:events:${AT}:connection/c/1` },
      },
      [
        'states:InvokeHTTPEndpoint on *',
        `events:RetrieveConnectionCredentials on arn:aws:events:${AT}:connection/c/1`,
        'secretsmanager:GetSecretValue secretsmanager:DescribeSecret on arn:aws:secretsmanager:*:*:secret:events!connection/*',
      ],
    ],
  ])('%s %j', (resource, parameters, expected) => {
    expect(lines(task(resource, parameters))).toEqual(expected);
  });

  test('a function by its ARN, and an activity', () => {
    const arn = `arn:aws:lambda:${AT}:function:Cobrar`;
    const states: JsonObject = {
      A: { Type: 'Task', Resource: arn, Next: 'B' },
      B: { Type: 'Task', Resource: `arn:aws:states:${AT}:activity:revisar`, End: true },
    };
    expect(lines(states)).toEqual([`lambda:InvokeFunction on ${arn}`]);
  });
});

test('the same need of several states is one statement, wherever they stand', () => {
  const put = task('dynamodb:putItem', { TableName: 'P' }).A!;
  const get = task('dynamodb:getItem', { TableName: 'P' }).A!;
  const scope = (B: Json) => ({ StartAt: 'B', States: { B } });
  const states: JsonObject = {
    A: { Type: 'Parallel', Branches: [scope(put)], Next: 'C' },
    C: { Type: 'Map', ItemProcessor: { StartAt: 'D', States: { D: get } }, End: true },
  };
  expect(policies(states)[0]!.statements).toMatchObject([
    {
      sid: 'CallDynamodb',
      actions: ['dynamodb:PutItem', 'dynamodb:GetItem'],
      states: ['B', 'D'],
      isBroad: false,
    },
  ]);
});

test('a Distributed Map starts executions of its own machine, reads its items and writes its results', () => {
  const Map = {
    Type: 'Map',
    ItemReader: {
      Resource: 'arn:aws:states:::s3:listObjectsV2',
      Parameters: { Bucket: 'entrada', Prefix: 'fotos/' },
    },
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED' },
      StartAt: 'B',
      States: { B: { Type: 'Succeed' } },
    },
    ResultWriter: {
      Resource: 'arn:aws:states:::s3:putObject',
      Arguments: { Bucket: '{% $b %}', Prefix: 'r' },
    },
    End: true,
  };
  const executions = `arn:aws:states:${AT}:execution:Pedidos`;
  expect(lines({ A: Map })).toEqual([
    `states:StartExecution on ${ARN}`,
    `states:DescribeExecution states:StopExecution on ${executions}:*`,
    `states:RedriveExecution on ${executions}/*:*`,
    's3:ListBucket on arn:aws:s3:::entrada',
    's3:GetObject on arn:aws:s3:::entrada/fotos/*',
    's3:PutObject s3:GetObject s3:ListMultipartUploadParts s3:AbortMultipartUpload on arn:aws:s3:::*/r/*',
  ]);
});

test('a Task that takes on another role needs to take it on; the rest is for that role', () => {
  const role = 'arn:aws:iam::999999999999:role/Otra';
  const states = task('dynamodb:putItem', { TableName: 'P' }, { Credentials: { RoleArn: role } });
  expect(policies(states)).toMatchObject([
    { statements: [{ actions: ['sts:AssumeRole'], resources: [role] }] },
    { role, statements: [{ actions: ['dynamodb:PutItem'] }] },
  ]);
});

test('logs, traces and a key of one’s own are needs of the machine', () => {
  const statements = lines(
    {},
    {
      loggingConfiguration: { level: 'ERROR' },
      tracingConfiguration: { enabled: true },
      encryptionConfiguration: { kmsKeyId: 'abc' },
    },
  );
  expect(statements.map((line) => line.split(' ')[0])).toEqual([
    'logs:CreateLogDelivery',
    'xray:PutTraceSegments',
    'kms:Decrypt',
  ]);
  expect(lines({}, { loggingConfiguration: { level: 'OFF' } })).toEqual([]);
});

test('what only the data says is told to be broad', () => {
  const [{ statements }] = policies(task('sqs:sendMessage', { 'QueueUrl.$': '$.q' })) as [
    ReturnType<typeof policies>[0],
  ];
  expect(statements).toMatchObject([{ isBroad: true, resources: [`arn:aws:sqs:${AT}:*`] }]);
});

test('every policy it makes is one that IAM takes', () => {
  const all = { ...task('ecs:runTask.sync', { TaskDefinition: 'x' }), ...task('aws-sdk:kendra:query') };
  const { policy } = policies(all, { tracingConfiguration: { enabled: true } })[0]!;
  expect(readPolicy(JSON.stringify(policy), 'identity')).toMatchObject({ ok: true });
  expect(readPolicy(JSON.stringify(trustPolicy(ARN)), 'trust')).toMatchObject({ ok: true });
});

test('a text that is no definition has no policy', () => {
  expect(leastPrivilege({ arn: ARN, definition: '{' })).toBeUndefined();
});
