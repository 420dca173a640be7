import { expect, test } from 'vitest';
import { generateInputs } from './generate';
import { containsJson, expand, found, sameJson } from './template';

const input = { a: 1, deep: { b: [true] } };
const any = expand({ $any: true }, { input });

const same: [actual: unknown, expected: unknown, isSame: boolean][] = [
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [1, 1.0, true],
  [1, '1', false],
  [null, undefined, false],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, false],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[1], { 0: 1 }, false],
  [[{ x: 9 }, 'now'], [any, 'now'], true],
  [JSON.parse('{"__proto__":1}'), {}, false],
];
test.each(same)('%j and %j: same is %s', (actual, expected, isSame) => {
  expect(sameJson(actual, expected)).toBe(isSame);
});

const matched: [actual: unknown, template: unknown, isMatched: boolean][] = [
  [[{ a: 1, b: 2 }, { a: 2 }], { $some: { a: 2 } }, true],
  [[{ a: 1 }], { $some: { a: 2 } }, false],
  [undefined, { $some: {} }, false],
  ['{"a":1,"b":2}', { $json: { a: 1 } }, true],
  ['{"a":1}', { $json: { a: 2 } }, false],
  ['{', { $json: {} }, false],
  ['P-12', { $like: '^P-[0-9]+$' }, true],
  ['P-12b', { $like: '^P-[0-9]+$' }, false],
  [12, { $like: '' }, false],
  [{ a: { b: 1 }, c: 2 }, { a: { $only: { b: { $any: true } } } }, true],
  [{ a: { b: 1, c: 2 } }, { a: { $only: { b: 1 } } }, false],
  [{ a: 1 }, { a: 1, b: { $default: 2 } }, true],
  [{ a: 1, b: 2 }, { a: 1, b: { $default: 2 } }, true],
  [{ a: 1, b: 3 }, { a: 1, b: { $default: 2 } }, false],
  ['{"a":1,"b":2}', { $json: { $only: { a: 1 } } }, false],
  ['{"a":1}', { $json: { $only: { a: { $input: 'a' } } } }, true],
  [
    { Messages: [{ Body: '{"id":1}' }] },
    { Messages: { $some: { Body: { $json: { id: { $input: 'a' } } } } } },
    true,
  ],
];
test.each(matched)('%j and what %j stands for: %s', (actual, template, isMatched) => {
  expect(containsJson(actual, expand(template, { input }))).toBe(isMatched);
});

test('contains asks for the fields named, at every depth', () => {
  expect(containsJson({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1 } })).toBe(true);
  expect(containsJson({ a: { c: 2 } }, { a: { b: 1 } })).toBe(false);
});

const templates: [template: unknown, expanded: unknown][] = [
  [{ $input: '' }, input],
  [{ $input: 'deep.b.0' }, true],
  [{ $sum: [{ $input: 'a' }, 0.5, 2] }, 3.5],
  [{ $sum: [] }, 0],
  [{ $input: 'deep.b.7' }, undefined],
  [{ $input: 'deep.b' }, [true]],
  [{ $input: 'no.such' }, undefined],
  [{ $input: 'constructor' }, undefined],
  [{ $output: '0.id' }, 7],
  [{ $kept: 'text.#.token' }, 't'],
  [{ $text: { id: { $input: 'a' } } }, '{"id":1}'],
  [{ $concat: ['pedidos/', { $input: 'a' }, '.json'] }, 'pedidos/1.json'],
  [{ $with: [{ $input: '' }, { a: 2 }] }, { a: 2, deep: { b: [true] } }],
  [
    [{ $input: 'a' }, { x: { $input: 'a' } }],
    [1, { x: 1 }],
  ],
  [
    { $input: 'a', other: 1 },
    { $input: 'a', other: 1 },
  ],
];
test.each(templates)('%j expands', (template, expanded) => {
  expect(expand(template, { input, output: [{ id: 7 }], kept: { text: '{"token":"t"}' } })).toEqual(expanded);
});

test('hidden inputs differ from each other, and are the same for the same seed', () => {
  const template = {
    wait: { $integer: [1, 4] },
    word: { $word: true },
    kind: { $oneOf: ['x', 'y'] },
    fixed: true,
  };
  const inputs = generateInputs(template, 4, 'revision 1') as { wait: number }[];
  expect(inputs.map(({ wait }) => wait).sort()).toEqual([1, 2, 3, 4]);
  expect(generateInputs(template, 4, 'revision 1')).toEqual(inputs);
  expect(generateInputs(template, 4, 'revision 2')).not.toEqual(inputs);
});

test('no two checks of a step give one word to what they make', () => {
  const checks = Array.from({ length: 20 }, (_, index) => `c${index} 2026-11-26 revision`);
  const inputs = checks.flatMap((seed) =>
    generateInputs({ id: { $word: true }, cliente: { $word: true } }, 1, seed),
  );
  const words = inputs.flatMap((input) => Object.values(input as Record<string, string>));
  expect(new Set(words).size).toBe(words.length);
});

test('what is found has only the items that were wanted', () => {
  const wanted = expand({ list: { $some: { a: { $json: { b: 1 } } } } }, { input });
  const answer = { list: [{ a: '{"b":2}' }, { a: '{"b":1}', c: true }], more: [1] };
  expect(found(answer, wanted)).toEqual({ list: [{ a: '{"b":1}', c: true }], more: [1] });
});
