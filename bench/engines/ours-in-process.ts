import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@pasos/engine/node';
import type { Engine } from './engine';

const roleArn = 'arn:aws:iam::123456789012:role/Bench';
const caller = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

interface Machine {
  readonly arn: string;
  readonly isExpress: boolean;
}

/** Our engine in this process, called by its API without HTTP. */
export function openInProcess(store: 'memory' | 'sqlite'): Engine<Machine> {
  const folder = store === 'sqlite' ? mkdtempSync(join(tmpdir(), 'pasos-bench-')) : undefined;
  const engine = createEngine({ data: folder ?? ':memory:' });
  let machines = 0;

  async function call(operation: string, body: object): Promise<Record<string, unknown>> {
    return { ...((await engine.api.call(operation, { ...body }, caller)) as object) };
  }
  async function start({ arn: stateMachineArn }: Machine, input: unknown): Promise<string> {
    const { executionArn } = await call('StartExecution', { stateMachineArn, input: JSON.stringify(input) });
    return String(executionArn);
  }
  async function run(machine: Machine, input: unknown): Promise<Record<string, unknown>> {
    if (!machine.isExpress) return { ...(await engine.host.whenClosed(await start(machine, input))) };
    return call('StartSyncExecution', { stateMachineArn: machine.arn, input: JSON.stringify(input) });
  }

  return {
    async create({ definition, type = 'STANDARD' }) {
      const name = `bench-${(machines += 1)}`;
      const body = { name, definition: JSON.stringify(definition), roleArn, type };
      const { stateMachineArn } = await call('CreateStateMachine', body);
      return { arn: String(stateMachineArn), isExpress: type === 'EXPRESS' };
    },
    async run(machine, input) {
      const { status, output, error, cause } = await run(machine, input);
      if (status !== 'SUCCEEDED') throw new Error(`${String(status)} ${String(error)} ${String(cause)}`);
      return JSON.parse(String(output));
    },
    start,
    async close() {
      await engine.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
