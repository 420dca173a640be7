import { expect, test } from 'vitest';
import { applyChange, type Change } from '@/lib/studio/edit/change';
import type { Either } from '../fields/form';
import { STATE_FORMS } from '../fields/states';
import { addItem, moveItem, removeItem } from './list-items';
import { chooseOption, setField, setOption } from './set-field';
import { freeName, pointAtNew, setTarget } from './transition';

const machine = (state: object) =>
  JSON.stringify({ StartAt: 'A', States: { A: state, B: { Type: 'Succeed' } } }, null, 2);

function stateAfter(state: object, edit: (text: string) => Change): unknown {
  const text = machine(state);
  return (JSON.parse(applyChange(text, edit(text))) as { States: { A: unknown } }).States.A;
}

test.each([
  ['sets', { Type: 'Pass' }, 'Comment', 'hola', { Type: 'Pass', Comment: 'hola' }],
  ['makes what is on the way', {}, 'Credentials/RoleArn', 'r', { Credentials: { RoleArn: 'r' } }],
  ['removes', { Comment: 'x', End: true }, 'Comment', undefined, { End: true }],
  ['sets null', {}, 'ResultPath', null, { ResultPath: null }],
  ['names ending in .$', { Parameters: {} }, 'Parameters/x.$', '$.x', { Parameters: { 'x.$': '$.x' } }],
])('setField %s', (_name, state, at, value, expected) => {
  expect(stateAfter(state, (text) => setField(text, '/States/A', at, value))).toEqual(expected);
});

test('a field of a state that is gone writes nothing', () => {
  expect(setField(machine({}), '/States/Gone', 'Comment', 'x').edits).toEqual([]);
});

test('the same value again is no change', () => {
  expect(setField(machine({ Seconds: 3 }), '/States/A', 'Seconds', 3).edits).toEqual([]);
});

const wait = eitherOf('Wait', 'WaitUntil');
const inputPath = eitherOf('Pass', 'InputPath');
const resultPath = eitherOf('Task', 'ResultPath');

function eitherOf(type: keyof typeof STATE_FORMS, text: string): Either {
  const items = STATE_FORMS[type].flatMap((tab) => tab.items);
  const found = items.find((item) => item.kind === 'either' && item.text === text);
  if (found?.kind !== 'either') throw new Error(`${type} has no ${text}`);
  return found;
}

test.each([
  [wait, 'timestamp-path', { Seconds: 3 }, { TimestampPath: '$.timestamp' }],
  [wait, 'seconds', { Timestamp: 'x' }, { Seconds: 10 }],
  [wait, 'seconds', { Seconds: 3 }, { Seconds: 3 }],
  [inputPath, 'nothing', { InputPath: '$.a' }, { InputPath: null }],
  [inputPath, 'part', { InputPath: null }, { InputPath: '$.detail' }],
  [inputPath, 'part', { InputPath: '$.a' }, { InputPath: '$.a' }],
  [inputPath, 'all', { InputPath: '$.a' }, {}],
  [resultPath, 'discard', {}, { ResultPath: null }],
  [resultPath, 'combine', {}, { ResultPath: '$.result' }],
  [resultPath, 'replace', { ResultPath: null }, {}],
])('an option of %o: %s', (either, text, state, expected) => {
  const option = either.options.find((one) => one.text === text)!;
  expect(stateAfter(state, (before) => chooseOption(before, '/States/A', either, option))).toEqual(expected);
});

test('a value of one option takes the others away in the same change', () => {
  const option = wait.options.find((one) => one.text === 'timestamp')!;
  const value = '2030-01-01T00:00:00Z';
  const state = { Seconds: 3, SecondsPath: '$.s', End: true };
  expect(stateAfter(state, (text) => setOption(text, '/States/A', { either: wait, option }, value))).toEqual({
    End: true,
    Timestamp: value,
  });
});

test.each([
  [{ Next: 'B' }, { kind: 'end' } as const, { End: true }],
  [{ End: true }, { kind: 'state', name: 'B' } as const, { Next: 'B' }],
  [{}, { kind: 'end' } as const, { End: true }],
])('%o goes on to %o', (state, target, expected) => {
  expect(stateAfter(state, (text) => setTarget(text, '/States/A', target))).toEqual(expected);
});

test('a new state stands between this one and the next', () => {
  const text = machine({ Type: 'Pass', Next: 'B' });
  const change = pointAtNew(text, { scope: '', base: '/States/A', at: 'Next' }, 'Nuevo/1');
  expect(JSON.parse(applyChange(text, change))).toEqual({
    StartAt: 'A',
    States: {
      A: { Type: 'Pass', Next: 'Nuevo/1' },
      B: { Type: 'Succeed' },
      'Nuevo/1': { Type: 'Pass', Next: 'B' },
    },
  });
  expect(change.select).toBe('/States/Nuevo~11');
});

test('a name that is free in every scope', () => {
  const inner = { StartAt: 'Paso', States: { Paso: {}, 'Paso 2': {} } };
  expect(freeName({ States: { P: { Branches: [inner] } } }, 'Paso')).toBe('Paso 3');
});

test.each([
  [
    'appends',
    { Retry: [{ a: 1 }] },
    (t: string) => addItem(t, '/States/A/Retry', { b: 1 }),
    [{ a: 1 }, { b: 1 }],
  ],
  ['makes the list', {}, (t: string) => addItem(t, '/States/A/Retry', { b: 1 }), [{ b: 1 }]],
  ['removes', { Retry: [1, 2] }, (t: string) => removeItem(t, '/States/A/Retry', 0), [2]],
  [
    'removes the last with its list',
    { Retry: [1] },
    (t: string) => removeItem(t, '/States/A/Retry', 0),
    undefined,
  ],
  [
    'moves',
    { Retry: [1, { x: 2 }, 3] },
    (t: string) => moveItem(t, '/States/A/Retry', 1, 0),
    [{ x: 2 }, 1, 3],
  ],
])('a list %s', (_name, state, edit, expected) => {
  expect((stateAfter(state, edit) as { Retry?: unknown }).Retry).toEqual(expected);
});
