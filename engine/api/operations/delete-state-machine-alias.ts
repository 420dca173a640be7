import { machineOfAlias } from '../machines/aliases';
import * as members from '../members';
import { operation } from '../operation';

export const deleteStateMachineAlias = operation({
  name: 'DeleteStateMachineAlias',
  input: { stateMachineAliasArn: members.arn() },

  async handle({ stateMachineAliasArn }, call) {
    const stateMachineArn = machineOfAlias(stateMachineAliasArn, call);
    // Deleting one that is not there succeeds (recorded).
    if (stateMachineArn === undefined) return {};
    return call.turns(stateMachineArn, async () => {
      await call.store.aliases.delete(stateMachineAliasArn);
      return {};
    });
  },
});
