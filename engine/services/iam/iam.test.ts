import { beforeEach, describe, expect, test } from 'vitest';
import type { Owner } from '../../base/arn';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER: Owner = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
});
const GRANT = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' },
});
const POLICY = 'arn:aws:iam::123456789012:policy/Enviar';
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const R = { RoleName: 'Pedidos' };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
beforeEach(async () => {
  engine = createTestEngine();
  await call('CreateRole', { ...R, AssumeRolePolicyDocument: TRUST });
  await call('CreatePolicy', { PolicyName: 'Enviar', PolicyDocument: GRANT });
});

async function call(operation: string, input: JsonObject, caller = OWNER): Promise<Answer> {
  const answer = await engine.localServices.call('iam', operation, input, caller);
  return JSON.parse(JSON.stringify(answer));
}

describe('errors are the ones of IAM', () => {
  test.each<[string, JsonObject, string, string]>([
    [
      'CreateRole',
      { ...R, AssumeRolePolicyDocument: TRUST },
      'EntityAlreadyExists',
      'Role with name Pedidos already exists.',
    ],
    [
      'CreateRole',
      { RoleName: 'a b', AssumeRolePolicyDocument: TRUST },
      'ValidationError',
      "1 validation error detected: Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    ],
    [
      'CreateRole',
      { RoleName: 'x', AssumeRolePolicyDocument: GRANT },
      'MalformedPolicyDocument',
      'Missing required field Principal',
    ],
    ['GetRole', { RoleName: 'x' }, 'NoSuchEntity', 'The role with name x cannot be found.'],
    ['DeleteRole', { RoleName: 'x' }, 'NoSuchEntity', 'The role with name x cannot be found.'],
    [
      'GetRolePolicy',
      { ...R, PolicyName: 'p' },
      'NoSuchEntity',
      'The role policy with name p cannot be found.',
    ],
    [
      'PutRolePolicy',
      { ...R, PolicyName: 'p', PolicyDocument: '{}' },
      'MalformedPolicyDocument',
      'Syntax errors in policy.',
    ],
    [
      'AttachRolePolicy',
      { ...R, PolicyArn: 'arn:aws:iam::aws:policy/Nothing' },
      'NoSuchEntity',
      'Policy arn:aws:iam::aws:policy/Nothing does not exist or is not attachable.',
    ],
    ['DetachRolePolicy', { ...R, PolicyArn: POLICY }, 'NoSuchEntity', `Policy ${POLICY} was not found.`],
    [
      'CreatePolicy',
      { PolicyName: 'Enviar', PolicyDocument: GRANT },
      'EntityAlreadyExists',
      'A policy called Enviar already exists. Duplicate names are not allowed.',
    ],
    ['DeletePolicy', { PolicyArn: ADMIN }, 'InvalidInput', `ARN ${ADMIN} is not valid.`],
    [
      'DeletePolicyVersion',
      { PolicyArn: POLICY, VersionId: 'v1' },
      'DeleteConflict',
      'Cannot delete the default version of a policy.',
    ],
    ['GetUser', {}, 'UnknownOperationException', ''],
  ])('%s %j', async (operation, input, code, message) => {
    await expect(call(operation, input)).rejects.toMatchObject({ code, message });
  });

  test('a role goes only when nothing hangs on it', async () => {
    await call('AttachRolePolicy', { ...R, PolicyArn: POLICY });
    await call('PutRolePolicy', { ...R, PolicyName: 'p', PolicyDocument: GRANT });
    const remove = () => call('DeleteRole', R);
    await expect(remove()).rejects.toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must detach all policies first.',
    });
    await expect(call('DeletePolicy', { PolicyArn: POLICY })).rejects.toMatchObject({
      message: 'Cannot delete a policy attached to entities.',
    });
    await call('DetachRolePolicy', { ...R, PolicyArn: POLICY });
    await expect(remove()).rejects.toMatchObject({
      message: 'Cannot delete entity, must delete policies first.',
    });
    await call('DeleteRolePolicy', { ...R, PolicyName: 'p' });
    expect(await remove()).toEqual({});
    expect(await call('DeletePolicy', { PolicyArn: POLICY })).toEqual({});
  });

  test('a policy has five versions at most, and goes only with one', async () => {
    for (let number = 2; number <= 5; number++) {
      await call('CreatePolicyVersion', {
        PolicyArn: POLICY,
        PolicyDocument: GRANT,
        SetAsDefault: number === 3,
      });
    }
    const another = call('CreatePolicyVersion', { PolicyArn: POLICY, PolicyDocument: GRANT });
    await expect(another).rejects.toMatchObject({ code: 'LimitExceeded' });
    await expect(call('DeletePolicy', { PolicyArn: POLICY })).rejects.toMatchObject({
      code: 'DeleteConflict',
    });
    const { Versions } = await call('ListPolicyVersions', { PolicyArn: POLICY });
    expect(Versions.map(({ VersionId, IsDefaultVersion }: Answer) => [VersionId, IsDefaultVersion])).toEqual([
      ['v5', false],
      ['v4', false],
      ['v3', true],
      ['v2', false],
      ['v1', false],
    ]);
  });
});

