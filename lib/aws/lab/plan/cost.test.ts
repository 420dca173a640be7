import { describe, expect, test } from 'vitest';
import { readLab } from '@/lib/labs/read-lab';
import { costAtMost } from './cost';
import { definitionUse } from './definition-use';
import { workOf } from './work';

const task = (more: object = {}, Resource = 'arn:aws:states:::sqs:sendMessage') => ({
  Type: 'Task',
  Resource,
  ...more,
});
const lambda = 'arn:aws:states:::lambda:invoke';
const pass = { Type: 'Pass', End: true };

function useOf(states: Readonly<Record<string, object>>) {
  const { transitions, lambdaCalls, serviceCalls } = definitionUse(
    JSON.stringify({ StartAt: 'A', States: states }),
  );
  return [transitions, lambdaCalls, serviceCalls];
}

test.each<[string, Readonly<Record<string, object>>, readonly number[]]>([
  ['each state once, the start and the end', { A: { Type: 'Pass', Next: 'B' }, B: pass }, [4, 0, 0]],
  ['a Task', { A: task({ End: true }) }, [3, 0, 1]],
  ['a function', { A: task({ End: true }, lambda) }, [3, 1, 0]],
  ['every attempt', { A: task({ End: true, Retry: [{ ErrorEquals: ['x'], MaxAttempts: 4 }] }) }, [7, 0, 5]],
  ['three more attempts unless told', { A: task({ End: true, Retry: [{ ErrorEquals: ['x'] }] }) }, [6, 0, 4]],
  [
    'every branch',
    { A: { Type: 'Parallel', Branches: [{ States: { B: pass } }, { States: { C: pass } }], End: true } },
    [5, 0, 0],
  ],
  ['a hundred items', { A: { Type: 'Map', ItemProcessor: { States: { B: pass } }, End: true } }, [103, 0, 0]],
  [
    'fifty rounds of a loop',
    {
      A: { Type: 'Wait', Next: 'B' },
      B: { Type: 'Choice', Choices: [{ Next: 'A' }], Default: 'C' },
      C: pass,
    },
    [152, 0, 0],
  ],
  [
    'no more than AWS lets an execution have',
    {
      A: {
        Type: 'Map',
        Iterator: { States: { B: { Type: 'Map', Iterator: { States: { C: task({}, lambda) } } } } },
      },
    },
    [10_103, 10_000, 0],
  ],
])('an execution uses %s', (_, states, use) => {
  expect(useOf(states)).toEqual(use);
});

test('a definition that cannot be read uses next to nothing', () => {
  expect(definitionUse('{')).toEqual({ transitions: 2, lambdaCalls: 0, serviceCalls: 0 });
});

describe('what it costs', () => {
  const machine = {
    name: 'M',
    type: 'STANDARD' as const,
    definition: JSON.stringify({ StartAt: 'A', States: { A: task({ End: true }, lambda) } }),
  };
  const work = { machine, definitions: [], checkRuns: 5 };

  test('is told by what it is made of, and the parts are the whole', () => {
    const { dollars, because } = costAtMost(work, 'us-east-1');
    expect(because.map(({ what, quantity }) => [what, quantity])).toEqual([
      ['transitions', 300],
      ['lambda', 100],
      ['logs', expect.closeTo(0.0004)],
    ]);
    expect(dollars).toBeCloseTo(0.0075 + 0.0021 + 0.0002, 4);
    expect(because.reduce((sum, line) => sum + line.dollars, 0)).toBeCloseTo(dollars, 10);
  });

  test('is that of the dearest region elsewhere', () => {
    const here = costAtMost(work, 'us-east-1').dollars;
    expect(costAtMost(work, 'sa-east-1').dollars).toBeCloseTo(here * 1.5, 10);
  });

  test('has no transitions where the machine is Express, but its requests and logs', () => {
    const express = { ...work, machine: { ...machine, type: 'EXPRESS' as const } };
    const { because } = costAtMost(express, 'us-east-1');
    expect(because.map(({ what }) => what)).toEqual(['requests', 'lambda', 'logs']);
  });

  test('is cents for Lab 01', async () => {
    const lab = await readLab('lab-01');
    const { dollars } = costAtMost(workOf({ ...machine, definition: '{}' }, lab), 'sa-east-1');
    expect(dollars).toBeGreaterThan(0);
    expect(dollars).toBeLessThan(0.25);
  });
});
