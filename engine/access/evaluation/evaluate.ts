import { holds } from '../conditions/evaluate-condition';
import type { Patterns, Policy, Statement } from '../policy/policy';
import { matchesAction, matchesArn } from './match';
import { isMeant, type Identity } from './principals';
import { UNKNOWN, type AccessRequest } from './request';
import { fillIn } from './variables';

/** A policy and what it is called, for whoever explains the decision. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: Policy;
}

/** Everything that has a say. */
export interface Policies {
  readonly identity: readonly NamedPolicy[];
  /** The policy of the resource, where it has one. */
  readonly resource?: NamedPolicy;
  /** What the identity may have at most, where somebody has said so. */
  readonly boundary?: NamedPolicy;
}

export interface Asker {
  readonly identity: Identity;
  readonly account: string;
}

export type Decision =
  | { readonly kind: 'allowed'; readonly by: Matched }
  | { readonly kind: 'explicit-deny'; readonly type: PolicyType; readonly by: Matched }
  | { readonly kind: 'implicit-deny'; readonly type: PolicyType };

export type PolicyType = 'identity-based' | 'resource-based' | 'permissions boundary';

export interface Matched {
  readonly policy: string;
  /** The number of the statement in its policy, from 1. */
  readonly statement: number;
  readonly sid?: string;
}

/** IAM's evaluation of one request: an explicit Deny wins, then everything that has to allow it must. */
export function evaluate(request: AccessRequest, asker: Asker, policies: Policies): Decision {
  const denied = firstDeny(request, asker, policies);
  if (denied) return denied;
  const { identity, resource, boundary } = policies;
  const byIdentity = firstOf(identity, 'Allow', request);
  const byResource = resource && find(resource, 'Allow', { request, identity: asker.identity });
  const isElsewhere = accountOf(request.resource) !== '' && accountOf(request.resource) !== asker.account;
  if (isElsewhere && byIdentity && !byResource) return { kind: 'implicit-deny', type: 'resource-based' };
  if (!byIdentity && (isElsewhere || !byResource)) return { kind: 'implicit-deny', type: 'identity-based' };
  if (boundary && byIdentity && !byResource && !find(boundary, 'Allow', { request }))
    return { kind: 'implicit-deny', type: 'permissions boundary' };
  return { kind: 'allowed', by: (byIdentity ?? byResource)! };
}

/** Whether the policy of a resource alone lets somebody in: a role's trust policy, a function's policy for a service. */
export function admits(policy: NamedPolicy, request: AccessRequest, identity: Identity): boolean {
  return (
    !find(policy, 'Deny', { request, identity }) && find(policy, 'Allow', { request, identity }) !== undefined
  );
}

function firstDeny(request: AccessRequest, { identity }: Asker, policies: Policies): Decision | undefined {
  const found: readonly (readonly [PolicyType, Matched | undefined])[] = [
    ['identity-based', firstOf(policies.identity, 'Deny', request)],
    ['resource-based', policies.resource && find(policies.resource, 'Deny', { request, identity })],
    ['permissions boundary', policies.boundary && find(policies.boundary, 'Deny', { request })],
  ];
  for (const [type, by] of found) if (by) return { kind: 'explicit-deny', type, by };
  return undefined;
}

function firstOf(
  policies: readonly NamedPolicy[],
  effect: Statement['effect'],
  request: AccessRequest,
): Matched | undefined {
  for (const policy of policies) {
    const found = find(policy, effect, { request });
    if (found) return found;
  }
  return undefined;
}

interface Asked {
  readonly request: AccessRequest;
  /** Given where statements name principals. */
  readonly identity?: Identity;
}

function find({ name, policy }: NamedPolicy, effect: Statement['effect'], asked: Asked): Matched | undefined {
  const index = policy.statements.findIndex(
    (statement) => statement.effect === effect && applies(statement, policy, asked),
  );
  if (index < 0) return undefined;
  const { sid } = policy.statements[index]!;
  return { policy: name, statement: index + 1, ...(sid && { sid }) };
}

function applies(statement: Statement, { hasVariables }: Policy, { request, identity }: Asked): boolean {
  const { action, resource, context } = request;
  const fill = (pattern: string) => (hasVariables ? fillIn(pattern, context) : pattern);
  const { effect, principals, actions, resources, conditions } = statement;
  if (principals && identity && !isMeant(principals, identity)) return false;
  if (!means(actions, (pattern) => matchesAction(pattern, action))) return false;
  if (resources && !means(resources, (pattern) => isResource(fill(pattern), { resource, effect })))
    return false;
  return conditions.every((condition) => holds(condition, context));
}

interface Meant {
  readonly resource: string;
  readonly effect: Statement['effect'];
}

/** What we cannot name may be what is allowed, and is not what is denied by name. */
function isResource(pattern: string | undefined, { resource, effect }: Meant): boolean {
  if (pattern === undefined) return false;
  if (resource === UNKNOWN) return effect === 'Allow' || pattern === '*';
  return resource === '*' ? pattern === '*' : matchesArn(pattern, resource);
}

function means({ isNot, patterns }: Patterns, isNamed: (pattern: string) => boolean): boolean {
  return patterns.some(isNamed) !== isNot;
}

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
