import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from './all-pages';

export interface LogLine {
  readonly eventId: string;
  readonly timestamp: number;
  readonly message: string;
  readonly logStreamName?: string;
}

const linesMax = 500;

export async function listLogGroups(call: CallService): Promise<readonly string[]> {
  interface Page {
    readonly logGroups?: readonly { readonly logGroupName: string }[];
    readonly nextToken?: string;
  }
  const groups = await allPages(
    (nextToken) => call<Page>('cloudwatchlogs', 'DescribeLogGroups', { nextToken }),
    (page) => ({ items: page.logGroups, next: page.nextToken }),
  );
  return groups.map(({ logGroupName }) => logGroupName);
}

export async function createLogGroup(call: CallService, logGroupName: string): Promise<void> {
  await call('cloudwatchlogs', 'CreateLogGroup', { logGroupName });
}

interface LogWish {
  readonly pattern: string;
  readonly since: number;
}

/** The last lines since a moment, oldest first. */
export async function logLines(
  call: CallService,
  logGroupName: string,
  { pattern, since }: LogWish,
): Promise<readonly LogLine[]> {
  interface Page {
    readonly events?: readonly LogLine[];
    readonly nextToken?: string;
  }
  const input = { logGroupName, startTime: since, filterPattern: pattern || undefined };
  const lines = await allPages(
    (nextToken) => call<Page>('cloudwatchlogs', 'FilterLogEvents', { ...input, nextToken }),
    (page) => ({ items: page.events, next: page.nextToken }),
  );
  return lines.slice(-linesMax);
}

export async function deleteLogGroup(call: CallService, logGroupName: string): Promise<void> {
  await call('cloudwatchlogs', 'DeleteLogGroup', { logGroupName });
}
