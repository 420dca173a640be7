import { oneOf, optional, text } from '../../../../service/shape';
import { IamError } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import { allPolicies, allRoles } from '../../records/all';
import { pageOf } from '../../records/listing';
import {
  assertDocument,
  awsPolicy,
  awsPolicyArns,
  getPolicyRecord,
  isOfAws,
  policiesOf,
  showPolicy,
  type PolicyRecord,
} from '../../records/policies';
import { readTags, uniqueId } from '../../records/roles';

const POLICY_CHARACTERS_MAX = 6144;

export function assertPolicySize(document: string): void {
  if (document.replace(/\s/g, '').length <= POLICY_CHARACTERS_MAX) return;
  throw new IamError('LimitExceeded', `Cannot exceed quota for PolicySize: ${POLICY_CHARACTERS_MAX}`);
}

export const createPolicy = operation({
  name: 'CreatePolicy',
  input: {
    PolicyName: members.policyName(),
    PolicyDocument: members.document(),
    Path: optional(members.path()),
    Description: optional(members.description()),
    Tags: optional(members.tags()),
  },

  async handle({ PolicyName: name, PolicyDocument: document, Path: path = '/', ...more }, call) {
    assertDocument(document, 'identity');
    assertPolicySize(document);
    const { tx, caller, now } = call;
    const arn = `arn:${caller.partition}:iam::${caller.account}:policy${path}${name}`;
    if (await tx.get(policiesOf(caller.account), arn)) {
      throw new IamError(
        'EntityAlreadyExists',
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
      );
    }
    const policy: PolicyRecord = {
      name,
      path,
      arn,
      id: uniqueId('ANPA', call.uuid()),
      createdAt: now,
      updatedAt: now,
      tags: readTags(more.Tags),
      defaultVersion: 'v1',
      versions: [{ id: 'v1', document, createdAt: now }],
      lastVersion: 1,
      ...(more.Description !== undefined && { description: more.Description }),
    };
    tx.put(policiesOf(caller.account), arn, policy);
    const { Description: _, ...shown } = showPolicy(policy, 0);
    return { Policy: shown };
  },
});

export const getPolicy = operation({
  name: 'GetPolicy',
  input: { PolicyArn: members.policyArn() },

  async handle({ PolicyArn: arn }, call) {
    const policy = await getPolicyRecord(arn, call);
    return { Policy: showPolicy(policy, (await attachedTo(arn, call)).length) };
  },
});

async function attachedTo(arn: string, call: Call) {
  return (await allRoles(call)).filter(({ attached }) => attached.includes(arn));
}

export const deletePolicy = operation({
  name: 'DeletePolicy',
  input: { PolicyArn: members.policyArn() },

  async handle({ PolicyArn: arn }, call) {
    const { versions } = await getPolicyRecord(arn, call);
    assertOwn(arn);
    if ((await attachedTo(arn, call)).length > 0) {
      throw new IamError('DeleteConflict', 'Cannot delete a policy attached to entities.');
    }
    if (versions.length > 1) {
      throw new IamError(
        'DeleteConflict',
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    }
    call.tx.delete(policiesOf(call.caller.account), arn);
    return {};
  },
});

/** Nobody changes what AWS keeps for all. */
export function assertOwn(arn: string): void {
  if (isOfAws(arn)) throw new IamError('InvalidInput', `ARN ${arn} is not valid.`);
}

export const listPolicies = operation({
  name: 'ListPolicies',
  input: {
    Scope: optional(oneOf('All', 'AWS', 'Local')),
    OnlyAttached: optional(members.isSet()),
    PathPrefix: optional(text({ min: 1, max: 512 })),
    PolicyUsageFilter: optional(oneOf('PermissionsPolicy', 'PermissionsBoundary')),
    ...members.paging,
  },

  async handle(
    { Scope: scope = 'All', OnlyAttached: onlyAttached = false, PathPrefix: prefix = '/', ...paging },
    call,
  ) {
    const attached = (await allRoles(call)).flatMap((role) => role.attached);
    const ofAws = awsPolicyArns(call.caller.partition).map((arn) => awsPolicy(arn)!);
    const own = scope === 'AWS' ? [] : await allPolicies(call);
    const all = [...own, ...(scope === 'Local' ? [] : ofAws)]
      .filter(({ path, arn }) => path.startsWith(prefix) && (!onlyAttached || attached.includes(arn)))
      .map((policy) => {
        const count = attached.filter((arn) => arn === policy.arn).length;
        const { Description: _, Tags: __, ...shown } = showPolicy(policy, count);
        return shown;
      });
    return pageOf(all, paging, 'Policies');
  },
});

export const listEntitiesForPolicy = operation({
  name: 'ListEntitiesForPolicy',
  input: {
    PolicyArn: members.policyArn(),
    EntityFilter: optional(text()),
    PathPrefix: optional(text({ min: 1, max: 512 })),
    ...members.paging,
  },

  async handle({ PolicyArn: arn, ...paging }, call) {
    await getPolicyRecord(arn, call);
    const roles = (await attachedTo(arn, call)).map(({ name, id }) => ({ RoleName: name, RoleId: id }));
    return { PolicyGroups: [], PolicyUsers: [], ...pageOf(roles, paging, 'PolicyRoles') };
  },
});
