import { expect, test } from 'vitest';
import { asKind, freeKey, kindOf, kindsFor, objectOf, partsOf, readPart } from './parts';

const path = { language: 'JSONPath', isStatic: false } as const;
const jsonata = { language: 'JSONata', isStatic: false } as const;

const object = { a: 1, 'b.$': '$.x', c: { d: null }, e: ['x'], f: '{% $y %}' };

test('an object is its parts and the parts are the object', () => {
  expect(partsOf(object, path).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'a number',
    'b path',
    'c object',
    'e list',
    'f text',
  ]);
  expect(objectOf(partsOf(object, path))).toEqual(object);
  expect(Object.keys(objectOf(partsOf(object, path)))).toEqual(Object.keys(object));
});

test.each([
  ['{% $y %}', jsonata, '', 'expression'],
  ['{% $y %}', path, '', 'text'],
  ['$.x', path, 'b.$', 'path'],
  ['$.x', { ...path, isStatic: true }, 'b.$', 'text'],
  [true, path, '', 'boolean'],
] as const)('%j is, in %o as %j, a %s', (value, around, key, kind) => {
  expect(kindOf(value, around, key)).toBe(kind);
});

test.each([
  ['5', 'number', 5],
  [5, 'text', '5'],
  ['x', 'number', 0],
  ['true', 'boolean', true],
  ['x', 'path', '$.'],
  ['$.a', 'path', '$.a'],
  ['1', 'expression', '{% 1 %}'],
  ['{% $a %}', 'text', '$a'],
  ['x', 'list', ['x']],
  ['x', 'object', {}],
  [{ a: 1 }, 'null', null],
] as const)('%j as a %s is %j', (value, kind, expected) => {
  expect(asKind(value as never, kind)).toEqual(expected);
});

test.each([
  ['number', '1,5', 1.5],
  ['number', 'x', undefined],
  ['text', ' a ', ' a '],
  ['path', ' $.a ', '$.a'],
  ['expression', '$a', '{% $a %}'],
] as const)('a %s reads %j', (kind, text, value) => {
  expect(readPart(kind, text)).toEqual(value);
});

test('only where data is read can it be asked for', () => {
  expect(kindsFor({ ...path, isStatic: true, isMember: true })).not.toContain('path');
  expect(kindsFor({ ...path, isMember: true })).toContain('path');
  expect(kindsFor({ ...path, isMember: false })).not.toContain('path');
  expect(kindsFor({ ...jsonata, isMember: false })).toContain('expression');
});

test('a free key', () => {
  expect(freeKey({ 'dato.$': '$', dato2: 1 }, 'dato')).toBe('dato3');
});
