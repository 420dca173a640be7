import { ALIASES_PER_MACHINE_MAX } from '../../base/limits';
import { ApiError } from '../errors';
import { parseMachineArn } from '../machines/machine-arn';
import * as members from '../members';
import { operation, type Call } from '../operation';

export const deleteStateMachineVersion = operation({
  name: 'DeleteStateMachineVersion',
  input: { stateMachineVersionArn: members.longArn() },

  async handle({ stateMachineVersionArn: versionArn }, call) {
    const { machineArn, qualifier } = parseMachineArn(versionArn, call);
    if (!/^\d+$/.test(qualifier ?? '')) {
      throw new ApiError('ValidationException', `Not a state machine version ARN: ${versionArn}`);
    }
    // Deleting one that is not there succeeds (recorded).
    if (machineArn === undefined) return {};
    return call.turns(machineArn, async () => {
      await assertUnused({ stateMachineArn: machineArn, versionArn }, call);
      await call.store.stateMachines.deleteVersion(versionArn);
      return {};
    });
  },
});

async function assertUnused(
  version: { readonly stateMachineArn: string; readonly versionArn: string },
  { store }: Call,
): Promise<void> {
  const { items } = await store.aliases.list(version, { limit: ALIASES_PER_MACHINE_MAX });
  if (items.length === 0) return;
  throw new ApiError(
    'ConflictException',
    `Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [${items.map(({ name }) => name).join(', ')}]`,
  );
}
