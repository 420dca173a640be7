import type { Engine } from '../engines/engine';
import { ratePerSecondAsync, transitionsLimit } from '../limits/transitions';
import { growthExponent, spread } from '../statistics';
import { assertOutput, choiceLoop, map, workloads, type Workload } from '../workloads';

export const dimensions = ['events', 'executions', 'items'] as const;
export type Dimension = (typeof dimensions)[number];

export interface Growth {
  readonly points: readonly { readonly size: number; readonly ms: number }[];
  /** 1 is linear. */
  readonly exponent: number;
  readonly machine: number;
}

const runs = 3;
const warmUpMs = 2_000;

/** The cost at 1×, 10× and 100× of one size, all else equal. */
export async function measureGrowth(engine: Engine, dimension: Dimension): Promise<Growth> {
  const once = await works[dimension](engine);
  // Compiled by V8 before the first point is taken, or the small sizes would pay for it.
  await ratePerSecondAsync(warmUpMs, 1, () => once(sizes[dimension][1]!));
  const points: { size: number; ms: number }[] = [];
  for (const size of sizes[dimension]) {
    // Small sizes are repeated, or the first would be compared at the accuracy of the clock.
    const repeats = Math.max(1, Math.round(sizes[dimension].at(-1)! / size / 5));
    const times: number[] = [];
    await once(size);
    for (let n = 0; n < runs; n += 1) {
      const begun = performance.now();
      for (let turn = 0; turn < repeats; turn += 1) await once(size);
      times.push((performance.now() - begun) / repeats);
    }
    points.push({ size, ms: spread(times).median });
  }
  return { points, exponent: growthExponent(points), machine: transitionsLimit() };
}

const sizes: Record<Dimension, readonly number[]> = {
  events: [240, 2_400, 24_000],
  executions: [100, 1_000, 10_000],
  items: [100, 1_000, 10_000],
};

type Once = (size: number) => Promise<void>;

const works: Record<Dimension, (engine: Engine) => Promise<Once>> = {
  events: (engine) => perSize(engine, (size) => choiceLoop(size / 4)),
  items: (engine) => perSize(engine, (size) => ({ ...map(size), type: 'EXPRESS' })),
  async executions(engine) {
    const workload = workloads.http;
    const machine = await engine.create(workload);
    return async (size) => {
      const outputs = await Promise.all(
        Array.from({ length: size }, () => engine.run(machine, workload.input)),
      );
      outputs.forEach((output) => assertOutput(workload, output));
    };
  },
};

/** One execution of a machine of each size. */
async function perSize(engine: Engine, workloadOf: (size: number) => Workload): Promise<Once> {
  const made = new Map<number, { workload: Workload; machine: unknown }>();
  return async (size) => {
    if (!made.has(size)) {
      const workload = workloadOf(size);
      made.set(size, { workload, machine: await engine.create(workload) });
    }
    const { workload, machine } = made.get(size)!;
    assertOutput(workload, await engine.run(machine, workload.input));
  };
}
