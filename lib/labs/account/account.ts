import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
} from '@aws-sdk/client-sfn';
import type {
  DescribeExecutionOutput,
  ExecutionListItem,
  HistoryEvent,
  SFNClient,
  StateMachineListItem,
} from '@aws-sdk/client-sfn';
import type { CallService } from '@/lib/targets/service-caller';
import { memo } from './memo';
import { readPublished, type Published } from './published';
import { readRole, type RoleFacts } from './role';
import { readStack, type StackFacts } from './stack';
import { runFacts } from '../run/facts';
import type { RunFacts } from '../run/facts';

export interface MachineFacts {
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  readonly definition: string;
  /** Changes with every update: AWS's revisionId, or the creation date before the first one. */
  readonly revision: string;
  readonly updated: boolean;
  /** Tells a machine from a deleted one of the same name. */
  readonly created: number;
  readonly roleArn: string;
}

/** Reads the account, each thing once per pass; what can never change again is kept for the whole visit. */
export interface Account {
  machine(name: string): Promise<MachineFacts | undefined>;
  machines(): Promise<readonly StateMachineListItem[]>;
  /** Executions the student started, newest first. */
  ownExecutions(machineArn: string): Promise<readonly ExecutionListItem[]>;
  run(executionArn: string): Promise<RunFacts>;
  /** The definition an execution uses: which one, and since when. */
  revisionOf(executionArn: string): Promise<{ readonly revision: string; readonly updateDate: Date }>;
  published(machineArn: string): Promise<Published>;
  /** Undefined when there is none of that name. */
  stack(name: string): Promise<StackFacts | undefined>;
  role(roleArn: string): Promise<RoleFacts | undefined>;
}

/** How the account is asked. */
export interface AccountCalls {
  readonly client: SFNClient;
  readonly service: CallService;
}

/** Names of executions the checks start themselves begin so. */
export const CHECK_RUN_PREFIX = 'pasos-check-';

/** What outlives a pass. */
export interface Kept {
  readonly arns: Map<string, string>;
  readonly runs: Map<string, Promise<RunFacts>>;
  readonly revisions: Map<string, Promise<{ revision: string; updateDate: Date }>>;
}

export function createKept(): Kept {
  return { arns: new Map(), runs: new Map(), revisions: new Map() };
}

export function createAccount({ client, service }: AccountCalls, kept: Kept): Account {
  const machines = memo(() => listMachines(client));
  return {
    machines: () => machines(''),
    machine: memo(async (name) => {
      const known = kept.arns.get(name);
      const machine = known === undefined ? undefined : await describeMachine(client, known);
      if (machine) return machine;
      kept.arns.delete(name);
      const found = (await machines('')).find((item) => item.name === name)?.stateMachineArn;
      if (found === undefined) return undefined;
      kept.arns.set(name, found);
      return describeMachine(client, found);
    }),
    ownExecutions: memo((machineArn) => listOwnExecutions(client, machineArn)),
    run: memo(async (executionArn) => {
      const known = kept.runs.get(executionArn);
      if (known) return known;
      const run = readRun(client, executionArn);
      if ((await run).status !== 'RUNNING') kept.runs.set(executionArn, run);
      return run;
    }),
    revisionOf: memo((executionArn) => readRevision(client, executionArn), kept.revisions),
    published: memo((machineArn) => readPublished(client, machineArn)),
    stack: memo((name) => readStack(service, name)),
    role: memo((roleArn) => readRole(service, roleArn)),
  };
}

export async function describeMachine(client: SFNClient, arn: string): Promise<MachineFacts | undefined> {
  try {
    const machine = await client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }));
    if (machine.status === 'DELETING') return undefined;
    return {
      arn,
      name: machine.name ?? '',
      type: machine.type ?? 'STANDARD',
      definition: machine.definition ?? '',
      revision: revisionKey(machine.revisionId),
      updated: machine.revisionId !== undefined,
      created: machine.creationDate?.getTime() ?? 0,
      roleArn: machine.roleArn ?? '',
    };
  } catch (error) {
    if (isNamed(error, 'StateMachineDoesNotExist')) return undefined;
    throw error;
  }
}

async function listMachines(client: SFNClient): Promise<readonly StateMachineListItem[]> {
  const found: StateMachineListItem[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new ListStateMachinesCommand({ maxResults: 1000, nextToken }));
    found.push(...(page.stateMachines ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return found;
}

/** Enough for any lab; older ones belong to other days. */
const OWN_EXECUTIONS_MAX = 100;
const PAGES_MAX = 5;

async function listOwnExecutions(
  client: SFNClient,
  machineArn: string,
): Promise<readonly ExecutionListItem[]> {
  const found: ExecutionListItem[] = [];
  let nextToken: string | undefined;
  let pages = 0;
  try {
    do {
      const page = await client.send(
        new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 200, nextToken }),
      );
      found.push(...(page.executions ?? []).filter(({ name }) => !name?.startsWith(CHECK_RUN_PREFIX)));
      nextToken = page.nextToken;
    } while (nextToken !== undefined && found.length < OWN_EXECUTIONS_MAX && ++pages < PAGES_MAX);
  } catch (error) {
    // AWS lists none of an Express machine.
    const isNone = ['StateMachineDoesNotExist', 'StateMachineTypeNotSupported'].some((name) =>
      isNamed(error, name),
    );
    if (!isNone) throw error;
  }
  return found.slice(0, OWN_EXECUTIONS_MAX);
}

async function readRun(client: SFNClient, executionArn: string): Promise<RunFacts> {
  return describedRun(client, await client.send(new DescribeExecutionCommand({ executionArn })));
}

/** The facts of an execution that has just been described. Its history is read afterwards, so it is never behind. */
export async function describedRun(client: SFNClient, execution: DescribeExecutionOutput): Promise<RunFacts> {
  return runFacts(execution, await readHistory(client, execution.executionArn));
}

/** All events of an execution, in order. */
export async function readHistory(
  client: SFNClient,
  executionArn: string | undefined,
): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }),
    );
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return events;
}

async function readRevision(client: SFNClient, executionArn: string) {
  const used = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
  return { revision: revisionKey(used.revisionId), updateDate: used.updateDate ?? new Date(0) };
}

/** AWS names no revision before the first update. */
function revisionKey(revisionId: string | undefined): string {
  return revisionId ?? 'INITIAL';
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
