import {
  DeleteStateMachineCommand,
  DescribeStateMachineCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  type ExecutionStatus,
  type SFNClient,
  type StateMachineListItem,
} from '@aws-sdk/client-sfn';
import type { StudioMachine } from './studio-lab';

export type StatusCounts = Readonly<Partial<Record<ExecutionStatus, number>>>;

/** All state machines of the account, by name. */
export async function listMachines(client: SFNClient): Promise<readonly StateMachineListItem[]> {
  const machines: StateMachineListItem[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new ListStateMachinesCommand({ maxResults: 1000, nextToken }));
    machines.push(...(page.stateMachines ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return machines.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
}

/** How the last thousand executions of a Standard machine stand; AWS lists none of an Express one. */
export async function countExecutions(client: SFNClient, stateMachineArn: string): Promise<StatusCounts> {
  const { executions = [] } = await client.send(
    new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }),
  );
  const counts: Partial<Record<ExecutionStatus, number>> = {};
  for (const { status } of executions) if (status) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export async function deleteMachine(client: SFNClient, stateMachineArn: string): Promise<void> {
  await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
}

/** What the bench needs to open a machine that exists. */
export async function openMachine(client: SFNClient, stateMachineArn: string): Promise<StudioMachine> {
  const {
    name = '',
    type = 'STANDARD',
    definition = '',
  } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
  return { name, type, start: definition };
}
