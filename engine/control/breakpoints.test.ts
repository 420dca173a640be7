import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { createTestEngine, type TestEngineOptions } from '../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ARN = 'arn:aws:states:us-east-1:123456789012';
const MACHINE = `${ARN}:stateMachine:hola`;
const EXECUTION = `${ARN}:execution:hola:one`;
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

const pass = (Next: string): JsonObject => ({ Type: 'Pass', Next });
const CHAIN: JsonObject = {
  StartAt: 'A',
  States: {
    A: { Type: 'Pass', Assign: { seen: 1 }, Next: 'B' },
    B: pass('C'),
    C: { Type: 'Pass', End: true },
  },
};
const PARALLEL: JsonObject = {
  StartAt: 'P',
  States: {
    P: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'L', States: { L: { Type: 'Pass', End: true } } },
        {
          StartAt: 'R',
          States: { R: { Type: 'Wait', Seconds: 3_600, Next: 'S' }, S: { Type: 'Pass', End: true } },
        },
      ],
      End: true,
    },
  },
};

async function world(definition: JsonObject = CHAIN, options: TestEngineOptions = {}) {
  const engine = createTestEngine(options);
  const states = (operation: string, input: object) => engine.api.call(operation, { ...input }, OWNER);
  const control = async (operation: string, input: object): Promise<unknown> => {
    const api = engine.services.find(({ target }) => target === 'Pasos')!.api;
    try {
      return await api.call(operation, { ...input }, OWNER);
    } catch (error) {
      return { refused: (error as { code: string }).code };
    }
  };
  await states('CreateStateMachine', {
    name: 'hola',
    roleArn: 'arn:aws:iam::123456789012:role/lab',
    definition: JSON.stringify(definition),
  });
  const start = async (input: object = {}, name = 'one') => {
    await states('StartExecution', { stateMachineArn: MACHINE, name, input: JSON.stringify(input) });
    await engine.clock.advance(0);
  };
  const stop = (breakpoints: readonly object[]) =>
    control('SetBreakpoints', { stateMachineArn: MACHINE, breakpoints });
  const types = async (executionArn = EXECUTION) => {
    const { events } = (await states('GetExecutionHistory', { executionArn })) as {
      events: readonly { type: string; timestamp: number }[];
    };
    return events.map(({ type }) => type);
  };
  const describeIt = (executionArn = EXECUTION) => states('DescribeExecution', { executionArn });
  return { engine, states, control, start, stop, types, describeIt };
}

test('an execution stops before the state, and its history says nothing of it', async () => {
  const { control, start, stop, types } = await world();
  await stop([{ state: 'B' }]);
  await start({ n: 1 });
  expect(await control('GetPause', { executionArn: EXECUTION })).toEqual({
    executionArn: EXECUTION,
    status: 'HELD',
    breakpoints: [{ state: 'B' }],
    held: [
      {
        frame: '1',
        state: 'B',
        reason: 'BREAKPOINT',
        input: '{"n":1}',
        variables: { seen: '1' },
        previousEventId: 3,
      },
    ],
  });
  expect(await types()).toEqual(['ExecutionStarted', 'PassStateEntered', 'PassStateExited']);
});

test('it goes on with other data, to the next state or to the end', async () => {
  const { control, start, stop, types, describeIt } = await world();
  await stop([{ state: 'A' }]);
  await start();
  const executionArn = EXECUTION;
  const stepped = await control('Resume', { executionArn, mode: 'STEP' });
  expect(stepped).toMatchObject({ status: 'HELD', held: [{ state: 'B', reason: 'STEP' }] });
  const changed = await control('Resume', { executionArn, mode: 'STEP', input: '{"changed":true}' });
  expect(changed).toMatchObject({ held: [{ state: 'C', input: '{"changed":true}' }] });
  await control('Resume', { executionArn });
  expect(await describeIt()).toMatchObject({ status: 'SUCCEEDED', output: '{"changed":true}' });
  expect(await types()).toHaveLength(8);
});

describe('a condition', () => {
  test.each([
    ['$states.input.n > 3', { n: 5 }, 'HELD'],
    ['{% $states.input.n > 3 %}', { n: 5 }, 'HELD'],
    ['$states.input.n > 3', { n: 2 }, 'passed'],
    ['$states.input.missing > 3', { n: 2 }, 'passed'],
    ['$seen = 1 and $states.context.State.Name = "B"', {}, 'HELD'],
    ['$states.input.n', { n: 2 }, 'it gave 2'],
    ['$number($states.input.n)', { n: 'x' }, 'Unable to cast value to a number: "x"'],
  ])('%s of %j: %s', async (condition, input, outcome) => {
    const { control, start, stop, describeIt } = await world();
    await stop([{ state: 'B', condition }]);
    await start(input);
    const pause = await control('GetPause', { executionArn: EXECUTION });
    if (outcome === 'passed') expect(await describeIt()).toMatchObject({ status: 'SUCCEEDED' });
    else if (outcome === 'HELD') expect(pause).toMatchObject({ held: [{ state: 'B' }] });
    else expect(pause).toMatchObject({ held: [{ problem: expect.stringContaining(outcome) as string }] });
  });

  test('that is no JSONata is refused', async () => {
    const { stop } = await world();
    expect(await stop([{ state: 'B', condition: '$states.input.n >' }])).toEqual({
      refused: 'InvalidCondition',
    });
  });
});

