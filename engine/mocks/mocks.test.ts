import { expect, test } from 'vitest';
import type { Json } from '../base/json';
import { readMockConfigFile, writeMockConfigFile } from './config-file';
import { findMock, type TaskPlace } from './find-mock';
import type { MockPlan } from './plan';
import { describeMockProblem } from './problem';
import { readMockPlan } from './read-plan';
import { answerOf } from './task-answers';

const first: TaskPlace = { state: 'A', attempt: 0, invocation: 0 };
const plan: MockPlan = {
  A: [
    { delay: 2 },
    { attempt: '0-1', throw: { error: 'Busy' } },
    { iteration: '3+', timeout: true },
    { invocation: 5, real: true },
    { return: 'done' },
  ],
};

test.each<[string, Partial<TaskPlace>, string]>([
  ['the first rule that matches holds', {}, 'throw'],
  ['an attempt within the range', { attempt: 1 }, 'throw'],
  ['an attempt beyond it', { attempt: 2 }, 'return'],
  ['an iteration from a number on', { attempt: 2, iteration: 7 }, 'timeout'],
  ['an iteration below it', { attempt: 2, iteration: 2 }, 'return'],
  ['an invocation', { attempt: 2, invocation: 5 }, 'real'],
])('%s', (_, place, kind) => {
  const mock = findMock(plan, { ...first, ...place }, () => 0);
  expect(mock).toMatchObject({ outcome: { kind }, delaySeconds: 2 });
});

test('a state without rules, or one that is called like a member of every object, has no mock', () => {
  for (const state of ['B', 'constructor', '__proto__'])
    expect(findMock(plan, { ...first, state }, () => 0)).toBeUndefined();
});

test('a rule with a chance holds when it is drawn', () => {
  const flaky: MockPlan = { A: [{ chance: 0.25, throttle: true }] };
  expect(findMock(flaky, first, () => 0.24)?.outcome.kind).toBe('throttle');
  expect(findMock(flaky, first, () => 0.25)).toBeUndefined();
});

test.each<[unknown, string]>([
  [[], '/ must be an object: write { … }'],
  [{ A: {} }, '/A must be a list of rules: write [ { … } ]'],
  [{ A: [1] }, '/A/0 must be an object: write { … }'],
  [
    { 'a/b': [{}] },
    '/a~1b/0 neither has an outcome nor takes time: give it return, throw, timeout, throttle, malformed, real or delay',
  ],
  [
    { A: [{ attempt: '2-1', real: true }] },
    `/A/0/attempt '2-1' is no range of numbers: write "0", "0-2" or "3+"`,
  ],
  [
    { A: [{ retrun: 1, delay: 1 }] },
    "/A/0/retrun 'retrun' is no member of this object: take it out, or correct its name",
  ],
  [
    { A: [{ return: 1, timeout: true }] },
    '/A/0 has several outcomes: leave one, and make rules of the others',
  ],
  [
    { A: [{ throw: { cause: 'x' } }] },
    '/A/0/throw has no name of an error: write { "error": "…", "cause": "…" }',
  ],
  [{ A: [{ chance: 2, real: true }] }, "/A/0/chance '2' is no chance: write a number from 0 to 1"],
  [{ A: [{ delay: -1 }] }, "/A/0/delay '-1' is no number of seconds: write a number from 0 to 99999999"],
  [
    { A: [{ timeout: true, duplicate: true }] },
    '/A/0 has no answer that could come twice: add return or throw, or take duplicate out',
  ],
])('says where and how to put it right: %j', (value, text) => {
  const read = readMockPlan(value as Json);
  expect(read.ok ? [] : read.failure.map(describeMockProblem)).toEqual([text]);
});

const FILE = {
  StateMachines: {
    Order: { TestCases: { Retry: { Charge: 'flaky' }, Happy: { Charge: 'paid' } } },
  },
  MockedResponses: {
    flaky: {
      '0': { Throw: { Error: 'Busy', Cause: 'later' } },
      '1-2': { Throw: { Error: 'Busy' } },
      '3': { Return: { ok: true } },
    },
    paid: { '0': { Return: null } },
  },
};

