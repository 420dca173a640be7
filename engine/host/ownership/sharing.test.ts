import { beforeEach, describe, expect, test } from 'vitest';
import { createTestEngine, SharedMemory, type SharedStore, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ARN = 'arn:aws:states:us-east-1:123456789012';
const LEASE = 10_000;

/** One engine of two, in its own process as it were. */
interface Process {
  readonly engine: TestEngine;
  readonly store: SharedStore;
  call<T = Record<string, never>>(operation: string, input: object): Promise<T>;
}

let now: number;
let memory: SharedMemory;
let one: Process;
let two: Process;

beforeEach(async () => {
  memory = new SharedMemory(() => now, LEASE);
  [one, two] = [await join(), await join()];
  const machines = {
    wait: { W: { Type: 'Wait', Seconds: 3_600, End: true } },
    soon: { W: { Type: 'Wait', Seconds: 30, Next: 'P' }, P: { Type: 'Pass', Result: 'over', End: true } },
    task: { T: { Type: 'Task', Resource: `${ARN}:activity:work`, End: true } },
    nested: {
      N: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution.sync:2',
        Parameters: { StateMachineArn: `${ARN}:stateMachine:soon`, Name: 'inner' },
        OutputPath: '$.Output',
        End: true,
      },
    },
    children: {
      M: {
        Type: 'Map',
        MaxConcurrency: 1,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'W',
          States: { W: { Type: 'Wait', Seconds: 30, End: true } },
        },
        End: true,
      },
    },
  };
  await one.call('CreateActivity', { name: 'work' });
  for (const [name, states] of Object.entries(machines)) {
    const definition = JSON.stringify({ StartAt: Object.keys(states)[0], States: states });
    await one.call('CreateStateMachine', { name, definition, roleArn: 'arn:aws:iam::123456789012:role/r' });
  }
});

async function join(): Promise<Process> {
  now = Date.UTC(2026, 0, 1);
  const store = memory.open();
  const engine = createTestEngine({ store, start: now });
  await engine.ready;
  return {
    engine,
    store,
    call: async <T>(operation: string, input: object) =>
      (await engine.api.call(operation, { ...input } as never, OWNER)) as T,
  };
}

/** Time passes for those processes that live; each beats on the way. */
async function pass(seconds: number, ...living: readonly Process[]): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    now += 1_000;
    for (const { engine, store } of living) {
      await engine.clock.advance(1_000);
      store.ownership.beat();
      await engine.clock.advance(0);
    }
  }
}

function start(process: Process, machine: string, name: string, input: unknown = {}) {
  const stateMachineArn = `${ARN}:stateMachine:${machine}`;
  return process.call('StartExecution', { stateMachineArn, name, input: JSON.stringify(input) });
}

function describeExecution(machine: string, name: string, by = two) {
  const executionArn = `${ARN}:execution:${machine}:${name}`;
  return by.call<{ status: string; output?: string }>('DescribeExecution', { executionArn });
}

async function idsOf(machine: string, name: string): Promise<number[]> {
  const page = await one.store.executions.history(`${ARN}:execution:${machine}:${name}`, {
    limit: 99,
    reverse: false,
  });
  return page.items.map(({ id }) => id);
}

describe('what is asked of an execution that another engine runs', () => {
  test('stopping', async () => {
    await start(one, 'wait', 'x');
    await two.call('StopExecution', { executionArn: `${ARN}:execution:wait:x` });
    expect((await describeExecution('wait', 'x')).status).toBe('ABORTED');
    expect(one.engine.host.openCount).toBe(0);
  });

  test('a task that waits there is given to a worker here, and its answer goes back', async () => {
    await start(one, 'task', 'x', 7);
    const activityArn = `${ARN}:activity:work`;
    const task = await two.call<{ taskToken: string; input: string }>('GetActivityTask', { activityArn });
    expect(task.input).toBe('7');
    await two.call('SendTaskHeartbeat', { taskToken: task.taskToken });
    await two.call('SendTaskSuccess', { taskToken: task.taskToken, output: '"done"' });
    expect(await describeExecution('task', 'x')).toMatchObject({ status: 'SUCCEEDED', output: '"done"' });
    const again = two.call('SendTaskSuccess', { taskToken: task.taskToken, output: '1' });
    await expect(again).rejects.toMatchObject({ code: 'TaskTimedOut' });
  });

  test('a worker that waits here hears of a task that comes there', async () => {
    const polled = two.call<{ input: string }>('GetActivityTask', { activityArn: `${ARN}:activity:work` });
    await two.engine.clock.advance(0);
    await start(one, 'task', 'x', 8);
    await two.engine.clock.advance(0);
    expect((await polled).input).toBe('8');
  });

  test('its clock', async () => {
    await start(one, 'wait', 'x');
    const { clocks } = two.engine.host;
    const arn = `${ARN}:execution:wait:x`;
    expect(await clocks.read(arn)).toMatchObject({ pace: { kind: 'real' } });
    expect(await clocks.setPace(arn, { kind: 'scaled', rate: 60 })).toMatchObject({ pace: { rate: 60 } });
    expect(await clocks.skip(arn)).toBe(3_600_000);
    expect((await describeExecution('wait', 'x')).status).toBe('SUCCEEDED');
    expect(await clocks.read(arn)).toBeUndefined();
  });

  test('its Map Run', async () => {
    await start(one, 'children', 'x', [1, 2, 3]);
    await pass(1, one, two);
    const executionArn = `${ARN}:execution:children:x`;
    const { mapRuns } = await two.call<{ mapRuns: { mapRunArn: string }[] }>('ListMapRuns', { executionArn });
    const { mapRunArn } = mapRuns[0]!;
    await two.call('UpdateMapRun', { mapRunArn, maxConcurrency: 3 });
    await pass(1, one, two);
    expect(await two.call('DescribeMapRun', { mapRunArn })).toMatchObject({
      maxConcurrency: 3,
      executionCounts: { running: 3, total: 3 },
    });
  });

  test('a redrive goes to the engine that runs its family', async () => {
    await start(one, 'nested', 'x');
    await one.engine.clock.advance(0);
    await one.call('StopExecution', { executionArn: `${ARN}:execution:soon:inner` });
    await one.engine.clock.advance(0);
    await two.call('RedriveExecution', { executionArn: `${ARN}:execution:nested:x` });
    expect((await describeExecution('nested', 'x')).status).toBe('RUNNING');
    expect(two.engine.host.openCount).toBeGreaterThan(0);
    expect(one.engine.host.openCount).toBe(0);
  });

  test('a redrive takes up a Map Run that another engine has ended', async () => {
    const executionArn = `${ARN}:execution:children:x`;
    await start(one, 'children', 'x', [1, 2]);
    await pass(1, one, two);
    await one.call('StopExecution', { executionArn });
    await pass(1, one, two);
    await one.engine.close();
    await two.call('RedriveExecution', { executionArn });
    await pass(70, two);
    expect(await describeExecution('children', 'x')).toMatchObject({ status: 'SUCCEEDED', output: '[1,2]' });
  });

  test('a name that is taken there is taken here', async () => {
    await start(one, 'wait', 'x', 1);
    await start(two, 'wait', 'x', 1);
    await expect(start(two, 'wait', 'x', 2)).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' });
    expect(two.engine.host.openCount).toBe(0);
  });
});

