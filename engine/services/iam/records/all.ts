import type { Call } from '../operation';
import { policiesOf, type PolicyRecord } from './policies';
import { rolesOf, type RoleRecord } from './roles';

/** Every role of the account, by name. */
export function allRoles(call: Call): Promise<readonly RoleRecord[]> {
  return readAll<RoleRecord>(rolesOf(call.caller.account), call);
}

/** Every policy of one's own, by ARN. */
export function allPolicies(call: Call): Promise<readonly PolicyRecord[]> {
  return readAll<PolicyRecord>(policiesOf(call.caller.account), call);
}

async function readAll<T>(collection: string, { tx }: Call): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await tx.list(collection, { limit: 1000, ...(after !== undefined && { after }) });
    found.push(...page.items.map(({ value }) => value as unknown as T));
    after = page.next;
  } while (after !== undefined);
  return found;
}
