import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine, type TestEngineOptions } from '../../testing';
import type { Store } from '../ports';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ARN = 'arn:aws:states:us-east-1:123456789012';
const ROLE = 'arn:aws:iam::123456789012:role/lab';
const RUN = `${ARN}:execution:main:run`;
const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:flaky';
const CALLBACK = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
const SECOND = 1_000;

const end = { End: true };
const message = {
  Parameters: { QueueUrl: 'https://sqs/q', MessageBody: { 'Token.$': '$$.Task.Token' } },
};
const wait = (Seconds: number, more: JsonObject = end): JsonObject => ({ Type: 'Wait', Seconds, ...more });
const task = (Resource: string, more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource,
  ...end,
  ...more,
});
const asks = (more: JsonObject = {}) => task(CALLBACK, { ...message, ...more });
const one = (state: JsonObject, more: JsonObject = {}): JsonObject => ({
  StartAt: 'A',
  States: { A: state },
  ...more,
});
const inner = (name: string, state: JsonObject) => ({ StartAt: name, States: { [name]: state } });

/** One execution in an engine whose queue has the tokens of its messages, and whose function fails the first time. */
class World {
  engine: TestEngine;
  readonly tokens: string[] = [];
  /** How often an execution was read, to go on. */
  reads = 0;
  private calls = 0;
  private readonly begun: number;

  constructor(private readonly options: TestEngineOptions = {}) {
    this.engine = this.boot();
    this.begun = this.engine.clock.now();
  }

  async start(definition: JsonObject): Promise<void> {
    await this.call('CreateActivity', { name: 'work' });
    const child = JSON.stringify(one(wait(30)));
    await this.call('CreateStateMachine', { name: 'child', roleArn: ROLE, definition: child });
    const machine = { name: 'main', roleArn: ROLE, definition: JSON.stringify(definition) };
    await this.call('CreateStateMachine', machine);
    await this.call('StartExecution', { stateMachineArn: `${ARN}:stateMachine:main`, name: 'run' });
    await this.pass(0);
  }

  /** A new process on what the one before has committed. */
  async restart(): Promise<void> {
    await this.engine.host.drain();
    this.engine = this.boot(this.engine.store, this.engine.clock.now());
    await this.engine.ready;
  }

  call(operation: string, input: JsonObject): Promise<JsonObject> {
    return this.engine.api.call(operation, input, OWNER) as Promise<JsonObject>;
  }

  pass(seconds: number): Promise<void> {
    return this.engine.clock.advance(seconds * SECOND);
  }

  /** What became of it: `<seconds>: <event> …`, a line for each moment. */
  async seen() {
    const { executions } = this.engine.store;
    const { items } = await executions.history(RUN, { limit: 1_000, reverse: false });
    expect(items.map(({ id }) => id)).toEqual(items.map((_, index) => index + 1));
    const moments = new Map<number, string[]>();
    for (const { timestamp, type } of items) {
      const at = (timestamp - this.begun) / SECOND;
      moments.set(at, [...(moments.get(at) ?? []), type]);
    }
    return [...moments].map(([at, types]) => `${at}: ${types.join(' ')}`);
  }

  get inMemory(): number {
    return this.engine.host.inMemoryCount;
  }

  private counting(): Store {
    const { store } = createTestEngine();
    const { executions } = store;
    const findSnapshot = executions.findSnapshot.bind(executions);
    executions.findSnapshot = (arn) => {
      this.reads++;
      return findSnapshot(arn);
    };
    return store;
  }

  private boot(store: Store = this.counting(), start?: number): TestEngine {
    const engine: TestEngine = createTestEngine({
      ...this.options,
      store,
      start,
      integrations: [
        {
          serves: (resource) => resource === LAMBDA,
          perform: async () =>
            this.calls++ === 0 ? { kind: 'TaskFailed', error: 'Boom' } : { kind: 'TaskSucceeded', output: 1 },
        },
        {
          serves: (resource) => resource === CALLBACK,
          perform: async ({ token }) => {
            this.tokens.push(token!);
            return { kind: 'TaskSucceeded', output: {} };
          },
        },
      ],
    });
    return engine;
  }
}

interface Scenario {
  readonly definition: JsonObject;
  /** What happens ten seconds after the start, while it rests. */
  readonly then?: (world: World) => Promise<unknown>;
  /** The last moments of its history. */
  readonly ends: readonly string[];
}

const send = (operation: string, more: JsonObject) => (world: World) =>
  world.call(operation, { taskToken: world.tokens[0]!, ...more });