test('a role is shown as it was made, its documents as they go into a URL', async () => {
  const { Role } = await call('GetRole', R);
  expect(Role).toEqual({
    Path: '/',
    RoleName: 'Pedidos',
    RoleId: expect.stringMatching(/^AROA[0-9A-Z]{17}$/),
    Arn: 'arn:aws:iam::123456789012:role/Pedidos',
    CreateDate: engine.clock.now() / 1000,
    AssumeRolePolicyDocument: encodeURIComponent(TRUST),
    MaxSessionDuration: 3600,
    RoleLastUsed: {},
  });
});

test('roles are the same in every region, and others in every account', async () => {
  const names = async (caller: Owner) =>
    (await call('ListRoles', {}, caller)).Roles.map(({ RoleName }: Answer) => RoleName);
  expect(await names({ ...OWNER, region: 'us-east-1' })).toEqual(['Pedidos']);
  expect(await names({ ...OWNER, account: '999999999999' })).toEqual([]);
});

test('a listing has pages', async () => {
  for (const name of ['b', 'a'])
    await call('PutRolePolicy', { ...R, PolicyName: name, PolicyDocument: GRANT });
  const first = await call('ListRolePolicies', { ...R, MaxItems: 1 });
  expect(first).toEqual({ PolicyNames: ['a'], IsTruncated: true, Marker: '1' });
  expect(await call('ListRolePolicies', { ...R, Marker: first.Marker })).toEqual({
    PolicyNames: ['b'],
    IsTruncated: false,
  });
});

describe('simulation', () => {
  const ask = async (more: JsonObject = {}) => {
    const answer = await call('SimulatePrincipalPolicy', {
      PolicySourceArn: 'arn:aws:iam::123456789012:role/Pedidos',
      ActionNames: ['sqs:SendMessage', 's3:GetObject'],
      ...more,
    });
    return answer.EvaluationResults.map(({ EvalDecision }: Answer) => EvalDecision);
  };

  test('says what the policies of a role say', async () => {
    expect(await ask()).toEqual(['implicitDeny', 'implicitDeny']);
    await call('AttachRolePolicy', { ...R, PolicyArn: POLICY });
    expect(await ask()).toEqual(['allowed', 'implicitDeny']);
    await call('AttachRolePolicy', { ...R, PolicyArn: ADMIN });
    expect(await ask()).toEqual(['allowed', 'allowed']);
    await call('PutRolePermissionsBoundary', { ...R, PermissionsBoundary: POLICY });
    expect(await ask()).toEqual(['allowed', 'implicitDeny']);
  });

  test('takes policies that nobody has yet', async () => {
    expect(await ask({ PolicyInputList: [GRANT] })).toEqual(['allowed', 'implicitDeny']);
  });
});
