import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const DAY = 24 * 60 * 60 * 1000;
const TOKEN = 'a'.repeat(32);

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
async function call(operation: string, input: object): Promise<any> {
  return engine.localServices.call('secretsmanager', operation, input as JsonObject, OWNER);
}

async function codeOf(operation: string, input: object): Promise<string> {
  const error = await call(operation, input).catch((thrown: unknown) => thrown);
  return `${error.code}: ${error.message}`;
}

test('a secret is made, read, changed, and read as it was before', async () => {
  const { ARN, VersionId } = await call('CreateSecret', { Name: 'db/main', SecretString: '{"u":1}' });
  expect(ARN).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:db\/main-\w{6}$/);
  expect(await call('GetSecretValue', { SecretId: 'db/main' })).toMatchObject({
    Name: 'db/main',
    VersionId,
    SecretString: '{"u":1}',
    VersionStages: ['AWSCURRENT'],
  });
  await call('PutSecretValue', { SecretId: ARN, SecretString: 'two' });
  const value = async (more: object) =>
    (await call('GetSecretValue', { SecretId: ARN, ...more })).SecretString;
  expect(await value({})).toBe('two');
  expect(await value({ VersionStage: 'AWSPREVIOUS' })).toBe('{"u":1}');
  expect(await value({ VersionId })).toBe('{"u":1}');
  await call('UpdateSecretVersionStage', {
    SecretId: ARN,
    VersionStage: 'AWSCURRENT',
    MoveToVersionId: VersionId,
    RemoveFromVersionId: (await call('GetSecretValue', { SecretId: ARN })).VersionId,
  });
  expect([await value({}), await value({ VersionStage: 'AWSPREVIOUS' })]).toEqual(['{"u":1}', 'two']);
});

test('bytes stay bytes', async () => {
  await call('CreateSecret', { Name: 'b', SecretBinary: 'AQI=' });
  expect(await call('GetSecretValue', { SecretId: 'b' })).toMatchObject({ SecretBinary: 'AQI=' });
});

test('the same call again makes nothing new', async () => {
  const input = { Name: 'a', SecretString: 's', ClientRequestToken: TOKEN };
  expect(await call('CreateSecret', input)).toEqual(await call('CreateSecret', input));
  const again = { SecretId: 'a', SecretString: 's', ClientRequestToken: TOKEN };
  expect((await call('PutSecretValue', again)).VersionId).toBe(TOKEN);
  expect(await codeOf('PutSecretValue', { ...again, SecretString: 't' })).toContain(
    'ResourceExistsException',
  );
});

test('an ARN without its last characters is enough, a wrong one is not', async () => {
  const { ARN } = await call('CreateSecret', { Name: 'a-bcdefg', SecretString: 's' });
  expect((await call('DescribeSecret', { SecretId: ARN.slice(0, -7) })).Name).toBe('a-bcdefg');
  expect((await call('DescribeSecret', { SecretId: ARN })).Name).toBe('a-bcdefg');
});

test('a deleted secret can be had back until it goes', async () => {
  await call('CreateSecret', { Name: 'a', SecretString: 's' });
  const { DeletionDate } = await call('DeleteSecret', { SecretId: 'a', RecoveryWindowInDays: 7 });
  expect(DeletionDate * 1000).toBe(engine.clock.now() + 7 * DAY);
  expect(await codeOf('GetSecretValue', { SecretId: 'a' })).toContain('marked for deletion');
  expect(await codeOf('CreateSecret', { Name: 'a' })).toContain('already scheduled for deletion');
  expect((await call('ListSecrets', {})).SecretList).toEqual([]);
  await call('RestoreSecret', { SecretId: 'a' });
  expect((await call('GetSecretValue', { SecretId: 'a' })).SecretString).toBe('s');
  await call('DeleteSecret', { SecretId: 'a', RecoveryWindowInDays: 7 });
  await engine.clock.advance(7 * DAY);
  expect(await codeOf('DescribeSecret', { SecretId: 'a' })).toContain('ResourceNotFoundException');
  await call('CreateSecret', { Name: 'a', SecretString: 'new' });
});

test('a password has what is asked for', async () => {
  const { RandomPassword: password } = await call('GetRandomPassword', {
    PasswordLength: 12,
    ExcludePunctuation: true,
    ExcludeCharacters: 'abc',
  });
  expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[d-zA-Z0-9]{12}$/);
});

test.each<[string, object, string]>([
  [
    'GetSecretValue',
    { SecretId: 'none' },
    "ResourceNotFoundException: Secrets Manager can't find the specified secret.",
  ],
  [
    'GetSecretValue',
    { SecretId: 'empty' },
    "ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
  ],
  ['CreateSecret', { Name: 'a b' }, 'ValidationException: Invalid name.'],
  [
    'CreateSecret',
    { Name: 'empty' },
    'ResourceExistsException: The operation failed because the secret empty',
  ],
  ['PutSecretValue', { SecretId: 'empty' }, 'InvalidParameterException: You must provide either'],
  [
    'DeleteSecret',
    { SecretId: 'empty', RecoveryWindowInDays: 3 },
    'InvalidParameterException: The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
  ],
  [
    'GetSecretValue',
    { SecretId: '' },
    "ValidationException: 1 validation error detected: Value '' at 'secretId'",
  ],
])('%s %j is refused', async (operation, input, message) => {
  await call('CreateSecret', { Name: 'empty' });
  expect(await codeOf(operation, input)).toContain(message);
});
