import { variableReferences } from '../../asl/variable-references';
import { invariant } from '../../base/invariant';
import { toEpochSeconds, type Millis } from '../../base/time';
import type { AliasRecord, Revision, StateMachineRecord, VersionRecord } from '../../host/records';
import { parseJsonata } from '../../query/jsonata/parse-jsonata';
import { stateMachineDeleting, stateMachineNotFound } from '../errors';
import type { Call, Output } from '../operation';
import { ownMachineArn, parseMachineArn } from './machine-arn';
import { drawRoute } from './routes';

/** What an ARN names: a machine, and the version or the alias it is qualified with. */
export interface QualifiedMachine {
  readonly machine: StateMachineRecord;
  readonly version?: VersionRecord;
  readonly alias?: AliasRecord;
}

/** What an ARN comes down to: one revision, through an alias or not. */
export interface NamedMachine extends QualifiedMachine {
  readonly revision: Revision;
}

/** The machine under `arn`, with the qualifier that `arn` has. */
export async function getQualifiedMachine(arn: string, call: Call): Promise<QualifiedMachine> {
  const { qualifier, machineArn } = parseMachineArn(arn, call);
  const { stateMachines, aliases } = call.store;
  const machine = machineArn && (await stateMachines.find(machineArn));
  if (!machine) throw stateMachineNotFound(arn);
  if (qualifier === undefined) return { machine };
  const [version, alias] = await Promise.all([stateMachines.findVersion(arn), aliases.find(arn)]);
  if (!version && !alias) throw stateMachineNotFound(arn);
  return { machine, version, alias };
}

/** The revision under `arn`: an alias draws one of its versions, each time anew. */
export async function getNamedMachine(arn: string, call: Call): Promise<NamedMachine> {
  const qualified = await getQualifiedMachine(arn, call);
  const { machine, alias } = qualified;
  const version = alias ? await drawVersion(alias, call) : qualified.version;
  return { machine, alias, version, revision: (version ?? machine).revision };
}

async function drawVersion(alias: AliasRecord, { store, ids }: Call): Promise<VersionRecord> {
  const version = await store.stateMachines.findVersion(drawRoute(alias, ids).versionArn);
  invariant(version, 'a version that an alias refers to cannot be deleted');
  return version;
}

/** The machine under an ARN that may not name a version. */
export async function getMachine(arn: string, call: Call): Promise<StateMachineRecord> {
  const machineArn = ownMachineArn(arn, call);
  const machine = machineArn && (await call.store.stateMachines.find(machineArn));
  if (!machine) throw stateMachineNotFound(arn);
  return machine;
}

/** A machine whose executions are being ended can be looked at and nothing else. */
export function assertNotDeleting({ arn }: StateMachineRecord, { deleting }: Call): void {
  if (deleting.has(arn)) throw stateMachineDeleting(arn);
}

/** What Describe shows of a revision, whoever asks for it. */
export function showRevision(revision: Revision, includedData: string | undefined): Output {
  const { revisionId, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration } =
    revision;
  return {
    roleArn,
    loggingConfiguration,
    tracingConfiguration,
    encryptionConfiguration,
    revisionId,
    ...(includedData === 'METADATA_ONLY' ? { definition: '{}' } : showDefinition(revision.definition)),
  };
}

function showDefinition(definition: string): Output {
  const references = variableReferences(definition, parseJsonata);
  const variables = Object.keys(references).length > 0 ? references : undefined;
  return { definition, variableReferences: variables };
}

export function seconds(at: Millis | undefined): number | undefined {
  return at === undefined ? undefined : toEpochSeconds(at);
}
