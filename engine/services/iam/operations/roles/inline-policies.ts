import { own } from '../../../../base/json';
import { IamError, noSuchEntity } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import { pageOf } from '../../records/listing';
import { assertDocument } from '../../records/policies';
import { encodeDocument, getRecord, putRecord, type RoleRecord } from '../../records/roles';

const INLINE_CHARACTERS_MAX = 10_240;

export const putRolePolicy = operation({
  name: 'PutRolePolicy',
  input: {
    RoleName: members.roleName(),
    PolicyName: members.policyName(),
    PolicyDocument: members.document(),
  },

  async handle({ RoleName: name, PolicyName: policy, PolicyDocument: document }, call) {
    const role = await getRecord(name, call);
    assertDocument(document, 'identity');
    const inline = { ...role.inline, [policy]: document };
    assertRoom(inline, name);
    putRecord({ ...role, inline }, call);
    return {};
  },
});

/** All inline policies of a role together, not counting white space. */
function assertRoom(inline: RoleRecord['inline'], role: string): void {
  const size = Object.values(inline).reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);
  if (size <= INLINE_CHARACTERS_MAX) return;
  throw new IamError(
    'LimitExceeded',
    `Maximum policy size of ${INLINE_CHARACTERS_MAX} bytes exceeded for role ${role}`,
  );
}

export const getRolePolicy = operation({
  name: 'GetRolePolicy',
  input: { RoleName: members.roleName(), PolicyName: members.policyName() },

  async handle({ RoleName: name, PolicyName: policy }, call) {
    const { document } = await getInline(name, policy, call);
    return { RoleName: name, PolicyName: policy, PolicyDocument: encodeDocument(document) };
  },
});

export const deleteRolePolicy = operation({
  name: 'DeleteRolePolicy',
  input: { RoleName: members.roleName(), PolicyName: members.policyName() },

  async handle({ RoleName: name, PolicyName: policy }, call) {
    const { role } = await getInline(name, policy, call);
    const kept = Object.entries(role.inline).filter(([each]) => each !== policy);
    putRecord({ ...role, inline: Object.fromEntries(kept) }, call);
    return {};
  },
});

export const listRolePolicies = operation({
  name: 'ListRolePolicies',
  input: { RoleName: members.roleName(), ...members.paging },

  async handle({ RoleName: name, ...paging }, call) {
    return pageOf(Object.keys((await getRecord(name, call)).inline).sort(), paging, 'PolicyNames');
  },
});

async function getInline(name: string, policy: string, call: Call) {
  const role = await getRecord(name, call);
  const document = own(role.inline, policy);
  if (document === undefined) {
    throw noSuchEntity(`The role policy with name ${policy} cannot be found.`);
  }
  return { role, document };
}
