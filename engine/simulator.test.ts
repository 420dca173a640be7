import { expect, test } from 'vitest';
import { inProcessEvaluator, simulate, type SimulationRequest } from './simulator';

const run = (request: SimulationRequest, isCancelled?: () => boolean) =>
  simulate(request, { evaluator: inProcessEvaluator, nextTurn, isCancelled });

function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'f' } };
const machine = (state: object) => JSON.stringify({ StartAt: 'A', States: { A: { ...state, End: true } } });
const flaky = {
  definition: machine({ ...task, Retry: [{ ErrorEquals: ['States.ALL'], JitterStrategy: 'FULL' }] }),
  mocks: {
    A: [
      { chance: 0.6, throttle: true },
      { delay: 1, return: 'ok' },
    ],
  },
} as const;

test('the same seed gives the same history, another seed another one', async () => {
  const [first, again, other] = [
    await run({ ...flaky, seed: 3 }),
    await run({ ...flaky, seed: 3 }),
    await run({ ...flaky, seed: 4 }),
  ];
  expect(again).toEqual(first);
  expect(other.events).not.toEqual(first.events);
});

test('an hour of waiting takes no time, and its history says an hour', async () => {
  const { status, milliseconds, events } = await run({
    definition: machine({ Type: 'Wait', Seconds: 3_600 }),
  });
  expect({ status, milliseconds }).toEqual({ status: 'SUCCEEDED', milliseconds: 3_600_000 });
  expect(events[0]!.timestamp).toEqual(new Date('2026-01-01T00:00:00Z'));
});

test('an Express execution shows its history too', async () => {
  const { status, events } = await run({ definition: machine({ Type: 'Pass' }), type: 'EXPRESS' });
  expect(status).toBe('SUCCEEDED');
  expect(events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'PassStateEntered',
    'PassStateExited',
    'ExecutionSucceeded',
  ]);
});

test.each([
  ['a definition that is wrong', { definition: '{}' }, 'REFUSED', 'InvalidDefinition'],
  [
    'an input that is wrong',
    { definition: machine({ Type: 'Pass' }), input: '{' },
    'REFUSED',
    'InvalidExecutionInput',
  ],
  [
    'a task that nobody answers',
    { definition: machine(task), mocks: { A: [{ timeout: true }] } },
    'RUNNING',
    undefined,
  ],
  [
    'a service that is not there',
    { definition: machine(task) },
    'FAILED',
    'Lambda.ResourceNotFoundException',
  ],
] as const)('%s is a value', async (_, request, status, error) => {
  const simulated = await run(request);
  expect([simulated.status, simulated.error]).toEqual([status, error]);
});

test('nobody waits for one that is cancelled', async () => {
  let turns = 0;
  const definition = JSON.stringify({
    StartAt: 'Wait',
    States: {
      Wait: { Type: 'Wait', Seconds: 1, Next: 'Again' },
      Again: {
        Type: 'Choice',
        Choices: [{ Variable: '$.x', IsPresent: true, Next: 'End' }],
        Default: 'Wait',
      },
      End: { Type: 'Succeed' },
    },
  });
  expect((await run({ definition }, () => ++turns > 20)).status).toBe('CANCELLED');
});
