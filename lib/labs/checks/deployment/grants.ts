import { isObject } from '../../definition/graph';

/** What a policy needs to give: the statements of the smallest policy there is. */
export interface Needed {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** What is wrong with a role, and with which permission. */
export interface Fault {
  readonly kind:
    | 'no-role'
    | 'trust'
    | 'any-account'
    | 'missing-permission'
    | 'any-action'
    | 'any-resource'
    | 'unneeded-permission';
  readonly what: string;
}

/** Writing logs and traces has no narrower resource than all, and does not touch the work. */
const alwaysFine = /^(logs|xray):/i;

/** The first fault: what is missing before what is too much. */
export function faultOf(policies: readonly unknown[], needed: readonly Needed[]): Fault | undefined {
  const allowed = policies.flatMap(statementsOf).filter(({ Effect }) => Effect === 'Allow');
  const grants = allowed.flatMap(({ Action, Resource }) =>
    textsOf(Action).flatMap((action) => textsOf(Resource).map((resource) => ({ action, resource }))),
  );
  const needs = needed.flatMap(({ actions, resources }) =>
    actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
  );
  const missing = needs.find(
    (need) =>
      !alwaysFine.test(need.action) &&
      !grants.some(
        (grant) => covers(grant.action, need.action, true) && covers(grant.resource, need.resource),
      ),
  );
  if (missing) return { kind: 'missing-permission', what: `${missing.action} → ${missing.resource}` };
  for (const { action, resource } of grants) {
    const what = `${action} → ${resource}`;
    if (alwaysFine.test(action)) continue;
    if (action.includes('*')) return { kind: 'any-action', what };
    const same = needs.filter((need) => covers(action, need.action, true));
    if (same.length === 0) return { kind: 'unneeded-permission', what };
    if (!same.some((need) => covers(resource, need.resource))) return { kind: 'unneeded-permission', what };
    if (resource.includes('*') && same.every((need) => !need.resource.includes('*')))
      return { kind: 'any-resource', what };
  }
  return undefined;
}

/** Whether a trust policy lets a service take on the role, and nobody else. */
export function trusts(policy: unknown, service: string): boolean {
  const trusted = assumingIn(policy).flatMap(({ Principal }) =>
    (isObject(Principal) ? Object.values(Principal) : [Principal]).flatMap(textsOf),
  );
  return trusted.length > 0 && trusted.every((each) => each === service);
}

/** Whether the role is taken on for machines of this account only: a service works for all accounts. */
export function isBoundTo(policy: unknown, account: string): boolean {
  const names = ([key, value]: [string, unknown]) =>
    /^aws:source(account|arn)$/i.test(key) &&
    textsOf(value).length > 0 &&
    textsOf(value).every((text) => text === account || text.split(':')[4] === account);
  return assumingIn(policy).every(({ Condition }) =>
    Object.entries(isObject(Condition) ? Condition : {}).some(
      ([operator, wanted]) =>
        /^(String|Arn)(Equals|Like)/i.test(operator) &&
        !/IfExists$/i.test(operator) &&
        isObject(wanted) &&
        Object.entries(wanted).some(names),
    ),
  );
}

function assumingIn(policy: unknown): readonly Readonly<Record<string, unknown>>[] {
  return statementsOf(policy).filter(({ Effect, Action }) => {
    const assumes = textsOf(Action).some((action) => covers(action, 'sts:AssumeRole', true));
    return Effect === 'Allow' && assumes;
  });
}

function statementsOf(policy: unknown): readonly Readonly<Record<string, unknown>>[] {
  return isObject(policy) ? [policy.Statement].flat().filter(isObject) : [];
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((text) => typeof text === 'string');
}

function covers(pattern: string, text: string, ignoreCase = false): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, ignoreCase ? 'is' : 's').test(text);
}