const control = (act: (world: World) => Promise<unknown>) => act;

const SCENARIOS: Record<string, Scenario> = {
  'a Wait': { definition: one(wait(60)), ends: ['60: WaitStateExited ExecutionSucceeded'] },
  'a Wait until a time': {
    definition: one({ Type: 'Wait', Timestamp: '2026-01-01T00:00:40Z', ...end }),
    ends: ['40: WaitStateExited ExecutionSucceeded'],
  },
  'a retry that backs off': {
    definition: one(task(LAMBDA, { Retry: [{ ErrorEquals: ['Boom'], IntervalSeconds: 30 }] })),
    ends: [
      '30: LambdaFunctionScheduled LambdaFunctionStarted LambdaFunctionSucceeded TaskStateExited ExecutionSucceeded',
    ],
  },
  'waits side by side': {
    definition: one({ Type: 'Parallel', Branches: [inner('B', wait(30)), inner('C', wait(60))], ...end }),
    ends: [
      '30: WaitStateExited',
      '60: WaitStateExited ParallelStateSucceeded ParallelStateExited ExecutionSucceeded',
    ],
  },
  'the time limit of the execution': {
    definition: one(wait(60), { TimeoutSeconds: 30 }),
    ends: ['30: ExecutionTimedOut'],
  },
  'a token that is brought back': {
    definition: one(asks()),
    then: send('SendTaskSuccess', { output: '1' }),
    ends: ['10: TaskSucceeded TaskStateExited ExecutionSucceeded'],
  },
  'a token that is brought back with an error, and a retry': {
    definition: one(asks({ TimeoutSeconds: 25, Retry: [{ ErrorEquals: ['Oh'], IntervalSeconds: 20 }] })),
    then: send('SendTaskFailure', { error: 'Oh' }),
    ends: ['30: TaskScheduled TaskStarted TaskSubmitted', '55: TaskTimedOut ExecutionFailed'],
  },
  'a heartbeat': {
    definition: one(asks({ HeartbeatSeconds: 20 })),
    then: send('SendTaskHeartbeat', {}),
    ends: ['30: TaskTimedOut ExecutionFailed'],
  },
  'a heartbeat that is missed': {
    definition: one(asks({ HeartbeatSeconds: 20 })),
    ends: ['20: TaskTimedOut ExecutionFailed'],
  },
  'a stop': {
    definition: one(wait(60)),
    then: (world) => world.call('StopExecution', { executionArn: RUN, error: 'Enough' }),
    ends: ['10: ExecutionAborted'],
  },
  'a stop and a redrive': {
    definition: one(wait(60)),
    then: async (world) => {
      await world.call('StopExecution', { executionArn: RUN });
      await world.call('RedriveExecution', { executionArn: RUN });
    },
    ends: ['10: ExecutionAborted ExecutionRedriven', '70: WaitStateExited ExecutionSucceeded'],
  },
  'its clock is moved on to its next timer': {
    definition: { StartAt: 'A', States: { A: wait(60, { Next: 'B' }), B: wait(30) } },
    then: control((world) => world.engine.host.clocks.skip(RUN)),
    ends: ['60: WaitStateExited WaitStateEntered', '90: WaitStateExited ExecutionSucceeded'],
  },
  'its clock is set to skip': {
    definition: { StartAt: 'A', States: { A: wait(60, { Next: 'B' }), B: wait(3_600) } },
    then: control((world) => world.engine.host.clocks.setPace(RUN, { kind: 'skip' })),
    ends: ['60: WaitStateExited WaitStateEntered', '3660: WaitStateExited ExecutionSucceeded'],
  },
};

describe('whether an execution leaves memory while it rests makes no difference', () => {
  const hows: Record<string, TestEngineOptions> = {
    'it does': {},
    'it does at each rest, however short': { longRest: 0 },
    'it never does': { longRest: Infinity },
  };
  describe.each(Object.entries(hows))('%s', (_, options) => {
    test.each(Object.entries(SCENARIOS))('%s', async (_, { definition, then, ends }) => {
      const world = new World(options);
      await world.start(definition);
      await world.pass(10);
      expect(world.engine.host.openCount).toBe(1);
      expect(world.inMemory).toBe(options.longRest === Infinity ? 1 : 0);
      await then?.(world);
      await world.engine.clock.runToEnd();
      expect((await world.seen()).slice(-ends.length)).toEqual(ends);
      expect(world.engine.host.openCount).toBe(0);
    });
  });

  test.each(Object.entries(SCENARIOS))('it is taken up by a new process: %s', async (_, scenario) => {
    const world = new World();
    await world.start(scenario.definition);
    await world.pass(10);
    world.reads = 0;
    await world.restart();
    expect([world.engine.host.openCount, world.inMemory, world.reads]).toEqual([1, 0, 0]);
    await scenario.then?.(world);
    await world.engine.clock.runToEnd();
    expect((await world.seen()).slice(-scenario.ends.length)).toEqual(scenario.ends);
  });
});

