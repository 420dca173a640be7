import { syllable } from 'syllable';
import type { Language } from '@/lib/i18n/languages';

/** The vowels of one syllable of Spanish: `ia` and `ai` are one, `ea` and `ía` two. */
const vowelGroup = /[iuü]?[aeoáéó](?:[iuü](?![aeoáéó]))?|[íú]|[iuü]+/g;

/** The `u` of `qui` and `gue` is not heard, the `y` of `muy` is. */
export function spanishSyllables(word: string): string[] {
  return (
    word
      .toLowerCase()
      .replace(/([qg])u(?=[eéií])/g, '$1')
      .replace(/y$/, 'i')
      .match(vowelGroup) ?? []
  );
}

export function countSyllables(language: Language, word: string): number {
  return Math.max(1, language === 'es' ? spanishSyllables(word).length : syllable(word));
}
