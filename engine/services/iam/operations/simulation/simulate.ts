import { evaluate, type Asker, type Decision, type Policies } from '../../../../access/evaluation/evaluate';
import { roleIdentity } from '../../../../access/evaluation/principals';
import type { AccessContext } from '../../../../access/evaluation/request';
import type { Output } from '../../../../service/operation';
import { list, optional, struct, text, type Parsed } from '../../../../service/shape';
import { IamError, noSuchEntity } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import { named, policiesOfRole } from '../../records/grants';
import { grantsOf, roleOf } from '../../records/principals';
import { pageOf } from '../../records/listing';
import { assertDocument } from '../../records/policies';
import { findRole } from '../../records/roles';

const asked = {
  PolicyInputList: optional(list(members.document())),
  PermissionsBoundaryPolicyInputList: optional(list(members.document(), { max: 1 })),
  ActionNames: list(text({ min: 3, max: 128 })),
  ResourceArns: optional(list(text({ min: 1, max: 2048 }))),
  ResourcePolicy: optional(members.document()),
  ContextEntries: optional(
    list(
      struct({
        ContextKeyName: optional(text({ min: 5, max: 256 })),
        ContextKeyValues: optional(list(text())),
        ContextKeyType: optional(text()),
      }),
    ),
  ),
  ...members.paging,
};
type Asked = Parsed<typeof asked>;

/** What the policies of a role would say to some calls. */
export const simulatePrincipalPolicy = operation({
  name: 'SimulatePrincipalPolicy',
  input: { ...asked, PolicySourceArn: text({ min: 20, max: 2048 }) },

  async handle({ PolicySourceArn: arn, ...input }, call) {
    const own = await ownGrants(arn, call);
    if (own) return simulate(input, own, askerOf(arn));
    const [, account, name] = /^arn:[\w-]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    if (account !== call.caller.account || name === undefined) {
      throw new IamError(
        'InvalidInput',
        `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`,
      );
    }
    const role = await findRole(name, call);
    if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
    return simulate(input, await policiesOfRole(role, call), askerOf(role.arn));
  },
});

const EVERYTHING = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
});

/** What who asks may do, if they ask about themselves and no role here says it. */
async function ownGrants(arn: string, { caller, tx }: Call): Promise<Policies | undefined> {
  const { principal } = caller;
  if (!principal || principal.role !== undefined) return undefined;
  const itself = roleOf(principal.arn) ?? principal.arn;
  const isItself = arn.split(':')[4] === caller.account && lastPart(arn) === lastPart(itself);
  if (!isItself || !/:(?:user|role)\//.test(arn)) return undefined;
  const grants = await grantsOf(principal, tx);
  return grants?.policies ?? { identity: [named(arn, EVERYTHING, 'identity')] };
}

function lastPart(arn: string): string {
  return arn.split('/').at(-1) ?? '';
}

export const simulateCustomPolicy = operation({
  name: 'SimulateCustomPolicy',
  input: { ...asked, PolicyInputList: list(members.document()), CallerArn: optional(text({ max: 2048 })) },

  async handle({ CallerArn: arn, ...input }, call) {
    return simulate(input, { identity: [] }, askerOf(arn ?? rootOf(call)));
  },
});

function rootOf({ caller: { partition, account } }: Call): string {
  return `arn:${partition}:iam::${account}:root`;
}

function askerOf(arn: string): Asker {
  return { identity: roleIdentity(arn, arn), account: arn.split(':')[4] ?? '' };
}

function simulate(input: Asked, own: Policies, asker: Asker): Output {
  const policies = completed(input, own);
  const context = contextOf(input);
  const results = input.ActionNames.flatMap((action) =>
    (input.ResourceArns ?? ['*']).map((resource) => {
      const request = { principal: '', action, resource, context };
      return show(action, resource, evaluate(request, asker, policies));
    }),
  );
  return pageOf(results, input, 'EvaluationResults');
}

/** The policies with those that the caller brought along. */
function completed(input: Asked, own: Policies): Policies {
  const { PolicyInputList: more = [], ResourcePolicy: resource } = input;
  const [boundary] = input.PermissionsBoundaryPolicyInputList ?? [];
  for (const text of [...more, ...(boundary === undefined ? [] : [boundary])])
    assertDocument(text, 'identity');
  if (resource !== undefined) assertDocument(resource, 'resource');
  const added = more.map((text, index) => named(`PolicyInputList.${index + 1}`, text, 'identity'));
  return {
    ...own,
    identity: [...own.identity, ...added],
    ...(resource !== undefined && { resource: named('ResourcePolicy', resource, 'resource') }),
    ...(boundary !== undefined && { boundary: named('PermissionsBoundary', boundary, 'identity') }),
  };
}

function contextOf({ ContextEntries: entries = [] }: Asked): AccessContext {
  return Object.fromEntries(
    entries.map(({ ContextKeyName = '', ContextKeyValues = [] }) => [ContextKeyName, ContextKeyValues]),
  );
}

const DECISIONS = {
  allowed: 'allowed',
  'explicit-deny': 'explicitDeny',
  'implicit-deny': 'implicitDeny',
} as const satisfies Record<Decision['kind'], string>;

function show(action: string, resource: string, decision: Decision): Output {
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: DECISIONS[decision.kind],
    MatchedStatements: decision.kind === 'implicit-deny' ? [] : [{ SourcePolicyId: decision.by.policy }],
    MissingContextValues: [],
  };
}
