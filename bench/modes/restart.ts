import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourCommand } from '../contenders';
import { AwsEndpoint } from '../engines/aws-endpoint';
import { spread, type Spread } from '../statistics';
import { clients, waitingStarter } from './waiting';
import { transitionsLimit } from '../limits/transitions';

export interface RestartPoint {
  readonly executions: number;
  /** From the start of the process until `/readyz` says yes. */
  readonly readyMs: Spread;
  readonly machine: number;
}

const restarts = 3;

/** Kills an engine with ever more waiting executions without notice, and starts it on what it left. */
export async function measureRestart(counts: readonly number[]): Promise<RestartPoint[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pasos-bench-'));
  const open = () => AwsEndpoint.open((port) => ourCommand(port, ['--data', folder]), clients);
  const points: RestartPoint[] = [];
  let engine = await open();
  try {
    let here = 0;
    for (const executions of counts) {
      const starter = await waitingStarter(engine);
      await starter.upTo(executions - here);
      here = executions;
      const times: number[] = [];
      for (let n = 0; n < restarts; n += 1) {
        await engine.server.kill();
        engine = await open();
        times.push(await readyMs(engine));
      }
      for (const arn of [starter.arns[0]!, starter.arns.at(-1)!]) await assertWaiting(engine, arn);
      points.push({ executions, readyMs: spread(times), machine: transitionsLimit() });
    }
    return points;
  } finally {
    await engine.server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readyMs({ server }: AwsEndpoint): Promise<number> {
  const url = `http://127.0.0.1:${server.port}/readyz`;
  for (;;) {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (answer.status === 200) return performance.now() - server.spawnedAt;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function assertWaiting(engine: AwsEndpoint, executionArn: string): Promise<void> {
  const { status } = await engine.call('DescribeExecution', { executionArn });
  if (status !== 'RUNNING') throw new Error(`${executionArn} is ${String(status)} after a restart`);
}
