import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { visitsOf } from '@/lib/sandbox/history/visits';
import type { Runs } from '@/lib/sandbox/runs/runs';
import type { ComparedRun } from '../compare/compared-run';

/** One of two twins: an execution with every event of its history. */
export interface TwinRun extends ComparedRun {
  readonly executionArn: string;
  readonly events: readonly HistoryEvent[];
}

export type UntoldRun = Omit<TwinRun, 'visits'>;

export function twinRun(run: UntoldRun): TwinRun {
  return { ...run, visits: visitsOf(run.events) };
}

/** An execution of the account; undefined when it cannot be read. */
export async function readTwin(runs: Runs, executionArn: string): Promise<TwinRun | undefined> {
  const described = await runs.describe(executionArn);
  if (!described) return undefined;
  const events = await runs.historyOf(executionArn);
  const { description, definition = '{}' } = described;
  const { input = '{}', status = '', output, error, cause } = description;
  return twinRun({ executionArn, definition, input, status, output, error, cause, events });
}
