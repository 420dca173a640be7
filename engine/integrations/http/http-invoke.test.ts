import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';
import { encodeForm, type ArrayFormat } from './encode-form';
import { httpInvoke } from './http-invoke';
import { NoHttpResponse, type HttpRequest, type HttpResponse } from '../../host/tasks/http-client';

const OK: HttpResponse = {
  status: 200,
  statusText: 'OK',
  headers: { 'content-type': ['application/json; charset=utf-8'], 'set-cookie': ['a=1', 'b=2'] },
  body: '{"id":7}',
};

async function invoke(parameters: JsonObject, response: HttpResponse | Error = OK) {
  const sent: HttpRequest[] = [];
  const client = {
    async send(request: HttpRequest) {
      sent.push(request);
      if (response instanceof Error) throw response;
      return response;
    },
  };
  const under = tasksUnderTest([httpInvoke(client)]);
  const connection =
    'arn:aws:events:us-east-1:123456789012:connection/c/11111111-1111-1111-1111-111111111111';
  const authentication = { ConnectionArn: connection };
  const arn = await under.start({
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::http:invoke',
      Parameters: {
        ApiEndpoint: 'https://api.example/x',
        Method: 'POST',
        Authentication: authentication,
        ...parameters,
      },
      End: true,
    },
  });
  return { sent, record: await under.record(arn) };
}

describe('http:invoke', () => {
  test('sends JSON and gives headers, status and the parsed body', async () => {
    const { sent, record } = await invoke({
      RequestBody: { a: [1] },
      QueryParameters: { q: 'a b', list: [1, 2] },
      Headers: { 'X-Course': 'pasos' },
    });
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://api.example/x?q=a+b&list=1&list=2',
        headers: { 'content-type': 'application/json', 'x-course': 'pasos' },
        body: '{"a":[1]}',
        timeout: 60_000,
        bodyBytesMax: 262_144,
      },
    ]);
    expect(JSON.parse(record.output!)).toEqual({
      Headers: { 'content-type': ['application/json; charset=utf-8'], 'set-cookie': ['a=1', 'b=2'] },
      ResponseBody: { id: 7 },
      StatusCode: 200,
      StatusText: 'OK',
    });
  });

  test('a form is sent as a form', async () => {
    const Transform = {
      RequestBodyEncoding: 'URL_ENCODED',
      RequestEncodingOptions: { ArrayFormat: 'BRACKETS' },
    };
    const { sent } = await invoke({ RequestBody: { a: [1, 2], b: { c: 'd e' } }, Transform });
    expect(sent[0]).toMatchObject({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a%5B%5D=1&a%5B%5D=2&b%5Bc%5D=d+e',
    });
  });

  test('any status but 2xx fails the task under its number', async () => {
    const { record } = await invoke({}, { ...OK, status: 404, statusText: 'Not Found' });
    expect(record).toMatchObject({ error: 'States.Http.StatusCode.404', cause: 'Not Found' });
  });

  test('no answer fails the task as a socket', async () => {
    const { record } = await invoke({}, new NoHttpResponse('timed out'));
    expect(record).toMatchObject({ error: 'States.Http.Socket', cause: 'timed out' });
  });

  test.each(['Authorization', 'Host', 'X-Amz-Date', 'X-Forwarded-For'])(
    'the header %s cannot be set',
    async (name) => {
      const { sent, record } = await invoke({ Headers: { [name]: 'x' } });
      expect(sent).toEqual([]);
      expect(record.error).toBe('States.Runtime');
      expect(record.cause).toContain("[The value of the field 'Headers' has an invalid format]");
    },
  );
});

test.each<[ArrayFormat, string]>([
  ['INDICES', 'a[0]=1&a[1]=x&o[k]=true&n='],
  ['REPEAT', 'a=1&a=x&o[k]=true&n='],
  ['COMMAS', 'a=1,x&o[k]=true&n='],
  ['BRACKETS', 'a[]=1&a[]=x&o[k]=true&n='],
])('a form with arrays as %s', (format, text) => {
  expect(decodeURIComponent(encodeForm({ a: [1, 'x'], o: { k: true }, n: null }, format))).toBe(text);
});
