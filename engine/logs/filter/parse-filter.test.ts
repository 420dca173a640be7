import { describe, expect, test } from 'vitest';
import { parseFilter } from './parse-filter';

function matches(pattern: string, message: string): boolean {
  const filter = parseFilter(pattern);
  if (!filter.ok) throw new Error(filter.failure);
  return filter.value.matches(message);
}

describe('terms', () => {
  test.each<[string, string, boolean]>([
    ['', 'anything', true],
    ['  ', 'anything', true],
    ['ERROR', '[ERROR 400] BAD REQUEST', true],
    ['ERROR', '[error 400]', false],
    ['ERROR REQUEST', '[ERROR 400] BAD REQUEST', true],
    ['ERROR NOTHING', '[ERROR 400] BAD REQUEST', false],
    ['"400] BAD"', '[ERROR 400] BAD REQUEST', true],
    ['"BAD 400"', '[ERROR 400] BAD REQUEST', false],
    ['"say \\"hi\\""', 'they say "hi"', true],
    ['?WARN ?ERROR', '[ERROR 400]', true],
    ['?WARN ?ERROR', '[INFO]', false],
    ['ERROR -400', '[ERROR 400]', false],
    ['ERROR -400', '[ERROR 401]', true],
    ['-"BAD REQUEST"', '[ERROR 400] BAD REQUEST', false],
    ['ERROR ?WARN', '[ERROR 400]', true],
    ['%40[0-9]%', '[ERROR 404]', true],
    ['%^40[0-9]$%', '[ERROR 404]', false],
    ['año', 'el año', true],
  ])('%s on %s: %s', (pattern, message, expected) => {
    expect(matches(pattern, message)).toBe(expected);
  });
});

describe('conditions on JSON', () => {
  const message = JSON.stringify({
    id: '3',
    type: 'ExecutionFailed',
    code: 404,
    ratio: -0.5,
    ok: true,
    nothing: null,
    details: { error: 'States.Timeout', 'a.b': 1, list: [{ x: 'y' }] },
    ['__proto__']: 'data',
  });
  test.each<[string, boolean]>([
    ['{ $.type = "ExecutionFailed" }', true],
    ['{$.type=ExecutionFailed}', true],
    ['{ $.type = "executionfailed" }', false],
    ['{ $.type != "ExecutionFailed" }', false],
    ['{ $.type != "Other" }', true],
    ['{ $.type = "Execution*" }', true],
    ['{ $.type = *Failed }', true],
    ['{ $.type = "E*t*n*d" }', true],
    ['{ $.type = "*Failed*Failed" }', false],
    ['{ $.type = "ExecutionFailed*Failed" }', false],
    ['{ $.id = 3 }', true],
    ['{ $.id = "3" }', true],
    ['{ $.code = 404 }', true],
    ['{ $.code = 4.04e2 }', true],
    ['{ $.code != 404 }', false],
    ['{ $.code >= 400 && $.code < 500 }', true],
    ['{ $.code > 404 || $.code <= 0 }', false],
    ['{ $.ratio < 0 }', true],
    ['{ $.id > 1 }', false],
    ['{ $.ok IS TRUE }', true],
    ['{ $.ok IS FALSE }', false],
    ['{ $.ok = true }', true],
    ['{ $.nothing IS NULL }', true],
    ['{ $.nothing = "null" }', false],
    ['{ $.absent IS NULL }', false],
    ['{ $.absent NOT EXISTS }', true],
    ['{ $.type NOT EXISTS }', false],
    ['{ $.absent = "x" }', false],
    ['{ $.absent != "x" }', false],
    ['{ $.details = "x" }', false],
    ['{ $.details.error = "States.Timeout" }', true],
    ['{ $.details.list[0].x = "y" }', true],
    ['{ $.details.list[1].x = "y" }', false],
    ["{ $.details['a.b'] = 1 }", true],
    ['{ $.details.error = %Time[a-z]+% }', true],
    ['{ $.details.error != %Time% }', false],
    ['{ $.__proto__ = "data" }', true],
    ['{ $.toString NOT EXISTS }', true],
    ['{ $.code = 1 || $.code = 404 && $.id = 3 }', true],
    ['{ ($.code = 404 || $.code = 1) && ($.id = 4) }', false],
    ['{ $.code = 404 || ($.code = 1 && $.id = 4) }', true],
  ])('%s: %s', (pattern, expected) => {
    expect(matches(pattern, message)).toBe(expected);
  });

  test.each(['no JSON', '{"type":', '"ExecutionFailed"', '404'])('%s has no fields', (text) => {
    expect(matches('{ $.absent NOT EXISTS }', text)).toBe(false);
  });
});

test.each([
  ['a:b', "Invalid character(s) in term 'a:b'"],
  ['-', "Invalid character(s) in term ''"],
  ['"open', 'Invalid filter pattern'],
  ['%open', 'Invalid filter pattern'],
  ['%(a)%', 'Invalid regular expression in the filter pattern: parentheses are not supported'],
  ['{', 'Invalid filter pattern'],
  ['{ $.a }', 'Invalid filter pattern'],
  ['{ $ = 1 }', 'Invalid filter pattern'],
  ['{ a = 1 }', 'Invalid filter pattern'],
  ['{ $.a = }', 'Invalid filter pattern'],
  ['{ $.a > "x" }', 'Invalid filter pattern'],
  ['{ $.a = 1 } b', 'Invalid filter pattern'],
  ['{ ($.a = 1 }', 'Invalid filter pattern'],
  ['{ $.a = 1 && }', 'Invalid filter pattern'],
  [`{ ${'('.repeat(1000)}`, 'Nested too deeply'],
  ['[a, b]', 'The local engine does not have filter patterns for space-delimited log events.'],
])('%s is refused', (pattern, message) => {
  expect(parseFilter(pattern)).toEqual({ ok: false, failure: message });
});

// Whoever tries every way to divide the text would not be back before the test is given up.
test('a regular expression is no way to keep the engine busy', () => {
  expect(matches('%a*a*a*a*a*a*b%', 'a'.repeat(100_000))).toBe(false);
});
