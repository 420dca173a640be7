import type { Language } from '@/lib/i18n/languages';
import { codeMark } from '../passages/passage';
import type { Sentence } from './sentences';
import { countSyllables } from './syllables';

/** Each has the letters of a word of two syllables, as read aloud. */
const codeSyllables = 2;

/**
 * How easily a text is read, from 0 to 100: in Spanish by Szigriszt-Pazos, which the scale INFLESZ reads (over 65 fairly easy, under 55
 * somewhat hard); in English by Flesch.
 */
export function readingEase(language: Language, sentences: readonly Sentence[]): number {
  const words = sentences.flatMap((sentence) => sentence.words);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(language, word), 0);
  const [perWord, perSentence] = [syllables / words.length, words.length / sentences.length];
  return language === 'es'
    ? 206.835 - 62.3 * perWord - perSentence
    : 206.835 - 84.6 * perWord - 1.015 * perSentence;
}

function syllablesOf(language: Language, word: string): number {
  return word.startsWith(codeMark) || /^\d/.test(word) ? codeSyllables : countSyllables(language, word);
}
