import { visitsOf } from '@/lib/sandbox/history/visits';
import type { Runs } from '@/lib/sandbox/runs/runs';
import type { SimulationRequest, Simulator } from '../simulator/simulator';
import type { ComparedRun } from './compared-run';

/** An execution of the account as one of two; undefined when it cannot be read. */
export async function readRun(runs: Runs, arn: string): Promise<ComparedRun | undefined> {
  const described = await runs.describe(arn);
  if (!described) return undefined;
  const events = await runs.historyOf(arn);
  const { description, definition = '{}' } = described;
  const { input = '{}', status = '', output, error, cause } = description;
  return { definition, input, status, output, error, cause, visits: visitsOf(events) };
}

/** What one text gives on one input. Both of a pair get the same seed: chance is not to part them. */
export async function simulateRun(simulator: Simulator, request: SimulationRequest): Promise<ComparedRun> {
  const { status, output, error, cause, events } = await simulator.run({ seed: 1, ...request });
  const { definition, input = '{}' } = request;
  return { definition, input, status, output, error, cause, visits: visitsOf(events) };
}
