import { expect, test } from 'vitest';
import { completePlan } from '../faults/complete-plan';
import { taskStates } from '../faults/task-states';
import { simulatorHere } from '../../simulator/run-here';
import { fairRun, runStorm, simulateSeed, type Storm } from './run-storm';
import { spreadOf } from './spread';
import type { StormFault } from './storm-plan';

const invoke = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'f' },
};

/** A Lambda task, an hour's wait and a Map of ten; sturdy with retries and catchers. */
function machine(isSturdy: boolean) {
  const care = isSturdy && {
    TimeoutSeconds: 20,
    Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 6, BackoffRate: 2 }],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'GiveUp' }],
  };
  const inside = isSturdy && {
    Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Skip' }],
  };
  return {
    StartAt: 'Charge',
    States: {
      Charge: { ...invoke, ...care, Next: 'Wait' },
      Wait: { Type: 'Wait', Seconds: 3_600, Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemsPath: '$.items',
        End: true,
        ItemProcessor: {
          StartAt: 'Pack',
          States: {
            Pack: { ...invoke, ...inside, End: true },
            ...(isSturdy && { Skip: { Type: 'Pass', End: true } }),
          },
        },
      },
      ...(isSturdy && { GiveUp: { Type: 'Succeed' } }),
    },
  };
}

const faults: readonly StormFault[] = [
  { state: 'Charge', kind: 'throttle', chance: 0.3 },
  { state: 'Charge', kind: 'timeout', chance: 0.1 },
  { state: 'Charge', kind: 'slow', chance: 0.05, seconds: 60 },
  { state: 'Pack', kind: 'items', chance: 0.03 },
];

function storm(isSturdy: boolean, count = 60): Storm {
  const definition = machine(isSturdy);
  const answers = new Map([['Charge', JSON.stringify({ items: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] })]]);
  return {
    simulator: simulatorHere,
    machine: { definition: JSON.stringify(definition), input: '{}' },
    settings: { faults, fair: completePlan({}, taskStates(definition), answers) },
    firstSeed: 7,
    count,
  };
}

test('a machine without care often fails, one with Retry and Catch survives', async () => {
  const naive = spreadOf(await runStorm(storm(false)));
  const sturdy = spreadOf(await runStorm(storm(true)));
  expect(naive).toMatchObject({ total: 60 });
  expect(naive.survived).toBeLessThan(0.6);
  expect(sturdy.survived).toBe(1);
  expect(naive.slices.map(({ status, error, state }) => [status, error, state])).toEqual(
    expect.arrayContaining([
      ['SUCCEEDED', undefined, undefined],
      ['FAILED', 'Lambda.TooManyRequestsException', 'Charge'],
      ['FAILED', 'Storm.Failure', 'Pack'],
      // Nothing ends a Task without TimeoutSeconds that is never answered.
      ['RUNNING', undefined, 'Charge'],
    ]),
  );
});

test('a seed brings its run back, event by event', async () => {
  const [first] = await runStorm(storm(false, 1));
  const again = await simulateSeed(storm(false), 7);
  expect(again.status).toBe(first!.status);
  expect(await simulateSeed(storm(false), 7)).toEqual(again);
});

test('the spread counts in virtual time', async () => {
  const { milliseconds, transitions } = spreadOf(await runStorm(storm(true, 20)));
  expect(milliseconds.p50).toBeGreaterThan(3_599_999);
  expect(milliseconds.max).toBeGreaterThanOrEqual(milliseconds.p90);
  expect(transitions.p50).toBeGreaterThanOrEqual(13);
});

test('a storm that is called off gives what has come of it', async () => {
  const calling = new AbortController();
  let seen = 0;
  const runs = await runStorm(storm(true), {
    signal: calling.signal,
    onRun: () => ++seen === 3 && calling.abort(),
  });
  expect(runs.length).toBeGreaterThanOrEqual(3);
  expect(runs.length).toBeLessThan(60);
});

test('no runs have no spread', () => {
  expect(spreadOf([])).toMatchObject({ total: 0, survived: 0, slices: [], milliseconds: { p50: 0 } });
});

test('in fair weather nothing is left of the storm', async () => {
  expect(await fairRun(storm(false))).toMatchObject({ status: 'SUCCEEDED', milliseconds: 3_600_000 });
});