describe('an engine that dies', () => {
  test('its executions go on elsewhere within a lease and a beat, with those they wait for', async () => {
    await start(one, 'soon', 'x');
    await start(one, 'nested', 'x');
    await start(one, 'children', 'x', [1, 2]);
    await start(one, 'task', 'x');
    await pass(2, one, two);
    one.store.ownership.vanish();
    await pass(LEASE / 1_000 + 1, two);
    expect(two.engine.host.openCount).toBe(6);
    await pass(60, two);
    expect(await describeExecution('soon', 'x')).toMatchObject({ status: 'SUCCEEDED', output: '"over"' });
    expect(await describeExecution('nested', 'x')).toMatchObject({ status: 'SUCCEEDED', output: '"over"' });
    expect(await describeExecution('children', 'x')).toMatchObject({ status: 'SUCCEEDED', output: '[1,2]' });
    expect(await idsOf('soon', 'x')).toEqual([1, 2, 3, 4, 5, 6]);
    const { input } = await two.call<{ input: string }>('GetActivityTask', {
      activityArn: `${ARN}:activity:work`,
    });
    expect(input).toBe('{}');
  });

  test('a call about one of its executions waits until that has a new owner', async () => {
    await start(one, 'wait', 'x');
    one.store.ownership.vanish();
    const stopped = two.call('StopExecution', { executionArn: `${ARN}:execution:wait:x` });
    await pass(LEASE / 1_000 + 2, two);
    await stopped;
    expect((await describeExecution('wait', 'x')).status).toBe('ABORTED');
  });

  test('one that closes hands over at once', async () => {
    await start(one, 'soon', 'x');
    await one.engine.close();
    await two.engine.clock.advance(0);
    expect(two.engine.host.openCount).toBe(1);
  });
});

describe('an engine that was paused for longer than its lease', () => {
  test('writes nothing more, and drops what it had', async () => {
    await start(one, 'soon', 'x');
    await start(one, 'nested', 'x');
    await start(one, 'children', 'x', [1, 2]);
    await pass(1, one, two);
    await pass(LEASE / 1_000 + 1, two);
    const before = await idsOf('soon', 'x');
    // It wakes up late, with all its timers due, before it learns that its time is over.
    await one.engine.clock.advance(40_000);
    expect(await idsOf('soon', 'x')).toEqual(before);
    one.store.ownership.beat();
    await one.engine.clock.advance(0);
    expect(one.engine.host.openCount).toBe(0);
    await pass(80, two, one);
    for (const machine of ['soon', 'nested', 'children'])
      expect((await describeExecution(machine, 'x')).status).toBe('SUCCEEDED');
    expect(await idsOf('soon', 'x')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await idsOf('nested', 'x')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('answers for nothing that it could not write, and starts new executions under a new lease', async () => {
    await start(one, 'wait', 'x');
    memory.expire(one.store.ownership.id);
    const stopped = one.call('StopExecution', { executionArn: `${ARN}:execution:wait:x` });
    const started = start(one, 'wait', 'y');
    await pass(3, one);
    await Promise.all([stopped, started]);
    expect((await describeExecution('wait', 'x')).status).toBe('ABORTED');
    expect((await describeExecution('wait', 'y')).status).toBe('RUNNING');
  });
});
