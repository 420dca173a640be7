import { expect, test } from 'vitest';
import type { Json } from '../../../base/json';
import { matchesAny } from './filter';

const ORDER = '{"kind":"order","price":12,"tags":["a","b"],"who":{"city":"Sevilla"},"note":null}';

test.each<[boolean, Json, string]>([
  [true, {}, ORDER],
  [true, { body: { kind: ['order'] } }, ORDER],
  [true, { body: { kind: ['other', 'order'] } }, ORDER],
  [false, { body: { kind: ['Order'] } }, ORDER],
  [true, { body: { kind: [{ 'equals-ignore-case': 'ORDER' }] } }, ORDER],
  [true, { body: { kind: ['order'], price: [{ numeric: ['>', 10, '<=', 12] }] } }, ORDER],
  [false, { body: { kind: ['order'], price: [{ numeric: ['>', 12] }] } }, ORDER],
  [true, { body: { price: [{ numeric: ['=', 12] }] } }, ORDER],
  [true, { body: { tags: ['b'] } }, ORDER],
  [true, { body: { who: { city: [{ prefix: 'Sev' }] } } }, ORDER],
  [true, { body: { who: { city: [{ suffix: 'lla' }] } } }, ORDER],
  [false, { body: { who: ['Sevilla'] } }, ORDER],
  [true, { body: { who: { country: [{ exists: false }] } } }, ORDER],
  [false, { body: { kind: [{ exists: false }] } }, ORDER],
  [true, { body: { note: [null] } }, ORDER],
  [true, { body: { kind: [{ 'anything-but': ['a', 'b'] }] } }, ORDER],
  [false, { body: { kind: [{ 'anything-but': ['order'] }] } }, ORDER],
  [false, { body: { kind: [{ 'anything-but': { prefix: 'ord' } }] } }, ORDER],
  [true, { body: { $or: [{ kind: ['x'] }, { price: [12] }] } }, ORDER],
  [false, { body: { $or: [{ kind: ['x'] }, { price: [13] }] } }, ORDER],
  [false, { body: { kind: [{ unheard: 1 }] } }, ORDER],
  [true, { body: ['hola'] }, 'hola'],
  [true, { body: ['12'] }, '12'],
  [true, { body: [{ prefix: 'ho' }] }, 'hola'],
  [false, { body: { kind: ['order'] } }, 'hola'],
  [false, { body: ['hola'] }, ORDER],
  [true, { attributes: { SenderId: ['me'] } }, 'hola'],
  [false, { body: { constructor: [{ exists: true }] } }, ORDER],
])('%s: %j on %s', (isWanted, pattern, Body) => {
  const message = {
    MessageId: 'm',
    ReceiptHandle: 'r',
    MD5OfBody: '',
    Body,
    Attributes: { SenderId: 'me' },
  };
  expect(matchesAny([{ Pattern: JSON.stringify(pattern) }], message)).toBe(isWanted);
});

test.each([
  [undefined, true],
  [[], true],
  [[{ Pattern: '{"body":["a"]}' }, { Pattern: '{"body":["hola"]}' }], true],
  [[{ Pattern: '{"body":["a"]}' }], false],
  [[{ Pattern: 'no JSON' }], false],
])('of the filters %j one is enough: %s', (filters, isWanted) => {
  const message = { MessageId: 'm', ReceiptHandle: 'r', MD5OfBody: '', Body: 'hola' };
  expect(matchesAny(filters, message)).toBe(isWanted);
});
