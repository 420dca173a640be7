import type { Json, JsonObject } from '../../../../base/json';
import { picked, type Making, type ResourceType } from '../resource-type';
import { listOf, nameFrom, numberOf, objectsOf, present, tagList, textOf, unlessGone } from '../values';

export const iamRole: ResourceType = {
  properties: [
    ...['AssumeRolePolicyDocument', 'Description', 'ManagedPolicyArns', 'MaxSessionDuration', 'Path'],
    ...['PermissionsBoundary', 'Policies', 'RoleName', 'Tags'],
  ],
  required: ['AssumeRolePolicyDocument'],
  replacing: ['Path', 'RoleName'],

  async create(properties, making) {
    const name = nameFrom(properties.RoleName, making, 64);
    const { Role } = await making.call('iam', 'CreateRole', {
      RoleName: name,
      AssumeRolePolicyDocument: textOf(properties.AssumeRolePolicyDocument)!,
      ...picked(properties, ['Description', 'Path', 'PermissionsBoundary']),
      ...present({ MaxSessionDuration: numberOf(properties.MaxSessionDuration) }),
      ...(properties.Tags !== undefined && { Tags: tagList(properties.Tags) }),
    });
    await grant(name, properties, making);
    const { Arn, RoleId } = Role as JsonObject;
    return { id: name, attributes: { Arn: Arn!, RoleId: RoleId! } };
  },

  async update({ before, after, existing }, making) {
    const role = { RoleName: existing.id };
    const trust = textOf(after.AssumeRolePolicyDocument)!;
    await making.call('iam', 'UpdateAssumeRolePolicy', { ...role, PolicyDocument: trust });
    await revoke(existing.id, before, making);
    await grant(existing.id, after, making);
    return existing;
  },

  async remove({ id }, making, properties) {
    await revoke(id, properties, making);
    await unlessGone(() => making.call('iam', 'DeleteRole', { RoleName: id }));
  },
};

async function grant(role: string, { Policies, ManagedPolicyArns }: JsonObject, making: Making) {
  for (const { PolicyName, PolicyDocument } of objectsOf(Policies)) {
    await putPolicy(role, textOf(PolicyName)!, PolicyDocument, making);
  }
  for (const PolicyArn of listOf(ManagedPolicyArns)) {
    await making.call('iam', 'AttachRolePolicy', { RoleName: role, PolicyArn });
  }
}

async function revoke(role: string, { Policies, ManagedPolicyArns }: JsonObject, making: Making) {
  for (const { PolicyName } of objectsOf(Policies)) await deletePolicy(role, textOf(PolicyName)!, making);
  for (const PolicyArn of listOf(ManagedPolicyArns)) {
    await unlessGone(() => making.call('iam', 'DetachRolePolicy', { RoleName: role, PolicyArn }));
  }
}

async function putPolicy(role: string, name: string, document: Json | undefined, making: Making) {
  const input = { RoleName: role, PolicyName: name, PolicyDocument: textOf(document) ?? '' };
  await making.call('iam', 'PutRolePolicy', input);
}

function deletePolicy(role: string, name: string, making: Making): Promise<void> {
  return unlessGone(() => making.call('iam', 'DeleteRolePolicy', { RoleName: role, PolicyName: name }));
}

export const iamPolicy: ResourceType = {
  properties: ['PolicyDocument', 'PolicyName', 'Roles'],
  unsimulated: ['Groups', 'Users'],
  required: ['PolicyDocument', 'PolicyName'],
  replacing: ['PolicyName', 'Roles'],

  async create({ PolicyDocument, PolicyName, Roles }, making) {
    for (const role of listOf(Roles)) {
      await putPolicy(String(role), textOf(PolicyName)!, PolicyDocument, making);
    }
    return { id: making.name(100), attributes: {} };
  },

  async update({ after, existing }, making) {
    for (const role of listOf(after.Roles)) {
      await putPolicy(String(role), textOf(after.PolicyName)!, after.PolicyDocument, making);
    }
    return existing;
  },

  async remove(_, making, { PolicyName, Roles }) {
    for (const role of listOf(Roles)) await deletePolicy(String(role), textOf(PolicyName)!, making);
  },
};

export const iamManagedPolicy: ResourceType = {
  properties: ['Description', 'ManagedPolicyName', 'Path', 'PolicyDocument', 'Roles'],
  unsimulated: ['Groups', 'Users'],
  required: ['PolicyDocument'],

  async create(properties, making) {
    const { Policy } = await making.call('iam', 'CreatePolicy', {
      PolicyName: nameFrom(properties.ManagedPolicyName, making, 128),
      PolicyDocument: textOf(properties.PolicyDocument)!,
      ...picked(properties, ['Description', 'Path']),
    });
    const PolicyArn = (Policy as JsonObject).Arn!;
    for (const role of listOf(properties.Roles)) {
      await making.call('iam', 'AttachRolePolicy', { RoleName: role, PolicyArn });
    }
    return { id: String(PolicyArn), attributes: { PolicyArn } };
  },

  async remove({ id }, making, { Roles }) {
    for (const role of listOf(Roles)) {
      await unlessGone(() => making.call('iam', 'DetachRolePolicy', { RoleName: role, PolicyArn: id }));
    }
    await unlessGone(() => making.call('iam', 'DeletePolicy', { PolicyArn: id }));
  },
};
