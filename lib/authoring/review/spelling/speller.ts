import english from 'dictionary-en-gb';
import spanish from 'dictionary-es';
import nspell from 'nspell';
import type { Language } from '@/lib/i18n/languages';
import { isVerbWithPronouns } from './enclitics';
import type { ProjectWord } from './project-words';

export interface Speller {
  readonly isRight: (word: string) => boolean;
  /** Spellings a finger away, the likeliest first. */
  readonly suggest: (word: string) => string[];
  /** Whether it is right without our own list. */
  readonly isKnownAnyway: (word: ProjectWord) => boolean;
}

const dictionaries = { es: spanish, en: english } satisfies Record<Language, typeof spanish>;

/** A dictionary takes a second to unfold. */
const unfolded = new Map<Language, ReturnType<typeof nspell>>();

function dictionaryOf(language: Language): ReturnType<typeof nspell> {
  const { aff, dic } = dictionaries[language];
  const dictionary = unfolded.get(language) ?? nspell(Buffer.from(aff), Buffer.from(dic));
  unfolded.set(language, dictionary);
  return dictionary;
}

/** The dictionary of a language with our own words in it. `names` are right in every language. */
export function createSpeller(
  language: Language,
  words: readonly ProjectWord[],
  names: ReadonlySet<string>,
): Speller {
  const dictionary = dictionaryOf(language);
  const own = dictionaryOfOurs(language, words);
  const isRightIn = (asItStands: (word: string) => boolean) => {
    const known = (word: string) => asItStands(word) || asItStands(lowerFirst(word));
    return (word: string) => known(word) || inflections[language](word, known);
  };
  const isThere = (word: string) => names.has(word) || dictionary.correct(word);
  const isKnown = isRightIn(isThere);
  return {
    isRight: remembered(isRightIn((word) => isThere(word) || own.correct(word))),
    suggest: (word) => dictionary.suggest(word),
    isKnownAnyway: ({ word }) => isKnown(word),
  };
}

/** Our own words are inflected by the rules of the language, as their models in its dictionary are. */
function dictionaryOfOurs(language: Language, words: readonly ProjectWord[]) {
  const { aff, dic } = dictionaries[language];
  const models = new Set(words.flatMap(({ model }) => model ?? []));
  const flags = new Map(
    Buffer.from(dic)
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('/'))
      .filter(([word = '']) => models.has(word))
      .map(([word = '', its = '']) => [word, `/${its}`]),
  );
  const lines = words.map(({ word, model = '' }) => `${word}${flags.get(model) ?? ''}`);
  return nspell(Buffer.from(aff), Buffer.from([lines.length, ...lines].join('\n')));
}

/** What the dictionaries lack. */
const inflections = {
  es: isVerbWithPronouns,
  en: (word, known) => /'s?$/.test(word) && known(word.replace(/'s?$/, '')),
} satisfies Record<Language, (word: string, known: (word: string) => boolean) => boolean>;

/** At the beginning of a sentence. */
function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function remembered(judge: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = judge(word);
    known.set(word, result);
    return result;
  };
}
