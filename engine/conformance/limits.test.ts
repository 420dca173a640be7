import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import {
  DEFINITION_CHARS_MAX,
  DIAGNOSTICS_MAX,
  INLINE_MAP_CONCURRENCY_MAX,
  PAGE_SIZE_DEFAULT,
  PAGE_SIZE_MAX,
  PAYLOAD_BYTES_MAX,
  RETRY_MAX_DELAY_SECONDS_MAX,
  SECONDS_MAX,
  STATE_NAME_CHARS_MAX,
  VARIABLE_BYTES_MAX,
  VARIABLE_NAME_CHARS_MAX,
  VARIABLES_TOTAL_BYTES_MAX,
  VERSIONS_PER_MACHINE_MAX,
} from '../base/limits';
import { apiUnderTest, MACHINE, PASS } from './api-under-test';

const END = { Type: 'Pass', End: true };
const machine = (states: JsonObject) => ({ StartAt: Object.keys(states)[0]!, States: states });
const one = (state: JsonObject) => machine({ A: { ...state, End: true } });
const task = (more: JsonObject) =>
  one({ Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', ...more });

describe('a definition', () => {
  test.each<[what: string, most: number, definition: (n: number) => JsonObject]>([
    ['the name of a state', STATE_NAME_CHARS_MAX, (n) => machine({ ['a'.repeat(n)]: END })],
    [
      'the name of a variable',
      VARIABLE_NAME_CHARS_MAX,
      (n) => one({ Type: 'Pass', Assign: { ['a'.repeat(n)]: 1 } }),
    ],
    ['the seconds of a Wait', SECONDS_MAX, (n) => one({ Type: 'Wait', Seconds: n })],
    ['the TimeoutSeconds of a Task', SECONDS_MAX, (n) => task({ TimeoutSeconds: n })],
    [
      'MaxDelaySeconds',
      RETRY_MAX_DELAY_SECONDS_MAX,
      (n) => task({ Retry: [{ ErrorEquals: ['E'], MaxDelaySeconds: n }] }),
    ],
  ])('%s ends at %i', async (_, most, definition) => {
    const { call } = apiUnderTest();
    const isValid = async (n: number) =>
      (await call('ValidateStateMachineDefinition', { definition: JSON.stringify(definition(n)) })).result;
    expect([await isValid(most), await isValid(most + 1)]).toEqual(['OK', 'FAIL']);
  });

  test('has no more than a million characters', async () => {
    const { call } = apiUnderTest();
    const definition = PASS.padEnd(DEFINITION_CHARS_MAX);
    expect(await call('ValidateStateMachineDefinition', { definition })).toMatchObject({ result: 'OK' });
    await expect(
      call('ValidateStateMachineDefinition', { definition: `${definition} ` }),
    ).rejects.toMatchObject({ code: 'ValidationException' });
  });

  test('has up to a hundred diagnostics', async () => {
    const { call } = apiUnderTest();
    const states = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`S${n}`, { Type: 'Pass' }]));
    const definition = JSON.stringify(machine(states));
    const { diagnostics, truncated } = await call('ValidateStateMachineDefinition', { definition });
    expect([diagnostics.length, truncated]).toEqual([DIAGNOSTICS_MAX, true]);
    const more = { definition, maxResults: DIAGNOSTICS_MAX + 1 };
    await expect(call('ValidateStateMachineDefinition', more)).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });
});

