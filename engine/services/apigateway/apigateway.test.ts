import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';
import { createApiGateway, createHttpApis } from './apigateway';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:echo';
const STATES = 'arn:aws:apigateway:us-east-1:states:action';

let under: ReturnType<typeof tasksUnderTest>;
beforeEach(async () => {
  under = tasksUnderTest();
  const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } });
  const machine = { name: 'echo', type: 'EXPRESS', roleArn: 'arn:aws:iam::123456789012:role/r', definition };
  await under.engine.api.call('CreateStateMachine', machine, OWNER);
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Any = any;
const rest = (operation: string, input: object): Promise<Any> =>
  under.engine.localServices.call('apigateway', operation, input as JsonObject, OWNER);
const http = (operation: string, input: object): Promise<Any> =>
  under.engine.localServices.call('apigatewayv2', operation, input as JsonObject, OWNER);

/** A REST API with one method at `path`, deployed as `test`. */
async function restApi(
  integration: object,
  { path = 'orders', response = {} }: { path?: string; response?: object } = {},
) {
  const { id: restApiId, rootResourceId: parentId } = await rest('CreateRestApi', { name: 'a' });
  const { id: resourceId } = await rest('CreateResource', { restApiId, parentId, pathPart: path });
  const method = { restApiId, resourceId, httpMethod: 'POST' };
  await rest('PutMethod', { ...method, authorizationType: 'NONE' });
  await rest('PutMethodResponse', { ...method, statusCode: '200' });
  await rest('PutIntegration', { ...method, integrationHttpMethod: 'POST', ...integration });
  if (!('type' in integration && integration.type === 'AWS_PROXY'))
    await rest('PutIntegrationResponse', { ...method, statusCode: '200', ...response });
  await rest('CreateDeployment', { restApiId, stageName: 'test' });
  return { id: restApiId as string, method };
}

async function send(url: string, body?: object | string, method = 'POST') {
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const headers = { 'content-type': 'application/json' };
  const response = await under.engine.fetch(new Request(url, { method, headers, body: text }));
  return [response.status, (await response.json()) as Any] as const;
}

const at = (id: string, path: string) => `http://127.0.0.1:8083/restapis/${id}/test/_user_request_${path}`;

test('the body of a request starts an execution as it is', async () => {
  const { id } = await restApi({ type: 'AWS', uri: `${STATES}/StartExecution` });
  const [status, answer] = await send(at(id, '/orders'), { input: '{"a":1}', stateMachineArn: ARN });
  expect([status, answer.executionArn]).toEqual([200, expect.stringContaining(':express:echo:')]);
});

test('templates make the input of an execution, and the answer of its output', async () => {
  const { id } = await restApi(
    {
      type: 'AWS',
      uri: `${STATES}/StartSyncExecution`,
      requestTemplates: {
        'application/json': `{"input": "$util.escapeJavaScript($input.json('$'))", "stateMachineArn": "${ARN}"}`,
      },
    },
    { response: { responseTemplates: { 'application/json': "$input.path('$.output')" } } },
  );
  expect(await send(at(id, '/orders'), { name: 'Ana "A"' })).toEqual([200, { name: 'Ana "A"' }]);
});

test('at its own host, the path begins with the stage', async () => {
  const { id } = await restApi(
    { type: 'MOCK', requestTemplates: { 'application/json': '{"statusCode": 200}' } },
    { response: { responseTemplates: { 'application/json': '{"mock": true}' } } },
  );
  const url = `http://${id}.execute-api.localhost:8083/test/orders`;
  expect(await send(url, {})).toEqual([200, { mock: true }]);
});

test.each([
  ['another path', (id: string) => at(id, '/none'), 403, 'Missing Authentication Token'],
  ['another stage', (id: string) => at(id, '/orders').replace('/test/', '/prod/'), 403, 'Forbidden'],
  ['no API', () => at('abcdefghij', '/orders'), 403, 'Forbidden'],
])('%s is refused', async (_, url, status, message) => {
  const { id } = await restApi({ type: 'AWS', uri: `${STATES}/StartExecution` });
  expect(await send(url(id), {})).toEqual([status, { message }]);
});

test('what is changed is served once it is deployed', async () => {
  const { id, method } = await restApi({
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
  });
  const template = { responseTemplates: { 'application/json': '{"new": true}' } };
  await rest('PutIntegrationResponse', { ...method, statusCode: '200', ...template });
  expect((await under.engine.fetch(new Request(at(id, '/orders'), { method: 'POST' }))).status).toBe(200);
  await rest('CreateDeployment', { restApiId: id, stageName: 'test' });
  expect(await send(at(id, '/orders'), {})).toEqual([200, { new: true }]);
});

test('an HTTP API starts an execution with what its parameters name', async () => {
  const { ApiId } = await http('CreateApi', { Name: 'a', ProtocolType: 'HTTP' });
  const { IntegrationId } = await http('CreateIntegration', {
    ApiId,
    IntegrationType: 'AWS_PROXY',
    IntegrationSubtype: 'StepFunctions-StartSyncExecution',
    PayloadFormatVersion: '1.0',
    RequestParameters: { StateMachineArn: ARN, Input: '$request.body' },
  });
  const route = { ApiId, RouteKey: 'POST /orders/{id}', Target: `integrations/${IntegrationId}` };
  await http('CreateRoute', route);
  await http('CreateStage', { ApiId, StageName: '$default', AutoDeploy: true });
  const host = `http://${ApiId}.execute-api.localhost:8083`;
  const [status, answer] = await send(`${host}/orders/7`, { a: 1 });
  expect([status, answer.status, answer.output]).toEqual([200, 'SUCCEEDED', '{"a":1}']);
  expect(await send(`${host}/none`, {})).toEqual([404, { message: 'Not Found' }]);
});

