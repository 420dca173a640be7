import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createTestEngine, type TestEngine } from '@pasos/engine/testing';
import type { Integration, Json, TaskReply } from '@pasos/engine';
import { visitsOf } from '@/lib/sandbox/history/visits';
import type { ComparedRun } from './compared-run';

/** What a function answers, call by call; the last answer goes for all that follow. */
export type Answers = Readonly<Record<string, readonly (Json | { readonly fails: string } | 'never')[]>>;

export interface Told {
  readonly states: Readonly<Record<string, unknown>>;
  readonly jsonata?: boolean;
  readonly input?: Json;
  readonly answers?: Answers;
  readonly stops?: boolean;
}

/** Two executions for a test, one after the other in one engine: their chance and their clock are not the same. */
export async function runTwice(a: Told, b: Told): Promise<readonly [ComparedRun, ComparedRun]> {
  let answers: Answers = {};
  let calls = new Map<string, number>();
  const functions: Integration = {
    serves: (resource) => resource.includes(':function:'),
    perform: async ({ resource }) => {
      const name = resource.split(':').at(-1) ?? '';
      const call = calls.get(name) ?? 0;
      calls.set(name, call + 1);
      const told = answers[name] ?? [{}];
      return reply(told[Math.min(call, told.length - 1)] ?? {});
    },
  };
  const engine = createTestEngine({ integrations: [functions] });
  const one = async (told: Told, name: string) => {
    answers = told.answers ?? {};
    calls = new Map();
    return await run(engine, told, name);
  };
  const first = await one(a, 'a');
  await engine.clock.advance(60_000);
  return [first, await one(b, 'b')];
}

function reply(answer: unknown): Promise<Exclude<TaskReply, { kind: 'TaskSubmitted' }>> {
  if (answer === 'never') return new Promise(() => {});
  if (typeof answer === 'object' && answer !== null && 'fails' in answer)
    return Promise.resolve({ kind: 'TaskFailed', error: String(answer.fails), cause: 'why' });
  return Promise.resolve({ kind: 'TaskSucceeded', output: answer as Json });
}

async function run(engine: TestEngine, told: Told, name: string): Promise<ComparedRun> {
  const client = new SFNClient({
    region: 'us-east-1',
    requestHandler: engine.requestHandler,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const definition = definitionOf(told);
  const roleArn = 'arn:aws:iam::123456789012:role/test';
  const input = JSON.stringify(told.input ?? {});
  const machine = await client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  const { executionArn } = await client.send(
    new StartExecutionCommand({ stateMachineArn: machine.stateMachineArn, input, name: `run-${name}` }),
  );
  if (told.stops) await client.send(new StopExecutionCommand({ executionArn }));
  await engine.clock.runToEnd();
  const described = await client.send(new DescribeExecutionCommand({ executionArn }));
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  const { status = '', output, error, cause } = described;
  return { definition, input, status, output, error, cause, visits: visitsOf(events) };
}

/** States without `Next` or an end go on to the one written after them. */
function definitionOf({ states, jsonata = false }: Told): string {
  const names = Object.keys(states);
  const linked = Object.entries(states).map(([name, state], index) => {
    const given = state as Readonly<Record<string, unknown>>;
    const next = names[index + 1];
    const isLinked =
      'Next' in given || 'End' in given || ['Choice', 'Fail', 'Succeed'].includes(String(given.Type));
    return [name, isLinked ? given : { ...given, ...(next ? { Next: next } : { End: true }) }];
  });
  return JSON.stringify({
    StartAt: names[0],
    ...(jsonata && { QueryLanguage: 'JSONata' }),
    States: Object.fromEntries(linked),
  });
}