describe('an execution', () => {
  /** What comes of the states, given the input. */
  async function outcome(states: JsonObject, input: Json) {
    const { create, start, engine } = apiUnderTest();
    await create({ definition: JSON.stringify(machine(states)) });
    const { executionArn } = await start({ input: JSON.stringify(input) });
    await engine.clock.runToEnd();
    return (await engine.store.executions.find(executionArn))!;
  }

  test('takes an input of 256 KiB', async () => {
    const { create, call } = apiUnderTest();
    await create();
    const input = `"${'x'.repeat(PAYLOAD_BYTES_MAX - 2)}"`;
    const start = (text: string) => call('StartExecution', { stateMachineArn: MACHINE, input: text });
    await expect(start(input)).resolves.toMatchObject({ executionArn: expect.any(String) });
    await expect(start(`${input} `)).rejects.toMatchObject({
      code: expect.stringMatching(/Validation|Invalid/),
    });
  });

  test('assigns variables of 256 KiB, and no more', async () => {
    const assign = { 'v.$': 'States.Array($.half, $.half, $.rest)' };
    const half = 'x'.repeat(VARIABLE_BYTES_MAX / 2 - 100);
    const rest = 'x'.repeat(200 - '{"v":["","",""]}'.length);
    const run = (input: Json) => outcome({ A: { Type: 'Pass', Assign: assign, End: true } }, input);
    expect(await run({ half, rest })).toMatchObject({ status: 'SUCCEEDED' });
    expect(await run({ half, rest: `${rest}x` })).toMatchObject({ error: 'States.DataLimitExceeded' });
  });

  test('keeps variables of 10 MiB together, and no more', async () => {
    const piece = 'x'.repeat(VARIABLE_BYTES_MAX - 100);
    const last = Math.ceil(VARIABLES_TOTAL_BYTES_MAX / piece.length) - 1;
    const assigning = Array.from({ length: last + 1 }, (_, n) => [
      `S${n}`,
      {
        Type: 'Pass',
        Assign: { [`v${n}.$`]: '$.piece' },
        ...(n === last ? { End: true } : { Next: `S${n + 1}` }),
      },
    ]);
    expect(await outcome(Object.fromEntries(assigning), { piece })).toMatchObject({
      error: 'States.DataLimitExceeded',
      cause: `The variables assigned by the state 'S${last}' exceed the size allowed by the service.`,
    });
  });

  test('runs forty iterations of an inline Map at once', async () => {
    const { create, start, engine } = apiUnderTest();
    const wait = machine({ W: { Type: 'Wait', Seconds: 60, End: true } });
    const map = one({ Type: 'Map', ItemProcessor: wait });
    await create({ definition: JSON.stringify(map) });
    const { executionArn } = await start({ input: JSON.stringify(Array(50).fill(0)) });
    const { items } = await engine.store.executions.history(executionArn, { limit: 1000, reverse: false });
    expect(items.filter(({ type }) => type === 'MapIterationStarted')).toHaveLength(
      INLINE_MAP_CONCURRENCY_MAX,
    );
  });
});

describe('an account', () => {
  test('gets a hundred results a page, or up to a thousand', async () => {
    const { call } = apiUnderTest();
    for (let n = 0; n <= PAGE_SIZE_DEFAULT; n++) await call('CreateActivity', { name: `a${n}` });
    const { activities, nextToken } = await call('ListActivities');
    expect([activities.length, nextToken]).toEqual([PAGE_SIZE_DEFAULT, expect.any(String)]);
    const page = await call('ListActivities', { maxResults: PAGE_SIZE_MAX });
    expect(page.activities).toHaveLength(PAGE_SIZE_DEFAULT + 1);
    await expect(call('ListActivities', { maxResults: PAGE_SIZE_MAX + 1 })).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });

  test('keeps a thousand versions of a machine', async () => {
    const { create, call } = apiUnderTest();
    await create();
    const publish = async (n: number) => {
      const roleArn = `arn:aws:iam::123456789012:role/r${n}`;
      await call('UpdateStateMachine', { stateMachineArn: MACHINE, roleArn });
      return call('PublishStateMachineVersion', { stateMachineArn: MACHINE });
    };
    for (let n = 0; n < VERSIONS_PER_MACHINE_MAX; n++) await publish(n);
    await expect(publish(VERSIONS_PER_MACHINE_MAX)).rejects.toMatchObject({
      code: 'ServiceQuotaExceededException',
    });
  });
});
