import { ApiError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { optional, text } from '../../service/shape';
import { getMachine, seconds } from '../machines/state-machines';
import { publish } from '../machines/versions';

export const publishStateMachineVersion = operation({
  name: 'PublishStateMachineVersion',
  input: {
    stateMachineArn: members.arn(),
    revisionId: optional(text()),
    description: optional(members.versionDescription()),
  },

  async handle({ stateMachineArn, revisionId, description }, call) {
    return call.turns(stateMachineArn, async () => {
      const machine = await getMachine(stateMachineArn, call);
      assertCurrent(revisionId, machine.revision.revisionId ?? 'INITIAL');
      const { version, added } = await publish(machine, description, call);
      if (added) await call.store.stateMachines.update({ ...machine, latestVersion: added.number }, added);
      return { stateMachineVersionArn: version.arn, creationDate: seconds(version.creationDate) };
    });
  },
});

function assertCurrent(wanted: string | undefined, current: string): void {
  if (wanted === undefined || wanted === current) return;
  throw new ApiError(
    'ConflictException',
    `Failed to publish the State Machine version for revision ${wanted}. The current State Machine revision is ${current}.`,
  );
}
