import { denialText } from '../../../access/evaluation/denial';
import { evaluate, type Policies } from '../../../access/evaluation/evaluate';
import { serviceNames } from '../../../access/needs/names';
import type { Need } from '../../../access/needs/need';
import { outsideNeeds, type OutsideCall } from '../../../access/needs/outside-needs';
import type { Caller, Principal } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import type { Services } from '../../base/services';
import type { Transact } from '../../base/transact';
import type { Transaction } from '../../base/transaction';
import { grantsOf, roleOf, type Grants } from '../records/principals';
import { rolesOf, type RoleRecord } from '../records/roles';
import { policyOfResource } from './resource-policies';

export interface OutsidePorts {
  readonly transact: Transact;
  readonly services: Services;
  readonly now: () => number;
}

type Asked = Omit<OutsideCall, 'owner'> & { readonly caller: Caller; readonly principal: Principal };

/** What AWS says to somebody who signed, and may not make a call; undefined when they may. */
export async function whyNotCalled(asked: Asked, ports: OutsidePorts): Promise<ServiceError | undefined> {
  const grants = await ports.transact((tx) => grantsOf(asked.principal, tx));
  if (!grants) return undefined;
  for (const need of outsideNeeds({ ...asked, owner: asked.caller })) {
    const why = await judge(need, { grants, asked, ports });
    if (why !== undefined) return refusal(asked.service, why);
  }
  return undefined;
}

interface Judging {
  readonly grants: Grants;
  readonly asked: Asked;
  readonly ports: OutsidePorts;
}

async function judge(need: Need, { grants, asked, ports }: Judging): Promise<string | undefined> {
  const { caller, principal } = asked;
  for (const named of need.resources) {
    const resource = await ports.transact((tx) => withPath(named, tx));
    const context = { ...contextOf(asked, ports.now()), ...conditionsOf(need) };
    const request = { principal: principal.arn, action: need.action, resource, context };
    const ofResource = await policyOfResource(resource, ports.services, caller);
    const own: Policies = { ...grants.policies, ...(ofResource && { resource: ofResource }) };
    const asker = { identity: grants.identity, account: caller.account };
    for (const policies of [own, ...(grants.session ? [grants.session] : [])]) {
      const decision = evaluate(request, asker, policies);
      if (decision.kind === 'allowed') continue;
      const text = denialText(request, decision);
      return policies === own ? text : text.replace('identity-based policy', 'session policy');
    }
  }
  return undefined;
}

function conditionsOf(need: Need): Record<string, string> {
  return Object.assign({}, ...Object.values(need.condition ?? {})) as Record<string, string>;
}

function contextOf({ principal, caller: { account, region }, input }: Asked, now: number) {
  const tags = tagsIn(input.Tags ?? input.tags);
  return {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:PrincipalAccount': account,
    'aws:PrincipalArn': principal.role ?? roleOf(principal.arn) ?? principal.arn,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
    'aws:TagKeys': tags.map(([key]) => key),
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
  };
}

/** Services write tags as a map, or as a list of keys and values. */
function tagsIn(tags: unknown): readonly (readonly [key: string, value: string])[] {
  if (typeof tags !== 'object' || tags === null) return [];
  if (!Array.isArray(tags)) return Object.entries(tags).map(([key, value]) => [key, String(value)]);
  return (tags as readonly Readonly<Record<string, unknown>>[]).map((tag) => [
    String(tag.Key ?? tag.key),
    String(tag.Value ?? tag.value ?? ''),
  ]);
}

/** A role is called by its name, and judged by its path. */
async function withPath(resource: string, tx: Transaction): Promise<string> {
  const [, account = '', name = ''] = /^arn:[^:]+:iam::(\d{12}):role\/([^/]+)$/.exec(resource) ?? [];
  const role = name === '' ? undefined : await tx.get<RoleRecord>(rolesOf(account), name);
  return role?.arn ?? resource;
}

/** How services refuse that do not say AccessDeniedException. */
const CODES: Readonly<Record<string, string>> = {
  cloudformation: 'AccessDenied',
  iam: 'AccessDenied',
  s3: 'AccessDenied',
  sns: 'AuthorizationError',
  sqs: 'AccessDenied',
  sts: 'AccessDenied',
};

function refusal(service: string, why: string): ServiceError {
  const code = Object.hasOwn(CODES, service) ? CODES[service]! : 'AccessDeniedException';
  const status = Object.hasOwn(CODES, service) ? 403 : (serviceNames(service)?.status ?? 400);
  return new ServiceError(code, spoken(service, why), status);
}

/** Some services write what they say in their own way. */
function spoken(service: string, why: string): string {
  switch (service) {
    case 's3':
      return why.replace(/on resource: (\S+)/, 'on resource: "$1"');
    case 'sqs':
      return why.replaceAll(/\bsqs:[A-Z]\w+/g, (action) => action.toLowerCase());
    case 'sns':
      return why.replaceAll(/(?<!:)\bsns:(?=[A-Z])/g, 'SNS:');
    default:
      return why;
  }
}
