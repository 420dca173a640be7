export interface Word {
  readonly text: string;
  /** In small letters and without accents: what lists of words hold. */
  readonly plain: string;
  readonly begin: number;
  readonly end: number;
}

/** The words of a text, with their places. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    plain: plainOf(word),
    begin: index,
    end: index + word.length,
  }));
}

export function plainOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

export function listOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
