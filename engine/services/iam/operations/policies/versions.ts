import { optional } from '../../../../service/shape';
import { IamError, noSuchEntity } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import { pageOf } from '../../records/listing';
import {
  assertDocument,
  getPolicyRecord,
  policiesOf,
  type PolicyRecord,
  type PolicyVersion,
} from '../../records/policies';
import { encodeDocument } from '../../records/roles';
import { assertOwn, assertPolicySize } from './policies';

const VERSIONS_MAX = 5;

export const createPolicyVersion = operation({
  name: 'CreatePolicyVersion',
  input: {
    PolicyArn: members.policyArn(),
    PolicyDocument: members.document(),
    SetAsDefault: optional(members.isSet()),
  },

  async handle({ PolicyArn: arn, PolicyDocument: document, SetAsDefault: isDefault = false }, call) {
    const policy = await getPolicyRecord(arn, call);
    assertOwn(arn);
    assertDocument(document, 'identity');
    assertPolicySize(document);
    if (policy.versions.length >= VERSIONS_MAX) {
      throw new IamError(
        'LimitExceeded',
        `A managed policy can have up to ${VERSIONS_MAX} versions. Before you create a new version, you must delete an existing version.`,
      );
    }
    const version = { id: `v${policy.lastVersion + 1}`, document, createdAt: call.now };
    const changed = {
      ...policy,
      versions: [...policy.versions, version],
      lastVersion: policy.lastVersion + 1,
      ...(isDefault && { defaultVersion: version.id }),
    };
    putPolicy(changed, call);
    return { PolicyVersion: show(version, changed) };
  },
});

function putPolicy(policy: PolicyRecord, { tx, caller, now }: Call): void {
  tx.put(policiesOf(caller.account), policy.arn, { ...policy, updatedAt: now });
}

function show({ id, createdAt }: PolicyVersion, { defaultVersion }: PolicyRecord) {
  return { VersionId: id, IsDefaultVersion: id === defaultVersion, CreateDate: createdAt / 1000 };
}

function getVersion(policy: PolicyRecord, id: string): PolicyVersion {
  const version = policy.versions.find((each) => each.id === id);
  if (!version) {
    throw noSuchEntity(`Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
  }
  return version;
}

export const getPolicyVersion = operation({
  name: 'GetPolicyVersion',
  input: { PolicyArn: members.policyArn(), VersionId: members.versionId() },

  async handle({ PolicyArn: arn, VersionId: id }, call) {
    const policy = await getPolicyRecord(arn, call);
    const version = getVersion(policy, id);
    return { PolicyVersion: { Document: encodeDocument(version.document), ...show(version, policy) } };
  },
});

export const listPolicyVersions = operation({
  name: 'ListPolicyVersions',
  input: { PolicyArn: members.policyArn(), ...members.paging },

  async handle({ PolicyArn: arn, ...paging }, call) {
    const policy = await getPolicyRecord(arn, call);
    const newestFirst = policy.versions.toReversed().map((version) => show(version, policy));
    return pageOf(newestFirst, paging, 'Versions');
  },
});

export const deletePolicyVersion = operation({
  name: 'DeletePolicyVersion',
  input: { PolicyArn: members.policyArn(), VersionId: members.versionId() },

  async handle({ PolicyArn: arn, VersionId: id }, call) {
    const policy = await getPolicyRecord(arn, call);
    assertOwn(arn);
    getVersion(policy, id);
    if (id === policy.defaultVersion) {
      throw new IamError('DeleteConflict', 'Cannot delete the default version of a policy.');
    }
    putPolicy({ ...policy, versions: policy.versions.filter((each) => each.id !== id) }, call);
    return {};
  },
});

export const setDefaultPolicyVersion = operation({
  name: 'SetDefaultPolicyVersion',
  input: { PolicyArn: members.policyArn(), VersionId: members.versionId() },

  async handle({ PolicyArn: arn, VersionId: id }, call) {
    const policy = await getPolicyRecord(arn, call);
    assertOwn(arn);
    getVersion(policy, id);
    putPolicy({ ...policy, defaultVersion: id }, call);
    return {};
  },
});
