import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import {
  apiUnderTest,
  expectError,
  FAIL,
  MACHINE,
  OWNER,
  PASS,
  WAIT,
  type ApiUnderTest,
} from '../conformance/api-under-test';

const GROUP = 'arn:aws:logs:us-east-1:123456789012:log-group:/g';
const EXPRESS_ARN = /^arn:aws:states:us-east-1:123456789012:express:hola:(.+):[0-9a-f-]{36}$/;

/** A machine of one state. */
const machine = (state: JsonObject, rest: JsonObject = {}) =>
  JSON.stringify({ StartAt: 'A', States: { A: state }, ...rest });
const waiting = (Seconds: number, rest?: JsonObject) => machine({ Type: 'Wait', Seconds, End: true }, rest);
const ENDLESS = JSON.stringify({
  StartAt: 'A',
  States: {
    A: { Type: 'Choice', Choices: [{ Variable: '$.end', IsPresent: true, Next: 'B' }], Default: 'A' },
    B: { Type: 'Succeed' },
  },
});

let api: ApiUnderTest;
beforeEach(() => {
  api = apiUnderTest();
});

async function createExpress(input: JsonObject = {}): Promise<void> {
  await api.engine.store.logs.createGroup({ arn: GROUP, name: '/g', creationTime: 0 });
  await api.create({
    type: 'EXPRESS',
    loggingConfiguration: {
      level: 'ALL',
      includeExecutionData: true,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: `${GROUP}:*` } }],
    },
    ...input,
  });
}

/** What StartSyncExecution answers when time passes as it likes. */
async function runSync(input: JsonObject = {}) {
  const answer = api.call('StartSyncExecution', { stateMachineArn: MACHINE, ...input });
  answer.catch(() => {});
  await api.engine.clock.runToEnd();
  return answer;
}

async function logged() {
  const events = await api.engine.store.logs.events({ groupArn: GROUP, limit: 99 });
  return events.map(({ message }) => JSON.parse(message) as Record<string, string>);
}

describe('StartExecution of an Express machine', () => {
  test('answers at once, and the same name may be used again', async () => {
    await createExpress({ definition: WAIT });
    const first = await api.start({ name: 'one' });
    const second = await api.start({ name: 'one' });
    expect(first).toEqual({
      executionArn: expect.stringMatching(EXPRESS_ARN),
      startDate: api.engine.clock.now() / 1000,
    });
    expect(second.executionArn).toMatch(EXPRESS_ARN);
    expect(second.executionArn).not.toBe(first.executionArn);
    await api.engine.clock.runToEnd();
    const ends = (await logged()).filter(({ type }) => type === 'ExecutionSucceeded');
    expect(ends.map(({ execution_arn }) => execution_arn)).toEqual([first.executionArn, second.executionArn]);
  });

  test('its history goes to the log, its redrive count is a zero', async () => {
    await createExpress();
    const { executionArn } = await api.start({ input: '{"x":1}' });
    expect(await logged()).toEqual(
      ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'].map((type, index) =>
        expect.objectContaining({
          id: String(index + 1),
          type,
          execution_arn: executionArn,
          redrive_count: '0',
        }),
      ),
    );
  });

  test.each([
    'DescribeExecution',
    'GetExecutionHistory',
    'StopExecution',
    'DescribeStateMachineForExecution',
  ])('%s does not show it', async (operation) => {
    await createExpress({ definition: WAIT });
    const { executionArn } = await api.start();
    const message = "Invalid Arn: 'Resource type not valid in this context: express'";
    await expectError(api.call(operation, { executionArn }), 'InvalidArn', message);
  });

  test('ListExecutions is not for its machine', async () => {
    await createExpress();
    await expectError(
      api.call('ListExecutions', { stateMachineArn: MACHINE }),
      'StateMachineTypeNotSupported',
      'This operation is not supported by this type of state machine',
    );
  });

  test('nothing of it is stored: after a restart it is gone', async () => {
    await createExpress({ definition: WAIT });
    const { executionArn } = await api.start();
    expect(await api.engine.store.executions.open()).toEqual([]);
    expect(await api.engine.store.executions.find(executionArn)).toBeUndefined();
  });
});

