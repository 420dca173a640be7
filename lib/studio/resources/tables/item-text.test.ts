import { expect, test } from 'vitest';
import { cellText, plainItem, type Item } from './attribute-value';
import { itemText, readItem } from './item-text';

const item: Item = {
  id: { S: '1' },
  total: { N: '12.50' },
  paid: { BOOL: true },
  note: { NULL: true },
  lines: { L: [{ M: { n: { N: '2' } } }] },
};

test('an item of ordinary values is ordinary JSON, both ways', () => {
  const text = itemText(item, 'plain');
  expect(JSON.parse(text)).toEqual({ id: '1', total: 12.5, paid: true, note: null, lines: [{ n: 2 }] });
  expect(readItem(text, 'plain')).toEqual({ item: { ...item, total: { N: '12.5' } } });
});

test.each([
  ['a set', { tags: { SS: ['a'] } }],
  ['bytes', { data: { B: 'AA==' } }],
  ['a number of 38 digits', { n: { N: '12345678901234567890123456789012345678' } }],
  ['a set within a list', { l: { L: [{ NS: ['1'] }] } }],
])('%s is shown as DynamoDB has it', (_, special) => {
  expect(plainItem(special as Item)).toBeUndefined();
  expect(JSON.parse(itemText(special as Item, 'plain'))).toEqual(special);
  expect(readItem(JSON.stringify(special), 'typed')).toEqual({ item: special });
});

test.each([
  ['{', 'plain', 'json'],
  ['[]', 'plain', 'object'],
  ['"x"', 'typed', 'object'],
  ['{"id":"1"}', 'typed', 'types'],
  ['{"id":{"S":"1","N":"2"}}', 'typed', 'types'],
  ['{"id":{"s":"1"}}', 'typed', 'types'],
  ['{"id":"1","n":12345678901234567890}', 'plain', 'digits'],
] as const)('%s as %s: %s', (text, form, fault) => {
  expect(readItem(text, form)).toEqual({ fault });
});

test('long digits in a text are no number', () => {
  expect(readItem('{"card":"12345678901234567890"}', 'plain')).toEqual({
    item: { card: { S: '12345678901234567890' } },
  });
});

test.each([
  [{ S: 'a' }, 'a'],
  [{ N: '1.0' }, '1.0'],
  [{ NULL: true }, 'null'],
  [{ L: [{ S: 'a' }] }, '["a"]'],
  [{ SS: ['a', 'b'] }, '["a","b"]'],
  [undefined, ''],
])('%j in a cell: %s', (value, text) => {
  expect(cellText(value)).toBe(text);
});
