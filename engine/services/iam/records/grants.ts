import type { NamedPolicy, Policies } from '../../../access/evaluation/evaluate';
import type { Policy } from '../../../access/policy/policy';
import { readPolicy, type PolicyKind } from '../../../access/policy/read-policy';
import type { Call } from '../operation';
import { currentDocument, findPolicy } from './policies';
import type { RoleRecord } from './roles';

type Reading = Pick<Call, 'tx' | 'caller'>;

/** Everything that says what a role may: its inline policies, those attached to it, its boundary. */
export async function policiesOfRole(role: RoleRecord, reading: Reading): Promise<Policies> {
  const inline = Object.entries(role.inline).map(([name, text]) => named(name, text, 'identity'));
  const attached = await Promise.all(role.attached.map((arn) => managed(arn, reading)));
  const boundary = role.boundary === undefined ? undefined : await managed(role.boundary, reading);
  return {
    identity: [...inline, ...attached.flatMap((policy) => policy ?? [])],
    ...(boundary && { boundary }),
  };
}

async function managed(arn: string, reading: Reading): Promise<NamedPolicy | undefined> {
  const policy = await findPolicy(arn, reading);
  return policy && named(policy.name, currentDocument(policy), 'identity');
}

/** Who may take on a role. */
export function trustOf(role: RoleRecord): NamedPolicy {
  return named(role.name, role.trust, 'trust');
}

/** NOTE: what is kept was found valid when it came; a text that is not says nothing. */
export function named(name: string, text: string, kind: PolicyKind): NamedPolicy {
  const read = readPolicy(text, kind);
  return { name, policy: read.ok ? read.value : NOTHING };
}

const NOTHING: Policy = { hasVariables: false, statements: [] };
