import { expect, test } from 'vitest';
import type { ConformanceCase as EngineCase } from '../../../../engine/conformance/case';
import { historyTable } from '../../../../engine/conformance/history-table';
import { runCase } from '../../../../engine/conformance/run-case';
import { runInAccount, type ToRun } from '../testing/run-in-account';
import { conformanceCase } from './conformance-case';

const cobrar = 'arn:aws:lambda:eu-west-1:210987654321:function:pasos-lab-01-a1b2c3-cobrar';
const request = '5c1d7a60-7f0c-4a8e-9d57-2d4f5f1a2b3c';

const machines: Readonly<Record<string, ToRun>> = {
  'waits and tasks': {
    definition: {
      StartAt: 'Espera',
      States: {
        Espera: { Type: 'Wait', Seconds: 60, Next: 'Cobrar' },
        Cobrar: { Type: 'Task', Resource: cobrar, End: true },
      },
    },
    input: { cuenta: '210987654321', cuando: '2026-11-26T04:00:09.500Z', lejos: '2024-01-01T00:00:00Z' },
    answers: {
      'pasos-lab-01-a1b2c3-cobrar': [
        {
          seconds: 1.27,
          output: {
            SdkHttpMetadata: { RequestId: request },
            at: 1_795_665_660_000,
            role: 'AROAQWERTYUIOPASDF',
          },
        },
      ],
    },
  },
  'retries, catches and a cause': {
    definition: {
      StartAt: 'Cobrar',
      States: {
        Cobrar: {
          Type: 'Task',
          Resource: cobrar,
          Retry: [{ ErrorEquals: ['Ocupado'], IntervalSeconds: 3, MaxAttempts: 1 }],
          End: true,
        },
      },
    },
    answers: {
      'pasos-lab-01-a1b2c3-cobrar': [
        { error: 'Ocupado', cause: `luego (Request ID: ${request})`, seconds: 0.4 },
        { error: 'Roto', cause: `de ${cobrar} (Request ID: ${request})` },
      ],
    },
  },
  'branches and iterations': {
    definition: {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Parallel',
          Branches: ['uno', 'dos'].map((name) => ({
            StartAt: name,
            States: { [name]: { Type: 'Task', Resource: cobrar.replace('cobrar', name), End: true } },
          })),
          Next: 'B',
        },
        B: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'C', States: { C: { Type: 'Task', Resource: cobrar, End: true } } },
          End: true,
        },
      },
    },
    answers: {
      'pasos-lab-01-a1b2c3-uno': [{ output: { n: 1 }, seconds: 2 }],
      'pasos-lab-01-a1b2c3-dos': [{ output: { n: 2 }, seconds: 1 }],
      'pasos-lab-01-a1b2c3-cobrar': [{ output: 'a', seconds: 0.3 }, { output: 'b' }],
    },
  },
};

test.each(Object.entries(machines))(
  '%s: recorded elsewhere, the case comes to the same here',
  async (name, told) => {
    const run = await runInAccount(told);
    const recorded = conformanceCase(name, run);
    const { record, events } = await runCase(recorded as EngineCase);
    const { status, output, error, cause } = record;
    const shown = {
      status,
      error,
      cause,
      output: output === undefined ? undefined : (JSON.parse(output) as unknown),
    };
    expect(shown).toEqual({ error: undefined, cause: undefined, output: undefined, ...recorded.expect });
    expect(historyTable(events)).toEqual(recorded.history);
  },
);

test.each(Object.entries(machines))('%s: nothing in the case says whose it was', async (name, told) => {
  const run = await runInAccount(told);
  const text = JSON.stringify(conformanceCase(name, run));
  expect(text).not.toMatch(/210987654321|eu-west-1|a1b2c3|Pedidos|5c1d7a60|2026-11-26|AROAQ|1795665/);
});

test('what is far from the run stays, and times keep their distance from its start', async () => {
  const { input, mocks } = conformanceCase('x', await runInAccount(machines['waits and tasks']!));
  expect(input).toEqual({
    cuenta: '123456789012',
    cuando: '2026-01-01T00:00:09Z',
    lejos: '2024-01-01T00:00:00Z',
  });
  expect(mocks).toEqual({
    Cobrar: [
      {
        invocation: 0,
        delay: 1.2,
        return: {
          SdkHttpMetadata: { RequestId: '00000000-0000-4000-8000-000000000001' },
          at: Date.UTC(2026, 0, 1, 0, 1),
          role: 'AROAEXAMPLE',
        },
      },
    ],
  });
});