test("AWS's file is read as one plan for each test case", () => {
  expect(readMockConfigFile(FILE)).toEqual({
    ok: true,
    value: [
      {
        machine: 'Order',
        name: 'Retry',
        mocks: {
          Charge: [
            { invocation: '0', throw: { error: 'Busy', cause: 'later' } },
            { invocation: '1-2', throw: { error: 'Busy' } },
            { invocation: '3+', return: { ok: true } },
          ],
        },
      },
      { machine: 'Order', name: 'Happy', mocks: { Charge: [{ invocation: '0+', return: null }] } },
    ],
  });
});

test("AWS's file is written as it was read", () => {
  const read = readMockConfigFile(FILE);
  const { file, left } = writeMockConfigFile('Order', read.ok ? read.value : []);
  expect(left).toEqual([]);
  expect(readMockConfigFile(file)).toEqual(read);
});

test('what the file has no words for is named', () => {
  const { left } = writeMockConfigFile('Order', [
    { name: 'One', mocks: { A: [{ timeout: true }, { return: 1 }, { throw: { error: 'Never' } }] } },
  ]);
  expect(left).toEqual([
    { case: 'One', place: '/A/0' },
    { case: 'One', place: '/A/2' },
  ]);
});

test('a file that is wrong says all that is', () => {
  const read = readMockConfigFile({
    StateMachines: { Order: { TestCases: { One: { A: 'lost', B: 'odd' } } } },
    MockedResponses: { odd: { x: { Return: 1 }, '1': { Return: 1, Throw: {} }, '2': { Throw: {} } } },
  });
  expect(read.ok ? [] : read.failure.map(describeMockProblem)).toEqual([
    '/MockedResponses/odd/1 must have either Return or Throw: leave one of them',
    '/MockedResponses/odd/2/Throw has no name of an error: write { "error": "…", "cause": "…" }',
    `/MockedResponses/odd/x 'x' is no range of numbers: write "0", "0-2" or "3+"`,
    "/StateMachines/Order/TestCases/One/A 'lost' is not among MockedResponses: add it there, or correct its name",
  ]);
});

test.each([
  ['arn:aws:states:::lambda:invoke', 'Lambda.TooManyRequestsException'],
  ['arn:aws:lambda:us-east-1:123456789012:function:f', 'Lambda.TooManyRequestsException'],
  ['arn:aws:states:::dynamodb:putItem', 'DynamoDB.ProvisionedThroughputExceededException'],
  ['arn:aws:states:::sqs:sendMessage', 'SQS.RequestThrottledException'],
  ['arn:aws:states:::aws-sdk:dynamodb:getItem', 'DynamoDb.ProvisionedThroughputExceededException'],
  ['arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken', 'Sqs.RequestThrottledException'],
  ['arn:aws:states:::aws-sdk:translate:translateText', 'Translate.TooManyRequestsException'],
  ['arn:aws:states:::aws-sdk:ec2:describeInstances', 'Ec2.Ec2Exception'],
  ['arn:aws:states:::aws-sdk:qldb:listLedgers', 'Qldb.QldbException'],
  ['arn:aws:states:::http:invoke', 'States.Http.StatusCode.429'],
])('%s is throttled with %s', (resource, error) => {
  expect(answerOf({ kind: 'throttle' }, resource)).toMatchObject({ kind: 'failed', error });
});

test('a malformed answer of a function comes in the envelope of its service', () => {
  const outcome = { kind: 'malformed', text: '<html>' } as const;
  expect(answerOf(outcome, 'arn:aws:states:::lambda:invoke')).toMatchObject({
    output: { Payload: '<html>' },
  });
  expect(answerOf(outcome, 'arn:aws:states:::sqs:sendMessage')).toMatchObject({ output: '<html>' });
});
