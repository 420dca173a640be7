import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { historyTable } from '../../conformance/history-table';
import type { MockPlan } from '../../mocks/plan';
import { createTestEngine, type TestEngine } from '../../testing';
import { Mocks } from './mocks';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:M';
const INVOKE = 'arn:aws:states:::lambda:invoke';
const SEND = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';

interface World {
  readonly plan: MockPlan;
  readonly states: JsonObject;
  readonly type?: string;
  readonly engine?: TestEngine;
  readonly input?: string;
}

const task = (more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: 'f' },
  End: true,
  ...more,
});

async function begin({ plan, states, type = 'STANDARD', engine = skipping(), input = '{}' }: World) {
  const roleArn = 'arn:aws:iam::123456789012:role/lab';
  const definition = JSON.stringify({ StartAt: Object.keys(states)[0]!, States: states });
  await engine.api.call('CreateStateMachine', { name: 'M', roleArn, type, definition }, OWNER);
  await control(engine, 'SetMocks', { stateMachineArn: MACHINE, mocks: plan as unknown as JsonObject });
  const started = await engine.api.call(
    'StartExecution',
    { stateMachineArn: MACHINE, name: 'one', input },
    OWNER,
  );
  return { engine, arn: String(started.executionArn) };
}

const skipping = () => createTestEngine({ pace: { kind: 'skip' } });

function control(engine: TestEngine, operation: string, input: JsonObject) {
  const { api } = engine.services.find(({ target }) => target === 'Pasos')!;
  return api.call(operation, input, OWNER);
}

async function run(world: World) {
  const { engine, arn } = await begin(world);
  await engine.clock.advance(0);
  return seen(engine, arn);
}

async function seen({ store }: TestEngine, arn: string) {
  const { status, output, error } = (await store.executions.find(arn))!;
  const { items } = await store.executions.history(arn, { limit: 1_000, reverse: false });
  return { status, output, error, events: historyTable(items).slice(2), items };
}

describe('a mocked task', () => {
  test('is retried and then gives what the plan says, with the history of a real one', async () => {
    const plan: MockPlan = { A: [{ attempt: '0-1', throw: { error: 'Busy' } }, { return: { paid: true } }] };
    const { events, output } = await run({
      plan,
      states: { A: task({ Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 2 }] }) },
    });
    expect(output).toBe('{"paid":true}');
    expect(events).toEqual([
      '3<-2 TaskScheduled',
      '4<-3 TaskStarted',
      '5<-4 TaskFailed(Busy)',
      '6<-5 TaskScheduled +2',
      '7<-6 TaskStarted +2',
      '8<-7 TaskFailed(Busy) +2',
      '9<-8 TaskScheduled +6',
      '10<-9 TaskStarted +6',
      '11<-10 TaskSucceeded +6',
      '12<-11 TaskStateExited(A) +6',
      '13<-12 ExecutionSucceeded +6',
    ]);
  });

  test('that never answers ends by its TimeoutSeconds, on a clock that skips', async () => {
    const { status, events } = await run({
      plan: { A: [{ timeout: true }] },
      states: { A: task({ TimeoutSeconds: 3_600 }) },
    });
    expect(status).toBe('FAILED');
    expect(events.at(-1)).toBe('6<-5 ExecutionFailed(States.Timeout) +3600');
  });

  test('with a token is answered by it, after a delay', async () => {
    const { events, output } = await run({
      plan: { A: [{ delay: 90, return: 'yes', duplicate: true }] },
      states: {
        A: task({ Resource: SEND, Parameters: { QueueUrl: 'q', MessageBody: 'm' }, HeartbeatSeconds: 100 }),
      },
    });
    expect(output).toBe('"yes"');
    expect(events).toEqual([
      '3<-2 TaskScheduled',
      '4<-3 TaskStarted',
      '5<-4 TaskSubmitted',
      '6<-5 TaskSucceeded +90',
      '7<-6 TaskStateExited(A) +90',
      '8<-7 ExecutionSucceeded +90',
    ]);
  });

  test('misses its heartbeat when the answer takes longer', async () => {
    const { events } = await run({
      plan: { A: [{ delay: 90, return: 'yes' }] },
      states: {
        A: task({ Resource: SEND, Parameters: { QueueUrl: 'q', MessageBody: 'm' }, HeartbeatSeconds: 60 }),
      },
    });
    expect(events.at(-1)).toBe('7<-6 ExecutionFailed(States.Timeout) +60');
  });

  test('of an activity that is not there is taken by a worker', async () => {
    const { events } = await run({
      plan: { A: [{ return: 1 }] },
      states: { A: { Type: 'Task', Resource: `${MACHINE.replace('stateMachine', 'activity')}`, End: true } },
    });
    expect(events.slice(0, 3)).toEqual([
      '3<-2 ActivityScheduled',
      '4<-3 ActivityStarted',
      '5<-4 ActivitySucceeded',
    ]);
  });

  test('that only takes its time is then performed by the service', async () => {
    const { events, error } = await run({ plan: { A: [{ delay: 5 }] }, states: { A: task() } });
    expect(error).toBe('Lambda.ResourceNotFoundException');
    expect(events.at(-1)).toBe('6<-5 ExecutionFailed(Lambda.ResourceNotFoundException) +5');
  });

  test('of an Express execution is mocked too', async () => {
    const engine = skipping();
    const { arn } = await begin({
      plan: { A: [{ return: 7 }] },
      states: { A: task() },
      type: 'EXPRESS',
      engine,
    });
    await engine.clock.advance(0);
    expect(arn).toContain(':express:');
    expect(engine.host.openCount).toBe(0);
  });

  test('is answered after a restart, at its time', async () => {
    const engine = createTestEngine();
    const { arn } = await begin({ plan: { A: [{ delay: 60, return: 1 }] }, states: { A: task() }, engine });
    const again = createTestEngine({ store: engine.store, start: engine.clock.now() });
    await again.ready;
    await again.clock.advance(59_000);
    expect((await seen(again, arn)).status).toBe('RUNNING');
    await again.clock.advance(1_000);
    expect((await seen(again, arn)).output).toBe('1');
  });
});