test('other branches go on while one is held, but no time passes for any', async () => {
  const { engine, control, start, stop, describeIt } = await world(PARALLEL);
  await stop([{ state: 'L' }]);
  await start();
  const executionArn = EXECUTION;
  await engine.clock.advance(10 * HOUR);
  expect(await control('GetPause', { executionArn })).toMatchObject({ held: [{ state: 'L', index: 0 }] });
  expect(await control('GetClock', { executionArn })).toMatchObject({ held: true, now: START / 1000 });
  await control('Resume', { executionArn });
  await engine.clock.advance(HOUR - 1);
  expect(await describeIt()).toMatchObject({ status: 'RUNNING' });
  await engine.clock.advance(1);
  expect(await describeIt()).toMatchObject({ status: 'SUCCEEDED', stopDate: START / 1000 + 3_600 });
});

test('what is held is held after a restart, and its clock still stands', async () => {
  const { engine, control, start, stop } = await world({ ...CHAIN, TimeoutSeconds: 60 });
  await stop([{ state: 'B' }]);
  await start();
  await engine.host.drain();
  const next = createTestEngine({ store: engine.store, start: START + 5 * HOUR });
  await next.ready;
  const api = next.services.find(({ target }) => target === 'Pasos')!.api;
  const again = (operation: string) => api.call(operation, { executionArn: EXECUTION }, OWNER);
  await next.clock.advance(HOUR);
  expect(await again('GetPause')).toMatchObject({ status: 'HELD', held: [{ state: 'B' }] });
  await again('Resume');
  const described = await next.api.call('DescribeExecution', { executionArn: EXECUTION }, OWNER);
  expect(described).toMatchObject({ status: 'SUCCEEDED', stopDate: START / 1000 });
  expect(await control('GetPause', { executionArn: `${EXECUTION}x` })).toEqual({
    refused: 'ExecutionDoesNotExist',
  });
});

test('an execution that runs can be paused, and its breakpoints changed', async () => {
  const { engine, control, start, describeIt } = await world(PARALLEL);
  await start();
  const executionArn = EXECUTION;
  expect(await control('Pause', { executionArn })).toMatchObject({ status: 'STEPPING', held: [] });
  await engine.clock.advance(HOUR);
  expect(await control('GetPause', { executionArn })).toMatchObject({
    held: [{ state: 'S', reason: 'STEP' }],
  });
  expect(await control('SetBreakpoints', { executionArn, breakpoints: [] })).toMatchObject({
    status: 'HELD',
  });
  await control('Resume', { executionArn });
  expect(await describeIt()).toMatchObject({ status: 'SUCCEEDED' });
});

test('stopping an execution that is held ends it', async () => {
  const { states, control, start, stop, describeIt } = await world();
  await stop([{ state: 'B' }]);
  await start();
  await states('StopExecution', { executionArn: EXECUTION });
  expect(await describeIt()).toMatchObject({ status: 'ABORTED' });
  expect(await control('Resume', { executionArn: EXECUTION })).toEqual({ refused: 'ExecutionNotRunning' });
});

test('a clock that skips waits while somebody looks', async () => {
  const { engine, control, start, stop, describeIt } = await world(PARALLEL, { pace: { kind: 'skip' } });
  await stop([{ state: 'L' }]);
  await start();
  await engine.clock.advance(HOUR);
  expect(await describeIt()).toMatchObject({ status: 'RUNNING' });
  await control('Resume', { executionArn: EXECUTION });
  await engine.clock.advance(0);
  expect(await describeIt()).toMatchObject({ status: 'SUCCEEDED', stopDate: START / 1000 + 3_600 });
});

test.each([
  ['SetBreakpoints', { breakpoints: [] }, 'ValidationException'],
  ['SetBreakpoints', { stateMachineArn: `${MACHINE}x`, breakpoints: [] }, 'StateMachineDoesNotExist'],
  ['SetBreakpoints', { stateMachineArn: EXECUTION, breakpoints: [] }, 'InvalidArn'],
  ['Resume', { executionArn: EXECUTION }, 'ExecutionNotHeld'],
  ['Resume', { executionArn: EXECUTION, input: '{' }, 'InvalidExecutionInput'],
  ['Resume', { executionArn: EXECUTION, mode: 'FLY' }, 'ValidationException'],
])('%s of %j is refused: %s', async (operation, input, code) => {
  const { control, start } = await world(PARALLEL);
  await start();
  expect(await control(operation, input)).toEqual({ refused: code });
});

test('the breakpoints of a machine are told and taken away', async () => {
  const { control, stop } = await world();
  await stop([{ state: 'B' }]);
  const asked = { stateMachineArn: MACHINE };
  expect(await control('GetBreakpoints', asked)).toEqual({ ...asked, breakpoints: [{ state: 'B' }] });
  await stop([]);
  expect(await control('GetBreakpoints', asked)).toEqual({ ...asked, breakpoints: [] });
});
