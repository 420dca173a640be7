import type { Contender } from '../contenders';
import { AwsEndpoint } from '../engines/aws-endpoint';
import { bareHttp } from '../limits/bare-http';
import { transitionsLimit } from '../limits/transitions';
import { spread, type Spread } from '../statistics';
import { assertOutput, workloads } from '../workloads';

export interface ColdStart {
  /** From the start of the process to the output of its first execution. */
  readonly firstResultMs: Spread;
  /** The same with a server that does nothing: Node itself. */
  readonly limitMs: Spread;
  readonly machine: Spread;
}

export async function measureColdStart(contender: Contender, runs: number): Promise<ColdStart> {
  const samples: { ms: number; limit: number; machine: number }[] = [];
  for (let n = 0; n < runs; n += 1) {
    const limit = await firstResultMs(() => AwsEndpoint.open(bareHttp, 1), false);
    const ms = await firstResultMs(async () => (await contender.open({ clients: 1 })) as AwsEndpoint, true);
    samples.push({ ms, limit, machine: transitionsLimit() });
  }
  return {
    firstResultMs: spread(samples.map(({ ms }) => ms)),
    limitMs: spread(samples.map(({ limit }) => limit)),
    machine: spread(samples.map(({ machine }) => machine)),
  };
}

async function firstResultMs(open: () => Promise<AwsEndpoint>, isChecked: boolean): Promise<number> {
  const workload = workloads['cold-start'];
  const engine = await open();
  try {
    const output = await engine.run(await engine.create(workload), workload.input);
    const ms = performance.now() - engine.server.spawnedAt;
    if (isChecked) assertOutput(workload, output);
    return ms;
  } finally {
    await engine.close();
  }
}
