import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { createTestEngine, type TestEngineOptions } from '../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ARN = 'arn:aws:states:us-east-1:123456789012';
const MACHINE = `${ARN}:stateMachine:hola`;
const EXECUTION = `${ARN}:execution:hola:one`;
const START = Date.UTC(2026, 0, 1) / 1000;
const LAMBDA = `arn:aws:lambda:us-east-1:123456789012:function:f`;

const MACHINE_DEFINITION: JsonObject = {
  StartAt: 'Ask',
  States: {
    Ask: { Type: 'Task', Resource: LAMBDA, Parameters: { 'who.$': '$$.Execution.Name' }, Next: 'Wait' },
    Wait: { Type: 'Wait', Seconds: 3_600, Next: 'Decide' },
    Decide: {
      Type: 'Choice',
      Choices: [{ Variable: '$.n', NumericGreaterThan: 3, Next: 'Much' }],
      Default: 'Little',
    },
    Much: { Type: 'Pass', Result: 'much', End: true },
    Little: { Type: 'Pass', Result: 'little', End: true },
  },
};

async function world(definition: JsonObject = MACHINE_DEFINITION, options: TestEngineOptions = {}) {
  let asked = 0;
  const integrations: TestEngineOptions['integrations'] = [
    {
      serves: (resource) => resource === LAMBDA,
      perform: async () => ({ kind: 'TaskSucceeded', output: { n: ++asked } }),
    },
  ];
  const engine = createTestEngine({ integrations, pace: { kind: 'skip' }, ...options });
  const states = (operation: string, input: object) => engine.api.call(operation, { ...input }, OWNER);
  const control = async (operation: string, input: object) => {
    const api = engine.services.find(({ target }) => target === 'Pasos')!.api;
    try {
      return (await api.call(operation, { ...input }, OWNER)) as { readonly executionArn: string };
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return { executionArn: '', code, message };
    }
  };
  await states('CreateStateMachine', {
    name: 'hola',
    roleArn: 'arn:aws:iam::123456789012:role/lab',
    definition: JSON.stringify(definition),
  });
  const start = async () => {
    await states('StartExecution', { stateMachineArn: MACHINE, name: 'one', input: '{"n":0}' });
    await engine.clock.advance(10_000);
  };
  const events = async (executionArn: string) => {
    const answer = await states('GetExecutionHistory', { executionArn });
    return answer.events as readonly { id: number; type: string; timestamp: number }[];
  };
  const branch = async (input: object) => {
    const made = await control('BranchExecution', { executionArn: EXECUTION, name: 'two', ...input });
    await engine.clock.advance(10_000);
    return made;
  };
  const describeIt = (executionArn: string) => states('DescribeExecution', { executionArn });
  return { engine, states, control, start, events, branch, describeIt, asked: () => asked };
}

const TWO = EXECUTION.replace(':one', ':two');
const DECIDE = 9;

test('a branch with nothing changed has the history of its origin, and asks nobody twice', async () => {
  const { start, branch, events, describeIt, control, asked } = await world();
  await start();
  expect(await branch({ eventId: DECIDE })).toEqual({
    executionArn: TWO,
    origin: { executionArn: EXECUTION, eventId: DECIDE },
  });
  expect(await events(TWO)).toEqual(await events(EXECUTION));
  expect(asked()).toBe(1);
  expect(await describeIt(TWO)).toMatchObject({
    status: 'SUCCEEDED',
    output: '"little"',
    startDate: START,
    stopDate: START + 3_600,
  });
  expect(await control('DescribeBranch', { executionArn: TWO })).toEqual({
    executionArn: TWO,
    origin: { executionArn: EXECUTION, eventId: DECIDE },
  });
  expect(await control('DescribeBranch', { executionArn: EXECUTION })).toEqual({ executionArn: EXECUTION });
});

test('a branch goes on with other data', async () => {
  const { start, branch, describeIt } = await world();
  await start();
  await branch({ eventId: DECIDE, input: '{"n":9}' });
  expect(await describeIt(TWO)).toMatchObject({ status: 'SUCCEEDED', output: '"much"' });
});

