import { admits, evaluate } from '../../../access/evaluation/evaluate';
import type { AccessContext } from '../../../access/evaluation/request';
import type { Call } from '../../base/services';
import { trustOf } from '../records/grants';
import { grantsOf, identityOf } from '../records/principals';
import { rolesOf, type RoleRecord } from '../records/roles';
import { StsError } from './errors';

export interface TakingOn {
  readonly roleArn: string;
  readonly session: string;
  readonly externalId: string | undefined;
  readonly seconds: number;
}

/** Throws what AWS says to somebody who may not take on a role. Whoever has not signed may take on any. */
export async function assertTakenOn(taking: TakingOn, call: Call): Promise<void> {
  const { principal } = call.caller;
  if (!principal) return;
  const { roleArn, seconds } = taking;
  if (principal.arn.endsWith(':root'))
    throw new StsError('AccessDenied', 'Roles may not be assumed by root accounts.');
  const [, , , , account = '', path = ''] = roleArn.split(':');
  const role = await call.tx.get<RoleRecord>(rolesOf(account), path.split('/').at(-1) ?? '');
  if (role?.arn !== roleArn || !(await isTaken(role, taking, call))) {
    const text = `User: ${principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
    throw new StsError('AccessDenied', text);
  }
  if (seconds > role.maxSessionSeconds)
    throw new StsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  if (principal.role !== undefined && seconds > HOUR_SECONDS)
    throw new StsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
}

const HOUR_SECONDS = 3600;

/**
 * A role lets in by its trust policy whom it names. When it names an account, the policies of who asks must allow it as well; so
 * must they when the role is of another account.
 */
async function isTaken(
  role: RoleRecord,
  { externalId, session }: TakingOn,
  { caller, tx }: Call,
): Promise<boolean> {
  const principal = caller.principal!;
  const identity = identityOf(principal);
  const context: AccessContext = {
    'aws:PrincipalArn': identity.names[0]!,
    'aws:PrincipalAccount': caller.account,
    'sts:RoleSessionName': session,
    ...(externalId !== undefined && { 'sts:ExternalId': externalId }),
  };
  const request = { principal: principal.arn, action: 'sts:AssumeRole', resource: role.arn, context };
  const trust = trustOf(role);
  if (!admits(trust, request, identity)) return false;
  const grants = await grantsOf(principal, tx);
  if (!grants) return true;
  const asker = { identity, account: caller.account };
  const decision = evaluate(request, asker, grants.policies);
  if (decision.kind !== 'implicit-deny') return decision.kind === 'allowed';
  const isElsewhere = role.arn.split(':')[4] !== caller.account;
  const names = identity.names.filter((name) => name.includes(':') && !name.endsWith(':root'));
  return !isElsewhere && admits(trust, request, { ...identity, names });
}
