import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { matches } from './matches';
import { parsePattern } from './parse-pattern';

const isMatch = (pattern: Json, event: Json) => matches(parsePattern(JSON.stringify(pattern)), event);

describe('a pattern', () => {
  test.each<[string, Json, Json, boolean]>([
    ['one of several values', { a: ['x', 'y'] }, { a: 'y', b: 1 }, true],
    ['another value', { a: ['x'] }, { a: 'z' }, false],
    ['a value that is not there', { a: ['x'] }, {}, false],
    ['every field', { a: ['x'], b: [1] }, { a: 'x', b: 2 }, false],
    ['within another', { d: { s: ['on'] } }, { d: { s: 'on' } }, true],
    ['a number as a number', { a: [1] }, { a: 1.0 }, true],
    ['a number that is a text', { a: [1] }, { a: '1' }, false],
    ['null', { a: [null] }, { a: null }, true],
    ['true', { a: [true] }, { a: true }, true],
    ['an empty text', { a: [''] }, { a: '' }, true],
    ['one item of a list', { a: ['x'] }, { a: ['w', 'x'] }, true],
    ['one object of a list as a whole', { a: { b: [1], c: [2] } }, { a: [{ b: 1, c: 2 }] }, true],
    ['no mixture of two objects', { a: { b: [1], c: [2] } }, { a: [{ b: 1 }, { c: 2 }] }, false],
    ['an object where a value is wanted', { a: ['x'] }, { a: { x: 1 } }, false],
    ['$or, the first', { $or: [{ a: [1] }, { b: [2] }] }, { a: 1 }, true],
    ['$or, the second', { $or: [{ a: [1] }, { b: [2] }] }, { b: 2 }, true],
    ['$or, none', { $or: [{ a: [1] }, { b: [2] }] }, { a: 2, b: 1 }, false],
    ['$or beside a field', { c: [3], $or: [{ a: [1] }, { b: [2] }] }, { a: 1, c: 4 }, false],
    ['$or within', { d: { $or: [{ a: [1] }, { b: [2] }] } }, { d: { b: 2 } }, true],
    ['__proto__ as any field', JSON.parse('{"__proto__":["x"]}') as Json, {}, false],
  ])('%s', (_, pattern, event, expected) => {
    expect(isMatch(pattern, event)).toBe(expected);
  });
});

describe('an operator', () => {
  test.each<[Json, Json | undefined, boolean]>([
    [{ prefix: 'ab' }, 'abc', true],
    [{ prefix: 'ab' }, 'xabc', false],
    [{ prefix: { 'equals-ignore-case': 'AB' } }, 'abc', true],
    [{ suffix: '.png' }, 'a.png', true],
    [{ suffix: { 'equals-ignore-case': '.PNG' } }, 'a.png', true],
    [{ 'equals-ignore-case': 'ALICE' }, 'alice', true],
    [{ 'equals-ignore-case': 'ALICE' }, 'alicia', false],
    [{ wildcard: 'dir/*.png' }, 'dir/x/y.png', true],
    [{ wildcard: 'dir/*.png' }, 'dir/.png', true],
    [{ wildcard: 'dir/*.png' }, 'dir/png', false],
    [{ wildcard: '*a*a*' }, 'a', false],
    [{ wildcard: '*a*a*' }, 'xaxa', true],
    [{ wildcard: 'a\\*b' }, 'a*b', true],
    [{ wildcard: 'a\\*b' }, 'axb', false],
    [{ wildcard: 'aba*aba' }, 'ababa', false],
    [{ numeric: ['>', 0, '<=', 5] }, 5, true],
    [{ numeric: ['>', 0, '<=', 5] }, 0, false],
    [{ numeric: ['=', 3] }, 3, true],
    [{ numeric: ['<', 10] }, '5', false],
    [{ 'anything-but': 'x' }, 'y', true],
    [{ 'anything-but': ['x', 1] }, 1, false],
    [{ 'anything-but': 'x' }, undefined, false],
    [{ 'anything-but': { prefix: 'us-' } }, 'eu-1', true],
    [{ 'anything-but': { prefix: ['us-', 'eu-'] } }, 'eu-1', false],
    [{ 'anything-but': { suffix: '.png' } }, 'a.png', false],
    [{ 'anything-but': { 'equals-ignore-case': ['A', 'b'] } }, 'B', false],
    [{ 'anything-but': { wildcard: '*/lib/*' } }, 'a/lib/b', false],
    [{ exists: true }, 0, true],
    [{ exists: true }, undefined, false],
    [{ exists: false }, undefined, true],
    [{ exists: false }, null, false],
    [{ exists: true }, { inner: 1 }, false],
    [{ cidr: '10.0.0.0/24' }, '10.0.0.255', true],
    [{ cidr: '10.0.0.0/24' }, '10.0.1.0', false],
    [{ cidr: '2001:db8::/32' }, '2001:db8:1::7', true],
    [{ cidr: '10.0.0.0/24' }, 'nowhere', false],
  ])('%j of %j: %s', (operator, value, expected) => {
    const event: Json = value === undefined ? {} : { a: value };
    expect(isMatch({ a: [operator] }, event)).toBe(expected);
  });

  test('stands beside values', () => {
    const pattern: Json = { a: ['x', { prefix: 'y' }, { exists: false } as Json] };
    const events: Json[] = [{ a: 'x' }, { a: 'yz' }, {}, { a: 'z' }];
    expect(events.map((event) => isMatch(pattern, event))).toEqual([true, true, true, false]);
  });
});

describe('a pattern that is wrong says why', () => {
  test.each<[string, string]>([
    ['[]', 'Filter is not an object'],
    ['nonsense', 'Filter is not an object'],
    ['{}', 'Empty objects are not allowed'],
    ['{"a":"x"}', '"a" must be an object or an array'],
    ['{"a":[]}', 'Empty arrays are not allowed'],
    ['{"a":{}}', 'Empty objects are not allowed'],
    ['{"a":[["x"]]}', 'Match value must be String, number, true, false, or null'],
    ['{"a":[{"like":"x"}]}', 'Unrecognized match type like'],
    ['{"a":[{"prefix":"x","suffix":"y"}]}', 'Only one key allowed in match expression'],
    ['{"a":[{"prefix":1}]}', 'prefix match pattern must be a string'],
    ['{"a":[{"exists":"yes"}]}', 'exists match pattern must be either true or false.'],
    ['{"a":[{"numeric":5}]}', 'Value of numeric must be an array.'],
    ['{"a":[{"numeric":["~",5]}]}', 'Unrecognized numeric range operator: ~'],
    ['{"a":[{"numeric":["<","5"]}]}', 'Value of < must be numeric'],
    ['{"a":[{"anything-but":[null]}]}', 'Inside anything but list, start|null|boolean is not supported.'],
    ['{"a":[{"wildcard":"a**"}]}', 'Consecutive wildcard characters at pos 1'],
    ['{"a":[{"wildcard":"a\\\\b"}]}', 'Invalid escape character at pos 1'],
    ['{"a":[{"cidr":"10.0.0.0"}]}', "Malformed CIDR, one '/' required"],
  ])('%s', (text, message) => {
    expect(() => parsePattern(text)).toThrow(message);
  });
});