test('a branch goes on with another definition, which is its own', async () => {
  const { start, branch, describeIt, states } = await world();
  await start();
  const definition = JSON.stringify(MACHINE_DEFINITION).replace('"little"', '"changed"');
  await branch({ eventId: DECIDE, definition });
  expect(await describeIt(TWO)).toMatchObject({ output: '"changed"' });
  const own = await states('DescribeStateMachineForExecution', { executionArn: TWO });
  expect(own.definition).toBe(definition);
  const before = await states('DescribeStateMachine', { stateMachineArn: MACHINE });
  expect(before.definition).toBe(JSON.stringify(MACHINE_DEFINITION));
});

test('a branch of a branch is rebuilt through its origin', async () => {
  const { start, branch, control, engine, describeIt } = await world();
  await start();
  const definition = JSON.stringify(MACHINE_DEFINITION).replace('"Seconds":3600', '"Seconds":60');
  await branch({ eventId: 7, definition, input: '{"n":7}' });
  expect(await describeIt(TWO)).toMatchObject({ output: '"much"', stopDate: START + 60 });
  const three = await control('BranchExecution', { executionArn: TWO, eventId: DECIDE, input: '{"n":1}' });
  await engine.clock.advance(10_000);
  expect(await describeIt(three.executionArn)).toMatchObject({ output: '"little"', stopDate: START + 60 });
});

test('what is held can go on in a branch, while it is held itself', async () => {
  const { start, branch, control, describeIt } = await world();
  await control('SetBreakpoints', { stateMachineArn: MACHINE, breakpoints: [{ state: 'Decide' }] });
  await start();
  await branch({ frame: '1', input: '{"n":9}' });
  expect(await describeIt(TWO)).toMatchObject({ status: 'SUCCEEDED', output: '"much"' });
  expect(await describeIt(EXECUTION)).toMatchObject({ status: 'RUNNING' });
});

test('work that is under way beside it is begun anew', async () => {
  const beside: JsonObject = {
    StartAt: 'P',
    States: {
      P: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'T', States: { T: { Type: 'Task', Resource: LAMBDA, End: true } } },
          { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', End: true } } },
        ],
        End: true,
      },
    },
  };
  const { start, branch, events, describeIt } = await world(beside);
  await start();
  const entered = (await events(EXECUTION)).find(({ id, type }) => id > 6 && type === 'PassStateEntered')!;
  await branch({ eventId: entered.id, input: '"changed"' });
  expect(await describeIt(TWO)).toMatchObject({ status: 'SUCCEEDED', output: '[{"n":2},"changed"]' });
});

test.each([
  ['an event that enters nothing', { eventId: 3 }, 'BranchNotPossible'],
  ['an event that is not there', { eventId: 300 }, 'BranchNotPossible'],
  ['neither event nor frame', {}, 'ValidationException'],
  ['a frame that is not held', { frame: '1' }, 'BranchNotPossible'],
  ['data that is none', { eventId: 2, input: '{' }, 'InvalidExecutionInput'],
  ['a definition that is none', { eventId: 2, definition: '{}' }, 'InvalidDefinition'],
  ['a name that is taken', { eventId: 2, name: 'one' }, 'ExecutionAlreadyExists'],
  ['a definition without the state', { eventId: DECIDE, definition: only('Ask') }, 'BranchNotPossible'],
])('%s is refused', async (_, input, code) => {
  const { start, branch } = await world();
  await start();
  expect(await branch(input)).toMatchObject({ code });
});

function only(name: string): string {
  return JSON.stringify({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
}

test('a Distributed Map on the way cannot be repeated', async () => {
  const { start, branch, events } = await world({
    StartAt: 'M',
    States: {
      M: {
        Type: 'Map',
        Items: [1],
        QueryLanguage: 'JSONata',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'A',
          States: { A: { Type: 'Pass', End: true } },
        },
        Next: 'B',
      },
      B: { Type: 'Pass', End: true },
    },
  });
  await start();
  const entered = (await events(EXECUTION)).find(({ type }) => type === 'PassStateEntered')!;
  expect(await branch({ eventId: entered.id })).toMatchObject({
    code: 'BranchNotPossible',
    message: expect.stringContaining('Distributed Map') as string,
  });
});