test('nobody who only looks at it brings it back', async () => {
  const world = new World();
  await world.start(one(wait(60)));
  world.reads = 0;
  const { status } = await world.call('DescribeExecution', { executionArn: RUN });
  const { events } = await world.call('GetExecutionHistory', { executionArn: RUN });
  const again = { stateMachineArn: `${ARN}:stateMachine:main`, name: 'run' };
  const { executionArn } = await world.call('StartExecution', again);
  expect([status, (events as Json[]).length, executionArn]).toEqual(['RUNNING', 2, RUN]);
  expect([world.inMemory, world.reads]).toEqual([0, 0]);
});

test('all who want it at the same moment get the same one, and none is unheard', async () => {
  const world = new World();
  await world.start(
    one({ Type: 'Parallel', Branches: [0, 1, 2].map((n) => inner(`B${n}`, asks())), ...end }),
  );
  world.reads = 0;
  const said = world.tokens.map((taskToken) => world.call('SendTaskSuccess', { taskToken, output: '1' }));
  await Promise.all([...said, world.engine.host.clocks.read(RUN)]);
  expect(world.reads).toBe(1);
  expect((await world.seen()).at(-1)).toMatch(/ExecutionSucceeded$/);
});

test('a task that a worker has taken rests, one that waits for a worker does not', async () => {
  const world = new World();
  const activityArn = `${ARN}:activity:work`;
  await world.start(one(task(activityArn)));
  expect(world.inMemory).toBe(1);
  const { taskToken } = await world.call('GetActivityTask', { activityArn });
  await world.pass(0);
  expect(world.inMemory).toBe(0);
  await world.call('SendTaskSuccess', { taskToken: taskToken!, output: '1' });
  expect((await world.seen()).at(-1)).toMatch(/ActivitySucceeded TaskStateExited ExecutionSucceeded$/);
});

test('whoever waits for the end of an execution hears of it, though it has rested meanwhile', async () => {
  const world = new World();
  await world.start(one(wait(60)));
  const closed = world.engine.host.whenClosed(RUN);
  await world.engine.clock.runToEnd();
  expect(await closed).toMatchObject({ status: 'SUCCEEDED' });
  expect(await world.engine.host.whenClosed(RUN)).toMatchObject({ status: 'SUCCEEDED' });
});

test('executions that share a clock stay in memory with it, and rest when they are alone again', async () => {
  const world = new World();
  const Parameters = { StateMachineArn: `${ARN}:stateMachine:child` };
  const starts = task('arn:aws:states:::states:startExecution', { Parameters, End: undefined!, Next: 'B' });
  const { End: _, ...start } = starts;
  await world.start({ StartAt: 'A', States: { A: start, B: wait(40, { Next: 'C' }), C: wait(60) } });
  expect(world.inMemory).toBe(2);
  await world.pass(35);
  expect(world.inMemory).toBe(1);
  await world.pass(5);
  expect(world.inMemory).toBe(0);
  await world.engine.clock.runToEnd();
  expect((await world.seen()).at(-1)).toBe('100: WaitStateExited ExecutionSucceeded');
});

describe('a store that cannot be read', () => {
  async function broken() {
    const world = new World();
    await world.start(one(wait(60)));
    const { executions } = world.engine.store;
    const { find } = executions;
    const disk = { isBroken: true };
    executions.find = (arn) => (disk.isBroken ? Promise.reject(new Error('no')) : find.call(executions, arn));
    return { world, disk };
  }

  test('acknowledges no stop', async () => {
    const { world, disk } = await broken();
    await expect(world.engine.host.stop(RUN, {})).rejects.toThrow('no');
    disk.isBroken = false;
    await world.engine.host.stop(RUN, {});
    expect((await world.seen()).at(-1)).toBe('0: ExecutionStarted WaitStateEntered ExecutionAborted');
  });

  test('is asked again when the time of an execution has come', async () => {
    const { world, disk } = await broken();
    await world.pass(62.5);
    disk.isBroken = false;
    await world.engine.clock.runToEnd();
    expect((await world.seen()).at(-1)).toBe('63: WaitStateExited ExecutionSucceeded');
  });
});
