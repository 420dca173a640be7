import { localOwner } from '@/lib/targets/owner';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLogReader } from '@/lib/targets/log-reader';
import type { SeenExecution, Target } from '@/lib/targets/target';
import { Machine } from '../machine';
import { ExpressSource } from './express-source';

const state = (body: object) => JSON.stringify({ StartAt: 'A', States: { A: body } });
const PASS = state({ Type: 'Pass', Result: { done: true }, End: true });
const FAIL = state({ Type: 'Fail', Error: 'E', Cause: 'c' });

/** An account with one Express machine of the given definition, and its executions as the sandbox sees them. */
async function setUp(definition: string, { logs }: { logs: boolean }) {
  const engine = createTestEngine({ start: Date.now() });
  const target: Target = {
    client: new SFNClient({
      region: 'us-east-1',
      requestHandler: engine.requestHandler,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    }),
    logs: createLogReader('http://engine.invalid/', ((url: string, init: RequestInit) =>
      engine.fetch(new Request(url, init))) as typeof fetch),
    service: () => Promise.reject(new Error('no service')),
    download: () => Promise.reject(new Error('no service')),
    kind: 'local' as const,
    owner: () => localOwner,
    prepare: async () => ({ roleArn: 'arn:aws:iam::123456789012:role/test' }),
    watch: () => () => {},
  };
  const machine = new Machine(target, { name: 'Rapida', type: 'EXPRESS' });
  const arn = (await machine.save(definition))!;
  if (logs) await machine.turnOnLogging();
  const source = new ExpressSource(target, () => machine.present);
  const seen: SeenExecution[] = [];
  const watch = async (executionArn: string) => {
    source.watch(executionArn, { onUpdate: (update) => seen.push(update) });
    await engine.clock.runToEnd();
    return seen.at(-1)!;
  };
  return { engine, target, machine, arn, source, watch };
}

type SetUp = Awaited<ReturnType<typeof setUp>>;

describe('with its log', () => {
  let it: SetUp;
  beforeEach(async () => void (it = await setUp(PASS, { logs: true })));

  test('a start that waits brings the result, and the log its history', async () => {
    const row = await it.source.start(it.arn, { input: '{"a":1}', name: 'one', waits: true });
    expect(row).toMatchObject({ name: 'one', status: 'SUCCEEDED', stateMachineArn: it.arn });
    const { description, billing, events } = await it.watch(row.executionArn!);
    expect(description).toMatchObject({ input: '{"a":1}', output: '{"done":true}' });
    expect(billing).toEqual({ billedDurationInMilliseconds: 100, billedMemoryUsedInMB: 64 });
    expect(events.map(({ id, previousEventId, type }) => `${id}<-${previousEventId} ${type}`)).toEqual([
      '1<-0 ExecutionStarted',
      '2<-0 PassStateEntered',
      '3<-2 PassStateExited',
      '4<-3 ExecutionSucceeded',
    ]);
    expect(events[1]?.stateEnteredEventDetails).toMatchObject({ name: 'A', input: '{"a":1}' });
  });

  test('a start that does not wait is running until the log says otherwise', async () => {
    const row = await it.source.start(it.arn, { input: '{}' });
    expect(row.status).toBe('RUNNING');
    await it.engine.clock.runToEnd();
    expect((await it.source.list()).executions).toMatchObject([
      { executionArn: row.executionArn, status: 'SUCCEEDED' },
    ]);
  });

  test('executions that were started elsewhere are found, newest first', async () => {
    const start = (name: string) =>
      it.target.client.send(new StartExecutionCommand({ stateMachineArn: it.arn, name }));
    await start('one');
    await it.engine.clock.advance(5);
    await start('two');
    await it.engine.clock.runToEnd();
    const { executions } = await it.source.list();
    expect(executions.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'two SUCCEEDED',
      'one SUCCEEDED',
    ]);
    const { description } = await it.watch(executions[0]!.executionArn!);
    expect(description).toMatchObject({ name: 'two', input: '{}', output: '{"done":true}' });
  });

  test('a group that was deleted leaves what is known', async () => {
    const row = await it.source.start(it.arn, { input: '{}', waits: true });
    await it.engine.store.logs.deleteGroup(
      'arn:aws:logs:us-east-1:123456789012:log-group:/aws/vendedlogs/states/Rapida-Logs',
    );
    expect((await it.source.list()).executions).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await it.watch(row.executionArn!)).toMatchObject({
      description: { status: 'SUCCEEDED' },
      events: [],
    });
  });
});

describe('without a log', () => {
  test('only a start that waits says how it ended', async () => {
    const { source, arn, watch } = await setUp(FAIL, { logs: false });
    const waited = await source.start(arn, { input: '{}', waits: true });
    const started = await source.start(arn, { input: '{}' });
    expect([waited.status, started.status]).toEqual(['FAILED', undefined]);
    expect((await source.list()).executions).toHaveLength(2);
    expect((await watch(waited.executionArn!)).description).toMatchObject({ error: 'E', cause: 'c' });
    expect((await watch(started.executionArn!)).description.status).toBeUndefined();
  });
});

test('what it ran with is what the machine has', async () => {
  const { source } = await setUp(PASS, { logs: true });
  expect(await source.origin()).toEqual({
    definition: PASS,
    logging: { level: 'ALL', includesData: true, group: '/aws/vendedlogs/states/Rapida-Logs' },
  });
});

test('turning the log on twice is as good as once', async () => {
  const { machine } = await setUp(PASS, { logs: true });
  await machine.turnOnLogging();
  expect(machine.store.get()).toMatchObject({ problem: undefined, machine: { logging: { level: 'ALL' } } });
});
