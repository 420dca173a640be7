import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import { createTestEngine, type TestEngineOptions } from '../../testing';
import type { StoredEvent } from '../records';
import type { Pace } from './execution-clock';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ROLE = 'arn:aws:iam::123456789012:role/lab';
const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine';
const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SKIP: Pace = { kind: 'skip' };
const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:slow';
const CALLBACK = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
const CHILD = 'arn:aws:states:::states:startExecution';

const end = { End: true };
const wait = (Seconds: number, more: JsonObject = end): JsonObject => ({ Type: 'Wait', Seconds, ...more });
const one = (state: JsonObject): JsonObject => ({ StartAt: 'A', States: { A: state } });
const parallel = (...states: JsonObject[]): JsonObject =>
  one({ Type: 'Parallel', Branches: states.map((state, index) => named(`B${index}`, state)), ...end });
const named = (name: string, state: JsonObject) => ({ StartAt: name, States: { [name]: state } });
const starts = (pattern: string, more: JsonObject = end): JsonObject => ({
  Type: 'Task',
  Resource: CHILD + pattern,
  Parameters: { StateMachineArn: `${MACHINE}:child`, Name: 'one' },
  ...more,
});

/** An engine whose function `slow` takes its time, and whose queue never says more than that it has the message. */
function world(options: TestEngineOptions = {}, { slow = 5_000, failing = false } = {}) {
  const integrations: TestEngineOptions['integrations'] = [
    {
      serves: (resource) => resource === LAMBDA,
      perform: () =>
        new Promise((resolve) => {
          const reply = failing
            ? ({ kind: 'TaskFailed', error: 'Boom' } as const)
            : ({ kind: 'TaskSucceeded', output: null } as const);
          engine.clock.schedule(engine.clock.now() + slow, () => resolve(reply));
        }),
    },
    {
      serves: (resource) => resource === CALLBACK,
      perform: async () => ({ kind: 'TaskSucceeded', output: {} }),
    },
  ];
  const engine = createTestEngine({ integrations, ...options });
  const { executions } = engine.store;
  const call = (operation: string, input: JsonObject) => engine.api.call(operation, input, OWNER);
  const begun = engine.clock.now();

  async function create(definitions: Record<string, JsonObject>) {
    for (const [name, definition] of Object.entries(definitions))
      await call('CreateStateMachine', { name, roleArn: ROLE, definition: JSON.stringify(definition) });
  }
  async function start(definition: JsonObject, others: Record<string, JsonObject> = {}) {
    await create({ ...others, main: definition });
    await call('StartExecution', { stateMachineArn: `${MACHINE}:main`, name: 'one' });
    await engine.clock.advance(0);
  }
  const arn = (machine: string) => `${EXECUTION}:${machine}:one`;
  async function seen(machine = 'main') {
    const record = (await executions.find(arn(machine)))!;
    const { items } = await executions.history(arn(machine), { limit: 1_000, reverse: false });
    return { record, status: record.status, history: items, times: times(items, begun) };
  }
  return {
    engine,
    arn,
    start,
    seen,
    clocks: engine.host.clocks,
    passed: () => engine.clock.now() - begun,
    main: arn('main'),
  };
}

/** When each event happened, in milliseconds after the start. */
function times(history: readonly StoredEvent[], start: Millis): Record<string, Millis> {
  return Object.fromEntries(history.map(({ type, timestamp }) => [type, timestamp - start]));
}

