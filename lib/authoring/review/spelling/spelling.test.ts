import { describe, expect, test } from 'vitest';
import type { Localized } from '@/lib/i18n/languages';
import type { Passage } from '../passages/passage';
import { maskMarkdown } from '../passages/passage';
import { checkSpelling } from './check-spelling';
import { createSpeller } from './speller';
import type { ProjectWord } from './project-words';

/** Dictionaries are heavy, and machines are busy at times. */
const patience = 60_000;

function passage(text: string, language: Passage['language'] = 'es'): Passage {
  return { file: 'page.mdx', language, role: 'sentence', text: maskMarkdown(text), line: 7, column: 3 };
}

function own(word: string, model?: string): ProjectWord {
  return { word, model, languages: ['es', 'en'], file: 'both.txt', line: 2 };
}

function check(passages: Passage[], words: ProjectWord[] = [], names = new Set<string>()): string[] {
  return checkSpelling(passages, words, names).map(
    ({ file, line, column, message }) => `${file}:${line}:${column ?? ''} ${(message as Localized).en}`,
  );
}

describe('a word', () => {
  const cases: [fact: string, text: string, language: Passage['language'], wrong: string[]][] = [
    ['of the dictionary is right', 'La ejecución espera.', 'es', []],
    ['without its accent is wrong', 'La ejecucion espera.', 'es', ['7:6 `ejecucion`']],
    ['of English is wrong too', 'The exection waits.', 'en', ['7:7 `exection`']],
    ['is placed on its own line', 'Una\nlínea, otra linea.', 'es', []],
    ['that is wrong on the second line', 'Una\nlínea, otra lienas.', 'es', ['8:13 `lienas`']],
    ['is spelt in the British way', 'The color.', 'en', ['7:7 `color`']],
    ['of code is none', 'El campo `ejecucion` y $.ejecucion.', 'es', []],
    [
      'of a path, an address or an option is none',
      'Mira ./ejecucion.json y https://ejec.io --ejec.',
      'es',
      [],
    ],
    ['that is cased is a name', 'Un ResultPath de JSON.', 'es', []],
    ['of a command is none', 'Escribe «npm run labs -- ejecucion».', 'es', []],
    ['may be quoted from the other language', 'AWS dice «there is no such state».', 'es', []],
    [
      'quoted from neither is wrong',
      'AWS dice «there is no exection».',
      'es',
      ['7:13 `there`', '7:25 `exection`'],
    ],
    ['of the other language, in parentheses', 'El historial (history) entero.', 'es', []],
    [
      'of the other language, in the open, is wrong',
      'El historial history entero.',
      'es',
      ['7:16 `history`'],
    ],
    ['takes a genitive in English', "The execution's state.", 'en', []],
  ];
  test.each(cases)(
    '%s',
    (_, text, language, wrong) => {
      const found = check([passage(text, language)]).map((line) => line.split(' is not')[0]);
      expect(found).toEqual(wrong.map((each) => `page.mdx:${each}`));
    },
    patience,
  );

  test('that is near to others of the same texts is told which', () => {
    const [found] = check([passage('La ejecución, la ejecución y la ejecucion.')]);
    expect(found).toContain('Did you mean `ejecución`');
  });
});

describe('the list of our own words', () => {
  const cases: [fact: string, text: string, words: ProjectWord[], findings: string[]][] = [
    ['makes a word right', 'Un bucket.', [own('bucket')], []],
    ['makes it right at the beginning of a sentence', 'Bucket nuevo.', [own('bucket')], []],
    [
      'inflects as a word it names',
      'Lo reintentaría y reintentándolo acaba.',
      [own('reintentar', 'intentar')],
      [],
    ],
    [
      'has no word that no text needs',
      'Nada.',
      [own('bucket')],
      ['both.txt:2: `bucket` need not be on the list: no text needs it'],
    ],
  ];
  test.each(cases)('%s', (_, text, words, findings) => {
    expect(check([passage(text)], words)).toEqual(findings);
  });

  test('need not have what something is called', () => {
    expect(check([passage('Un Task de Cobrar.')], [], new Set(['Task']))).toEqual([]);
    expect(check([passage('Un Task de Cobrar.')])).toHaveLength(1);
  });
});

describe('a verb with its pronouns', () => {
  const speller = createSpeller('es', [], new Set());
  test.each([
    ...[
      'quítalo',
      'Redondéalo',
      'súmaselo',
      'desplegarlas',
      'decírmelo',
      'detenla',
      'hazlo',
      'dímelo',
      'haciéndolo',
    ],
  ])('%s is right', (word) => {
    expect(speller.isRight(word)).toBe(true);
  });
  test.each(['quitalo', 'quitálo', 'redondealo', 'decirmelo', 'házlo', 'dimelo', 'guardala', 'xilalo'])(
    '%s is wrong',
    (word) => {
      expect(speller.isRight(word)).toBe(false);
    },
  );
});
