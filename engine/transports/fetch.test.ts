import { describe, expect, test } from 'vitest';
import type { Api } from '../service/operation';
import { createTestEngine } from '../testing';
import { awsJson } from './aws-json';
import { createEndpoint, type EndpointOptions } from './endpoint';
import { createFetchHandler } from './fetch';

const { fetch } = createTestEngine();
const REQUEST_ID = /^[0-9a-f-]{36}$/;

function handlerOf(api: Api, options: Partial<EndpointOptions> = {}) {
  const services = [awsJson({ target: 'AWSStepFunctions', version: '1.0', api })];
  const ready = Promise.resolve();
  const complain = () => {};
  return createFetchHandler(
    createEndpoint({ services, ready, requestId: () => 'id', complain, pages: {}, ...options }),
  );
}

function post(body: BodyInit, operation = 'ListStateMachines', headers: Record<string, string> = {}) {
  const target = operation.includes('.') ? operation : `AWSStepFunctions.${operation}`;
  return new Request('http://127.0.0.1/', {
    method: 'POST',
    body,
    headers: { 'x-amz-target': target, ...headers },
  });
}

test('answers AWS JSON with a request id', async () => {
  const response = await fetch(post('{}'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.0');
  expect(response.headers.get('x-amzn-requestid')).toMatch(REQUEST_ID);
  expect(await response.json()).toEqual({ stateMachines: [] });
});

describe('errors are the ones of AWS', () => {
  test.each<[string, Request, number, object]>([
    [
      'no JSON',
      post('{"a'),
      400,
      { __type: 'com.amazon.coral.service#SerializationException', message: 'The request body is not JSON' },
    ],
    [
      'broken UTF-8',
      post(new Uint8Array([0x22, 0xff, 0x22])),
      400,
      { __type: 'com.amazon.coral.service#SerializationException', message: 'The request body is not JSON' },
    ],
    [
      'no object',
      post('[]'),
      400,
      {
        __type: 'com.amazon.coral.service#SerializationException',
        message: 'Start of structure or map expected',
      },
    ],
    [
      'a wrong type',
      post('{"maxResults":"5"}'),
      400,
      {
        __type: 'com.amazon.coral.service#SerializationException',
        message: 'STRING_VALUE can not be converted to an Integer',
      },
    ],
    [
      'an unknown operation',
      post('{}', 'Nope'),
      400,
      { __type: 'com.amazon.coral.service#UnknownOperationException' },
    ],
    [
      'another service',
      post('{}', 'Kinesis_20131202.GetRecords'),
      400,
      { __type: 'com.amazon.coral.service#UnknownOperationException' },
    ],
    [
      'a name of Object',
      post('{}', 'constructor'),
      400,
      { __type: 'com.amazon.coral.service#UnknownOperationException' },
    ],
    [
      'too long',
      post('x'.repeat(1_048_577)),
      413,
      {
        __type: 'com.amazon.coral.service#RequestEntityTooLargeException',
        message: 'The request is longer than 1048576 bytes',
      },
    ],
    [
      'a broken constraint',
      post('{"maxResults":1001}', 'ListStateMachines'),
      400,
      {
        __type: 'com.amazon.coral.validate#ValidationException',
        message:
          "1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000",
      },
    ],
    [
      'further members',
      post('{"stateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:a/b"}', 'StartExecution'),
      400,
      {
        __type: 'com.amazonaws.swf.service.v2.model#ValidationException',
        reason: 'API_DOES_NOT_SUPPORT_LABELED_ARNS',
        message:
          'This operation does not support labeled ARNs. Received: arn:aws:states:us-east-1:123456789012:stateMachine:a/b',
      },
    ],
  ])('%s', async (_, request, status, error) => {
    const response = await fetch(request);
    expect([response.status, await response.json()]).toEqual([status, error]);
    expect(response.headers.get('x-amzn-requestid')).toMatch(REQUEST_ID);
  });

  test('a bug of ours shows nothing to the caller and everything to us', async () => {
    const complaints: unknown[] = [];
    const bug = new Error('secret');
    const api: Api = { call: () => Promise.reject(bug) };
    const handler = handlerOf(api, { complain: (error) => complaints.push(error) });
    const response = await handler(post('{}'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(complaints).toEqual([bug]);
  });
});

test('no other site may read an answer', async () => {
  const response = await fetch(post('{}', 'ListStateMachines', { origin: 'https://elsewhere.example' }));
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('until everything is taken up, calls wait', async () => {
  let begin = () => {};
  const ready = new Promise<void>((resolve) => (begin = resolve));
  const answer = handlerOf({ call: async () => ({ done: true }) }, { ready })(post('{}'));
  begin();
  expect(await (await answer).json()).toEqual({ done: true });
});

test('a store that cannot be read is a failure of ours, for every call', async () => {
  const ready = Promise.reject(new Error('unreadable'));
  expect((await handlerOf({ call: async () => ({}) }, { ready })(post('{}'))).status).toBe(500);
});

test('a browser that comes by is told what this is', async () => {
  const page = await fetch(new Request('http://127.0.0.1:8083/'));
  expect(await page.text()).toContain('--endpoint-url http://127.0.0.1:8083');
  expect((await fetch(new Request('http://127.0.0.1/x'))).status).toBe(404);
});

describe('several services share the endpoint', () => {
  const echo = (name: string): Api => ({ call: async (operation) => ({ name, operation }) });
  const services = [
    awsJson({ target: 'One', version: '1.0', api: echo('one') }),
    awsJson({ target: 'Two_2014', version: '1.1', api: echo('two') }),
  ];
  const handler = handlerOf(echo('none'), { services });

  test.each([
    ['One.Do', 200, '1.0', { name: 'one', operation: 'Do' }],
    ['Two_2014.Do', 200, '1.1', { name: 'two', operation: 'Do' }],
    ['One_.Do', 400, '1.0', { __type: 'com.amazon.coral.service#UnknownOperationException' }],
    ['Two_2014', 400, '1.0', { __type: 'com.amazon.coral.service#UnknownOperationException' }],
  ])('%s', async (target, status, version, body) => {
    const response = await handler(post('{}', target, { 'x-amz-target': target }));
    expect([response.status, await response.json()]).toEqual([status, body]);
    expect(response.headers.get('content-type')).toBe(`application/x-amz-json-${version}`);
  });
});
