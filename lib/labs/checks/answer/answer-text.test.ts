import { expect, test } from 'vitest';
import { sameAnswer } from './answer-text';

const pairs: [given: string, right: string, isSame: boolean][] = [
  ['16', '16', true],
  [' 16 ', '16', true],
  ['16.0', '16', true],
  ['', '0', false],
  ['esperar', 'Esperar', true],
  ['"Esperar"', 'Esperar', true],
  ['`NoEsEjemplo`', 'NoEsEjemplo', true],
  ['$.espera', 'espera', true],
  ['En  paralelo', 'En paralelo', true],
  ['NoEsEjempl', 'NoEsEjemplo', false],
];
test.each(pairs)('%j answers %j: %s', (given, right, isSame) => {
  expect(sameAnswer(given, right)).toBe(isSame);
});
