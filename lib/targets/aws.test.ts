import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account } from '@/lib/account/account';
import { awsTarget } from './aws';

/** The site's `/aws`: refuses as often as it is told, then answers. */
let refusals: string[] = [];
const seen: { url?: string; headers: IncomingHttpHeaders }[] = [];
const site = createServer((request, response) => {
  seen.push({ url: request.url, headers: request.headers });
  const code = refusals.shift();
  const body = code ? { __type: code, message: 'Rate exceeded' } : { stateMachines: [], events: [] };
  response.writeHead(code ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
  request.resume().on('end', () => response.end(JSON.stringify(body)));
});

beforeEach(async () => {
  seen.length = 0;
  account.set({ slowedAt: undefined });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => site.close(resolve)));

const target = () => awsTarget('lab-01', `http://127.0.0.1:${(site.address() as AddressInfo).port}`);

test('every call says that the account is meant, and for which lab', async () => {
  const { client, logs, service } = target();
  await client.send(new ListStateMachinesCommand({}));
  await logs.filter({ group: 'a', pattern: '' });
  await service('dynamodb', 'ListTables');
  expect(seen.map(({ headers }) => [headers['x-pasos-target'], headers['x-pasos-lab']])).toEqual(
    Array(3).fill(['aws', 'lab-01']),
  );
});

test('no key of anybody is in a call', async () => {
  await target().client.send(new ListStateMachinesCommand({}));
  expect(JSON.stringify(seen)).not.toMatch(/AKIA|ASIA|security-token/i);
});

test('a call that is one too many is made again by the SDK, and the page hears of each refusal', async () => {
  refusals = ['ThrottlingException', 'ThrottlingException'];
  const heard = vi.fn();
  const stop = account.subscribe(heard);
  expect((await target().client.send(new ListStateMachinesCommand({}))).stateMachines).toEqual([]);
  stop();
  expect([seen.length, heard.mock.calls.length]).toEqual([3, 2]);
  expect(account.get().slowedAt).toBeTypeOf('number');
});

test('what only the local engine can do is not there', () => {
  expect([target().kind, target().control]).toEqual(['aws', undefined]);
});
