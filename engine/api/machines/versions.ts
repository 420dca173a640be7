import { versionArn } from '../../base/arn';
import { VERSIONS_PER_MACHINE_MAX } from '../../base/limits';
import type { StateMachineRecord, VersionRecord, VersionSummary } from '../../host/records';
import { ApiError } from '../errors';
import type { Call } from '../operation';

interface Published {
  readonly version: VersionSummary;
  /** The same, when it has still to be stored. */
  readonly added?: VersionRecord;
}

/** The version that publishing `machine` as it is now gives: a new one, or the one its revision has already. */
export async function publish(
  machine: StateMachineRecord,
  description: string | undefined,
  call: Call,
): Promise<Published> {
  const { stateMachines } = call.store;
  const published = await stateMachines.findVersionOf(machine.revision.key);
  if (published) return { version: published };
  const count = await stateMachines.countVersions(machine.arn);
  if (count >= VERSIONS_PER_MACHINE_MAX) {
    throw new ApiError('ServiceQuotaExceededException', `The machine has ${count} versions already`);
  }
  const added = newVersion(machine, description, call);
  return { version: added, added };
}

export function newVersion(
  machine: StateMachineRecord,
  description: string | undefined,
  call: Call,
): VersionRecord {
  const number = machine.latestVersion + 1;
  return {
    arn: versionArn(machine.arn, number),
    stateMachineArn: machine.arn,
    number,
    revision: machine.revision,
    description,
    creationDate: call.clock.now(),
  };
}
