import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../base/json';
import {
  apiUnderTest,
  EXECUTION,
  expectError,
  FAIL,
  MACHINE,
  PASS,
  WAIT,
  type ApiUnderTest,
} from '../conformance/api-under-test';

let api: ApiUnderTest;
beforeEach(() => {
  api = apiUnderTest();
});
const START = Date.UTC(2026, 0, 1) / 1000;
const ONE = `${EXECUTION}:one`;
const FAIL_AFTER_364_DAYS =
  '{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":31500000,"Next":"F"},"F":{"Type":"Fail"}}}';
const describeOne = (input: JsonObject = {}) =>
  api.call('DescribeExecution', { executionArn: ONE, ...input });

describe('StartExecution', () => {
  test('names the execution itself when nobody does, and the input defaults to {}', async () => {
    await api.create();
    const { executionArn, startDate } = await api.start();
    expect(executionArn).toMatch(new RegExp(`^${EXECUTION}:[0-9a-f-]{36}$`));
    expect(startDate).toBe(START);
    expect(await api.call('DescribeExecution', { executionArn })).toMatchObject({
      input: '{}',
      output: '{}',
    });
  });

  test('the same name and input while it runs is the same execution', async () => {
    await api.create({ definition: WAIT });
    const first = await api.start({ name: 'one', input: '{"a":1}' });
    await api.engine.clock.advance(1_000);
    expect(await api.start({ name: 'one', input: '{"a":1}' })).toEqual(first);
  });

  test.each<[string, string, JsonObject]>([
    ['another input', WAIT, { input: '{"a":2}' }],
    ['a closed execution', PASS, {}],
  ])('the same name with %s is taken', async (_, definition, input) => {
    await api.create({ definition });
    await api.start({ name: 'one' });
    await expectError(
      api.start({ name: 'one', ...input }),
      'ExecutionAlreadyExists',
      `Execution Already Exists: '${ONE}'`,
    );
  });

  test.each<[string, string]>([
    ['', 'Invalid execution input.'],
    ['  ', 'Invalid execution input.'],
    [
      'hola',
      "Unrecognized token 'hola': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    ["{'a': 1}", "Unexpected character (''' (code 39)): was expecting double-quote to start field name"],
  ])('the input %j is refused', async (input, problem) => {
    await api.create();
    const message = `Invalid State Machine Execution Input: '${problem}'`;
    await expectError(api.start({ input }), 'InvalidExecutionInput', message);
  });

  test.each(['2', '"text"', 'null', ' [1] '])('the input %j is good, and kept as written', async (input) => {
    await api.create();
    await api.start({ name: 'one', input });
    expect((await describeOne()).input).toBe(input);
  });

  test('an input is measured in bytes', async () => {
    await api.create();
    const input = `"${'ñ'.repeat(131_072)}"`;
    const message = "Invalid State Machine Execution Input: 'The text is longer than 262144 bytes.'";
    await expectError(api.start({ input }), 'InvalidExecutionInput', message);
  });

  test.each<[JsonObject, string, string]>([
    [{ name: 'a b' }, 'InvalidName', "Invalid Name: 'a b'"],
    [{ stateMachineArn: 'x' }, 'InvalidArn', "Invalid Arn: 'Invalid ARN prefix: x'"],
    [
      { stateMachineArn: `${MACHINE}:7` },
      'StateMachineDoesNotExist',
      `State Machine Does Not Exist: '${MACHINE}:7'`,
    ],
    [
      { stateMachineArn: `${MACHINE}/Each` },
      'ValidationException',
      `This operation does not support labeled ARNs. Received: ${MACHINE}/Each`,
    ],
    [
      { traceHeader: 'ñ' },
      'ValidationException',
      "1 validation error detected: Value 'ñ' at 'traceHeader' failed to satisfy constraint: Member must satisfy regular expression pattern: \\p{ASCII}*",
    ],
  ])('%j is refused', async (input, code, message) => {
    await api.create();
    await expectError(api.start(input), code, message);
  });

  test('a name is free again ninety days after its execution has closed', async () => {
    await api.create();
    await api.start({ name: 'one' });
    await api.engine.clock.advance(90 * 86_400_000);
    await expectError(
      api.start({ name: 'one' }),
      'ExecutionAlreadyExists',
      `Execution Already Exists: '${ONE}'`,
    );
    await api.engine.clock.advance(3_600_000);
    await expectError(describeOne(), 'ExecutionDoesNotExist', `Execution Does Not Exist: '${ONE}'`);
    expect(await api.start({ name: 'one' })).toMatchObject({ executionArn: ONE });
  });

  test('a million open executions are enough', async () => {
    await api.create();
    vi.spyOn(api.engine.host, 'openCount', 'get').mockReturnValue(1_000_000);
    await expectError(
      api.start(),
      'ExecutionLimitExceeded',
      'The maximum number of running executions has been reached. Running executions must end or be stopped before a new execution can be started.',
    );
  });

  test('an express execution runs under an ARN nobody can look at', async () => {
    await api.create({ type: 'EXPRESS' });
    const { executionArn } = await api.start({ name: 'one' });
    expect(executionArn).toMatch(/:express:hola:one:[0-9a-f-]{36}$/);
    expect((await api.start({ name: 'one' })).executionArn).not.toBe(executionArn);
    const message = "Invalid Arn: 'Resource type not valid in this context: express'";
    for (const operation of ['DescribeExecution', 'StopExecution', 'GetExecutionHistory']) {
      await expectError(api.call(operation, { executionArn }), 'InvalidArn', message);
    }
    await expectError(
      api.call('ListExecutions', { stateMachineArn: MACHINE }),
      'StateMachineTypeNotSupported',
      'This operation is not supported by this type of state machine',
    );
  });
});

describe('DescribeExecution', () => {
  test('shows a success whole', async () => {
    await api.create();
    await api.start({ name: 'one', input: '{"a":1}', traceHeader: 't' });
    expect(await describeOne()).toEqual({
      executionArn: ONE,
      stateMachineArn: MACHINE,
      name: 'one',
      status: 'SUCCEEDED',
      startDate: START,
      stopDate: START,
      traceHeader: 't',
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
      input: '{"a":1}',
      inputDetails: { included: true },
      output: '{"a":1}',
      outputDetails: { included: true },
    });
  });

  test('shows a failure with its error and no output', async () => {
    await api.create({ definition: FAIL });
    await api.start({ name: 'one' });
    const described = await describeOne();
    expect(described).toMatchObject({
      status: 'FAILED',
      error: 'E',
      cause: 'c',
      redriveStatus: 'REDRIVABLE',
    });
    expect(described).not.toHaveProperty('output');
    expect(described).not.toHaveProperty('outputDetails');
    expect(described).not.toHaveProperty('redriveStatusReason');
  });

  test.each<[string, number, string, string | undefined]>([
    [WAIT, 0, 'NOT_REDRIVABLE', 'Execution is RUNNING and cannot be redriven'],
    [FAIL, 14, 'REDRIVABLE', undefined],
    [FAIL, 15, 'NOT_REDRIVABLE', 'Execution redrivable period exceeded'],
    [FAIL_AFTER_364_DAYS, 366, 'NOT_REDRIVABLE', 'Execution has exceeded the max execution time'],
  ])('%s after %i days is %s', async (definition, days, redriveStatus, redriveStatusReason) => {
    await api.create({ definition });
    await api.start({ name: 'one' });
    await api.engine.clock.advance(days * 86_400_000);
    const described = await describeOne();
    expect([described.redriveStatus, described.redriveStatusReason]).toEqual([
      redriveStatus,
      redriveStatusReason,
    ]);
  });

  test('keeps the data back when only metadata is wanted', async () => {
    await api.create();
    await api.start({ name: 'one' });
    const described = await describeOne({ includedData: 'METADATA_ONLY' });
    expect(described).toMatchObject({
      inputDetails: { included: false },
      outputDetails: { included: false },
    });
    expect(described).not.toHaveProperty('input');
    expect(described).not.toHaveProperty('output');
  });

  test.each([
    ['x', 'InvalidArn', "Invalid Arn: 'Invalid ARN prefix: x'"],
    [MACHINE, 'InvalidArn', "Invalid Arn: 'Resource type not valid in this context: stateMachine'"],
    [ONE, 'ExecutionDoesNotExist', `Execution Does Not Exist: '${ONE}'`],
  ])('%s is refused', async (executionArn, code, message) => {
    await expectError(describeOne({ executionArn }), code, message);
  });
});

describe('StopExecution', () => {
  test('aborts with the reason given, and answers again with the same date', async () => {
    await api.create({ definition: WAIT });
    await api.start({ name: 'one' });
    await api.engine.clock.advance(5_000);
    const stop = { executionArn: ONE, error: 'Mine', cause: 'because' };
    expect(await api.call('StopExecution', stop)).toEqual({ stopDate: START + 5 });
    await api.engine.clock.advance(5_000);
    expect(await api.call('StopExecution', stop)).toEqual({ stopDate: START + 5 });
    expect(await describeOne()).toMatchObject({ status: 'ABORTED', error: 'Mine', cause: 'because' });
  });

  test('what is not there cannot be stopped', async () => {
    const message = `Execution Does Not Exist: '${ONE}'`;
    await expectError(api.call('StopExecution', { executionArn: ONE }), 'ExecutionDoesNotExist', message);
  });
});

describe('ListExecutions', () => {
  const list = (input: JsonObject = {}) => api.call('ListExecutions', { stateMachineArn: MACHINE, ...input });
  const names = (answer: { executions: { name: string }[] }) => answer.executions.map(({ name }) => name);

  test('shows the newest first, page by page', async () => {
    await api.create();
    for (const name of ['one', 'two', 'three']) await api.start({ name });
    const first = await list({ maxResults: 2 });
    expect(names(first)).toEqual(['three', 'two']);
    expect(first.executions[0]).toEqual({
      executionArn: `${EXECUTION}:three`,
      stateMachineArn: MACHINE,
      name: 'three',
      status: 'SUCCEEDED',
      startDate: START,
      stopDate: START,
      redriveCount: 0,
    });
    const second = await list({ nextToken: first.nextToken });
    expect(names(second)).toEqual(['one']);
    expect(second).not.toHaveProperty('nextToken');
  });

  test('a token for one filter is none for another', async () => {
    await api.create();
    for (const name of ['one', 'two']) await api.start({ name });
    const { nextToken } = await list({ maxResults: 1 });
    await expectError(
      list({ nextToken, statusFilter: 'SUCCEEDED' }),
      'InvalidToken',
      "Invalid Token: 'Invalid token'",
    );
  });

  test('filters by status', async () => {
    await api.create({ definition: WAIT });
    for (const name of ['one', 'two']) await api.start({ name });
    await api.call('StopExecution', { executionArn: ONE });
    expect(names(await list({ statusFilter: 'ABORTED' }))).toEqual(['one']);
    expect(names(await list({ statusFilter: 'RUNNING' }))).toEqual(['two']);
    expect(names(await list({ statusFilter: 'FAILED' }))).toEqual([]);
  });

  test.each<[JsonObject, string, string]>([
    [
      { statusFilter: 'running' },
      'ValidationException',
      "1 validation error detected: Value 'running' at 'statusFilter' failed to satisfy constraint: Member must satisfy enum value set: [SUCCEEDED, TIMED_OUT, PENDING_REDRIVE, ABORTED, FAILED, RUNNING]",
    ],
    [
      { statusFilter: 'PENDING_REDRIVE' },
      'ValidationException',
      'statusFilter PENDING_REDRIVE can only be used with mapRunArn',
    ],
    [{ redriveFilter: 'REDRIVEN' }, 'ValidationException', 'redriveFilter can only be used with mapRunArn'],
    [{ mapRunArn: 'm' }, 'ValidationException', 'Specify either stateMachineArn or mapRunArn, not both'],
    [{ stateMachineArn: null }, 'ValidationException', 'Specify either stateMachineArn or mapRunArn'],
  ])('%j is refused', async (input, code, message) => {
    await api.create();
    await expectError(list(input), code, message);
  });
});

describe('GetExecutionHistory', () => {
  const history = (input: JsonObject = {}) =>
    api.call('GetExecutionHistory', { executionArn: ONE, ...input });
  const types = (answer: { events: { type: string }[] }) => answer.events.map(({ type }) => type);
  const ALL = ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'];

  beforeEach(async () => {
    await api.create();
    await api.start({ name: 'one', input: '{"a":1}' });
  });

  test('shows events with times in seconds', async () => {
    const answer = await history();
    expect(types(answer)).toEqual(ALL);
    expect(answer.events[1]).toEqual({
      id: 2,
      previousEventId: 0,
      timestamp: START,
      type: 'PassStateEntered',
      stateEnteredEventDetails: { name: 'A', input: '{"a":1}', inputDetails: { truncated: false } },
    });
  });

  test.each([
    [false, ALL],
    [true, ALL.toReversed()],
  ])('page by page, reversed: %s', async (reverseOrder, expected) => {
    const first = await history({ reverseOrder, maxResults: 3 });
    const second = await history({ reverseOrder, nextToken: first.nextToken });
    expect([...types(first), ...types(second)]).toEqual(expected);
    expect(second).not.toHaveProperty('nextToken');
  });

  test('keeps the data back when asked to', async () => {
    const { events } = await history({ includeExecutionData: false });
    expect(events[1].stateEnteredEventDetails).toEqual({ name: 'A' });
    expect(JSON.stringify(events)).not.toContain('{\\"a\\":1}');
  });
});
