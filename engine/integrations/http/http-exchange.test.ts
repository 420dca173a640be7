import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { ROLE, tasksUnderTest } from '../../conformance/tasks-under-test';
import { NoHttpResponse, type HttpResponse } from '../../host/tasks/http-client';
import { httpInvoke } from './http-invoke';

const CONNECTION = 'arn:aws:events:us-east-1:123456789012:connection/c/11111111-1111-1111-1111-111111111111';
const STATE = {
  Type: 'Task',
  Resource: 'arn:aws:states:::http:invoke',
  Parameters: {
    ApiEndpoint: 'https://a.example/x',
    Method: 'POST',
    RequestBody: { a: 1 },
    Authentication: { ConnectionArn: CONNECTION },
  },
  End: true,
};

const OK: HttpResponse = {
  status: 200,
  statusText: 'OK',
  headers: { date: ['today'], 'set-cookie': ['a', 'b'] },
  body: 'hola',
};

async function inspect(inspectionLevel: string, response: HttpResponse | Error): Promise<JsonObject> {
  const send = () => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response));
  const { call } = tasksUnderTest([httpInvoke({ send })]);
  const input = { definition: JSON.stringify(STATE), roleArn: ROLE, inspectionLevel, revealSecrets: true };
  return (await call('TestState', input)) as JsonObject;
}

const request = {
  protocol: 'https',
  method: 'POST',
  url: 'https://a.example/x',
  headers: '[content-type: application/json]',
  body: '{"a":1}',
};
const shown = (statusCode: string, statusMessage: string) => ({
  protocol: 'https',
  statusCode,
  statusMessage,
  headers: '[date: today, set-cookie: a, set-cookie: b]',
  body: 'hola',
});

test.each<[HttpResponse | Error, string, JsonObject]>([
  [OK, 'SUCCEEDED', { request, response: shown('200', 'OK') }],
  [
    { ...OK, status: 404, statusText: 'Not Found' },
    'FAILED',
    { request, response: shown('404', 'Not Found') },
  ],
  [new NoHttpResponse('timed out'), 'FAILED', { request }],
])('TRACE shows what went out, and what of %o came back', async (response, status, exchange) => {
  const { inspectionData, ...answer } = await inspect('TRACE', response);
  expect(answer.status).toBe(status);
  const { request, response: came } = inspectionData as JsonObject;
  expect({ request, response: came }).toEqual({ response: undefined, ...exchange });
});

test('DEBUG shows neither', async () => {
  const { inspectionData } = await inspect('DEBUG', OK);
  expect(inspectionData).not.toHaveProperty('request');
  expect(inspectionData).not.toHaveProperty('response');
});
