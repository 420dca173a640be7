import { DescribeStateMachineCommand, type DescribeStateMachineCommandOutput } from '@aws-sdk/client-sfn';
import type { PlannedMachine, Prepared } from '@/lib/account/contract';
import type { Site } from '../making';
import { ownerOf } from '../names';
import { machine as machineKind } from '../owned/machine';
import { unlessGone } from '../owned/owned-kind';
import { NotOursError } from './not-ours';
import { prepareRole } from './role';
import { prepareStack } from './stack';

export interface Wanted {
  readonly machine: PlannedMachine;
  /** Of the lab's resources, for CloudFormation. */
  readonly template?: string;
}

/** Has everything there that a machine needs before it is created or saved. Asked again, it changes what has changed. */
export async function prepare(site: Site, { machine, template }: Wanted): Promise<Prepared> {
  const present = await findMachine(site, machine.name);
  const outputs = template === undefined ? {} : await prepareStack(site, template);
  const definition = substituted(machine.definition, outputs);
  return { roleArn: await prepareRole(site, { ...machine, definition }, present), outputs };
}

/** The machine that will be saved. One of the student's own, of the same name, is not to be written over. */
export async function findMachine(
  { place, owner }: Omit<Site, 'journal'>,
  name: string,
): Promise<DescribeStateMachineCommandOutput | undefined> {
  const arn = machineKind.arnOf(name, place);
  const seen = await machineKind.look({ name, arn }, place);
  if (!seen) return undefined;
  if (ownerOf(seen.tags)?.student !== owner.student) throw new NotOursError(name);
  return unlessGone(() => place.clients.sfn.send(new DescribeStateMachineCommand({ stateMachineArn: arn })));
}

/** `${Name}` stands for an output of the stack, as in `DefinitionSubstitutions`. */
export function substituted(definition: string, outputs: Prepared['outputs']): string {
  return definition.replace(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(outputs, name) ? JSON.stringify(outputs[name]).slice(1, -1) : whole,
  );
}
