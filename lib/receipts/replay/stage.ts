import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { findServiceModel, type Evaluator } from '@pasos/engine/testing';
import type { FunctionRunner } from '@pasos/engine/node';
import type { Lab, LabStep } from '@/lib/labs/lab';
import { machineArn, openWorld, roleArn, type World } from '@/lib/labs/proof/world';
import { isProvided, provide } from '@/lib/labs/provision/provide';
import type { Work } from '@/lib/progress/progress';

/** What runs functions and expressions for one world: nothing in memory is shared with another. */
export interface Hands {
  readonly functions: FunctionRunner;
  readonly evaluator: Evaluator;
}

/** A world with all a lab needs around its machines. */
export async function openStage(lab: Lab, hands: Hands, seed: number): Promise<World> {
  const world = openWorld({ ...hands, seed });
  if (isProvided(lab)) await provide(lab, world);
  await world.pause(1000);
  return world;
}

/** What was not taken, and why, in the words of AWS. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
}

/** Saves what the student saved in a step: stacks first, for they may bring machines. */
export async function furnish(
  world: World,
  step: LabStep,
  { machines, stacks }: Work,
): Promise<readonly Refusal[]> {
  const refused: Refusal[] = [];
  const attempt = (name: string, work: Promise<unknown>) =>
    work.catch((error: unknown) => refused.push({ name, message: messageOf(error) }));
  for (const [StackName, TemplateBody] of Object.entries(stacks)) {
    const stack = { StackName, TemplateBody, Capabilities: ['CAPABILITY_IAM'] };
    await attempt(StackName, world.service('cloudformation', 'CreateStack', stack));
    await world.pause(60_000);
  }
  for (const [name, definition] of Object.entries(machines)) {
    await readModels(definition);
    await attempt(name, save(world, { name, definition, type: step.machine?.type ?? 'STANDARD' }));
    await world.pause(1000);
  }
  return refused;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

interface Saved {
  readonly name: string;
  readonly definition: string;
  readonly type: 'STANDARD' | 'EXPRESS';
}

async function save({ client }: World, { name, definition, type }: Saved): Promise<void> {
  const stateMachineArn = machineArn(name);
  const known = await client
    .send(new DescribeStateMachineCommand({ stateMachineArn }))
    .catch(() => undefined);
  if (!known)
    await client.send(new CreateStateMachineCommand({ name, definition, type, roleArn: roleArn(name) }));
  else if (known.definition !== definition)
    await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition }));
}

/** Reading a model takes real time: who goes first in two branches must not depend on whether it was read before. */
async function readModels(definition: string): Promise<void> {
  const services = definition.matchAll(/:states:::(?:aws-sdk:)?([a-z0-9]+)[:.]/g);
  for (const service of new Set([...services].map(([, name = '']) => name))) await findServiceModel(service);
}
