import type { AwsEndpoint } from '../engines/aws-endpoint';
import { pause } from '../engines/aws-endpoint';
import { workloads } from '../workloads';

export interface WaitingPoint {
  readonly executions: number;
  /** Started a second, of those since the point before. */
  readonly startsPerSecond: number;
  readonly residentMiB: number;
  /** More memory than with one execution, for each. */
  readonly bytesEach: number;
  /** More memory than at the point before, for each that came since. */
  readonly bytesEachSince: number;
}

export const clients = 16;
const settleMs = 1_500;
const mebibyte = 2 ** 20;

/** Executions that sit in a Wait, ever more of them, and the memory of the server with all its processes. */
export async function measureWaiting(
  engine: AwsEndpoint,
  counts: readonly number[],
): Promise<WaitingPoint[]> {
  const starter = await waitingStarter(engine);
  await starter.upTo(1);
  const first = await settled(engine);
  const points: WaitingPoint[] = [];
  let before = { executions: 1, resident: first };
  for (const executions of counts) {
    const begun = performance.now();
    await starter.upTo(executions);
    const seconds = (performance.now() - begun) / 1_000;
    const resident = await settled(engine);
    const since = executions - before.executions;
    points.push({
      executions,
      startsPerSecond: since / seconds,
      residentMiB: resident / mebibyte,
      bytesEach: (resident - first) / executions,
      bytesEachSince: (resident - before.resident) / since,
    });
    before = { executions, resident };
  }
  return points;
}

/** Starts executions until so many wait. */
export async function waitingStarter(engine: AwsEndpoint) {
  const { input } = workloads.waiting;
  const machine = await engine.create(workloads.waiting);
  const arns: string[] = [];
  let begun = 0;
  const client = async (count: number) => {
    while (begun < count) {
      begun += 1;
      arns.push(await engine.start(machine, input));
    }
  };
  return {
    arns,
    upTo: async (count: number) =>
      void (await Promise.all(Array.from({ length: clients }, () => client(count)))),
  };
}

async function settled(engine: AwsEndpoint): Promise<number> {
  await pause(settleMs);
  return engine.server.residentBytes();
}