describe('a clock that skips', () => {
  test.each<[string, JsonObject, Millis]>([
    ['a Wait of an hour', one(wait(3_600)), HOUR],
    ['a Wait of a year', one(wait(31_536_000)), 365 * DAY],
    [
      'a Wait until a time',
      one({ Type: 'Wait', Timestamp: '2026-03-01T00:00:00.250Z', ...end }),
      59 * DAY + 250,
    ],
    [
      'waits one after the other',
      { StartAt: 'A', States: { A: wait(60, { Next: 'B' }), B: wait(1) } },
      61_000,
    ],
    ['waits side by side', parallel(wait(10), wait(3_600), wait(60)), HOUR],
  ])(
    '%s takes no time of the world, and the time it says in the history',
    async (_, definition, duration) => {
      const { start, seen, passed } = world({ pace: SKIP });
      await start(definition);
      const { status, times, record, history } = await seen();
      expect(status).toBe('SUCCEEDED');
      expect(times.WaitStateExited).toBe(duration);
      expect(times.ExecutionSucceeded).toBe(duration);
      expect(record.stopDate).toBe(history.at(-1)!.timestamp);
      expect(passed()).toBe(0);
    },
  );

  test('a retry waits its thirty days', async () => {
    const Retry = [{ ErrorEquals: ['Boom'], IntervalSeconds: 864_000, MaxAttempts: 2, BackoffRate: 2 }];
    const { start, seen, engine, passed } = world({ pace: SKIP }, { slow: 0, failing: true });
    await start(one({ Type: 'Task', Resource: LAMBDA, Retry, ...end }));
    await engine.clock.runToEnd();
    const { history, record } = await seen();
    const attempts = history.filter(({ type }) => type === 'LambdaFunctionScheduled');
    expect(attempts.map(({ timestamp }) => timestamp - record.startDate)).toEqual([0, 10 * DAY, 30 * DAY]);
    expect(record.stopDate! - record.startDate).toBe(30 * DAY);
    expect(passed()).toBe(0);
  });

  test('work is done in the time it takes, and only then is a wait beside it skipped', async () => {
    const { start, seen, engine, passed } = world({ pace: SKIP });
    await start(parallel(wait(3_600), { Type: 'Task', Resource: LAMBDA, ...end }));
    expect((await seen()).status).toBe('RUNNING');
    await engine.clock.advance(5_000);
    const { status, times } = await seen();
    expect(status).toBe('SUCCEEDED');
    expect(times).toMatchObject({ LambdaFunctionSucceeded: 5_000, ExecutionSucceeded: HOUR });
    expect(passed()).toBe(5_000);
  });

  test('a time limit passes in its own time while work is done', async () => {
    const { start, seen, engine } = world({ pace: SKIP });
    await start(one({ Type: 'Task', Resource: LAMBDA, TimeoutSeconds: 3, ...end }));
    await engine.clock.advance(2_999);
    expect((await seen()).status).toBe('RUNNING');
    await engine.clock.advance(1);
    expect((await seen()).times.LambdaFunctionTimedOut).toBe(3_000);
  });

  test('nothing is skipped while somebody outside has a word to say', async () => {
    const { start, seen, engine } = world({ pace: SKIP });
    const Parameters = { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } };
    const callback = { Type: 'Task', Resource: CALLBACK, Parameters, HeartbeatSeconds: 60, ...end };
    await start(parallel(callback, wait(30)));
    await engine.clock.advance(29_999);
    expect((await seen()).times).not.toHaveProperty('WaitStateExited');
    await engine.clock.advance(1);
    expect((await seen()).times.WaitStateExited).toBe(30_000);
    expect((await seen()).status).toBe('RUNNING');
  });

  test('a machine that waits for ever comes to the end of its history', async () => {
    const { start, seen, engine } = world({ pace: SKIP });
    const never = { Variable: '$', BooleanEquals: true, Next: 'C' };
    const B = { Type: 'Choice', Choices: [never], Default: 'A' };
    await start({ StartAt: 'A', States: { A: wait(1, { Next: 'B' }), B, C: { Type: 'Succeed' } } });
    await engine.clock.runToEnd();
    expect((await seen()).record).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('it may be set in the middle of a wait', async () => {
    const { start, seen, engine, clocks, main, passed } = world();
    await start(one(wait(3_600)));
    await engine.clock.advance(1_000);
    expect((await seen()).status).toBe('RUNNING');
    await clocks.setPace(main, SKIP);
    await engine.clock.advance(0);
    expect((await seen()).times.ExecutionSucceeded).toBe(HOUR);
    expect(passed()).toBe(1_000);
  });
});

describe('one step to the next timer', () => {
  test('whatever the timer is: a missed heartbeat comes to the millisecond', async () => {
    const { start, seen, engine, clocks, main } = world();
    const Parameters = { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } };
    const callback = { Type: 'Task', Resource: CALLBACK, Parameters, HeartbeatSeconds: 3_600, ...end };
    await start(one(callback));
    await engine.clock.advance(1_234);
    const { history } = await seen();
    const scheduled = history.find(({ type }) => type === 'TaskScheduled')!.taskScheduledEventDetails;
    const { parameters } = scheduled as { parameters: string };
    const { token } = (JSON.parse(parameters) as { MessageBody: { token: string } }).MessageBody;
    await engine.api.call('SendTaskHeartbeat', { taskToken: token }, OWNER);
    expect(await clocks.skip(main)).toBe(HOUR);
    const { times, record } = await seen();
    expect(record).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(times.TaskTimedOut).toBe(HOUR + 1_234);
  });

  test('moves on once, and time goes on from there', async () => {
    const { start, seen, engine, clocks, main } = world();
    await start({ StartAt: 'A', States: { A: wait(60, { Next: 'B' }), B: wait(30) } });
    await engine.clock.advance(10_000);
    expect(await clocks.skip(main)).toBe(50_000);
    expect((await seen()).status).toBe('RUNNING');
    await engine.clock.advance(29_999);
    expect((await seen()).status).toBe('RUNNING');
    await engine.clock.advance(1);
    expect((await seen()).times.ExecutionSucceeded).toBe(90_000);
  });

  test('leads nowhere when there is no timer, and is undefined when nothing runs', async () => {
    const { start, clocks, main, engine } = world();
    const Parameters = { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } };
    await start(one({ Type: 'Task', Resource: CALLBACK, Parameters, ...end }));
    expect(await clocks.skip(main)).toBe('nowhere');
    await engine.host.stop(main, {});
    expect(await clocks.skip(main)).toBeUndefined();
    expect(await clocks.setPace(main, SKIP)).toBeUndefined();
    expect(await clocks.read(main)).toBeUndefined();
  });
});

