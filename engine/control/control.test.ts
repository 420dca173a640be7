import { expect, test } from 'vitest';
import { createTestEngine } from '../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:hola';
const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:hola:one';
const WAIT = '{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":3600,"End":true}}}';
const START = Date.UTC(2026, 0, 1) / 1000;

async function endpoint() {
  const engine = createTestEngine();
  const states = (operation: string, input: object) => engine.api.call(operation, { ...input }, OWNER);
  await states('CreateStateMachine', {
    name: 'hola',
    roleArn: 'arn:aws:iam::123456789012:role/lab',
    definition: WAIT,
  });
  await states('StartExecution', { stateMachineArn: MACHINE, name: 'one' });

  async function call(operation: string, input: object = {}) {
    const headers = { 'x-amz-target': `Pasos.${operation}` };
    const body = JSON.stringify(input);
    const response = await engine.fetch(
      new Request('http://engine.invalid', { method: 'POST', headers, body }),
    );
    return { status: response.status, answer: (await response.json()) as object };
  }
  return { engine, states, call };
}

test('the clock of an execution is shown, set and moved on', async () => {
  const { call, states } = await endpoint();
  const executionArn = EXECUTION;
  expect(await call('GetClock', { executionArn })).toEqual({
    status: 200,
    answer: { executionArn, mode: 'REAL', now: START, nextTimer: START + 3_600 },
  });
  expect((await call('SetClock', { executionArn, mode: 'SCALED', rate: 1.5 })).answer).toMatchObject({
    mode: 'SCALED',
    rate: 1.5,
  });
  expect(await call('SkipWait', { executionArn })).toEqual({
    status: 200,
    answer: { executionArn, skippedSeconds: 3_600 },
  });
  expect(await states('DescribeExecution', { executionArn })).toMatchObject({
    status: 'SUCCEEDED',
    stopDate: START + 3_600,
  });
});

