import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { drive } from './testing/drive';
import { LAMBDA, end, machine, task } from './testing/machines';

describe('errors', () => {
  test.each<[string, string, string[], boolean]>([
    ['States.ALL takes a named error', 'Boom', ['States.ALL'], true],
    ['States.ALL does not take States.Runtime', 'States.Runtime', ['States.ALL'], false],
    ['naming States.Runtime does not help either', 'States.Runtime', ['States.Runtime'], false],
    ['States.TaskFailed takes a named error', 'Boom', ['States.TaskFailed'], true],
    ['States.TaskFailed does not take a timeout', 'States.Timeout', ['States.TaskFailed'], false],
    ['States.Timeout takes a missed heartbeat', 'States.HeartbeatTimeout', ['States.Timeout'], true],
    ['another name does not match', 'Boom', ['Bang'], false],
  ])('%s', (_, error, names, isCaught) => {
    const definition = machine({
      A: task({ Catch: [{ ErrorEquals: names, Next: 'B' }] }),
      B: { Type: 'Succeed' },
    });
    const { outcome } = drive(definition, { answers: { [LAMBDA]: [{ error, cause: 'c' }] } });
    expect(outcome).toEqual(
      isCaught
        ? { status: 'SUCCEEDED', output: { Error: error, Cause: 'c' } }
        : { status: 'FAILED', error, cause: 'c' },
    );
  });

  test('an exhausted retrier does not fall to a later one', () => {
    const Retry = [
      { ErrorEquals: ['Boom'], MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 5 },
    ];
    const { history } = drive(machine({ A: task({ Retry }) }), {
      answers: { [LAMBDA]: [{ error: 'Boom' }] },
    });
    expect(history.filter((event) => event.type === 'LambdaFunctionFailed')).toHaveLength(2);
  });

  test('a catcher whose ResultPath cannot be written fails for good instead of catching itself', () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'B', ResultPath: '$.a.b' }];
    const { outcome } = drive(machine({ A: task({ Catch }), B: { Type: 'Succeed' } }), {
      input: { a: 'text' },
      answers: { [LAMBDA]: [{ error: 'Boom' }] },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.ResultPathMatchFailure' });
  });

  const nothing = { StartAt: 'I', States: { I: { Type: 'Pass', ...end } } };
  const cause = (detail: string) =>
    `An error occurred while executing the state 'A' (entered at the event id #2). ${detail}`;

  test.each<[string, JsonObject, string]>([
    [
      'States.ResultPathMatchFailure',
      { ResultPath: '$.a.b' },
      'Unable to apply ReferencePath $.a.b to input {"a":"text"}',
    ],
    [
      'States.IntrinsicFailure',
      { Parameters: { 'n.$': "States.Format('{}', States.ArrayLength($.a))" } },
      "The function 'States.ArrayLength($.a)' had the following error: Argument 1 must be an array.",
    ],
    [
      'States.IntrinsicFailure',
      { ResultSelector: { 'n.$': 'States.Array($$.Map.Item.Index)' } },
      `The function 'States.Array($$.Map.Item.Index)' had the following error: The JSONPath '$$.Map.Item.Index' could not be found in the input '{"done":1}'`,
    ],
  ])('%s can be caught', (error, fields, detail) => {
    const states = (Catch: Json) => machine({ A: task({ ...fields, Catch }), B: { Type: 'Succeed' } });
    const given = { input: { a: 'text' }, answers: { [LAMBDA]: [{ output: { done: 1 } }] } };
    for (const name of [error, 'States.ALL', 'States.TaskFailed']) {
      const { outcome } = drive(states([{ ErrorEquals: [name], Next: 'B' }]), given);
      expect(outcome).toEqual({ status: 'SUCCEEDED', output: { Error: error, Cause: cause(detail) } });
    }
    const { outcome } = drive(states([{ ErrorEquals: ['Other'], Next: 'B' }]), given);
    expect(outcome).toEqual({ status: 'FAILED', error, cause: cause(detail) });
  });

  test.each<[string, JsonObject, string]>([
    [
      'InputPath',
      { Type: 'Pass', InputPath: '$.x', ...end },
      "Invalid path '$.x' : No results for path: $['x']",
    ],
    [
      'SecondsPath missing',
      { Type: 'Wait', SecondsPath: '$.x', ...end },
      'The SecondsPath parameter does not reference an input value: $.x',
    ],
    [
      'SecondsPath negative',
      { Type: 'Wait', SecondsPath: '$.neg', ...end },
      'The SecondsPath parameter references a negative value: $.neg == -1',
    ],
    [
      'SecondsPath text',
      { Type: 'Wait', SecondsPath: '$.text', ...end },
      'The SecondsPath parameter cannot be parsed as a long value: $.text == 2',
    ],
    [
      'TimestampPath missing',
      { Type: 'Wait', TimestampPath: '$.x', ...end },
      'The TimestampPath parameter does not reference an input value: $.x',
    ],
    [
      'TimestampPath without offset',
      { Type: 'Wait', TimestampPath: '$.text', ...end },
      'The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.text == 2',
    ],
    [
      'a Wait of more than three years',
      { Type: 'Wait', Timestamp: '2999-01-01T00:00:00Z', ...end },
      'Wait state delay is too long.',
    ],
    [
      'CausePath missing',
      { Type: 'Fail', CausePath: '$.x' },
      `The JSONPath '$.x' specified for the field 'CausePath' could not be found in the input '{"neg":-1,"text":"2","word":"two","list":[]}'`,
    ],
    [
      'MaxConcurrencyPath text',
      { Type: 'Map', ItemsPath: '$.list', MaxConcurrencyPath: '$.word', ItemProcessor: nothing, ...end },
      'The MaxConcurrencyPath field refers to value "two" which is not a valid integer: $.word',
    ],
    [
      'MaxConcurrencyPath negative',
      { Type: 'Map', ItemsPath: '$.list', MaxConcurrencyPath: '$.neg', ItemProcessor: nothing, ...end },
      "Expected non-negative integer for MaxConcurrency, got '-1' instead.",
    ],
    [
      'a Choice on a missing field',
      { Type: 'Choice', Choices: [{ Variable: '$.x', BooleanEquals: true, Next: 'B' }], Default: 'B' },
      "Invalid path '$.x': The choice state's condition path references an invalid value.",
    ],
    [
      'a Choice without a way on',
      { Type: 'Choice', Choices: [{ Variable: '$.neg', NumericEquals: 5, Next: 'B' }] },
      'Failed to transition out of the state. The state does not point to a next state.',
    ],
    [
      'a template',
      { Type: 'Pass', Parameters: { 'v.$': '$.x' }, ...end },
      `The JSONPath '$.x' specified for the field 'v.$' could not be found in the input '{"neg":-1,"text":"2","word":"two","list":[]}'`,
    ],
    [
      'ItemsPath missing',
      { Type: 'Map', ItemsPath: '$.x', ItemProcessor: nothing, ...end },
      "Invalid path '$.x' : No results for path: $['x']",
    ],
  ])('States.Runtime: %s', (_, state, detail) => {
    const { outcome } = drive(machine({ A: state, B: { Type: 'Succeed' } }), {
      input: { neg: -1, text: '2', word: 'two', list: [] },
    });
    expect(outcome).toEqual({ status: 'FAILED', error: 'States.Runtime', cause: cause(detail) });
  });

  test.each<[JsonObject, string]>([
    [{}, '$'],
    [{ ItemsPath: '$.a' }, '$.a'],
    [{ ItemsPath: '$$' }, '$'],
    [{ ItemsPath: '$$.Execution.Input' }, '$.Execution.Input'],
  ])('a Map over an object, %o, says where: %s', (fields, shown) => {
    const map = { Type: 'Map', ItemProcessor: nothing, ...fields, ...end };
    const { outcome } = drive(machine({ A: map }), { input: { a: {} } });
    const cause = `Reference path "${shown}" must point to array.`;
    expect(outcome).toEqual({ status: 'FAILED', error: 'States.Runtime', cause });
  });

  test.each<[string, JsonObject]>([
    ['an output', { Parameters: { 'a.$': '$' } }],
    ['a variable', { Assign: { 'v.$': 'States.Array($v)' } }],
  ])('%s that a loop nests deeper and deeper ends the loop', (_, wrap) => {
    const first = { Type: 'Pass', Assign: { v: 1 }, Next: 'B' };
    const loop = machine({ A: first, B: { Type: 'Pass', ...wrap, Next: 'B' } });
    expect(drive(loop).outcome).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining('Document nesting depth (1001) exceeds the maximum allowed (1000)'),
    });
  });

  test('a template that reads a field of null says so', () => {
    const state = { Type: 'Pass', Parameters: { 'v.$': '$.x' }, ...end };
    const { outcome } = drive(machine({ A: state }), { input: null });
    const detail = 'Unable to apply Path transformation to null or empty input.';
    expect(outcome).toEqual({ status: 'FAILED', error: 'States.Runtime', cause: cause(detail) });
  });

  test('a context path that finds nothing is named as authored', () => {
    const state = { Type: 'Pass', Parameters: { 'v.$': '$$.Task.Token' }, ...end };
    const { outcome } = drive(machine({ A: state }), { input: null });
    const detail = `The JSONPath '$$.Task.Token' specified for the field 'v.$' could not be found in the input 'null'`;
    expect(outcome).toEqual({ status: 'FAILED', error: 'States.Runtime', cause: cause(detail) });
  });

  test('an output over 256 KiB fails the state that gave it', () => {
    const Result = 'x'.repeat(262_143);
    const { outcome } = drive(machine({ A: { Type: 'Pass', Result, ...end } }));
    expect(outcome).toMatchObject({ error: 'States.DataLimitExceeded' });
  });
});