describe('StartSyncExecution', () => {
  test('answers with the output when the execution has ended', async () => {
    await createExpress({ definition: waiting(7) });
    const now = api.engine.clock.now() / 1000;
    const answer = await runSync({ name: 'one', input: '{"x": 1}', traceHeader: 'Root=1' });
    expect(answer).toEqual({
      executionArn: expect.stringMatching(EXPRESS_ARN),
      stateMachineArn: MACHINE,
      name: 'one',
      startDate: now,
      stopDate: now + 7,
      status: 'SUCCEEDED',
      input: '{"x": 1}',
      inputDetails: { included: true },
      output: '{"x":1}',
      outputDetails: { included: true },
      traceHeader: 'Root=1',
      billingDetails: { billedDurationInMilliseconds: 7000, billedMemoryUsedInMB: 64 },
    });
    expect((await logged()).at(-1)).toMatchObject({
      type: 'ExecutionSucceeded',
      execution_arn: answer.executionArn,
    });
  });

  test('a failed execution is an answer, not an error; without a name it gets one', async () => {
    await createExpress({ definition: FAIL });
    const answer = await runSync();
    expect(answer).toMatchObject({
      status: 'FAILED',
      error: 'E',
      cause: 'c',
      input: '{}',
      outputDetails: { included: true },
      billingDetails: { billedDurationInMilliseconds: 100, billedMemoryUsedInMB: 64 },
    });
    expect(answer).not.toHaveProperty('output');
    expect(EXPRESS_ARN.exec(answer.executionArn)?.[1]).toBe(answer.name);
  });

  test.each([
    ['after five minutes', waiting(301), 300],
    ['after its own TimeoutSeconds', waiting(301, { TimeoutSeconds: 9 }), 9],
    ['after five minutes, though it would have more', waiting(9000, { TimeoutSeconds: 8000 }), 300],
  ])('times out %s', async (_, definition, seconds) => {
    await createExpress({ definition });
    const answer = await runSync();
    expect(answer).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(answer.stopDate - answer.startDate).toBe(seconds);
    expect((await logged()).at(-1)).toMatchObject({ type: 'ExecutionTimedOut' });
  });

  test('METADATA_ONLY leaves out what it worked on and why it failed', async () => {
    await createExpress({ definition: FAIL });
    const answer = await runSync({ includedData: 'METADATA_ONLY' });
    expect(answer).toMatchObject({
      status: 'FAILED',
      inputDetails: { included: false },
      outputDetails: { included: false },
    });
    for (const member of ['input', 'output', 'error', 'cause']) expect(answer).not.toHaveProperty(member);
  });

  test('its context object has no RedriveCount', async () => {
    const state = { Type: 'Pass', Parameters: { 'seen.$': '$$.Execution' }, End: true };
    await createExpress({ definition: machine(state) });
    const { output, executionArn, name } = await runSync();
    expect(JSON.parse(output)).toEqual({
      seen: {
        Id: executionArn,
        Input: {},
        Name: name,
        RoleArn: 'arn:aws:iam::123456789012:role/lab',
        StartTime: '2026-01-01T00:00:00.000Z',
      },
    });
  });

  test.each<[string, JsonObject, string, string]>([
    [
      'input that is no JSON',
      { input: 'not JSON' },
      'InvalidExecutionInput',
      "Invalid State Machine Execution Input: 'Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')'",
    ],
    [
      'input that is too long',
      { input: JSON.stringify('ñ'.repeat(131_072)) },
      'InvalidExecutionInput',
      "Invalid State Machine Execution Input: 'The text is longer than 262144 bytes.'",
    ],
    ['a name AWS forbids', { name: 'a b' }, 'InvalidName', "Invalid Name: 'a b'"],
    [
      'a machine that is not there',
      { stateMachineArn: `${MACHINE}x` },
      'StateMachineDoesNotExist',
      `State Machine Does Not Exist: '${MACHINE}x'`,
    ],
    [
      'data it does not know',
      { includedData: 'NONE' },
      'ValidationException',
      "1 validation error detected: Value 'NONE' at 'includedData' failed to satisfy constraint: Member must satisfy enum value set: [ALL_DATA, METADATA_ONLY]",
    ],
  ])('refuses %s', async (_, input, code, message) => {
    await createExpress();
    await expectError(runSync(input), code, message);
  });

  test('is not for Standard machines', async () => {
    await api.create();
    await expectError(
      runSync(),
      'StateMachineTypeNotSupported',
      'This operation is not supported by this type of state machine',
    );
  });

  test('a client that goes away does not stop the execution', async () => {
    await createExpress({ definition: WAIT });
    const gone: (() => void)[] = [];
    const caller = { ...OWNER, whenGone: (listener: () => void) => void gone.push(listener) };
    void api.engine.api.call('StartSyncExecution', { stateMachineArn: MACHINE }, caller);
    await api.engine.clock.advance(0);
    for (const leave of gone) leave();
    await api.engine.clock.runToEnd();
    expect((await logged()).at(-1)).toMatchObject({ type: 'ExecutionSucceeded' });
  });

  test('an engine that stops does not keep its callers waiting', async () => {
    await createExpress({ definition: WAIT });
    const answer = api.call('StartSyncExecution', { stateMachineArn: MACHINE });
    answer.catch(() => {});
    await api.engine.clock.advance(0);
    api.engine.api.endPolls();
    await expect(answer).rejects.toMatchObject({ code: 'ServiceUnavailable', status: 503 });
  });
});

describe('an endless loop', () => {
  test('lets others have their turn, and ends when its history outgrows the engine', async () => {
    await createExpress({ definition: ENDLESS, loggingConfiguration: {} });
    await api.create({ name: 'quick', type: 'EXPRESS', definition: PASS });
    const endless = api.call('StartSyncExecution', { stateMachineArn: MACHINE });
    const quick = api.call('StartSyncExecution', { stateMachineArn: MACHINE.replace('hola', 'quick') });
    expect((await quick).status).toBe('SUCCEEDED');
    await api.engine.clock.runToEnd();
    expect(await endless).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The history of the execution is larger than the local engine keeps.',
    });
  });
});

describe('what Express machines cannot do is refused when they are made', () => {
  test.each<[string, JsonObject, string]>([
    [
      'a job',
      {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution.sync',
        Parameters: { StateMachineArn: MACHINE },
        End: true,
      },
      "Express state machine does not support '.sync' service integration",
    ],
    [
      'a callback',
      {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        Parameters: { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } },
        End: true,
      },
      "Express state machine does not support '.waitForTaskToken' service integration ",
    ],
    [
      'an activity',
      { Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:a', End: true },
      'Express state machine does not support Activity ARN',
    ],
  ])('%s', async (_, state, message) => {
    const creation = api.create({ type: 'EXPRESS', definition: machine(state) });
    await expect(creation).rejects.toMatchObject({
      code: 'InvalidDefinition',
      message: expect.stringContaining(message),
    });
  });
});
