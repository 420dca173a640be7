import { IamError, noSuchEntity, noSuchPolicy } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { pageOf } from '../../records/listing';
import { findPolicy } from '../../records/policies';
import { getRecord, putRecord } from '../../records/roles';

const ATTACHED_MAX = 10;

export const attachRolePolicy = operation({
  name: 'AttachRolePolicy',
  input: { RoleName: members.roleName(), PolicyArn: members.policyArn() },

  async handle({ RoleName: name, PolicyArn: arn }, call) {
    const role = await getRecord(name, call);
    if (!(await findPolicy(arn, call))) {
      throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
    }
    if (role.attached.includes(arn)) return {};
    if (role.attached.length >= ATTACHED_MAX) {
      throw new IamError('LimitExceeded', `Cannot exceed quota for PoliciesPerRole: ${ATTACHED_MAX}`);
    }
    putRecord({ ...role, attached: [...role.attached, arn] }, call);
    return {};
  },
});

export const detachRolePolicy = operation({
  name: 'DetachRolePolicy',
  input: { RoleName: members.roleName(), PolicyArn: members.policyArn() },

  async handle({ RoleName: name, PolicyArn: arn }, call) {
    const role = await getRecord(name, call);
    if (!role.attached.includes(arn)) throw noSuchPolicy(arn);
    putRecord({ ...role, attached: role.attached.filter((each) => each !== arn) }, call);
    return {};
  },
});

export const listAttachedRolePolicies = operation({
  name: 'ListAttachedRolePolicies',
  input: { RoleName: members.roleName(), ...members.paging },

  async handle({ RoleName: name, ...paging }, call) {
    const { attached } = await getRecord(name, call);
    const shown = attached.map((arn) => ({ PolicyName: arn.split('/').at(-1)!, PolicyArn: arn }));
    return pageOf(shown, paging, 'AttachedPolicies');
  },
});
