import { optional } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import { assertDocument, getPolicyRecord } from '../../records/policies';
import { getRecord, putRecord, readTags, showRole } from '../../records/roles';

export const updateRole = operation({
  name: 'UpdateRole',
  input: {
    RoleName: members.roleName(),
    Description: optional(members.description()),
    MaxSessionDuration: optional(members.sessionSeconds()),
  },

  async handle({ RoleName: name, Description: description, MaxSessionDuration: seconds = 3600 }, call) {
    const role = await getRecord(name, call);
    const described = description === undefined ? {} : { description };
    putRecord({ ...role, ...described, maxSessionSeconds: seconds }, call);
    return {};
  },
});

export const updateRoleDescription = operation({
  name: 'UpdateRoleDescription',
  input: { RoleName: members.roleName(), Description: members.description() },

  async handle({ RoleName: name, Description: description }, call) {
    const role = { ...(await getRecord(name, call)), description };
    putRecord(role, call);
    return { Role: showRole(role) };
  },
});

export const updateAssumeRolePolicy = operation({
  name: 'UpdateAssumeRolePolicy',
  input: { RoleName: members.roleName(), PolicyDocument: members.document() },

  async handle({ RoleName: name, PolicyDocument: trust }, call) {
    const role = await getRecord(name, call);
    assertDocument(trust, 'trust');
    putRecord({ ...role, trust }, call);
    return {};
  },
});

export const tagRole = operation({
  name: 'TagRole',
  input: { RoleName: members.roleName(), Tags: members.tags() },

  async handle({ RoleName: name, Tags: tags }, call) {
    const role = await getRecord(name, call);
    putRecord({ ...role, tags: { ...role.tags, ...readTags(tags) } }, call);
    return {};
  },
});

export const untagRole = operation({
  name: 'UntagRole',
  input: { RoleName: members.roleName(), TagKeys: members.tagKeys() },

  async handle({ RoleName: name, TagKeys: keys }, call) {
    const role = await getRecord(name, call);
    const kept = Object.entries(role.tags).filter(([key]) => !keys.includes(key));
    putRecord({ ...role, tags: Object.fromEntries(kept) }, call);
    return {};
  },
});

export const putRolePermissionsBoundary = operation({
  name: 'PutRolePermissionsBoundary',
  input: { RoleName: members.roleName(), PermissionsBoundary: members.policyArn() },

  async handle({ RoleName: name, PermissionsBoundary: boundary }, call) {
    const role = await getRecord(name, call);
    await getPolicyRecord(boundary, call);
    putRecord({ ...role, boundary }, call);
    return {};
  },
});

export const deleteRolePermissionsBoundary = operation({
  name: 'DeleteRolePermissionsBoundary',
  input: { RoleName: members.roleName() },

  async handle({ RoleName: name }, call) {
    const { boundary: _, ...role } = await getRecord(name, call);
    putRecord(role, call);
    return {};
  },
});
