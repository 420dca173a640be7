import { complete } from '@pasos/engine/editing';
import { expect, test } from 'vitest';
import { OPERATORS, twin, findOperator } from './operators';
import { freshRule, innerRules, operatorOf, withKind, withOperator } from './rule';

test('the 39 operators are those of the language', () => {
  const before = '{"States": {"A": {"Type": "Choice", "Choices": [{"';
  const known = complete(before, before.length, { language: 'en' }).options.map(({ label }) => label);
  const tests = known.filter((name) => /^(Is|String|Numeric|Boolean|Timestamp)[A-Z]/.test(name));
  expect(OPERATORS.map(({ name }) => name).sort()).toEqual(tests.sort());
  expect(OPERATORS).toHaveLength(39);
});

test.each([
  ['NumericEquals', 'NumericEqualsPath'],
  ['NumericEqualsPath', 'NumericEquals'],
  ['StringMatches', 'StringMatches'],
  ['IsNull', 'IsNull'],
])('the twin of %s is %s', (name, other) => {
  expect(twin(findOperator(name)!).name).toBe(other);
});

const test5 = { Variable: '$.a', NumericEquals: 5 };

test.each([
  ['NumericLessThan', test5, { Variable: '$.a', NumericLessThan: 5 }],
  ['StringEquals', test5, { Variable: '$.a', StringEquals: '' }],
  ['NumericEqualsPath', test5, { Variable: '$.a', NumericEqualsPath: '$.other' }],
  ['StringEqualsPath', { NumericEqualsPath: '$.b' }, { StringEqualsPath: '$.b' }],
  [
    'IsPresent',
    { Variable: '$.a', BooleanEquals: false, Next: 'B' },
    { Variable: '$.a', IsPresent: false, Next: 'B' },
  ],
  ['IsNull', { Next: 'B', Variable: '$.a' }, { Next: 'B', Variable: '$.a', IsNull: true }],
])('with the operator %s: %o', (name, rule, expected) => {
  const changed = withOperator(rule, name);
  expect(changed).toEqual(expected);
  expect(operatorOf(changed)?.name).toBe(name);
  expect(Object.keys(changed)).toEqual(Object.keys(expected));
});

const top = { ...test5, Next: 'B', Comment: 'c' };
test.each([
  ['Not', top, { Not: test5, Next: 'B', Comment: 'c' }],
  ['And', top, { And: [test5], Next: 'B', Comment: 'c' }],
  ['Or', { And: [test5, test5], Next: 'B' }, { Or: [test5, test5], Next: 'B' }],
  ['Not', { And: [test5, test5] }, { Not: { And: [test5, test5] } }],
  ['Not', { And: [test5] }, { Not: test5 }],
  ['test', { Not: test5, Next: 'B' }, { ...test5, Next: 'B' }],
  ['test', { Or: [{ Not: test5 }] }, test5],
  ['test', top, top],
] as const)('as %s: %o', (kind, rule, expected) => {
  expect(withKind(rule, kind)).toEqual(expected);
});

test('the rules inside a rule, with where they stand', () => {
  expect(innerRules({ Or: [{ a: 1 }, { b: 1 }] }).map(({ at }) => at)).toEqual(['Or/0', 'Or/1']);
  expect(innerRules({ Not: { a: 1 } }).map(({ at }) => at)).toEqual(['Not']);
  expect(innerRules(test5)).toEqual([]);
});

test('a fresh rule is valid in its language', () => {
  expect(freshRule('JSONPath', 'B')).toEqual({ Variable: '$.value', IsPresent: true, Next: 'B' });
  expect(freshRule('JSONata', 'B')).toEqual({ Condition: '{% $states.input.value = 1 %}', Next: 'B' });
});
