import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml } from './parse-xml';
import { escapeXml } from './to-xml';

test('elements, attributes, prefixes, references, comments and character data', () => {
  const document =
    '<?xml version="1.0"?><!-- a --><s:A xmlns:s="u" x:type=\'y"\'><B>1 &amp; &#50;&#x33;</B><C/><D><![CDATA[<&>]]></D></s:A>\n';
  expect(parseXml(document)).toEqual({
    name: 'A',
    attributes: { 'xmlns:s': 'u', 'x:type': 'y"' },
    text: '',
    children: [
      { name: 'B', attributes: {}, children: [], text: '1 & 23' },
      { name: 'C', attributes: {}, children: [], text: '' },
      { name: 'D', attributes: {}, children: [], text: '<&>' },
    ],
  });
});

test.each([
  '',
  'text',
  '<A>',
  '</A>',
  '<A></B>',
  '<A/><B/>',
  '<A/>text',
  '<A>&nbsp;</A>',
  '<A>&#x110000;</A>',
  '<!DOCTYPE A [<!ENTITY b "c">]><A>&b;</A>',
  '<A',
  '<!-- ',
  '<A b=c/>',
  '<A>'.repeat(1000) + '</A>'.repeat(1000),
  '<A '.repeat(5000),
  `<A${' b="c"'.repeat(5000)}`,
])('is no document: %#', (document) => {
  expect(() => parseXml(document)).toThrow('not well-formed');
});

test('every text comes through', () => {
  const texts = fc.string({ unit: 'binary' }).filter((text) => !/[\u0000\ud800-\udfff]/.test(text));
  fc.assert(
    fc.property(texts, (text) => {
      expect(parseXml(`<A>${escapeXml(text)}</A>`).text).toBe(text);
    }),
  );
});

test('names of objects are ordinary names', () => {
  const { attributes, children } = parseXml('<A __proto__="x"><constructor/></A>');
  expect([Object.hasOwn(attributes, '__proto__'), children[0]!.name]).toEqual([true, 'constructor']);
});