test('iterations of a Map have mocks of their own', async () => {
  const plan: MockPlan = { A: [{ iteration: '1-2', throw: { error: 'Odd' } }, { return: 'ok' }] };
  const { output } = await run({
    plan,
    input: '[0,1,2,3]',
    states: {
      M: {
        Type: 'Map',
        End: true,
        ItemProcessor: {
          StartAt: 'A',
          States: {
            A: task({ Catch: [{ ErrorEquals: ['Odd'], Next: 'B' }] }),
            B: { Type: 'Pass', Result: 'odd', End: true },
          },
        },
      },
    },
  });
  expect(output).toBe('["ok","odd","odd","ok"]');
});

test("the children of a Map Run have their parent's mocks, each as an iteration", async () => {
  const plan: MockPlan = { A: [{ iteration: '2+', throw: { error: 'Odd' } }, { return: 'ok' }] };
  const { output, status } = await run({
    plan,
    input: '[0,1,2]',
    states: {
      M: {
        Type: 'Map',
        End: true,
        ToleratedFailureCount: 1,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          StartAt: 'A',
          States: { A: task() },
        },
      },
    },
  });
  expect(status).toBe('SUCCEEDED');
  expect(JSON.parse(output!)).toMatchObject(['ok', 'ok', { Error: 'Odd', Status: 'FAILED' }]);
});

test('an execution keeps the mocks it was started with', async () => {
  const engine = createTestEngine();
  const { arn } = await begin({
    plan: { A: [{ return: 'mocked' }] },
    states: { W: { Type: 'Wait', Seconds: 10, Next: 'A' }, A: task() },
    engine,
  });
  const stateMachineArn = MACHINE;
  expect(await control(engine, 'GetMocks', { stateMachineArn })).toMatchObject({ mocks: { A: [{}] } });
  await control(engine, 'SetMocks', { stateMachineArn, mocks: null });
  expect((await control(engine, 'GetMocks', { stateMachineArn })).mocks).toBeUndefined();
  await engine.clock.advance(10_000);
  expect((await seen(engine, arn)).output).toBe('"mocked"');
});

test('a plan for one execution is for no other, in place of its machine’s, and once', () => {
  const [ofMachine, ofOne]: MockPlan[] = [{ A: [{ timeout: true }] }, { A: [{ throttle: true }] }];
  const mocks = new Mocks();
  mocks.set(MACHINE, ofMachine);
  mocks.setForOne(MACHINE, 'mine', ofOne);
  mocks.setForOne(MACHINE, 'none', undefined);
  expect(mocks.take(MACHINE, 'other')).toBe(ofMachine);
  expect(mocks.take(MACHINE, 'mine')).toBe(ofOne);
  expect(mocks.take(MACHINE, 'mine')).toBe(ofMachine);
  expect(mocks.take(MACHINE, 'none')).toBeUndefined();
});

test('of plans whose executions never start the oldest go', () => {
  const mocks = new Mocks();
  for (let i = 0; i <= 1_000; i++) mocks.setForOne(MACHINE, `run-${i}`, { A: [{ timeout: true }] });
  expect([mocks.take(MACHINE, 'run-0'), mocks.take(MACHINE, 'run-1')]).toEqual([
    undefined,
    { A: [{ timeout: true }] },
  ]);
});

test('a plan that is wrong, or for a machine that is not there, is refused', async () => {
  const engine = createTestEngine();
  await begin({ plan: {}, states: { A: task() }, engine });
  await expect(
    control(engine, 'SetMocks', { stateMachineArn: MACHINE, mocks: { A: [{}] } }),
  ).rejects.toMatchObject({ code: 'InvalidMocks' });
  await expect(control(engine, 'SetMocks', { stateMachineArn: `${MACHINE}X` })).rejects.toMatchObject({
    code: 'StateMachineDoesNotExist',
  });
});

test.each([
  ['STRICT', {}, "/A/0/return Mock result schema validation error: Required field 'ExecutionArn' is missing"],
  [
    'PRESENT',
    { ExecutionArn: 1 },
    "/A/0/return Mock result schema validation error: Field 'ExecutionArn' must be a string",
  ],
] as const)('held against its service, %s, %j is refused', async (fieldValidationMode, answer, message) => {
  const engine = createTestEngine();
  const states = {
    A: task({
      Resource: 'arn:aws:states:::aws-sdk:sfn:startExecution',
      Parameters: { StateMachineArn: MACHINE },
    }),
  };
  await begin({ plan: { A: [{ timeout: true }] }, states, engine });
  const set = (mode: string) =>
    control(engine, 'SetMocks', {
      stateMachineArn: MACHINE,
      mocks: { A: [{ return: answer }] },
      fieldValidationMode: mode,
    });
  await expect(set(fieldValidationMode)).rejects.toMatchObject({ code: 'InvalidMocks', message });
  expect(await set('NONE')).toMatchObject({ stateMachineArn: MACHINE });
});
