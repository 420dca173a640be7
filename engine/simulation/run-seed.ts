import { Chance } from './world/chance';
import { someMachines } from './machines/catalogue';
import { compareWithCalm } from './oracle/oracle';
import type { Sabotage } from './sabotage/sabotage';
import { Simulation } from './simulation';
import { profileOf } from './world/profile';

/** What one seed showed. */
export interface Verdict {
  readonly seed: number;
  readonly problem: string | undefined;
  readonly trace: readonly string[];
  /** How many executions ran, and how many writes they took. */
  readonly executions: number;
}

export interface Variation {
  readonly sabotage?: Sabotage;
  /** So many things happen, of those that would. */
  readonly actions?: number;
}

/** The world of one seed, from its beginning to its end: the same, whenever it is run. */
export async function runSeed(seed: number, { sabotage, actions }: Variation = {}): Promise<Verdict> {
  const profile = { ...profileOf(seed), ...(actions !== undefined && { actions }) };
  const simulation = new Simulation(seed, profile, someMachines(new Chance(seed, 2)), sabotage);
  const { world } = simulation;
  await simulation.begin();
  for (let action = 0; action < profile.actions && world.problem === undefined; action++)
    await simulation.act();
  if (world.problem === undefined) await simulation.end();
  if (world.problem === undefined) {
    const difference = await compareWithCalm(simulation);
    if (difference !== undefined) world.fail(difference);
  }
  const { trace, problem } = world;
  return { seed, problem, trace: trace.lines, executions: simulation.witness.executions.size };
}

/** The same failure in as few actions as it takes: what comes after them has no part in it. */
export async function shortened(failed: Verdict): Promise<Verdict> {
  let shortest = failed;
  let most = profileOf(failed.seed).actions;
  for (let step = most >> 1; step > 0; step >>= 1) {
    const shorter = await runSeed(failed.seed, { actions: most - step });
    if (shorter.problem === undefined) continue;
    most -= step;
    shortest = shorter;
  }
  return shortest;
}

/** What is printed of a seed that fails: what broke, how it came to it, and how to see it again. */
export function report({ seed, problem, trace }: Verdict, linesMax = 120): string {
  const left = trace.length - linesMax;
  return [
    `seed ${seed}: ${problem}`,
    ...(left > 0 ? [`  … ${left} lines before`] : []),
    ...trace.slice(-linesMax).map((line) => `  ${line}`),
    `again: npm run simulate -- --seed ${seed}`,
  ].join('\n');
}
