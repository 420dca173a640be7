import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { failedVisit } from '@/lib/sandbox/history/find-state';
import { visitsOf } from '@/lib/sandbox/history/visits';
import type { Simulated, SimulationRequest, Simulator } from '../../simulator/simulator';
import { stormPlan, type StormSettings } from './storm-plan';

/** One execution of a storm, without its history: the seed brings that back. */
export interface StormRun {
  readonly seed: number;
  readonly status: Simulated['status'];
  readonly error?: string;
  /** The state the failure began in. */
  readonly state?: string;
  /** In virtual time. */
  readonly milliseconds: number;
  /** As they are billed: states entered, and attempts that were made again. */
  readonly transitions: number;
}

export interface Storm {
  readonly simulator: Simulator;
  readonly machine: Pick<SimulationRequest, 'definition' | 'input' | 'type'>;
  readonly settings: StormSettings;
  readonly firstSeed: number;
  readonly count: number;
}

export interface Watching {
  readonly signal?: AbortSignal;
  readonly onRun?: (run: StormRun) => void;
}

/** So many are handed to the simulator at a time: enough to keep it busy, few enough to cancel at once. */
const AT_ONCE = 8;

/** Runs the storm; cancelled, it gives what has come of it so far. In the order of the seeds. */
export async function runStorm(storm: Storm, { signal, onRun }: Watching = {}): Promise<readonly StormRun[]> {
  const runs: StormRun[] = [];
  let next = storm.firstSeed;
  const end = storm.firstSeed + storm.count;
  async function work(): Promise<void> {
    while (next < end && !signal?.aborted) {
      const seed = next++;
      const simulated = await simulateSeed(storm, seed, signal);
      if (simulated.status === 'CANCELLED') return;
      const run = runOf(seed, simulated);
      runs.push(run);
      onRun?.(run);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return runs.sort((left, right) => left.seed - right.seed);
}

/** The storm without its faults. */
export function inFairWeather(storm: Storm): Storm {
  return { ...storm, settings: { ...storm.settings, faults: [] } };
}

export async function fairRun(storm: Storm, signal?: AbortSignal): Promise<StormRun> {
  const { firstSeed } = storm;
  return runOf(firstSeed, await simulateSeed(inFairWeather(storm), firstSeed, signal));
}

/** One execution of the storm again, with its history. */
export function simulateSeed(
  { simulator, machine, settings }: Pick<Storm, 'simulator' | 'machine' | 'settings'>,
  seed: number,
  signal?: AbortSignal,
): Promise<Simulated> {
  return simulator.run({ ...machine, seed, mocks: stormPlan(settings, seed) }, signal);
}

function runOf(seed: number, { status, error, events, milliseconds }: Simulated): StormRun {
  const state = status === 'SUCCEEDED' ? undefined : placeOf(events);
  return {
    seed,
    status,
    milliseconds,
    transitions: transitionsOf(events),
    ...(error !== undefined && { error }),
    ...(state !== undefined && { state }),
  };
}

/** Where it failed; of one that goes on for ever, where it waits. */
function placeOf(events: readonly HistoryEvent[]): string | undefined {
  const visits = visitsOf(events);
  return (failedVisit(visits) ?? visits.findLast(({ endedAt }) => endedAt === undefined))?.name;
}

function transitionsOf(events: readonly HistoryEvent[]): number {
  const scheduled = events.filter(({ type = '' }) => type.endsWith('Scheduled')).length;
  const entered = events.filter(({ type = '' }) => type.endsWith('StateEntered'));
  const tasks = entered.filter(({ type }) => type === 'TaskStateEntered').length;
  return entered.length + Math.max(0, scheduled - tasks);
}
