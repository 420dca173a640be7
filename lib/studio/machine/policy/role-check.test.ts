import { leastPrivilege, trustPolicy } from '@pasos/engine/access';
import { createTestEngine } from '@pasos/engine/testing';
import { beforeEach, expect, test } from 'vitest';
import type { CallService } from '@/lib/targets/service-caller';
import { createServiceCaller } from '@/lib/targets/service-caller';
import { checkRole, grantRole } from './role-check';

const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:Pedidos';
const ROLE = 'arn:aws:iam::123456789012:role/equipo/Pedidos';
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:cola';

const definition = JSON.stringify({
  StartAt: 'A',
  States: {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/cola', MessageBody: 'hola' },
      End: true,
    },
  },
});
const [{ statements, policy }] = leastPrivilege({ arn: ARN, definition }) as [
  NonNullable<ReturnType<typeof leastPrivilege>>[0],
];

let service: CallService;
beforeEach(() => {
  const engine = createTestEngine();
  service = createServiceCaller('http://engine.invalid/', (input, init) =>
    engine.fetch(new Request(input as string, init)),
  );
});

test('a role that is not there is told as one', async () => {
  expect(await checkRole(service, ROLE, statements)).toEqual({ kind: 'no-role' });
});

test('a role is made with what the machine needs, and lacks nothing then', async () => {
  await grantRole(service, { roleArn: ROLE, policyName: 'minimo', policy, trust: trustPolicy(ARN) });
  expect(await checkRole(service, ROLE, statements)).toEqual({ kind: 'checked', missing: [] });
  const { Role } = await service<{ Role: { Arn: string } }>('iam', 'GetRole', { RoleName: 'Pedidos' });
  expect(Role.Arn).toBe(ROLE);
});

test('what a role lacks is told, and what it is forbidden', async () => {
  const empty = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
  const grant = { roleArn: ROLE, policyName: 'minimo', trust: trustPolicy(ARN) };
  await grantRole(service, { ...grant, policy: empty });
  const missing = { action: 'sqs:SendMessage', resource: QUEUE, isForbidden: false };
  expect(await checkRole(service, ROLE, statements)).toEqual({ kind: 'checked', missing: [missing] });
  const deny = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'sqs:*', Resource: '*' }] };
  await grantRole(service, { ...grant, policy: deny });
  const forbidden = { ...missing, isForbidden: true };
  expect(await checkRole(service, ROLE, statements)).toEqual({ kind: 'checked', missing: [forbidden] });
});
