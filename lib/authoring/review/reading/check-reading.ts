import type { Language } from '@/lib/i18n/languages';
import type { Finding } from '../finding';
import { placeIn, type Passage } from '../passages/passage';
import { readingEase } from './ease';
import { sentencesOf, type Sentence } from './sentences';

/** The pages lie around 85 (Spanish) and 82 (English) with a deviation of 4 and 3: below this one is an outlier. */
const leastEase = 73;
const mostWords = 35;
/** With fewer sentences than this, one hard word decides. */
const fewSentences = 8;

/** Sentences too long to be read in one breath, and pages that are harder to read than the others. */
export function checkReading(passages: readonly Passage[]): Finding[] {
  const read = passages
    .filter(({ role }) => role === 'sentence')
    .map((passage) => ({ passage, sentences: sentencesOf(passage) }));
  return [
    ...read.flatMap(({ passage, sentences }) => longSentences(passage, sentences)),
    ...byFile(read).flatMap(hardPage),
  ];
}

interface Read {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
}

function byFile(read: readonly Read[]): Read[][] {
  const files = new Map<string, Read[]>();
  for (const one of read) files.set(one.passage.file, [...(files.get(one.passage.file) ?? []), one]);
  return [...files.values()];
}

function longSentences(passage: Passage, sentences: readonly Sentence[]): Finding[] {
  return sentences
    .filter(({ words }) => words.length > mostWords)
    .map(({ offset, words }) => ({
      file: passage.file,
      ...placeIn(passage, offset),
      message: {
        es: `una frase de ${words.length} palabras: con más de ${mostWords} se pierde el hilo`,
        en: `a sentence of ${words.length} words: beyond ${mostWords} the thread is lost`,
      },
    }));
}

function hardPage(page: readonly Read[]): Finding[] {
  const [first] = page;
  const sentences = page.flatMap((part) => part.sentences);
  if (!first?.passage.file.endsWith('.mdx') || sentences.length < fewSentences) return [];
  const { file, language } = first.passage;
  const ease = Math.round(readingEase(language, sentences));
  if (ease >= leastEase) return [];
  const scale = { es: 'Szigriszt-Pazos', en: 'Flesch' } satisfies Record<Language, string>;
  const message = {
    es: `se lee peor que las demás páginas: ${ease} (${scale[language]}), por debajo de ${leastEase}. Ayudan frases más cortas y palabras más llanas`,
    en: `is harder to read than the other pages: ${ease} (${scale[language]}), below ${leastEase}. Shorter sentences and plainer words help`,
  };
  return [{ file, line: 1, message }];
}
