import { optional } from '../../../../service/shape';
import { IamError } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { assertDocument, getPolicyRecord } from '../../records/policies';
import { findRole, putRecord, readTags, showRole, uniqueId } from '../../records/roles';

export const createRole = operation({
  name: 'CreateRole',
  input: {
    RoleName: members.roleName(),
    AssumeRolePolicyDocument: members.document(),
    Path: optional(members.path()),
    Description: optional(members.description()),
    MaxSessionDuration: optional(members.sessionSeconds()),
    PermissionsBoundary: optional(members.policyArn()),
    Tags: optional(members.tags()),
  },

  async handle({ RoleName: name, ...input }, call) {
    assertDocument(input.AssumeRolePolicyDocument, 'trust');
    if (await findRole(name, call)) {
      throw new IamError('EntityAlreadyExists', `Role with name ${name} already exists.`);
    }
    if (input.PermissionsBoundary !== undefined) await getPolicyRecord(input.PermissionsBoundary, call);
    const { Path: path = '/', PermissionsBoundary: boundary, Description: description } = input;
    const { partition, account } = call.caller;
    const role = {
      name,
      path,
      arn: `arn:${partition}:iam::${account}:role${path}${name}`,
      id: uniqueId('AROA', call.uuid()),
      createdAt: call.now,
      trust: input.AssumeRolePolicyDocument,
      maxSessionSeconds: input.MaxSessionDuration ?? 3600,
      tags: readTags(input.Tags),
      inline: {},
      attached: [],
      ...(description !== undefined && { description }),
      ...(boundary !== undefined && { boundary }),
    };
    putRecord(role, call);
    return { Role: showRole(role) };
  },
});
