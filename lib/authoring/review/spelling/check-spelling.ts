import type { Language, Localized } from '@/lib/i18n/languages';
import type { Finding } from '../finding';
import { placeIn, type Passage } from '../passages/passage';
import type { ProjectWord } from './project-words';
import { quotations, within } from './quotations';
import { createSpeller, type Speller } from './speller';
import { createSuggester } from './suggestions';
import { wordsOf, type Word } from './words';

type Vocabulary = ReadonlyMap<string, number>;

/** Words that neither the dictionary nor our own lists have, and words of the lists that nobody needs. */
export function checkSpelling(
  passages: readonly Passage[],
  own: readonly ProjectWord[],
  names: ReadonlySet<string>,
): Finding[] {
  const read = passages.map((passage) => ({ passage, words: wordsOf(passage) }));
  const desk = (language: Language) => {
    const its = own.filter(({ languages }) => languages.includes(language));
    const speller = createSpeller(language, its, names);
    const vocabulary = countWords(read.filter(({ passage }) => passage.language === language));
    return { speller, vocabulary, suggest: createSuggester(vocabulary, speller) };
  };
  const desks = { es: desk('es'), en: desk('en') } satisfies Record<Language, unknown>;
  const findings = read.flatMap(({ passage, words }) => {
    const { [passage.language]: its, [passage.language === 'es' ? 'en' : 'es']: other } = desks;
    return misspelt(passage, words, { own: its.speller, other: other.speller }).map(({ word, offset }) => ({
      file: passage.file,
      ...placeIn(passage, offset),
      message: wrongWord(word, its.suggest(word)),
    }));
  });
  const idle = own.filter((word) =>
    word.languages.every((language) => {
      const { speller, vocabulary } = desks[language];
      return speller.isKnownAnyway(word) || !isUsed(word, vocabulary);
    }),
  );
  return [...findings, ...idle.map(({ file, line, word }) => ({ file, line, message: idleWord(word) }))];
}

function countWords(read: readonly { readonly words: readonly Word[] }[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { words } of read) for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What is quoted may be in the other language, as a whole. */
function misspelt(
  { text }: Passage,
  words: readonly Word[],
  { own, other }: { own: Speller; other: Speller },
): Word[] {
  const wrong = words.filter(({ word }) => !own.isRight(word));
  if (wrong.length === 0) return [];
  const quoted = quotations(text, words).filter((span) =>
    words.filter((word) => within(span, word)).every(({ word }) => other.isRight(word)),
  );
  return wrong.filter((word) => !quoted.some((span) => within(span, word)));
}

function isUsed({ word, model }: ProjectWord, vocabulary: Vocabulary): boolean {
  const stem = (model === undefined ? word : word.slice(0, -2)).toLowerCase();
  return [...vocabulary.keys()].some((used) => used.toLowerCase().startsWith(stem));
}

function wrongWord(word: string, suggestions: readonly string[]): Localized {
  const [es, en] = suggestions.length === 0 ? ['', ''] : [' ¿Querías decir ', ' Did you mean '];
  const list = suggestions.map((suggestion) => `\`${suggestion}\``);
  const ask = (words: string, or: string) => (words ? `${words}${list.join(or)}?` : '');
  return {
    es: `\`${word}\` no está en el diccionario.${ask(es, ' o ')}`,
    en: `\`${word}\` is not in the dictionary.${ask(en, ' or ')}`,
  };
}

function idleWord(word: string): Localized {
  return {
    es: `\`${word}\` sobra en la lista: ningún texto lo necesita`,
    en: `\`${word}\` need not be on the list: no text needs it`,
  };
}
