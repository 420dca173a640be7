import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { expressionsOf, fillTemplate, parseJsonataTemplate } from './jsonata-template';

describe('finding expressions', () => {
  test.each<[what: string, json: Json, expected: [location: string, text: string][]]>([
    ['the field itself', '{% $a %}', [['Output', '$a']]],
    ['a member', { a: '{% 1 %}' }, [['Output/a', '1']]],
    ['a member of a member', { a: { b: '{% 1 %}' } }, [['Output/a/b', '1']]],
    ['an element', { values: ['x', '{% 1 %}'] }, [['Output/values[1]', '1']]],
    ['an element of an element', [[0], ['{% 1 %}']], [['Output[1][0]', '1']]],
    ['a member of an element', [{ a: '{% 1 %}' }], [['Output[0]/a', '1']]],
    ['a hostile key', JSON.parse('{"__proto__": "{% 1 %}"}'), [['Output/__proto__', '1']]],
    ['a key with a slash', { 'a/b': '{% 1 %}' }, [['Output/a/b', '1']]],
    ['blanks and line ends inside', '{%\n\t $a  +\n 1 \r\n%}', [['Output', '$a  +\n 1']]],
    ['no blanks inside', '{%$a%}', [['Output', '$a']]],
    ['nothing inside', '{%%}', [['Output', '']]],
    ['the delimiters again inside', '{% "{% 1 %}" %}', [['Output', '"{% 1 %}"']]],
    ['blanks outside make it plain text', ' {% 1 %}', []],
    ['a key is never an expression', { '{% 1 %}': 1 }, []],
    ['plain values', [null, true, 1.5, 'text', {}, []], []],
    [
      'several in the order of the document',
      { z: '{% 1 %}', a: ['{% 2 %}', { m: '{% 3 %}' }], 1: '{% 0 %}' },
      [
        ['Output/1', '0'],
        ['Output/z', '1'],
        ['Output/a[0]', '2'],
        ['Output/a[1]/m', '3'],
      ],
    ],
  ])('%s', (_, json, expected) => {
    const found = expressionsOf(parseJsonataTemplate(json, 'Output'));
    expect(found.map(({ location, text }) => [location, text])).toEqual(expected);
  });

  test('a template without expressions is static', () => {
    const json = { a: [1, { b: null }] };
    expect(parseJsonataTemplate(json, 'Output')).toEqual({ kind: 'static', value: json });
  });
});

function filled(json: Json, values: readonly Json[]): Json {
  const given = values.values();
  return fillTemplate(parseJsonataTemplate(json, 'Output'), () => given.next().value!);
}

describe('filling in', () => {
  test.each<[what: string, json: Json, values: Json[], expected: Json]>([
    ['the field itself', '{% $a %}', [{ x: 1 }], { x: 1 }],
    ['members', { a: '{% 1 %}', b: 2, c: '{% 3 %}' }, ['A', null], { a: 'A', b: 2, c: null }],
    ['elements', ['{% 1 %}', 'x', ['{% 2 %}']], [1, [2]], [1, 'x', [[2]]]],
    ['nothing to fill', { a: [1] }, [], { a: [1] }],
    ['a value that looks like an expression', { a: '{% 1 %}' }, ['{% 2 %}'], { a: '{% 2 %}' }],
  ])('%s', (_, json, values, expected) => {
    expect(filled(json, values)).toEqual(expected);
  });

  test('hostile keys are data', () => {
    const json = JSON.parse('{"__proto__": "{% 1 %}", "constructor": 2}') as Json;
    const object = filled(json, [{ polluted: true }]);
    expect(JSON.stringify(object)).toBe('{"__proto__":{"polluted":true},"constructor":2}');
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });

  test('as deep as a document may be', () => {
    let json: Json = '{% 1 %}';
    for (let level = 0; level < 999; level++) json = level % 2 ? [json] : { a: json };
    expect(JSON.stringify(filled(json, [7]))).toContain('{"a":7}');
  });
});
