import { expect, test } from 'vitest';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { inputAt, runDataOf, variablesAt } from './run-data';

const at = new Date('2026-01-31T12:00:00Z');
const visit = (id: number, name: string, rest: Partial<StateVisit>): StateVisit => ({
  ...{
    id,
    name,
    type: 'Pass',
    status: 'succeeded',
    enteredAt: at,
    attempts: 1,
    tries: [],
    depth: 0,
    eventIds: [id],
  },
  ...rest,
});
const description = {
  executionArn: 'arn:aws:states:us-east-1:123456789012:execution:M:run-1',
  stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:M',
  name: 'run-1',
  startDate: at,
  input: '{"a":1}',
  status: 'SUCCEEDED',
  $metadata: {},
} as const;
const run = {
  description,
  visits: [
    visit(1, 'A', { input: '{"a":1}', output: '{"a":2}', assigned: { total: '5', name: '"Ana"' } }),
    visit(3, 'P', { input: '{"a":2}' }),
    visit(4, 'In', { input: '{}', parent: { id: 3, attempt: 1 }, assigned: { inner: '1' } }),
    visit(6, 'In2', { input: '{}', parent: { id: 3, attempt: 1 }, answer: '{"ok":true}' }),
    visit(8, 'A', { input: '{"a":3}', assigned: { total: '6' } }),
    visit(10, 'Cut', { input: '{"a":' }),
  ],
};

test('the last visit counts', () => expect(inputAt(run, 'A')).toEqual({ a: 3 }));
test('an input that was cut off is none', () => expect(inputAt(run, 'Cut')).toBeUndefined());
test('a state that was not visited has none', () => expect(inputAt(run, 'Nobody')).toBeUndefined());
test('variables are those from before, of the same room or around it', () => {
  expect(variablesAt(run, 'A')).toEqual({ total: 5, name: 'Ana' });
  expect(variablesAt(run, 'In2')).toEqual({ total: 5, name: 'Ana', inner: 1 });
  expect(variablesAt(run, 'Nobody')).toEqual({ total: 6, name: 'Ana', inner: 1 });
});
test('what the work gave, and what went on', () => {
  const data = runDataOf(run)!;
  expect(data.resultAt('In2')).toEqual({ ok: true });
  expect(data.outputAt('A')).toBeUndefined();
  expect(data.contextAt('A')).toMatchObject({
    Execution: { Name: 'run-1', Input: { a: 1 } },
    State: { Name: 'A' },
    StateMachine: { Name: 'M' },
  });
});
test('a run without visits knows nothing', () => expect(runDataOf({ visits: [] })).toBeUndefined());
