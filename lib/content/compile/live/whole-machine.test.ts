import { formatDiagnostic, validateDefinition } from '@pasos/engine/browser';
import { expect, test } from 'vitest';
import { wholeMachine, type Part } from './whole-machine';

const retry = { ErrorEquals: ['NoPaper'], IntervalSeconds: 3, MaxAttempts: 4 };
const topic = { TopicArn: 'arn:aws:sns:us-east-1:123456789012:t', 'Message.$': '$.text' };
const choice = { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Default: 'C' };

test.each<[string, Omit<Part, 'language'>, state: string | undefined, all: string[]]>([
  ['a state', { value: choice }, undefined, ['Example', 'B', 'C']],
  ['a state that can be tested', { value: { Type: 'Pass', Next: 'B' } }, 'Example', ['Example', 'B']],
  ['states with their names', { value: { A: { Type: 'Pass', Next: 'B' } } }, 'A', ['A', 'B']],
  [
    'two of them',
    { value: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } } },
    undefined,
    ['A', 'B'],
  ],
  [
    'a rule of a Choice',
    { value: { Variable: '$.a', IsNull: true, Next: 'B' } },
    undefined,
    ['Example', 'No rule', 'B'],
  ],
  [
    'a rule in JSONata',
    { value: { Condition: '{% true %}', Next: 'B' } },
    undefined,
    ['Example', 'No rule', 'B'],
  ],
  ['attempts', { value: { Retry: [retry] } }, undefined, ['Example']],
  ['a catcher', { value: { Catch: [{ ErrorEquals: ['E'], Next: 'B' }] } }, undefined, ['Example', 'B']],
  [
    'fields for a service',
    { value: topic, resource: 'arn:aws:states:::sns:publish' },
    'Example',
    ['Example'],
  ],
  ['a selection of a result', { value: { ResultPath: '$.a' }, result: [1, 2] }, undefined, ['Example']],
  ['fields that are read', { value: { a: 1, 'b.$': '$.b' } }, 'Example', ['Example']],
  ['fields that are computed', { value: { a: 1, b: '{% 1 %}' } }, 'Example', ['Example']],
])('%s becomes a machine that AWS takes', (_, part, state, all) => {
  const whole = wholeMachine({ language: 'en', ...part });
  expect(whole?.state).toBe(state);
  expect(Object.keys(whole?.definition.States ?? {})).toEqual(all);
  expect(validateDefinition(JSON.stringify(whole?.definition)).diagnostics.map(formatDiagnostic)).toEqual([]);
});

test.each([
  ['plain data', { name: 'Ana' }],
  ['nothing', {}],
  ['a list', [1]],
  ['half a definition', { StartAt: 'A' }],
  ['a selection of a result that nobody told', { ResultPath: '$.a' }],
])('of %s no machine is made', (_, value) => {
  expect(wholeMachine({ value, language: 'en' })).toBeUndefined();
});

test('a whole definition stays as it is', () => {
  const value = { StartAt: 'A', States: {} };
  expect(wholeMachine({ value, language: 'en' })?.definition).toBe(value);
});
