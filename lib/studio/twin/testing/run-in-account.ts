import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import type { Integration, Json } from '@pasos/engine';
import { twinRun, type TwinRun } from '../twin-run';

export interface Answer {
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly seconds?: number;
}

export interface ToRun {
  readonly definition: unknown;
  readonly input?: Json;
  /** By the name of the function, call by call; the last goes for all that follow. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>>;
  readonly accountId?: string;
  readonly region?: string;
  readonly name?: string;
}

/** Runs a machine for a test as in an account of the student's own, with functions that answer as they are told. */
export async function runInAccount(told: ToRun): Promise<TwinRun> {
  const { definition, input = {}, accountId = '210987654321', region = 'eu-west-1' } = told;
  const calls = new Map<string, number>();
  const functions: Integration = {
    serves: (resource) => resource.includes(':function:'),
    async perform({ resource }) {
      const name = resource.split(':').at(-1) ?? '';
      const call = calls.get(name) ?? 0;
      calls.set(name, call + 1);
      const all = told.answers?.[name] ?? [{}];
      const { output = {}, error, cause, seconds = 0 } = all[Math.min(call, all.length - 1)] ?? {};
      const wakeAt = engine.clock.now() + seconds * 1000;
      if (seconds > 0) await new Promise<void>((wake) => engine.clock.schedule(wakeAt, wake));
      return error === undefined ? { kind: 'TaskSucceeded', output } : { kind: 'TaskFailed', error, cause };
    },
  };
  const engine = createTestEngine({ integrations: [functions], start: Date.UTC(2026, 10, 26, 4) });
  const client = new SFNClient({
    region,
    requestHandler: engine.requestHandler,
    credentials: { accessKeyId: accountId, secretAccessKey: 'test' },
  });
  const text = JSON.stringify(definition);
  const machine = await client.send(
    new CreateStateMachineCommand({
      name: told.name ?? 'Pedidos',
      definition: text,
      roleArn: `arn:aws:iam::${accountId}:role/pasos/pasos-lab-01`,
    }),
  );
  const { stateMachineArn } = machine;
  const start = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) });
  const { executionArn = '' } = await client.send(start);
  await engine.clock.runToEnd();
  const seen = await client.send(new DescribeExecutionCommand({ executionArn }));
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  const { status = '', output, error, cause } = seen;
  return twinRun({
    ...{ executionArn, definition: text, input: JSON.stringify(input) },
    ...{ status, output, error, cause, events },
  });
}
