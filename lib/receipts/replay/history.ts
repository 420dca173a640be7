import { DescribeExecutionCommand, ListExecutionsCommand } from '@aws-sdk/client-sfn';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { CHECK_RUN_PREFIX, readHistory } from '@/lib/labs/account/account';
import { machineArn, type World } from '@/lib/labs/proof/world';
import { digest } from '../canonical';

/** The execution of a check, and all that happened in it. */
export interface History {
  readonly status: string;
  readonly events: readonly CanonicalEvent[];
  readonly trail: string;
  readonly hash: string;
}

/** As AWS shows it, with milliseconds since the start for a time. */
export type CanonicalEvent = Omit<HistoryEvent, 'timestamp'> & { readonly timestamp: number };

const TRAIL_EVENTS = 400;

export async function historyOf({ client }: World, machine: string): Promise<History | undefined> {
  const stateMachineArn = machineArn(machine);
  const list = new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 });
  // Without the machine there is nothing to tell, and the check has said so.
  const { executions = [] } = await client.send(list).catch(() => ({ executions: [] }));
  const executionArn = executions.find(({ name }) => name?.startsWith(CHECK_RUN_PREFIX))?.executionArn;
  if (executionArn === undefined) return undefined;
  const { status = '' } = await client.send(new DescribeExecutionCommand({ executionArn }));
  const events = canonicalEvents(await readHistory(client, executionArn));
  return { status, events, trail: trailOf(events), hash: digest(events) };
}

export function canonicalEvents(events: readonly HistoryEvent[]): readonly CanonicalEvent[] {
  const start = events[0]?.timestamp?.getTime() ?? 0;
  return events.map((event) => ({ ...event, timestamp: (event.timestamp?.getTime() ?? 0) - start }));
}

/** The number of the first event that is not as in the trail, from 1; undefined while all are. */
export function partsAt(trail: string, events: readonly CanonicalEvent[]): number | undefined {
  const here = trailOf(events);
  if (here === trail) return undefined;
  let at = 0;
  while (here.slice(at, at + 6) === trail.slice(at, at + 6)) at += 6;
  return at / 6 + 1;
}

function trailOf(events: readonly CanonicalEvent[]): string {
  return events
    .slice(0, TRAIL_EVENTS)
    .map((event) => digest(event).slice(0, 6))
    .join('');
}
