import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { beforeEach, expect, test } from 'vitest';
import { createTestEngine, type TestEngine } from '../../../testing';
import { accountOfKey, sessionKey } from './access-keys';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ROLE = 'arn:aws:iam::123456789012:role/paths/lab';

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine();
});

function client(accessKeyId = 'test') {
  const credentials = { accessKeyId, secretAccessKey: 'test' };
  return new STSClient({
    region: 'us-east-1',
    endpoint: 'http://engine.invalid',
    requestHandler: engine.requestHandler,
    credentials,
  });
}

test('who one is', async () => {
  expect(await client().send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '123456789012',
    Arn: 'arn:aws:iam::123456789012:root',
  });
  expect((await client('000000000002').send(new GetCallerIdentityCommand({}))).Account).toBe('000000000002');
});

test('who takes on a role is that role, as long as its session lasts', async () => {
  const command = new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'me', DurationSeconds: 900 });
  const { Credentials, AssumedRoleUser } = await client().send(command);
  expect(AssumedRoleUser!.Arn).toBe('arn:aws:sts::123456789012:assumed-role/lab/me');
  const assumed = client(Credentials!.AccessKeyId);
  expect((await assumed.send(new GetCallerIdentityCommand({}))).Arn).toBe(AssumedRoleUser!.Arn);
  expect(Credentials!.Expiration).toEqual(new Date(engine.clock.now() + 900_000));
  await engine.clock.advance(900_000);
  expect((await assumed.send(new GetCallerIdentityCommand({}))).Arn).toBe('arn:aws:iam::123456789012:root');
});

test('a Task is the role of its machine', async () => {
  const definition = JSON.stringify({
    StartAt: 'A',
    States: { A: { Type: 'Wait', Seconds: 60, End: true } },
  });
  await engine.api.call('CreateStateMachine', { name: 'm', roleArn: ROLE, definition }, OWNER);
  const stateMachineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:m';
  await engine.api.call('StartExecution', { stateMachineArn, name: 'e' }, OWNER);
  const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:m:e';
  const who = await engine.localServices.call('sts', 'GetCallerIdentity', {}, { ...OWNER, executionArn });
  expect(who.Arn).toMatch(/^arn:aws:sts::123456789012:assumed-role\/lab\/[A-Za-z]{32}$/);
});

test.each<[object, string]>([
  [
    { RoleArn: ROLE, RoleSessionName: 'a b' },
    "1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
  ],
  [
    { RoleArn: 'arn:aws:iam::1:role/too-short', RoleSessionName: 'me' },
    'arn:aws:iam::1:role/too-short is invalid',
  ],
])('%j is refused', async (input, message) => {
  const call = engine.localServices.call('sts', 'AssumeRole', { ...input } as never, OWNER);
  await expect(call).rejects.toMatchObject({ code: 'ValidationError', message });
});

test('a key says whose it is', () => {
  expect(accountOfKey(sessionKey('123456789012', 'fedcba98765432'))).toBe('123456789012');
  expect(accountOfKey(sessionKey('000000000002', '0000000000'))).toBe('000000000002');
  expect(accountOfKey('test')).toBeUndefined();
});
