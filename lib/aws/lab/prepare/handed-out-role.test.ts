import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { plan } from '../plan/plan';
import { createStandIn } from '../testing/stand-in';
import { prepare } from './prepare';

const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } });
const machine = { name: 'Hola', type: 'STANDARD', definition } as const;
const owner = { lab: 'lab-01', student: 'abcdef012345' };
const ofAcademy = 'arn:aws:sts::123456789012:assumed-role/voclabs/user1=ana@school.example';
const labRole = 'arn:aws:iam::123456789012:role/LabRole';

/** An account where nobody may make roles, with the role it was handed out with, if any. */
async function academy(...services: readonly string[]) {
  const standIn = createStandIn();
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: services }, Action: 'sts:AssumeRole' }],
  };
  if (services.length > 0)
    await standIn
      .process()
      .place.clients.iam.send(
        new CreateRoleCommand({ RoleName: 'LabRole', AssumeRolePolicyDocument: JSON.stringify(trust) }),
      );
  const { place, journal } = standIn.process(undefined, /^CreateRole$/);
  return { place, journal, owner };
}

describe('where nobody may make roles', () => {
  test('a machine works under the role that the account was handed out with', async () => {
    const site = await academy('lambda.amazonaws.com', 'states.amazonaws.com');
    expect((await prepare(site, { machine })).roleArn).toBe(labRole);
  });

  test('and that is said before', async () => {
    const { place } = await academy('states.amazonaws.com');
    const work = { machine, definitions: [], checkRuns: 1 };
    const { creates } = await plan({ place, owner, callerArn: ofAcademy, work });
    expect(creates[0]).toEqual({ type: 'AWS::IAM::Role', name: 'LabRole', exists: true });
  });

  test.each([
    ['there is none', []],
    ['Step Functions may not take it on', ['ec2.amazonaws.com']],
  ])('AWS’s refusal stands if %s', async (_name, services) => {
    const site = await academy(...services);
    await expect(prepare(site, { machine })).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

test('somebody else’s role of that name is not used where roles may be made', async () => {
  const standIn = createStandIn();
  const { place, journal } = standIn.process();
  const trust =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"states.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
  await place.clients.iam.send(
    new CreateRoleCommand({ RoleName: 'LabRole', AssumeRolePolicyDocument: trust }),
  );
  expect((await prepare({ place, journal, owner }, { machine })).roleArn).toContain('/pasos/');
});
