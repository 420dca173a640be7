import { leastPrivilege } from '@pasos/engine/access';
import { LOCAL } from '@/lib/studio/twin/whose';
import type { JsonRecord } from '@/lib/graph/json-value';
import { markOf, outputsIn, type LabOutput } from './lab-outputs';
import { placesIn, withPlaceholders, type Place } from './placeholders';
import type { ProjectMachine } from './project-machine';
import { readTemplate } from './read-template';

/** A machine with nothing in it of the account it comes from. */
export interface Portable extends ProjectMachine {
  /** With `${…}` for what its account says. */
  readonly definition: string;
  /** The policy of its role, likewise. */
  readonly policy: string;
  /** Roles that its Tasks take on: they are not made, somebody else has them. */
  readonly otherRoles: readonly string[];
  /** Whether a statement allows more than the definition says, because only its data says what is meant. */
  readonly isBroad: boolean;
  readonly template?: JsonRecord;
  readonly outputs: readonly LabOutput[];
  /** What `${…}` in the definition stands for, but for outputs. */
  readonly places: readonly Place[];
  /** The same of the policy, whose queues are named by the ends of their addresses: `${CuedaName}`. */
  readonly policyOutputs: readonly LabOutput[];
}

export function portable(machine: ProjectMachine): Portable {
  const { name, resources } = machine;
  const template = resources === undefined ? undefined : readTemplate(resources);
  const outputs = outputsIn(machine.definition, template);
  const { region, accountId } = LOCAL;
  const least = leastPrivilege({
    arn: `arn:aws:states:${region}:${accountId}:stateMachine:${name}`,
    definition: withSamples(machine.definition, outputs),
    loggingConfiguration: { level: 'ALL' },
  });
  const [mine] = least ?? [];
  const policy = withPlaceholders(withOutputs(JSON.stringify(mine?.policy ?? NO_POLICY, null, 2), outputs));
  const definition = withPlaceholders(machine.definition);
  return {
    ...machine,
    definition,
    policy,
    otherRoles: (least ?? []).flatMap(({ role }) => (role === undefined ? [] : [role])),
    isBroad: mine?.statements.some((statement) => statement.isBroad) ?? false,
    ...(template && { template }),
    outputs,
    places: placesIn(definition),
    policyOutputs: outputs.filter((output) => policy.includes(`\${${policyName(output)}}`)),
  };
}

const NO_POLICY = { Version: '2012-10-17', Statement: [] };

function withSamples(definition: string, outputs: readonly LabOutput[]): string {
  return outputs.reduce((text, { name, sample }) => text.replaceAll(`\${${name}}`, sample), definition);
}

/** What a policy calls an output: of a queue it needs the name, not the address. */
export function policyName({ name, isQueueUrl }: LabOutput): string {
  return isQueueUrl ? `${name}Name` : name;
}

function withOutputs(policy: string, outputs: readonly LabOutput[]): string {
  return outputs.reduce((text, output) => {
    const place = `\${${policyName(output)}}`;
    const whole = output.sample.startsWith('arn:') ? text.replaceAll(output.sample, place) : text;
    return whole.replaceAll(markOf(output.name), place);
  }, policy);
}
