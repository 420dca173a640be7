import { describe, expect, test } from 'vitest';
import type { Localized } from '@/lib/i18n/languages';
import { maskMarkdown, type Passage } from '../passages/passage';
import { checkReading } from './check-reading';
import { sentencesOf } from './sentences';
import { countSyllables } from './syllables';

function passage(text: string, language: Passage['language'] = 'es'): Passage {
  return { file: 'page.mdx', language, role: 'sentence', text: maskMarkdown(text), line: 3, column: 1 };
}

const say = (found: ReturnType<typeof checkReading>) =>
  found.map(
    ({ line, column, message }) => `${line}:${column ?? ''} ${(message as Localized).en.split(/[:,]/)[0]}`,
  );

describe('syllables', () => {
  const cases: ['es' | 'en', string, number][] = [
    ['es', 'máquina', 3],
    ['es', 'ejecución', 4],
    ['es', 'vía', 2],
    ['es', 'quien', 1],
    ['es', 'teatro', 3],
    ['es', 'muy', 1],
    ['en', 'machine', 2],
    ['en', 'execution', 4],
    ['en', 'waits', 1],
  ];
  test.each(cases)('%s: %s has %i', (language, word, count) => {
    expect(countSyllables(language, word)).toBe(count);
  });
});

test('a sentence ends at its mark, and code is one word of it', () => {
  const sentences = sentencesOf(passage('Mira `a b c`, y nada más. ¿Otra? Sí…'));
  expect(sentences.map(({ words }) => words.length)).toEqual([5, 1, 1]);
});

describe('what is said of a text', () => {
  const long = (words: number) => `Corta. ${'una '.repeat(words - 1)}vez.`;
  const hard =
    'La parametrización administrativa condicionaba inexorablemente determinadas configuraciones organizativas. ';
  const cases: [fact: string, passages: Passage[], found: string[]][] = [
    ['35 words are still a sentence', [passage(long(35))], []],
    ['36 words are too many', [passage(long(36))], ['3:8 a sentence of 36 words']],
    ['a label is no sentence', [{ ...passage(long(36)), role: 'label' }], []],
    [
      'long words throughout make a page hard',
      [passage(hard.repeat(8))],
      ['1: is harder to read than the other pages'],
    ],
    ['a few hard sentences do not', [passage(hard.repeat(7))], []],
    ['the data of labs are no page', [{ ...passage(hard.repeat(8)), file: 'lab.json' }], []],
    ['short words are easy', [passage('La casa es azul. '.repeat(8))], []],
    ['and in English', [passage('The house is blue. '.repeat(8), 'en')], []],
  ];
  test.each(cases)('%s', (_, passages, found) => {
    expect(say(checkReading(passages))).toEqual(found);
  });
});
