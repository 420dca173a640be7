import { describe, expect, test } from 'vitest';
import { call, found, inJsonata, startingWith, S } from '../definitions.fixture';
import { findOptimized, OPTIMIZED_NAMES } from '../services/optimized';
import { integrationParameters } from '../services/optimized-parameters';
import { sdkActions } from '../services/sdk-actions';

const services = { sdkActions, integrationParameters };
const unknown = (resource: string) =>
  `${S}The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/A/Resource`;

/** Everything an optimized integration cannot do without. */
function parametersFor(resource: string): Record<string, string> {
  const [, service = '', action = ''] = /:::([\w-]+):(\w+)/.exec(resource) ?? [];
  return Object.fromEntries((findOptimized(service, action)?.required ?? []).map((name) => [name, 'x']));
}
const calling = (resource: string, more: object = {}) =>
  startingWith({
    Type: 'Task',
    Resource: resource,
    Parameters: { ...parametersFor(resource), ...more },
    End: true,
  });

describe('resources that AWS takes', () => {
  test.each([
    'arn:aws:lambda:eu-west-1:123456789012:function:f',
    'arn:aws:lambda:eu-west-1:123456789012:function:f:$LATEST',
    'arn:aws:lambda:eu-west-1:123456789012:function:f:alias',
    // As recorded, and as templates have it.
    'arn:aws:lambda:your-region:your-account-id:function:yourHelloWorldFunction',
    'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f',
    'arn:aws:states:us-east-1:123456789012:activity:a.b',
    'arn:aws-cn:states:::lambda:invoke',
    'arn:aws:states:::ecs:runTask.sync',
    'arn:aws:states:::ecs:runTask.waitForTaskToken',
    'arn:aws:states:::emr-serverless:startJobRun.sync',
    'arn:aws:states:::states:startExecution.sync:2',
    'arn:aws:states:::http:invoke',
    'arn:aws:states:::aws-sdk:s3:getObject',
    'arn:aws:states:::aws-sdk:s3:listBuckets.waitForTaskToken',
    'arn:aws:states:::aws-sdk:cloudwatchlogs:createLogStream',
    'arn:aws:states:::aws-sdk:elasticloadbalancingv2:describeLoadBalancers',
    // Documented, though the service is gone.
    'arn:aws:states:::aws-sdk:qldb:listLedgers',
  ])('%s', (resource) => expect(found(calling(resource), services)).toEqual([]));

  test.each(OPTIMIZED_NAMES)('%s', (name) =>
    expect(found(calling(`arn:aws:states:::${name}`), services)).toEqual([]),
  );
});

describe('resources that AWS refuses', () => {
  test.each([
    'arn:aws:states:::dynamodb:query',
    'arn:aws:states:::lambda:invokes',
    'arn:aws:states:::Lambda:invoke',
    'arn:aws:states:us-east-1:123456789012:lambda:invoke',
    'arn:aws:states:::lambda:invoke.sync',
    'arn:aws:states:::sns:publish.sync',
    'arn:aws:states:::athena:getQueryResults.sync',
    'arn:aws:states:::glue:startJobRun.waitForTaskToken',
    'arn:aws:states:::ecs:runTask.sync:2',
    'arn:aws:states:::http:invoke.waitForTaskToken',
    'arn:aws:states:::s3:getObject',
    'arn:aws:states:::aws-sdk:s3:getobject',
    'arn:aws:states:::aws-sdk:s3:getObject.sync',
    'arn:aws:states:::aws-sdk:s3:selectObjectContent',
    'arn:aws:states:::aws-sdk:sts:assumeRole',
    'arn:aws:states:::aws-sdk:apigatewaymanagementapi:postToConnection',
    'arn:aws:states:::aws-sdk:nothing:atAll',
    'arn:aws:states:::aws-sdk:constructor:constructor',
    'arn:aws:states:::toString:call',
    'arn:aws:lambda:eu-west-1:123456789012:layer:l',
    'arn:gcp:lambda:eu-west-1:123456789012:function:f',
    'arn:aws:swf:us-east-1:123456789012:task:t',
  ])('%s', (resource) => expect(found(calling(resource), services)).toEqual([unknown(resource)]));

  test('actions of the SDK are taken on trust where they are not known', () =>
    expect(found(calling('arn:aws:states:::aws-sdk:nothing:atAll'))).toEqual([]));
});

describe('parameters of optimized integrations', () => {
  test.each([
    ['with .$', { 'Payload.$': '$' }, []],
    ['unknown', { Payloads: 1 }, ['Payloads']],
    ['unknown, with .$', { 'payload.$': '$' }, ['payload']],
    ['two unknown', { a: 1, b: 2 }, ['a', 'b']],
  ])('%s', (_, more, names) =>
    expect(found(calling(call.Resource, more), services)).toEqual(
      names.map(
        (name) => `${S}The field "${name}" is not supported by Step Functions at /States/A/Parameters`,
      ),
    ),
  );

  test('an HTTP task has a connection, in one way or the other', () => {
    const request = (fields: object) =>
      startingWith({
        Type: 'Task',
        Resource: 'arn:aws:states:::http:invoke',
        Parameters: { ApiEndpoint: 'https://example.com', Method: 'GET', ...fields },
        End: true,
      });
    expect(found(request({ Authentication: { ConnectionArn: 'arn' } }), services)).toEqual([]);
    expect(found(request({ InvocationConfig: { ConnectionArn: 'arn' } }), services)).toEqual([]);
    expect(found(request({}), services)).toEqual([
      `${S}The field 'Authentication' is required but was missing at /States/A/Parameters`,
    ]);
  });

  test('in JSONata, where .$ is part of a name', () => {
    const Arguments = { FunctionName: 'f', 'Payload.$': 1 };
    const task = startingWith({ Type: 'Task', Resource: call.Resource, Arguments, End: true });
    expect(found(inJsonata(task), services)).toEqual([
      `${S}The field "Payload.$" is not supported by Step Functions at /States/A/Arguments`,
    ]);
  });

  test('whatever is required is known', () => {
    for (const name of OPTIMIZED_NAMES) {
      const [service, action] = name.split(':') as [string, string];
      expect([name, ...(integrationParameters(name) ?? [])]).toEqual(
        expect.arrayContaining([...findOptimized(service, action)!.required]),
      );
    }
  });
});
