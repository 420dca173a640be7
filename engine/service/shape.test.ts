import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { ServiceError } from './service-error';
import { anything, flag, integer, list, map, oneOf, optional, parseInput, struct, text } from './shape';

const SHAPE = struct({
  name: text({ min: 1, max: 5 }),
  count: optional(integer({ min: 0, max: 10 })),
  kind: optional(oneOf('B', 'A')),
  isOn: optional(flag()),
  tags: optional(list(struct({ key: text({ min: 1 }) }))),
  code: optional(text({ pattern: { expression: /^\d*$/, shown: '\\d*' } })),
  secret: optional(text({ max: 3, sensitive: true })),
  labels: optional(map(text({ max: 3 }))),
  free: optional(anything()),
});
const refuse = (violations: string) => new ServiceError('ValidationException', violations, 400);
const value = (shown: string, path: string, constraint: string) =>
  `Value${shown && ` ${shown}`} at '${path}' failed to satisfy constraint: Member must ${constraint}`;

describe('a broken constraint is told in AWS words', () => {
  test.each<[JsonObject, string]>([
    [{}, `1 validation error detected: ${value('null', 'name', 'not be null')}`],
    [{ name: null }, `1 validation error detected: ${value('null', 'name', 'not be null')}`],
    [
      { name: '' },
      `1 validation error detected: ${value("''", 'name', 'have length greater than or equal to 1')}`,
    ],
    [
      { name: 'abcdef' },
      `1 validation error detected: ${value("'abcdef'", 'name', 'have length less than or equal to 5')}`,
    ],
    [
      { name: 'a', count: -1 },
      `1 validation error detected: ${value("'-1'", 'count', 'have value greater than or equal to 0')}`,
    ],
    [
      { name: 'a', count: 11 },
      `1 validation error detected: ${value("'11'", 'count', 'have value less than or equal to 10')}`,
    ],
    [
      { name: 'a', kind: 'b' },
      `1 validation error detected: ${value("'b'", 'kind', 'satisfy enum value set: [A, B]')}`,
    ],
    [
      { name: 'a', code: 'x' },
      `1 validation error detected: ${value("'x'", 'code', 'satisfy regular expression pattern: \\d*')}`,
    ],
    [
      { name: 'a', tags: [{ key: 'k' }, { key: '' }] },
      `1 validation error detected: ${value("''", 'tags.2.member.key', 'have length greater than or equal to 1')}`,
    ],
    [
      { name: 'a', secret: 'mine' },
      `1 validation error detected: ${value('', 'secret', 'have length less than or equal to 3')}`,
    ],
    [
      { name: 'a', labels: { a: 'b', c: 'long' } },
      `1 validation error detected: ${value("'long'", 'labels.c.member', 'have length less than or equal to 3')}`,
    ],
    [
      { name: '', count: 11 },
      `2 validation errors detected: ${value("''", 'name', 'have length greater than or equal to 1')}; ${value("'11'", 'count', 'have value less than or equal to 10')}`,
    ],
  ])('%j', (body, message) => {
    expect(() => parseInput(SHAPE, body, refuse)).toThrow(
      expect.objectContaining({ code: 'ValidationException', message }),
    );
  });
});

describe('a wrong JSON type is found before any constraint', () => {
  test.each<[JsonObject, string]>([
    [{ name: 5 }, 'NUMBER_VALUE can not be converted to a String'],
    [{ name: true }, 'TRUE_VALUE can not be converted to a String'],
    [{ name: [] }, 'Start of list found where not expected'],
    [{ name: {} }, 'Start of structure or map found where not expected.'],
    [{ count: '5' }, 'STRING_VALUE can not be converted to an Integer'],
    [{ isOn: 'true' }, 'STRING_VALUE can not be converted to a Boolean'],
    [{ tags: {} }, 'Start of structure or map found where not expected.'],
    [{ tags: 'a' }, 'Expected list or null'],
    [{ tags: [null] }, 'Expected structure or null'],
    [{ labels: 'a' }, 'Expected map or null'],
    [{ labels: { a: 1 } }, 'NUMBER_VALUE can not be converted to a String'],
  ])('%j', (body, message) => {
    expect(() => parseInput(SHAPE, body, refuse)).toThrow(
      expect.objectContaining({ code: 'SerializationException', message }),
    );
  });
});

test('what passes is what was given, without unknown members and nulls', () => {
  const body = { name: 'a', count: null, kind: 'A', unknown: 1, tags: [{ key: 'k', other: 2 }], free: [{}] };
  expect(parseInput(SHAPE, body, refuse)).toEqual({ name: 'a', kind: 'A', tags: [{ key: 'k' }], free: [{}] });
});

test('a value that nobody may see is not shown even when it is missing', () => {
  const missing = () => parseInput(struct({ secret: text({ sensitive: true }) }), {}, refuse);
  expect(missing).toThrow(`1 validation error detected: ${value('', 'secret', 'not be null')}`);
});

test('inherited names are no members', () => {
  expect(() => parseInput(struct({ toString: text() }), {}, refuse)).toThrow(/at 'toString'/);
});
