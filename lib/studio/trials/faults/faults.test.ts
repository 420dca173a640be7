import type { MockRule } from '@pasos/engine/mocks';
import { describe, expect, test } from 'vitest';
import { completePlan } from './complete-plan';
import { kindOf, marksOf, ruleKinds, withKind, withRules } from './fault-plan';
import { taskStates } from './task-states';

const invoke = 'arn:aws:states:::lambda:invoke';

test('a rule that changes its outcome keeps when it holds', () => {
  const rule: MockRule = { attempt: '0-1', chance: 0.5, throw: { error: 'A' } };
  for (const kind of ruleKinds) {
    const other = withKind(rule, kind);
    expect(kindOf(other)).toBe(kind);
    expect(other).toMatchObject({ attempt: '0-1', chance: 0.5 });
  }
});

describe('a plan', () => {
  const plan = { A: [{ return: 1 }], B: [{ timeout: true as const }] };

  test('keeps the place of a state whose rules change, and loses one without rules', () => {
    expect(Object.keys(withRules(plan, 'A', [{ return: 2 }]))).toEqual(['A', 'B']);
    expect(Object.keys(withRules(plan, 'A', []))).toEqual(['B']);
    expect(Object.keys(withRules(plan, '__proto__', [{ return: 2 }]))).toEqual(['A', 'B', '__proto__']);
  });

  test('marks what may do harm louder than what answers', () => {
    expect(marksOf({ ...plan, C: [{ delay: 1, return: 1 }], D: [{ real: true }] })).toEqual({
      A: 'mocked',
      B: 'faulty',
      C: 'faulty',
      D: 'mocked',
    });
  });
});

const machine = {
  States: {
    A: { Type: 'Task', Resource: invoke },
    M: {
      Type: 'Map',
      ItemProcessor: {
        States: { B: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' } },
      },
    },
    P: { Type: 'Parallel', Branches: [{ States: { C: { Type: 'Task', TimeoutSeconds: 1 } } }] },
    W: { Type: 'Wait' },
  },
};

test('Tasks are found at any depth', () => {
  expect(taskStates(machine)).toMatchObject([
    { name: 'A', isInMap: false, isCallback: false, hasTimeout: false },
    { name: 'B', isInMap: true, isCallback: true },
    { name: 'C', isInMap: false, hasTimeout: true },
  ]);
  expect(taskStates('no machine')).toEqual([]);
});

test('every Task gets an answer: the last one seen, or a sample', () => {
  const answers = new Map([['C', '{"seen":true}']]);
  const plan = completePlan({ A: [{ attempt: 0, throttle: true }] }, taskStates(machine), answers);
  expect(plan).toEqual({
    A: [
      { attempt: 0, throttle: true },
      { return: { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: {} } },
    ],
    B: [{ return: {} }],
    C: [{ return: { seen: true } }],
  });
});
