import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvItems } from './csv-items';
import { CSV_DELIMITERS, csvRows } from './csv-rows';

const rows = (text: string, delimiter = ',') => [...csvRows(text, delimiter)];

test.each<[string, string, string[][]]>([
  [
    'rows end with a newline, of either kind',
    'a,b\nc,d\r\ne,f\r',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  ['the last row needs none', 'a,b', [['a', 'b']]],
  ['empty cells are empty texts', ',,\n', [['', '', '']]],
  ['white space is kept', ' a , b\n   \n', [[' a ', ' b'], ['   ']]],
  ['a line without a character is no row', 'a\n\nb\n\n', [['a'], ['b']]],
  ['an empty field in quotes is a row', 'a\n""\n', [['a'], ['']]],
  ['quotes hold delimiters and newlines', '"a,b","c\nd\r\ne"\n', [['a,b', 'c\nd\r\ne']]],
  ['a doubled quote is one, in quotes', '"a ""b"" c",""""', [['a "b" c', '"']]],
  ['a doubled quote is one, outside of them', '{""MyKey"":""MyValue""}', [['{"MyKey":"MyValue"}']]],
  ['one quote amid a field is a character', `5" disk,'x'`, [['5" disk', "'x'"]]],
  ['what follows a closing quote belongs to the field', '"a"b,c', [['ab', 'c']]],
  ['an open quote goes on to the end', 'a,"b\nc', [['a', 'b\nc']]],
  [
    'a backslash gives a backslash, a quote or the delimiter',
    'C:\\\\x,a\\,b,\\"c\\"',
    [['C:\\x', 'a,b', '"c"']],
  ],
  ['a backslash before anything else is dropped', 'a\\nb,c\\|d\\\n', [['anb', 'c|d']]],
  ['nothing has no rows', '', []],
])('%s', (_, text, expected) => expect(rows(text)).toEqual(expected));

test.each(Object.entries(CSV_DELIMITERS))('%s separates fields', (_, delimiter) => {
  const others = Object.values(CSV_DELIMITERS).filter((other) => other !== delimiter);
  expect(rows(`a${delimiter}${others.join('')}`, delimiter)).toEqual([['a', others.join('')]]);
});

test('what is quoted by RFC 4180 is read as it was', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', 'ñ', '🙂') });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1 }), { minLength: 1 }), (table) => {
      const text = table
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\r\n')
        .join('');
      expect(rows(text)).toEqual(table);
    }),
  );
});

const items = (text: string, headers?: string[], maxItems = Infinity) =>
  csvItems(text, { delimiter: ',', maxItems, ...(headers && { headers }) });
const values = (...objects: unknown[]) => ({ ok: true, value: objects.map((value) => ({ value })) });

test('the first row names the columns', () =>
  expect(items('H1,H2\na,b\nc,d\n')).toEqual(values({ H1: 'a', H2: 'b' }, { H1: 'c', H2: 'd' })));
test('given headers leave the first row an item', () =>
  expect(items('a,b\n', ['H1', 'H2'])).toEqual(values({ H1: 'a', H2: 'b' })));
test('cells beyond the headers are dropped, missing ones are empty', () =>
  expect(items('a,b,c\nd\n', ['H1', 'H2'])).toEqual(values({ H1: 'a', H2: 'b' }, { H1: 'd', H2: '' })));
test('headers are texts, whatever they look like', () =>
  expect(items('0,{},\na,b,c\n')).toEqual(values({ 0: 'a', '{}': 'b', '': 'c' })));
test('a header may have any name', () => {
  const read = items('__proto__,constructor\na,b\n');
  expect(read.ok && JSON.stringify(read.value)).toBe('[{"value":{"__proto__":"a","constructor":"b"}}]');
});
test.each([
  ['given', 'a\n', ['H1', 'H1', 'H3']],
  ['in the first row', 'H1,H1\na,b\n', undefined],
])('headers that repeat are refused: %s', (_, text, headers) =>
  expect(items(text, headers)).toEqual({ ok: false, failure: 'CSV headers cannot contain duplicates.' }),
);
test('headers have a limit of 10 KiB', () => {
  expect(items(`${'h'.repeat(10_240)}\na\n`).ok).toBe(true);
  expect(items(`${'h'.repeat(10_241)}\na\n`).ok).toBe(false);
});
test('reading stops at the most items', () =>
  expect(items('H\na\nb\n"c', undefined, 2)).toEqual(values({ H: 'a' }, { H: 'b' })));
test('an empty file has no items', () => expect(items('')).toEqual(values()));
