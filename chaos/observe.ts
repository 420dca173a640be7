import type { Answer, AwsClient } from './aws-client';
import { helpers, machineArn, machines } from './scenario/machines';
import { revised } from './driver/starter';
import type { Ack } from './driver/ack-log';
import type { Downtime } from './engine-process';

export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The state that is entered or left. */
  readonly state?: string;
  /** All else AWS says of it, as text. */
  readonly details: string;
}

export interface ObservedExecution {
  readonly name: string;
  /** The machine it is of; for a child of a Distributed Map, `distributed/<name of the parent>`. */
  readonly machine: string;
  readonly input: string;
  readonly status: string;
  readonly output?: string;
  readonly error?: string;
  readonly events: readonly HistoryEvent[];
}

/** All that can be known of a campaign from outside when it is over. */
export interface Observation {
  readonly executions: readonly ObservedExecution[];
  readonly acks: readonly Ack[];
  readonly machines: readonly string[];
  readonly revision: number;
  readonly kills: number;
  readonly downtimes: readonly Downtime[];
  readonly readyMs: readonly number[];
  readonly complaints: readonly string[];
}

/** Everything the engine has, read through its API. */
export async function observeEngine(client: AwsClient) {
  const names = [...Object.keys(machines), ...Object.keys(helpers)];
  const executions: ObservedExecution[] = [];
  for (const machine of names) {
    const stateMachineArn = machineArn(machine);
    const listed = await client.list('ListExecutions', 'executions', { stateMachineArn });
    executions.push(...(await atOnce(listed, (entry) => observe(client, entry, machine))));
  }
  const parents = executions.filter(({ machine }) => machine === 'distributed');
  const children = await atOnce(parents, (parent) => childrenOf(client, parent));
  const listed = await client.list('ListStateMachines', 'stateMachines', {});
  const { definition } = await client.demand('DescribeStateMachine', {
    stateMachineArn: machineArn(revised),
  });
  const { Comment } = JSON.parse(String(definition)) as { Comment: string };
  return {
    executions: [...executions, ...children.flat()],
    machines: listed.map(({ stateMachineArn }) => String(stateMachineArn)),
    revision: Number(/\d+/.exec(Comment)?.[0]),
  };
}

async function childrenOf(client: AwsClient, parent: ObservedExecution): Promise<ObservedExecution[]> {
  const mapRuns = parent.events.filter(({ type }) => type === 'MapRunStarted');
  const found: ObservedExecution[] = [];
  for (const { details } of mapRuns) {
    const { mapRunArn } = (JSON.parse(details) as Record<string, Answer>).mapRunStartedEventDetails!;
    for (const entry of await client.list('ListExecutions', 'executions', { mapRunArn }))
      found.push(await observe(client, entry, `distributed/${parent.name}`));
  }
  return found;
}

async function observe(client: AwsClient, entry: Answer, machine: string): Promise<ObservedExecution> {
  const { executionArn } = entry;
  const found = await client.demand('DescribeExecution', { executionArn });
  const events = await client.list('GetExecutionHistory', 'events', { executionArn });
  return {
    name: String(found.name),
    machine,
    input: String(found.input),
    status: String(found.status),
    output: found.output as string | undefined,
    error: found.error as string | undefined,
    events: events.map(eventOf),
  };
}

function eventOf({ id, previousEventId, type, timestamp, ...details }: Answer): HistoryEvent {
  const entered = details.stateEnteredEventDetails as { name: string } | undefined;
  const exited = details.stateExitedEventDetails as { name: string } | undefined;
  return {
    id: Number(id),
    previousEventId: Number(previousEventId),
    type: String(type),
    at: Math.round(Number(timestamp) * 1_000),
    state: (entered ?? exited)?.name,
    details: JSON.stringify(details),
  };
}

const width = 16;

/** `work` for every item, a few at a time, the results in the order of the items. */
export async function atOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
