import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Target } from '@/lib/targets/target';
import type { MachineFacts } from '../account/account';
import { CHECK_RUN_PREFIX } from '../account/account';
import { readGraph, type GraphState } from '../definition/graph';
import type { Fault } from '../schema/match.schema';

export interface StartPorts extends Pick<Target, 'client' | 'control'> {
  /** What the name of an execution ends with; by chance, if not said. */
  readonly executionId?: () => string;
}

/** What services answer cannot be told here: only the local engine can be told. */
export class NoFaultsHere extends Error {
  override readonly name = 'NoFaultsHere';
}

/**
 * Starts executions for the checks, one after the other. What the student has told services to answer does not hold for them: they have the
 * faults of the check, or none. Where time can be skipped, it is.
 */
export function createStarter({ client, control, executionId = () => crypto.randomUUID() }: StartPorts) {
  let last: Promise<unknown> = Promise.resolve();

  async function start(machine: MachineFacts, input: unknown, name: string): Promise<string> {
    const { executionArn = '' } = await client.send(
      new StartExecutionCommand({ stateMachineArn: machine.arn, name, input: JSON.stringify(input) }),
    );
    return executionArn;
  }

  async function staged(machine: MachineFacts, input: unknown, faults: readonly Fault[]): Promise<string> {
    const name = `${CHECK_RUN_PREFIX}${executionId()}`;
    if (!control) {
      if (faults.length > 0) throw new NoFaultsHere();
      return start(machine, input, name);
    }
    const mocks = planOf(faults, machine.definition);
    const its = { stateMachineArn: machine.arn, executionName: name };
    await control('SetMocks', { ...its, mocks });
    if (machine.type === 'STANDARD') await control('SetClock', { ...its, mode: 'SKIP' });
    return start(machine, input, name);
  }

  return (machine: MachineFacts, input: unknown, faults: readonly Fault[] = []): Promise<string> => {
    const started = last.then(() => staged(machine, input, faults));
    last = started.catch(() => {});
    return started;
  };
}

/** The faults by the names that the student has given the states. */
function planOf(faults: readonly Fault[], definition: string): Readonly<Record<string, unknown>> | null {
  const tasks = (readGraph(definition)?.states ?? []).filter(({ type }) => type === 'Task');
  const rules = tasks.flatMap((task) => {
    const answers = faults.filter((fault) => concerns(fault, task)).flatMap((fault) => fault.answers);
    return answers.length > 0 ? [[task.name, answers] as const] : [];
  });
  return rules.length > 0 ? Object.fromEntries(rules) : null;
}

function concerns({ function: name, action, resource: named }: Fault, { fields }: GraphState): boolean {
  const { Resource = '', Parameters, Arguments } = fields;
  const resource = String(Resource);
  const parameters = (Arguments ?? Parameters ?? {}) as { readonly FunctionName?: unknown };
  if (named !== undefined && !mentions(JSON.stringify(parameters), named)) return false;
  if (action !== undefined) {
    const called = resource.split(':::')[1];
    return called === action || called?.replace(/\..*$/, '') === action;
  }
  if (name === undefined) return named !== undefined;
  return mentions(resource.includes(':function:') ? resource : String(parameters.FunctionName ?? ''), name);
}

/** Whether the name stands in the text by itself. */
function mentions(text: string, name: string): boolean {
  return new RegExp(`(^|[^\\w-])${name}($|[^\\w-])`).test(text);
}
