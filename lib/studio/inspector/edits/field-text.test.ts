import { expect, test } from 'vitest';
import { asExpression, asValue, expressionText, innerExpression } from './expression';
import { readText, showValue } from './field-text';

test.each([
  [{ kind: 'number' }, '5', 5],
  [{ kind: 'number' }, ' 1,5 ', 1.5],
  [{ kind: 'number' }, '', undefined],
  [{ kind: 'text' }, 'a b', 'a b'],
  [{ kind: 'text' }, '', undefined],
  [{ kind: 'path' }, ' $.a ', '$.a'],
  [{ kind: 'json' }, '{"a": [1]}', { a: [1] }],
  [{ kind: 'json' }, '"{% 1 %}"', '{% 1 %}'],
  [{ kind: 'json' }, 'null', null],
  [{ kind: 'json' }, '  ', undefined],
] as const)('a field of %o reads %j', (control, text, value) => {
  expect(readText(control, text)).toEqual({ ok: true, value });
});

test.each([
  [{ kind: 'number' }, 'cinco', { kind: 'not-a-number' }],
  [{ kind: 'json' }, '{\n  "a" 1}', { kind: 'not-json', line: 2, column: 7 }],
  [{ kind: 'json' }, '{"a": 1,}', { kind: 'not-json', line: 1, column: 9 }],
] as const)('a field of %o says what is wrong with %j', (control, text, problem) => {
  expect(readText(control, text)).toEqual({ ok: false, problem });
});

test.each([
  [{ kind: 'text' }, 'hola', 'hola'],
  [{ kind: 'text' }, 5, '5'],
  [{ kind: 'number' }, 'x', 'x'],
  [{ kind: 'json' }, 'x', '"x"'],
  [{ kind: 'json' }, undefined, ''],
] as const)('a field of %o shows %j', (control, value, text) => {
  expect(showValue(control, value)).toBe(text);
});

test.each([
  ['{% $states.input %}', '$states.input'],
  ['{%1%}', '1'],
  [' {% 1 %}', undefined],
  [5, undefined],
])('the expression in %j', (value, inner) => {
  expect(innerExpression(value)).toBe(inner);
});

test.each([
  [10, '10'],
  ['a', '"a"'],
  [undefined, ''],
  [{ a: '{% $x %}', b: [1] }, '{\n  "a": $x,\n  "b": [\n    1\n  ]\n}'],
])('%j as an expression', (value, expression) => {
  expect(asExpression(value)).toBe(expression);
});

test('an expression that stands still is a value again', () => {
  expect(asValue('{"a": 1}')).toEqual({ a: 1 });
  expect(asValue('$x + 1')).toBeUndefined();
  expect(expressionText(' $x ')).toBe('{% $x %}');
});
