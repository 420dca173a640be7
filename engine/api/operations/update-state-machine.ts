import { jsonEquals } from '../../base/json';
import type { Revision, StateMachineRecord } from '../../host/records';
import {
  assertGranted,
  assertRole,
  assertVersionDescription,
  completeEncryption,
  completeLogging,
  completeTracing,
} from '../machines/configurations';
import { assertDefinition } from '../machines/definition';
import { assertLogDestination } from '../machines/log-destination';
import { ApiError } from '../errors';
import * as members from '../members';
import { operation, type Call, type Output } from '../operation';
import { flag, optional, type Parsed } from '../../service/shape';
import { getMachine, seconds } from '../machines/state-machines';
import { publish } from '../machines/versions';

const input = {
  stateMachineArn: members.arn(),
  definition: optional(members.definition()),
  roleArn: optional(members.arn()),
  loggingConfiguration: optional(members.loggingConfiguration()),
  tracingConfiguration: optional(members.tracingConfiguration()),
  publish: optional(flag()),
  versionDescription: optional(members.versionDescription()),
  encryptionConfiguration: optional(members.encryptionConfiguration()),
};
type Input = Parsed<typeof input>;

export const updateStateMachine = operation({
  name: 'UpdateStateMachine',
  input,

  async handle(input, call) {
    assertSomethingGiven(input);
    if (input.roleArn !== undefined) assertRole(input.roleArn);
    assertVersionDescription(input);
    return call.turns(input.stateMachineArn, () => update(input, call));
  },
});

async function update(input: Input, call: Call): Promise<Output> {
  const machine = await getMachine(input.stateMachineArn, call);
  if (input.definition !== undefined) assertDefinition(input.definition, machine.type);
  const revised = revise(machine, input, call);
  if (input.loggingConfiguration) {
    await assertLogDestination(revised.revision.loggingConfiguration, call);
  }
  if (revised !== machine) await assertGranted(machine.arn, revised.revision, call);
  const published = input.publish ? await publish(revised, input.versionDescription, call) : undefined;
  const added = published?.added;
  if (added || revised !== machine) {
    const latestVersion = added?.number ?? machine.latestVersion;
    await call.store.stateMachines.update({ ...revised, latestVersion }, added);
  }
  return {
    updateDate: seconds(revised.revision.updateDate),
    revisionId: revised.revision.revisionId,
    stateMachineVersionArn: published?.version.arn,
  };
}

/** The machine with a new revision; the machine itself when nothing changes (recorded: no new revisionId then). */
function revise(machine: StateMachineRecord, input: Input, call: Call): StateMachineRecord {
  const changed = { ...machine.revision, ...givenConfiguration(input) };
  if (jsonEquals(comparable(changed), comparable(machine.revision))) return machine;
  const revisionId = call.ids.uuid();
  return { ...machine, revision: { ...changed, key: revisionId, revisionId, updateDate: call.clock.now() } };
}

function givenConfiguration(input: Input): Partial<Revision> {
  const { definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration } = input;
  return {
    ...(definition !== undefined && { definition }),
    ...(roleArn !== undefined && { roleArn }),
    ...(loggingConfiguration && { loggingConfiguration: completeLogging(loggingConfiguration) }),
    ...(tracingConfiguration && { tracingConfiguration: completeTracing(tracingConfiguration) }),
    ...(encryptionConfiguration && { encryptionConfiguration: completeEncryption(encryptionConfiguration) }),
  };
}

function comparable(revision: Revision) {
  const { definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration } =
    revision;
  return [definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration];
}

function assertSomethingGiven(input: Input): void {
  if (Object.keys(givenConfiguration({ ...input, loggingConfiguration: undefined })).length > 0) return;
  if (input.loggingConfiguration) return;
  throw new ApiError(
    'MissingRequiredParameter',
    'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
  );
}
