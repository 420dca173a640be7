import type { Policies } from '../../../access/evaluation/evaluate';
import { roleIdentity, type Identity } from '../../../access/evaluation/principals';
import type { Principal } from '../../../service/operation';
import type { Transaction } from '../../base/transaction';
import { named, policiesOfRole } from './grants';
import { rolesOf, type RoleRecord } from './roles';

/** What somebody who signed may do. */
export interface Grants {
  readonly identity: Identity;
  readonly policies: Policies;
  /** What must allow it as well: the policy that a session began with. */
  readonly session?: Policies;
}

/** Undefined for whom nothing keeps from anything. */
export async function grantsOf(principal: Principal, tx: Transaction): Promise<Grants | undefined> {
  const { arn, role, policy } = principal;
  const identity = identityOf(principal);
  const given = policy === undefined ? undefined : { identity: [named(arn, policy, 'identity')] };
  if (role === undefined) return given && { identity, policies: given };
  return { identity, policies: await policiesOf(role, tx), ...(given && { session: given }) };
}

async function policiesOf(roleArn: string, tx: Transaction): Promise<Policies> {
  const [, partition = 'aws', , region = '', account = ''] = roleArn.split(':');
  const role = await tx.get<RoleRecord>(rolesOf(account), roleArn.split('/').at(-1) ?? '');
  return role ? policiesOfRole(role, { tx, caller: { partition, region, account } }) : { identity: [] };
}

export function identityOf({ arn, role }: Principal): Identity {
  return roleIdentity(role ?? roleOf(arn) ?? arn, arn);
}

/** `arn:aws:sts::1:assumed-role/lab/me` is the role `arn:aws:iam::1:role/lab`, whatever its path. */
export function roleOf(arn: string): string | undefined {
  const [, partition, account, role] = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  return role === undefined ? undefined : `arn:${partition}:iam::${account}:role/${role}`;
}