describe('a clock that runs faster', () => {
  test.each([
    [60, 60_000],
    [3_600, 1_000],
    [0.5, 2 * HOUR],
    [0.1, 10 * HOUR],
    [7, 514_286],
  ])(
    '%d times as fast, an hour takes %d ms of the world and an hour of the history',
    async (rate, needed) => {
      const { start, seen, engine } = world({ pace: { kind: 'scaled', rate } });
      await start(one(wait(3_600)));
      await engine.clock.advance(needed - 1);
      expect((await seen()).status).toBe('RUNNING');
      await engine.clock.advance(1);
      expect((await seen()).times.ExecutionSucceeded).toBe(HOUR);
    },
  );

  test('a wake-up that comes late is not seen in the history', async () => {
    const { start, seen, engine } = world({ pace: { kind: 'scaled', rate: 1_000 } });
    const { schedule } = engine.clock;
    engine.clock.schedule = (at, wake) => schedule.call(engine.clock, at + 7, wake);
    await start({ StartAt: 'A', States: { A: wait(60, { Next: 'B' }), B: wait(60) } });
    await engine.clock.runToEnd();
    expect((await seen()).times.ExecutionSucceeded).toBe(120_000);
  });
});

describe('an execution and what it starts share one clock', () => {
  test('a parent waits for its child as long as the child takes', async () => {
    const { start, seen, passed } = world({ pace: SKIP });
    await start(one(starts('.sync:2')), { child: one(wait(3_600)) });
    const [parent, child] = [await seen(), await seen('child')];
    expect([parent.status, child.status]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(child.record.stopDate! - child.record.startDate).toBe(HOUR);
    expect(parent.times.TaskSucceeded).toBe(HOUR);
    expect(passed()).toBe(0);
  });

  test('a parent that has skipped starts its child in its own present', async () => {
    const { start, seen } = world({ pace: SKIP });
    const A = wait(3_600, { Next: 'B' });
    await start({ StartAt: 'A', States: { A, B: starts('.sync') } }, { child: one(wait(60)) });
    const [parent, child] = [await seen(), await seen('child')];
    expect(child.record.startDate - parent.record.startDate).toBe(HOUR);
    expect(parent.times.ExecutionSucceeded).toBe(HOUR + 60_000);
  });

  test('the time limit of the parent comes before the longer wait of its child', async () => {
    const { start, seen } = world({ pace: SKIP });
    await start(one(starts('.sync', { TimeoutSeconds: 600, ...end })), { child: one(wait(3_600)) });
    const [parent, child] = [await seen(), await seen('child')];
    expect(parent.record).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(parent.times.TaskTimedOut).toBe(600_000);
    expect(child.record).toMatchObject({ status: 'ABORTED', stopDate: parent.record.stopDate });
  });

  test('a child nobody waits for goes on beside its parent', async () => {
    const { start, seen } = world({ pace: SKIP });
    const A = starts('', { Next: 'B' });
    await start({ StartAt: 'A', States: { A, B: wait(7_200) } }, { child: one(wait(3_600)) });
    const [parent, child] = [await seen(), await seen('child')];
    expect(child.times.ExecutionSucceeded).toBe(HOUR);
    expect(parent.times.ExecutionSucceeded).toBe(2 * HOUR);
  });

  test('the children of a Map Run wait side by side, as many as may, and it takes as long as they do', async () => {
    const child = { StartAt: 'W', States: { W: { Type: 'Wait', SecondsPath: '$', ...end } } };
    const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
    const { start, seen, engine, passed } = world({ pace: SKIP });
    const items = { Type: 'Pass', Result: [3_600, 60, 60, 7_200], Next: 'M' };
    const ItemProcessor = { ProcessorConfig, ...child };
    const M = { Type: 'Map', Label: 'L', MaxConcurrency: 2, ItemProcessor, ...end };
    await start({ StartAt: 'A', States: { A: items, M } });
    await engine.clock.advance(0);
    const { times, history, record } = await seen();
    expect(times).toMatchObject({
      MapRunSucceeded: 2 * HOUR + 120_000,
      ExecutionSucceeded: 2 * HOUR + 120_000,
    });
    const { mapRunArn } = history.find(({ type }) => type === 'MapRunStarted')!
      .mapRunStartedEventDetails as JsonObject;
    const run = (await engine.store.mapRuns.find(mapRunArn as string))!;
    expect([run.startDate, run.stopDate]).toEqual([record.startDate, record.stopDate]);
    expect(passed()).toBe(0);
  });

  test('what is set on one holds for all, and a skip takes the soonest timer of all', async () => {
    const { start, seen, engine, clocks, main, arn } = world();
    await start(one(starts('.sync')), {
      child: { StartAt: 'A', States: { A: wait(60, { Next: 'B' }), B: wait(30) } },
    });
    expect(await clocks.skip(main)).toBe(60_000);
    expect((await seen('child')).status).toBe('RUNNING');
    await clocks.setPace(main, SKIP);
    expect((await clocks.read(arn('child')))!.pace).toEqual(SKIP);
    await engine.clock.advance(0);
    expect((await seen()).times.ExecutionSucceeded).toBe(90_000);
  });
});

describe('after a restart', () => {
  test.each<[string, Pace]>([
    ['real', { kind: 'real' }],
    ['scaled', { kind: 'scaled', rate: 10 }],
  ])('a %s clock goes on from where it was', async (_, pace) => {
    const first = world({ pace });
    await first.start({ StartAt: 'A', States: { A: wait(3_600, { Next: 'B' }), B: wait(60) } });
    expect(await first.clocks.skip(first.main)).toBe(HOUR);
    await first.engine.host.drain();

    const start = first.engine.clock.now() + 1_000;
    const { engine, seen, clocks, main } = world({ store: first.engine.store, start });
    await engine.ready;
    const rate = pace.kind === 'scaled' ? pace.rate : 1;
    expect(await clocks.read(main)).toMatchObject({ pace, now: start - 1_000 + HOUR + 1_000 * rate });
    await engine.clock.runToEnd();
    const { record } = await seen();
    expect(record.stopDate! - record.startDate).toBe(HOUR + 60_000);
  });

  test('what was set last holds for all that share the clock, whoever it was kept with', async () => {
    const first = world();
    await first.start(one(starts('.sync')), { child: one(wait(3_600)) });
    await first.clocks.setPace(first.arn('child'), { kind: 'scaled', rate: 60 });
    await first.engine.host.drain();
    const { engine, seen, clocks, main, passed } = world({ store: first.engine.store });
    await engine.ready;
    expect((await clocks.read(main))!.pace).toEqual({ kind: 'scaled', rate: 60 });
    await engine.clock.runToEnd();
    expect((await seen()).times.ExecutionSucceeded).toBe(HOUR);
    expect(passed()).toBe(60_000);
  });

  test('one that skips goes on skipping', async () => {
    const first = world();
    await first.start(one(wait(3_600)));
    await first.clocks.setPace(first.main, SKIP);
    await first.engine.host.drain();
    const { engine, seen, passed } = world({ store: first.engine.store });
    await engine.ready;
    await engine.clock.advance(0);
    expect((await seen()).times.ExecutionSucceeded).toBe(HOUR);
    expect(passed()).toBe(0);
  });
});
