import type { QueryLanguage } from './query-language';

/** A call worth having at hand: what it needs, with `<…>` where the student fills in. */
export interface PopularCall {
  readonly service: string;
  readonly name: string;
  readonly resource: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Stands for the input of the state, in either query language. */
const input = { 'the input': true };

const key = { id: { S: '<id>' } };

/** The most used first, as in the console. */
export const popularCalls: readonly [PopularCall, ...PopularCall[]] = [
  call('AWS Lambda', 'Invoke', 'lambda:invoke', { FunctionName: '<function>', Payload: input }),
  call('Amazon SNS', 'Publish', 'sns:publish', { TopicArn: '<topic ARN>', Message: input }),
  call('Amazon DynamoDB', 'GetItem', 'dynamodb:getItem', { TableName: '<table>', Key: key }),
  call('Amazon DynamoDB', 'PutItem', 'dynamodb:putItem', { TableName: '<table>', Item: key }),
  call('Amazon DynamoDB', 'UpdateItem', 'dynamodb:updateItem', {
    TableName: '<table>',
    Key: key,
    UpdateExpression: 'SET #status = :status',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': { S: '<status>' } },
  }),
  call('Amazon DynamoDB', 'DeleteItem', 'dynamodb:deleteItem', { TableName: '<table>', Key: key }),
  call('Amazon SQS', 'SendMessage', 'sqs:sendMessage', { QueueUrl: '<queue URL>', MessageBody: input }),
  call('Amazon EventBridge', 'PutEvents', 'events:putEvents', {
    Entries: [{ Detail: input, DetailType: '<type>', EventBusName: 'default', Source: '<source>' }],
  }),
  call('AWS Step Functions', 'StartExecution', 'states:startExecution.sync:2', {
    StateMachineArn: '<state machine ARN>',
    Input: input,
  }),
  call('HTTP', 'Invoke', 'http:invoke', {
    ApiEndpoint: 'https://example.com',
    Method: 'GET',
    Authentication: { ConnectionArn: '<connection ARN>' },
  }),
  call('Amazon ECS', 'RunTask', 'ecs:runTask.sync', {
    LaunchType: 'FARGATE',
    Cluster: '<cluster ARN>',
    TaskDefinition: '<task definition ARN>',
  }),
  call('Amazon Bedrock', 'InvokeModel', 'bedrock:invokeModel', { ModelId: '<model>', Body: input }),
  call('AWS Glue', 'StartJobRun', 'glue:startJobRun.sync', { JobName: '<job>' }),
  call('AWS Batch', 'SubmitJob', 'batch:submitJob.sync', {
    JobName: '<name>',
    JobDefinition: '<job definition ARN>',
    JobQueue: '<job queue ARN>',
  }),
  call('API Gateway', 'Invoke', 'apigateway:invoke', {
    ApiEndpoint: '<id>.execute-api.us-east-1.amazonaws.com',
    Method: 'GET',
  }),
  call('Amazon Athena', 'StartQueryExecution', 'athena:startQueryExecution.sync', { QueryString: '<query>' }),
];

function call(
  service: string,
  name: string,
  resource: string,
  parameters: PopularCall['parameters'],
): PopularCall {
  return { service, name, resource: `arn:aws:states:::${resource}`, parameters };
}

/** A Task that makes a call, in the query language of the machine. */
export function taskBody(
  { resource, parameters }: Pick<PopularCall, 'resource' | 'parameters'>,
  language: QueryLanguage,
): Record<string, unknown> {
  const isLambda = resource === 'arn:aws:states:::lambda:invoke';
  return language === 'JSONata'
    ? {
        Type: 'Task',
        Resource: resource,
        Arguments: withInput(parameters, language),
        ...(isLambda && { Output: '{% $states.result.Payload %}' }),
      }
    : {
        Type: 'Task',
        Resource: resource,
        Parameters: withInput(parameters, language),
        ...(isLambda && { OutputPath: '$.Payload' }),
      };
}

/** JSONPath says that a value is computed in the name of the field, JSONata in the value. */
function withInput(value: unknown, language: QueryLanguage): unknown {
  if (Array.isArray(value)) return value.map((item) => withInput(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => {
    if (member !== input) return [name, withInput(member, language)];
    return language === 'JSONata' ? [name, '{% $states.input %}'] : [`${name}.$`, '$'];
  });
  return Object.fromEntries(members);
}

/** Any other call: what it requires, to be filled in. */
export function plainCall(
  resource: string,
  required: readonly string[],
): Pick<PopularCall, 'resource' | 'parameters'> {
  return { resource, parameters: Object.fromEntries(required.map((name) => [name, `<${name}>`])) };
}
