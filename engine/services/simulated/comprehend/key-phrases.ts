import { scoreOf } from '../chance';
import { stopWordsOf } from '../text/languages';
import { listOf, wordsOf, type Word } from '../text/words';

export interface KeyPhrase {
  readonly Score: number;
  readonly Text: string;
  readonly BeginOffset: number;
  readonly EndOffset: number;
}

const ARTICLES = listOf('el la los las un una unos unas mi tu su the a an my your his her our their');
const PHRASE_WORDS_MAX = 4;

/** Words that belong together, between those that only join: with their article, if they have one. */
export function keyPhrasesOf(text: string, language: string): readonly KeyPhrase[] {
  const stop = stopWordsOf(language);
  const phrases: KeyPhrase[] = [];
  let run: Word[] = [];
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const isJoined = index > 0 && /^\s+$/.test(text.slice(words[index - 1]!.end, word.begin));
    const isSmall = stop.has(word.plain);
    if (!isJoined || isSmall || run.length >= PHRASE_WORDS_MAX) phrases.push(...phraseOf(run, text, stop));
    if (!isJoined || isSmall || run.length >= PHRASE_WORDS_MAX) run = [];
    if (!isSmall || ARTICLES.has(word.plain)) run.push(word);
  }
  return [...phrases, ...phraseOf(run, text, stop)];
}

function phraseOf(run: readonly Word[], text: string, stop: ReadonlySet<string>): readonly KeyPhrase[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.every(({ plain }) => stop.has(plain) || plain.length < 3)) return [];
  const phrase = text.slice(first.begin, last.end);
  return [
    { Score: scoreOf(phrase, 0.85, 0.999), Text: phrase, BeginOffset: first.begin, EndOffset: last.end },
  ];
}