test.each([
  ['https://mine.example', 'https://mine.example'],
  ['https://other.example', null],
])('a page of %s is let in as the API says', async (origin, allowed) => {
  const cors = {
    AllowOrigins: ['https://mine.example'],
    AllowMethods: ['POST'],
    AllowHeaders: ['content-type'],
  };
  const { ApiId } = await http('CreateApi', { Name: 'a', ProtocolType: 'HTTP', CorsConfiguration: cors });
  await http('CreateStage', { ApiId, StageName: '$default', AutoDeploy: true });
  const ask = async (method: string) => {
    const url = `http://${ApiId}.execute-api.localhost:8083/x`;
    const { status, headers } = await under.engine.fetch(new Request(url, { method, headers: { origin } }));
    return [status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods')];
  };
  expect(await ask('OPTIONS')).toEqual([204, allowed, allowed && 'POST']);
  expect(await ask('GET')).toEqual([404, allowed, null]);
});

/** API Gateway over a function that answers what it is told to. */
function behind(answer: unknown, functionError?: string) {
  const events: Any[] = [];
  const call = async (_: string, __: string, { Payload }: JsonObject) => {
    events.push(JSON.parse(Buffer.from(String(Payload), 'base64').toString()));
    return { Payload: Buffer.from(JSON.stringify(answer)).toString('base64'), FunctionError: functionError };
  };
  const { store, clock } = under.engine;
  const services = { has: () => true, call };
  const ports = { documents: store.documents, clock, ids: { uuid: () => 'id' }, services } as Any;
  return { events, api: createApiGateway(ports).api, http: createHttpApis(ports) };
}
const LAMBDA =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations';

test.each<[unknown, string | undefined, number, unknown]>([
  [{ statusCode: 201, headers: { a: 'b' }, body: '{"ok":1}' }, undefined, 201, '{"ok":1}'],
  [{ statusCode: '204' }, undefined, 204, ''],
  [{ no: 'status' }, undefined, 502, '{"message":"Internal server error"}'],
  [{ statusCode: 200, body: { not: 'text' } }, undefined, 502, '{"message":"Internal server error"}'],
  [{ errorMessage: 'boom' }, 'Unhandled', 502, '{"message":"Internal server error"}'],
])('a function behind a proxy that gives %j', async (answer, functionError, status, body) => {
  const { id } = await restApi({ type: 'AWS_PROXY', uri: LAMBDA }, { path: '{proxy+}' });
  const { api, events } = behind(answer, functionError);
  const request = { ApiId: id, Stage: 'test', Method: 'POST', Path: '/a/b', Query: 'x=1&x=2', Text: 'hola' };
  expect(await api.call('ServeRequest', request, OWNER)).toMatchObject({ StatusCode: status, Text: body });
  expect(events[0]).toMatchObject({
    resource: '/{proxy+}',
    path: '/a/b',
    httpMethod: 'POST',
    pathParameters: { proxy: 'a/b' },
    queryStringParameters: { x: '2' },
    multiValueQueryStringParameters: { x: ['1', '2'] },
    body: 'hola',
    isBase64Encoded: false,
  });
});

test('a Task sends JSON to an API and gets what it says', async () => {
  const { id } = await restApi({
    type: 'AWS',
    uri: `${STATES}/StartSyncExecution`,
  });
  const ask = (Path: string) =>
    under.start({
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::apigateway:invoke',
        Parameters: {
          ApiEndpoint: `${id}.execute-api.us-east-1.amazonaws.com`,
          Method: 'POST',
          Stage: 'test',
          Path,
          RequestBody: { stateMachineArn: ARN, input: '{"b":2}' },
        },
        End: true,
      },
    });
  const good = await under.record(await ask('orders'));
  expect(JSON.parse(good.output!)).toMatchObject({
    StatusCode: 200,
    StatusText: 'OK',
    ResponseBody: { status: 'SUCCEEDED', output: '{"b":2}' },
    Headers: { Connection: ['keep-alive'], 'X-Cache': ['Miss from cloudfront'] },
  });
  expect(await under.record(await ask('none'))).toMatchObject({
    status: 'FAILED',
    error: 'ApiGateway.403',
    cause: '{"message":"Missing Authentication Token"}',
  });
});

test.each<[string, object, string]>([
  ['GetRestApi', { restApiId: 'none' }, 'Invalid API identifier specified 123456789012:none'],
  ['CreateDeployment', {}, "The REST API doesn't contain any methods"],
  ['CreateResource', { parentId: 'x', pathPart: 'a' }, 'Invalid Resource identifier specified'],
])('%s %j is refused', async (operation, input, message) => {
  const { id: restApiId } = await rest('CreateRestApi', { name: 'a' });
  await expect(rest(operation, { restApiId, ...input })).rejects.toThrow(message);
});
