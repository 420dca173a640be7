import { optional, text } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import { allRoles } from '../../records/all';
import { pageOf } from '../../records/listing';
import { getRecord, showRole, showTags } from '../../records/roles';

export const getRole = operation({
  name: 'GetRole',
  input: { RoleName: members.roleName() },

  async handle({ RoleName: name }, call) {
    return { Role: showRole(await getRecord(name, call)) };
  },
});

export const listRoles = operation({
  name: 'ListRoles',
  input: { PathPrefix: optional(text({ min: 1, max: 512 })), ...members.paging },

  async handle({ PathPrefix: prefix = '/', ...paging }, call) {
    const roles = (await allRoles(call)).filter(({ path }) => path.startsWith(prefix));
    // A listing says nothing of tags, boundaries and last use.
    const shown = roles.map((role) => {
      const { Tags: _, PermissionsBoundary: __, RoleLastUsed: ___, ...rest } = showRole(role);
      return rest;
    });
    return pageOf(shown, paging, 'Roles');
  },
});

export const listRoleTags = operation({
  name: 'ListRoleTags',
  input: { RoleName: members.roleName(), ...members.paging },

  async handle({ RoleName: name, ...paging }, call) {
    return pageOf(showTags((await getRecord(name, call)).tags), paging, 'Tags');
  },
});

/** There are no instances here that could have a profile; Terraform asks before it deletes a role. */
export const listInstanceProfilesForRole = operation({
  name: 'ListInstanceProfilesForRole',
  input: { RoleName: members.roleName(), ...members.paging },

  async handle({ RoleName: name, ...paging }, call) {
    await getRecord(name, call);
    return pageOf([], paging, 'InstanceProfiles');
  },
});
