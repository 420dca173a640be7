import { expect, test } from 'vitest';
import { createServiceCaller } from './service-caller';

function callerOf(status: number, answer: object) {
  const calls: { readonly target: string | null; readonly body: unknown }[] = [];
  const send = (async (url: string, init: RequestInit) => {
    const { headers } = new Request(url, init);
    calls.push({ target: headers.get('x-amz-target'), body: JSON.parse(String(init.body)) });
    return Response.json(answer, { status });
  }) as typeof fetch;
  return { calls, call: createServiceCaller('http://site.invalid/aws', send) };
}

test('names service, operation and input', async () => {
  const { calls, call } = callerOf(200, { TableNames: ['a'] });
  expect(await call('dynamodb', 'ListTables')).toEqual({ TableNames: ['a'] });
  expect(calls).toEqual([
    { target: 'Pasos.CallService', body: { service: 'dynamodb', operation: 'ListTables', input: {} } },
  ]);
});

test('a refusal has the code of AWS as its name', async () => {
  const { call } = callerOf(400, { __type: 'x#ResourceNotFoundException', message: 'gone' });
  const failure = { name: 'ResourceNotFoundException', message: 'gone' };
  await expect(call('dynamodb', 'DescribeTable', { TableName: 'x' })).rejects.toMatchObject(failure);
});
