import { expect, test } from 'vitest';
import { excerpt, markParts } from './mark';

test.each([
  ['La máquina', ['maquin'], ['La ', 'máquina', '']],
  ['nada aquí', ['otr'], ['nada aquí']],
  ['a b a', ['a'], ['', 'a', ' b ', 'a', '']],
  ['con States.Timeout.', ['states.timeout'], ['con ', 'States.Timeout', '.']],
  ['con States.Timeout.', ['timeout'], ['con States.', 'Timeout', '.']],
  ['TaskToken', ['task', 'token'], ['', 'TaskToken', '']],
])('in %j the terms %j are marked', (text, terms, parts) => {
  expect(markParts(text, new Set(terms))).toEqual(parts);
});

test.each([
  ['Corto.', 'Corto.'],
  [`${'relleno '.repeat(30)}Cada ejecución tiene el suyo.`, /^… .*Cada ejecución tiene el suyo\.$/],
  [`La ejecución ${'sigue '.repeat(40)}`, /^La ejecución .* …$/],
])('the excerpt of %j is about the word', (text, piece) => {
  expect(excerpt(text, new Set(['ejecucion']))).toMatch(piece);
});
