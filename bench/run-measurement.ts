import { spawn } from 'node:child_process';
import { killTree } from '../scripts/support/process-tree.mjs';
import type { Measured, Measurement, Outcome } from './measurement';

export interface RunOptions {
  readonly timeoutSeconds: number;
  /** Where everything that is measured leaves its files. */
  readonly folder: string;
}

/** Makes one measurement in a process of its own; one that dies or never ends is a measurement that failed. */
export async function runMeasurement(
  measurement: Measurement,
  { timeoutSeconds, folder }: RunOptions,
): Promise<Measured> {
  const args = ['--expose-gc', '--max-old-space-size=8000', '--import', 'tsx', 'bench/worker.ts'];
  const child = spawn(process.execPath, [...args, JSON.stringify(measurement)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });
  const endWithUs = () => killTree(child.pid!);
  // First of all: what still writes would be in the way of whoever tidies up.
  process.prependOnceListener('exit', endWithUs);
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (errors = (errors + text).slice(-2_000)));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    killTree(child.pid!);
  }, timeoutSeconds * 1_000);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  process.off('exit', endWithUs);
  const line = output.split('\n').find((text) => text.startsWith('RESULT '));
  const outcome: Outcome<unknown> = line
    ? (JSON.parse(line.slice('RESULT '.length)) as Outcome<unknown>)
    : {
        kind: 'failed',
        reason: isLate ? `longer than ${timeoutSeconds} s` : `ended with ${code}: ${lastLine(errors)}`,
      };
  return { measurement, outcome } as Measured;
}

function lastLine(text: string): string {
  return text.trim().split('\n').filter(Boolean).slice(-3).join(' ').slice(0, 300);
}
