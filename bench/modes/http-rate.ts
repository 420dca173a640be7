import { AwsEndpoint } from '../engines/aws-endpoint';
import { bareHttp } from '../limits/bare-http';
import { transitionsLimit } from '../limits/transitions';
import { quantile, spread, type Spread } from '../statistics';
import { assertOutput, workloads } from '../workloads';
import type { Effort } from './throughput';

export interface HttpRate {
  readonly executions: number;
  /** From StartExecution to done. */
  readonly perSecond: Spread;
  readonly startsPerSecond: Spread;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The same calls to a server that does nothing. */
  readonly limit: Spread;
  readonly ofLimit: Spread;
  readonly machine: Spread;
}

export const clients = 16;
const workload = workloads.http;

/** Executions from start to done over HTTP by 16 clients, each burst beside one against bare `node:http`. */
export async function measureHttpRate(engine: AwsEndpoint, effort: Effort): Promise<HttpRate> {
  const bare = await AwsEndpoint.open(bareHttp, clients);
  try {
    const ours = await burstsOf(engine, effort);
    const nothing = await burstsOf(bare, effort);
    const samples: {
      rate: number;
      starts: number;
      limit: number;
      machine: number;
      times: readonly number[];
    }[] = [];
    for (let n = 0; n < effort.runs; n += 1) {
      const machine = transitionsLimit();
      const limit = (await nothing.toDone()).perSecond;
      const { perSecond: rate, times } = await ours.toDone();
      samples.push({ machine, limit, rate, times, starts: await ours.starts() });
    }
    const times = samples.flatMap((sample) => sample.times).sort((a, b) => a - b);
    const of = (value: (sample: (typeof samples)[number]) => number) => spread(samples.map(value));
    return {
      executions: ours.size,
      perSecond: of(({ rate }) => rate),
      startsPerSecond: of(({ starts }) => starts),
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
      limit: of(({ limit }) => limit),
      ofLimit: of(({ rate, limit }) => rate / limit),
      machine: of(({ machine }) => machine),
    };
  } finally {
    await bare.close();
  }
}

/** Bursts that take about as long as the effort allows. */
async function burstsOf(engine: AwsEndpoint, { secondsMax, warmUpSeconds }: Effort) {
  const machine = await engine.create(workload);
  const toDone = async () => engine.outcome(await engine.start(machine, workload.input));
  assertOutput(workload, await toDone());
  const begun = performance.now();
  let warm = await burst(200, toDone);
  while (performance.now() - begun < warmUpSeconds * 1_000) warm = await burst(200, toDone);
  const size = Math.max(64, Math.min(workload.sequential, Math.ceil(warm.perSecond * secondsMax)));
  return {
    size,
    toDone: () => burst(size, toDone),
    starts: async () => (await burst(size, () => engine.start(machine, workload.input))).perSecond,
  };
}

async function burst(size: number, once: () => Promise<unknown>) {
  const times: number[] = [];
  let begunCount = 0;
  const begun = performance.now();
  const client = async () => {
    while (begunCount < size) {
      begunCount += 1;
      const started = performance.now();
      await once();
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, perSecond: (size * 1_000) / (performance.now() - begun) };
}
