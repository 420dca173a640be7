import type { ExecutionListItem, ExecutionStatus } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { sumUp } from './sum-up';

const item = (status: ExecutionStatus, ms?: number): ExecutionListItem => ({
  executionArn: 'e',
  stateMachineArn: 'm',
  name: 'n',
  status,
  startDate: new Date(0),
  stopDate: ms === undefined ? undefined : new Date(ms),
});

test('nothing has no rates', () => {
  expect(sumUp([])).toEqual({ total: 0, statuses: [] });
});

test('what still runs counts, and neither fails nor lasts', () => {
  expect(sumUp([item('RUNNING'), item('SUCCEEDED', 10), item('FAILED', 30), item('SUCCEEDED', 20)])).toEqual({
    total: 4,
    statuses: [
      { status: 'SUCCEEDED', count: 2 },
      { status: 'RUNNING', count: 1 },
      { status: 'FAILED', count: 1 },
    ],
    successRate: 2 / 3,
    median: 20,
    slow: 30,
    longest: 30,
  });
});

test.each([
  [0.5, 'median', 50],
  [0.95, 'slow', 95],
] as const)('%d of a hundred: %s', (_share, part, expected) => {
  const many = Array.from({ length: 100 }, (_, index) => item('SUCCEEDED', index + 1));
  expect(sumUp(many)[part]).toBe(expected);
});
