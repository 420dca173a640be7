import type { Engine } from '../engines/engine';
import { ratePerSecondAsync, transitionsLimit } from '../limits/transitions';
import { spread, type Spread } from '../statistics';
import { assertOutput, type Workload } from '../workloads';

/** What a rate is held against, measured right beside it. Knows what the run before it did. */
export interface Limit {
  /** What it was measured with. */
  readonly note?: () => string;
  /** Called as the run begins that it is to be held against. */
  readonly begin?: () => void;
  perSecond(run: { readonly transitions: number; readonly atOnce: boolean }): Promise<number> | number;
}

export interface Rates {
  readonly executions: number;
  /** Transitions. */
  readonly perSecond: Spread;
  /** What this machine could do at the same moments: see `transitionsLimit`. */
  readonly machine: Spread;
  readonly ofMachine: Spread;
  readonly limit?: Spread;
  readonly ofLimit?: Spread;
  readonly limitNote?: string;
}
export type Throughput = Partial<Record<'sequential' | 'atOnce', Rates>>;

export interface Effort {
  readonly runs: number;
  /** For one run of one measure. */
  readonly secondsMax: number;
  /** Before the first run of each: V8 compiles what it has seen often. */
  readonly warmUpSeconds: number;
}

/**
 * Executions one by one, then many at once: checked, warmed up, and each run beside its limit.
 * NOTE: No garbage is collected by hand between runs: V8 then forgets what it has compiled, too.
 */
export async function measureThroughput(
  { engine, workload, limit }: { engine: Engine; workload: Workload; limit?: Limit },
  effort: Effort,
): Promise<Throughput> {
  const machine = await engine.create(workload);
  const once = () => engine.run(machine, workload.input);
  assertOutput(workload, await once());
  const perExecutionMs = await warmUp(once, effort);
  const affordable = Math.max(1, Math.ceil((effort.secondsMax * 1_000) / perExecutionMs));
  const measured = { workload, limit, effort };
  const sequential = await measureRuns(measured, Math.min(workload.sequential, affordable), async (count) => {
    let last: unknown;
    for (let n = 0; n < count; n += 1) last = await once();
    return last;
  });
  if (workload.atOnce === 0) return { sequential };
  const atOnce = await measureRuns({ ...measured, atOnce: true }, workload.atOnce, async (count) =>
    (await Promise.all(Array.from({ length: count }, once))).at(-1),
  );
  return { sequential, atOnce };
}

interface Measured {
  readonly workload: Workload;
  readonly limit?: Limit;
  readonly effort: Effort;
  readonly atOnce?: boolean;
}

async function measureRuns(
  { workload, limit, effort: { runs, secondsMax }, atOnce = false }: Measured,
  executions: number,
  run: (executions: number) => Promise<unknown>,
): Promise<Rates> {
  const samples: { rate: number; machine: number; limit: number }[] = [];
  const transitions = executions * workload.transitions;
  let measuredMs = 0;
  // Where runs are short, more of them.
  while (samples.length < runs || (measuredMs < secondsMax * 1_000 && samples.length < 3 * runs)) {
    const before = transitionsLimit();
    limit?.begin?.();
    const begun = performance.now();
    assertOutput(workload, await run(executions));
    const ms = performance.now() - begun;
    measuredMs += ms;
    const rate = (transitions * 1_000) / ms;
    const beside = await limit?.perSecond({ transitions, atOnce });
    // Before and after: the machine may have changed its mind in between.
    const machine = (before + transitionsLimit()) / 2;
    samples.push({ rate, machine, limit: beside ?? machine });
  }
  const of = (value: (sample: (typeof samples)[number]) => number) => spread(samples.map(value));
  return {
    executions,
    perSecond: of(({ rate }) => rate),
    machine: of(({ machine }) => machine),
    ofMachine: of(({ rate, machine }) => rate / machine),
    ...(limit && {
      limit: of((sample) => sample.limit),
      ofLimit: of((sample) => sample.rate / sample.limit),
      limitNote: limit.note?.(),
    }),
  };
}

async function warmUp(once: () => Promise<unknown>, { warmUpSeconds }: Effort): Promise<number> {
  const perSecond = await ratePerSecondAsync(warmUpSeconds * 1_000, 1, async () => void (await once()));
  return 1_000 / perSecond;
}
