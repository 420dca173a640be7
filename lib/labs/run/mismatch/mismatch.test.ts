import { expect, test } from 'vitest';
import type { RunMatch } from '../../schema/match.schema';
import type { RunFacts } from '../facts';
import { mismatch } from './mismatch';

const run: RunFacts = {
  executionArn: 'arn',
  name: 'one',
  status: 'SUCCEEDED',
  input: {},
  output: { n: 1, more: true },
  startDate: new Date(0),
  stopDate: new Date(3000),
  eventTypes: ['ExecutionStarted', 'TaskFailed', 'LambdaFunctionFailed', 'ExecutionSucceeded'],
  eventErrors: [undefined, 'Busy', 'Broken', undefined],
  visits: [],
  calls: [
    {
      action: 'sqs:sendMessage',
      parameters: { QueueUrl: 'q', MessageBody: { id: 1 } },
      limits: { timeout: 300, heartbeat: 10 },
    },
    { action: 'aws-sdk:sqs:sendMessage', parameters: { QueueUrl: 'q', MessageBody: '{"id":1}' }, limits: {} },
  ],
  pauses: [1, 2.004],
};

const sends = ['sqs:sendMessage', 'aws-sdk:sqs:sendMessage'];
const failures = ['TaskFailed', 'LambdaFunctionFailed'];
const matches: [RunMatch, boolean][] = [
  [{ events: [{ type: 'TaskFailed', is: 1 }] }, true],
  [{ events: [{ type: failures, is: 2 }] }, true],
  [{ events: [{ type: failures, max: 1 }] }, false],
  [{ leaves: { output: { n: 1 } } }, true],
  [{ leaves: { output: { n: 2 } } }, false],
  [{ takes: { min: 3, max: 3 } }, true],
  [{ takes: { min: 4 } }, false],
  [{ takes: { max: 2.5 } }, false],
  [{ pauses: [1, 2] }, true],
  [{ pauses: [1, 2.5] }, false],
  [{ pauses: [1] }, false],
  [{ pauses: [1, 2, 4] }, false],
  [{ asks: { action: 'sqs:sendMessage', parameters: { MessageBody: { id: 1 } } } }, true],
  [{ asks: { action: 'sqs:sendMessage', parameters: { MessageBody: { id: 2 } } } }, false],
  [{ asks: { action: 'sns:publish', parameters: {} } }, false],
  [{ asks: { action: 'sns:publish', parameters: {}, max: 0 } }, true],
  [{ asks: { action: 'sqs:sendMessage', parameters: { QueueUrl: 'q' }, is: 1 } }, true],
  [{ asks: { action: sends, parameters: { QueueUrl: 'q' }, is: 1 } }, false],
  [{ asks: { action: sends, parameters: { QueueUrl: 'q' }, max: 1 } }, false],
  [{ asks: { action: sends, parameters: { QueueUrl: 'q' }, min: 2 } }, true],
  [{ asks: { action: sends, parameters: {}, limits: { heartbeat: 10 } } }, true],
  [{ asks: { action: sends, parameters: {}, limits: { heartbeat: 10, timeout: 30 } } }, false],
  [{ asks: { action: sends[1]!, parameters: {}, limits: { timeout: 300 } } }, false],
  [
    {
      asks: [
        { action: sends, parameters: {} },
        { action: 'sns:publish', parameters: {} },
      ],
    },
    false,
  ],
  [{ asks: { action: 'sqs:sendMessage', parameters: { MessageBody: { $only: { id: 1 } } } } }, true],
  [{ asks: { action: 'sqs:sendMessage', parameters: { MessageBody: { $only: {} } } } }, false],
  [{ asks: { action: sends, parameters: { QueueUrl: 'q' }, every: true } }, true],
  [{ asks: { action: sends, parameters: { MessageBody: { id: 1 } }, every: true } }, false],
  [{ asks: { action: sends, parameters: { MessageBody: { id: 1 } }, every: true, is: 1 } }, false],
  [{ asks: { action: 'sns:publish', parameters: {}, every: true } }, false],
  [{ events: [{ type: failures, error: 'Busy', is: 1 }] }, true],
  [{ events: [{ type: 'TaskFailed', error: 'Broken', min: 1 }] }, false],
];
test.each(matches)('%j: %s', (match, isMet) => {
  const found = mismatch(match, run);
  expect(found === undefined).toBe(isMet);
  for (const text of Object.values(found ?? {})) expect([text.es, text.en].every(Boolean)).toBe(true);
});

test.each([
  ['Se acabó', true],
  ['', false],
  [' ', false],
  [undefined, false],
])('an empty causeIncludes asks for any cause that says something: %j', (cause, isMet) => {
  expect(mismatch({ causeIncludes: '' }, { ...run, cause } as RunFacts) === undefined).toBe(isMet);
});

const visit = (from: number, to: number) => ({
  name: 'W',
  type: 'Wait',
  enteredAt: new Date(from * 1000),
  enteredPosition: 0,
  exitedAt: new Date(to * 1000),
});

test.each([
  ['one visit', [visit(0, 3)], true, true],
  ['a longer one', [visit(0, 5)], true, false],
  ['two visits', [visit(0, 3), visit(3, 6)], true, false],
  ['a shorter one', [visit(0, 2)], false, false],
  ['none', [], false, false],
])('a state that lasts at least or exactly 3 s: %s', (_, visits, isLong, isExact) => {
  const lasts = { state: { type: 'Wait' as const }, seconds: 3 };
  expect(mismatch({ lasts }, { ...run, visits }) === undefined).toBe(isLong);
  expect(mismatch({ lasts: { ...lasts, exactly: true } }, { ...run, visits }) === undefined).toBe(isExact);
});

test('how long a run takes is not said of one that goes on', () => {
  expect(mismatch({ takes: { max: 1 } }, { ...run, stopDate: undefined } as RunFacts)).toBeUndefined();
});

test('seconds have a comma in Spanish and a point in English', () => {
  const { expected, seen } = mismatch({ takes: { max: 2.5 } }, run)!;
  expect([expected.es, expected.en]).toEqual(['que dure como mucho 2,5 s', 'it takes at most 2.5 s']);
  expect([seen.es, seen.en]).toEqual(['duró 3 s', 'it took 3 s']);
});
