import { IamError } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { getRecord, rolesOf } from '../../records/roles';

export const deleteRole = operation({
  name: 'DeleteRole',
  input: { RoleName: members.roleName() },

  async handle({ RoleName: name }, call) {
    const { attached, inline } = await getRecord(name, call);
    if (attached.length > 0) throw conflict('Cannot delete entity, must detach all policies first.');
    if (Object.keys(inline).length > 0) throw conflict('Cannot delete entity, must delete policies first.');
    call.tx.delete(rolesOf(call.caller.account), name);
    return {};
  },
});

function conflict(message: string): IamError {
  return new IamError('DeleteConflict', message);
}
