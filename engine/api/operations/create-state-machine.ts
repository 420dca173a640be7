import { stateMachineArn } from '../../base/arn';
import { jsonEquals } from '../../base/json';
import { STATE_MACHINES_MAX } from '../../base/limits';
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
import { ApiError } from '../errors';
import * as members from '../members';
import { assertLogDestination } from '../machines/log-destination';
import { assertName } from '../machines/names';
import { operation, type Call } from '../operation';
import { flag, optional, type Parsed } from '../../service/shape';
import { seconds } from '../machines/state-machines';
import { withTags } from '../machines/tags';
import { newVersion } from '../machines/versions';

const input = {
  name: members.name(),
  definition: members.definition(),
  roleArn: members.arn(),
  type: optional(members.stateMachineType()),
  loggingConfiguration: optional(members.loggingConfiguration()),
  tags: optional(members.tags()),
  tracingConfiguration: optional(members.tracingConfiguration()),
  publish: optional(flag()),
  versionDescription: optional(members.versionDescription()),
  encryptionConfiguration: optional(members.encryptionConfiguration()),
};
type Input = Parsed<typeof input>;

export const createStateMachine = operation({
  name: 'CreateStateMachine',
  input,

  async handle(input, call) {
    assertName(input.name);
    assertRole(input.roleArn);
    assertVersionDescription(input);
    const record = newRecord(input, call);
    await assertLogDestination(record.revision.loggingConfiguration, call);
    assertDefinition(input.definition, record.type);
    await assertGranted(record.arn, record.revision, call);

    return call.turns(record.arn, async () => {
      await assertRoom(record.arn, call);
      const version = input.publish ? newVersion(record, input.versionDescription, call) : undefined;
      const machine = { ...record, latestVersion: version?.number ?? 0 };
      const created = await call.store.stateMachines.create(machine, version);
      const { creationDate } = created ? machine : await getSame(machine, call);
      return {
        stateMachineArn: machine.arn,
        creationDate: seconds(creationDate),
        stateMachineVersionArn: version?.arn,
      };
    });
  },
});

function newRecord(input: Input, call: Call): StateMachineRecord {
  const arn = stateMachineArn(call.caller, input.name);
  return {
    arn,
    name: input.name,
    type: input.type ?? 'STANDARD',
    creationDate: call.clock.now(),
    revision: firstRevision(arn, input, call),
    tags: withTags({}, input.tags ?? [], arn),
    latestVersion: 0,
    created: { publish: input.publish ?? false, versionDescription: input.versionDescription },
  };
}

function firstRevision(stateMachineArn: string, input: Input, call: Call): Revision {
  return {
    key: call.ids.uuid(),
    stateMachineArn,
    definition: input.definition,
    roleArn: input.roleArn,
    loggingConfiguration: completeLogging(input.loggingConfiguration),
    tracingConfiguration: completeTracing(input.tracingConfiguration),
    encryptionConfiguration: completeEncryption(input.encryptionConfiguration),
    updateDate: call.clock.now(),
  };
}

async function assertRoom(arn: string, { store: { stateMachines }, caller }: Call): Promise<void> {
  if ((await stateMachines.count(stateMachineArn(caller, ''))) < STATE_MACHINES_MAX) return;
  if (await stateMachines.find(arn)) return;
  throw new ApiError(
    'StateMachineLimitExceeded',
    'The maximum number of state machines has been reached. Existing state machines must be deleted before a new one can be created.',
  );
}

/** The machine that has the name, if this call would have made the same. Role and tags may differ. */
async function getSame(wanted: StateMachineRecord, call: Call): Promise<StateMachineRecord> {
  const existing = await call.store.stateMachines.find(wanted.arn);
  if (existing && isSame(existing, wanted)) return existing;
  throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${wanted.arn}'`);
}

function isSame(left: StateMachineRecord, right: StateMachineRecord): boolean {
  return (
    left.type === right.type &&
    left.created.publish === right.created.publish &&
    left.created.versionDescription === right.created.versionDescription &&
    left.revision.definition === right.revision.definition &&
    jsonEquals(left.revision.loggingConfiguration, right.revision.loggingConfiguration) &&
    jsonEquals(left.revision.tracingConfiguration, right.revision.tracingConfiguration) &&
    jsonEquals(left.revision.encryptionConfiguration, right.revision.encryptionConfiguration)
  );
}