test('without an execution, the clock of those that are started from now on is meant', async () => {
  const { call, states, engine } = await endpoint();
  expect((await call('GetClock')).answer).toEqual({ mode: 'REAL' });
  expect((await call('SetClock', { mode: 'SKIP' })).answer).toEqual({ mode: 'SKIP' });
  await states('StartExecution', { stateMachineArn: MACHINE, name: 'two' });
  await engine.clock.advance(0);
  const executionArn = EXECUTION.replace(':one', ':two');
  expect(await states('DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
  expect(await states('DescribeExecution', { executionArn: EXECUTION })).toMatchObject({ status: 'RUNNING' });
});

test('the clock of one execution is set before it starts, and no other’s', async () => {
  const { call, states, engine } = await endpoint();
  const before = { stateMachineArn: MACHINE, executionName: 'three', mode: 'SKIP' };
  expect(await call('SetClock', before)).toEqual({ status: 200, answer: { mode: 'SKIP' } });
  for (const name of ['two', 'three']) await states('StartExecution', { stateMachineArn: MACHINE, name });
  await engine.clock.advance(0);
  const status = (name: string) =>
    states('DescribeExecution', { executionArn: EXECUTION.replace(':one', `:${name}`) });
  expect(await status('two')).toMatchObject({ status: 'RUNNING' });
  expect(await status('three')).toMatchObject({ status: 'SUCCEEDED' });
});

const violation = (text: string) =>
  `1 validation error detected: Value ${text.replace('|', 'failed to satisfy constraint: Member must')}`;

test.each<[string, string, object, string, string]>([
  [
    'a mode that does not exist',
    'SetClock',
    { mode: 'FAST' },
    'ValidationException',
    violation(`'FAST' at 'mode' | satisfy enum value set: [SCALED, REAL, SKIP]`),
  ],
  ['no mode', 'SetClock', {}, 'ValidationException', violation(`null at 'mode' | not be null`)],
  [
    'no rate to scale by',
    'SetClock',
    { mode: 'SCALED' },
    'ValidationException',
    violation(`null at 'rate' | not be null`),
  ],
  [
    'a rate for nothing',
    'SetClock',
    { mode: 'SKIP', rate: 2 },
    'ValidationException',
    violation(`'2' at 'rate' | be null unless 'mode' is SCALED`),
  ],
  [
    'a name without a machine',
    'SetClock',
    { mode: 'SKIP', executionName: 'one' },
    'ValidationException',
    violation(`null at 'stateMachineArn' | not be null with executionName`),
  ],
  [
    'a machine and an execution',
    'SetClock',
    { mode: 'SKIP', executionArn: EXECUTION, stateMachineArn: MACHINE },
    'ValidationException',
    violation(`'${EXECUTION}' at 'executionArn' | be null with stateMachineArn`),
  ],
  [
    'a machine that does not exist',
    'SetClock',
    { mode: 'SKIP', stateMachineArn: `${MACHINE}x`, executionName: 'one' },
    'StateMachineDoesNotExist',
    `State Machine Does Not Exist: '${MACHINE}x'`,
  ],
  [
    'a clock that stands',
    'SetClock',
    { mode: 'SCALED', rate: 0 },
    'ValidationException',
    violation(`'0.0' at 'rate' | have value greater than or equal to 0.001`),
  ],
  [
    'a clock too fast',
    'SetClock',
    { mode: 'SCALED', rate: 1_000_001 },
    'ValidationException',
    violation(`'1000001.0' at 'rate' | have value less than or equal to 1000000`),
  ],
  [
    'a rate in words',
    'SetClock',
    { mode: 'SCALED', rate: 'x' },
    'com.amazon.coral.service#SerializationException',
    'STRING_VALUE can not be converted to a Float',
  ],
  ['no execution', 'SkipWait', {}, 'ValidationException', violation(`null at 'executionArn' | not be null`)],
  ['no ARN', 'SkipWait', { executionArn: 'x' }, 'InvalidArn', `Invalid Arn: 'Invalid ARN prefix: x'`],
  [
    'a machine',
    'GetClock',
    { executionArn: MACHINE },
    'InvalidArn',
    `Invalid Arn: 'Resource type not valid in this context: stateMachine'`,
  ],
  [
    'an execution that does not exist',
    'GetClock',
    { executionArn: `${EXECUTION}x` },
    'ExecutionDoesNotExist',
    `Execution Does Not Exist: '${EXECUTION}x'`,
  ],
  [
    "somebody else's execution",
    'SkipWait',
    { executionArn: EXECUTION.replace('123456789012', '000000000000') },
    'ExecutionDoesNotExist',
    `Execution Does Not Exist: '${EXECUTION.replace('123456789012', '000000000000')}'`,
  ],
])('%s is refused as AWS would', async (_, operation, input, __type, message) => {
  const { call } = await endpoint();
  expect(await call(operation, input)).toEqual({ status: 400, answer: { __type, message } });
});

test('an execution that has ended has no clock any more', async () => {
  const { call, states } = await endpoint();
  const executionArn = EXECUTION;
  await states('StopExecution', { executionArn });
  for (const [operation, more] of [
    ['GetClock', {}],
    ['SkipWait', {}],
    ['SetClock', { mode: 'SKIP' }],
  ] as const) {
    expect((await call(operation, { executionArn, ...more })).answer).toEqual({
      __type: 'ExecutionNotRunning',
      message: `Execution Not Running: '${EXECUTION}'`,
    });
  }
});

test('there is nothing to skip where no time is waited for', async () => {
  const { call, states } = await endpoint();
  const { activityArn } = await states('CreateActivity', { name: 'review' });
  const task = { Type: 'Task', Resource: activityArn, End: true };
  await states('UpdateStateMachine', {
    stateMachineArn: MACHINE,
    definition: JSON.stringify({ StartAt: 'A', States: { A: task } }),
  });
  await states('StartExecution', { stateMachineArn: MACHINE, name: 'two' });
  expect((await call('SkipWait', { executionArn: EXECUTION.replace(':one', ':two') })).answer).toMatchObject({
    __type: 'NothingToSkip',
  });
});

test('another operation is unknown', async () => {
  const { call } = await endpoint();
  expect(await call('StopClock')).toEqual({
    status: 400,
    answer: { __type: 'com.amazon.coral.service#UnknownOperationException' },
  });
});

test('resources are counted, reset and brought back, and those of other accounts stay', async () => {
  const { call, engine } = await endpoint();
  const { documents } = engine.store;
  const bytes = new Uint8Array([1, 2, 3]);
  const mine = 's3/123456789012/us-east-1/bucket:fotos';
  const theirs = 's3/000000000000/us-east-1/bucket:fotos';
  for (const collection of [mine, theirs])
    await documents.commit({ writes: [{ collection, key: 'gato.jpg', value: { size: 3 }, bytes }] });

  expect((await call('CountResources')).answer).toEqual({ counts: { [mine]: 1 } });
  expect((await call('ResetResources', { service: 'sqs' })).answer).toEqual({ removed: 0 });
  expect((await call('ResetResources')).answer).toEqual({ removed: 1 });
  expect(await documents.get(mine, 'gato.jpg')).toBeUndefined();
  expect(await documents.get(theirs, 'gato.jpg')).toBeDefined();
  expect((await call('RestoreResources')).answer).toEqual({ restored: 1 });
  expect(await documents.bytes(mine, 'gato.jpg')).toEqual(bytes);
  expect((await call('RestoreResources')).answer).toEqual({ restored: 0 });
});
