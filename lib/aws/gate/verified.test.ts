import { describe, expect, test } from 'vitest';
import { answerConnect } from '../session/answer';
import { connected, keys, pasted, requestOf, standIn } from '../testing/stand-in';
import { answerForAccount } from './answer';
import type { Gate } from './gate';

const known = { ...keys, account: '210987654321', arn: 'arn:aws:iam::210987654321:user/ana' };

/** AWS that answers nobody whose signature is not right, to the last byte of the body. */
async function opened(region = 'eu-west-1') {
  const stand = standIn({ start: Date.now(), keys: [known] });
  let send = async (url: URL, init: RequestInit) => {
    const headers = { ...(init.headers as Record<string, string>), host: url.host };
    return stand.engine.fetch(new Request(url, { ...init, headers, signal: null }));
  };
  const gate: Gate = {
    now: stand.site.now,
    sleep: () => Promise.resolve(),
    making: async (_made, create) => (await create()).value,
    send: ((url: URL, init: RequestInit) => send(url, init)) as unknown as typeof fetch,
  };
  const cookie = await connected(stand, { region, endpoint: 'http://127.0.0.1:4566' });
  const ask = async (target: string, input: object) => {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
    const request = requestOf('/aws/', { body: input, cookie, headers });
    const answer = await answerForAccount(request, { sessions: stand.site.sessions, gate });
    return { status: answer.status, body: (await answer.json()) as object };
  };
  return { ...stand, ask, spoil: (change: typeof send) => (send = change), send };
}

describe('what the gate signs, AWS takes', () => {
  test('for Step Functions and for logs, byte for byte', async () => {
    const { ask } = await opened();
    const definition = JSON.stringify({
      Comment: 'Año «nuevo» 🎉',
      StartAt: 'A',
      States: { A: { Type: 'Pass', End: true } },
    });
    const roleArn = 'arn:aws:iam::210987654321:role/pasos/r';
    const machine = { name: 'Hola', definition, roleArn, type: 'EXPRESS' };
    expect((await ask('AWSStepFunctions.CreateStateMachine', machine)).status).toBe(200);
    const stateMachineArn = 'arn:aws:states:eu-west-1:210987654321:stateMachine:Hola';
    expect(
      await ask('AWSStepFunctions.StartSyncExecution', { stateMachineArn, input: '{"ñ":1}' }),
    ).toMatchObject({
      status: 200,
      body: { status: 'SUCCEEDED' },
    });
    expect((await ask('Logs_20140328.DescribeLogGroups', {})).status).toBe(200);
  });

  test.each([
    ['sts', 'GetCallerIdentity'],
    ['dynamodb', 'ListTables'],
    ['sqs', 'ListQueues'],
    ['sns', 'ListTopics'],
    ['s3', 'ListBuckets'],
    ['lambda', 'ListFunctions'],
    ['eventbridge', 'ListEventBuses'],
    ['cloudwatchlogs', 'DescribeLogGroups'],
    ['iam', 'ListRoles'],
    ['cloudformation', 'DescribeStacks'],
  ])('for %s', async (service, operation) => {
    const { ask } = await opened();
    expect((await ask('Pasos.CallService', { service, operation, input: {} })).status).toBe(200);
  });

  test('and it would not take a body that is another', async () => {
    const { ask, spoil, send } = await opened();
    spoil((url, init) => send(url, { ...init, body: '{"maxResults":1}' }));
    expect(await ask('AWSStepFunctions.ListStateMachines', {})).toMatchObject({
      status: 400,
      body: { __type: expect.stringContaining('InvalidSignatureException') },
    });
  });
});

test.each([
  [
    'a secret that is not theirs',
    pasted.replace('canary/', 'kanary/'),
    'wrong-keys',
    'SignatureDoesNotMatch',
  ],
  ['keys nobody knows', pasted.replace('0001', '0009'), 'wrong-keys', 'InvalidClientTokenId'],
])('connecting with %s', async (_name, text, kind, code) => {
  const { site } = standIn({ start: Date.now(), keys: [known] });
  const body = { way: { kind: 'pasted', text }, region: 'us-east-1' };
  const answer = await answerConnect(requestOf('/api/account/connect', { body }), site);
  const told = await answer.text();
  expect([answer.status, JSON.parse(told)]).toMatchObject([403, { kind, code }]);
  expect(told).not.toMatch(/anary|CANARY/);
});

test('a clock that is wrong is told as that, with how far it is off', async () => {
  const { site } = standIn({ start: Date.now() + 12 * 60_000, keys: [known] });
  const body = { way: { kind: 'pasted', text: pasted }, region: 'us-east-1' };
  const answer = await answerConnect(requestOf('/api/account/connect', { body }), site);
  expect(await answer.json()).toMatchObject({ kind: 'skew', detail: '-12' });
});
