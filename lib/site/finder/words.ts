/** A word as it stands in a text, and what stands for it in the index. */
export interface Word {
  readonly at: number;
  readonly length: number;
  /** The whole of it, in small letters without accents: `states.timeout`. */
  readonly whole: string;
  /** What it is made of, each without its ending: `stat`, `timeout`. Empty when it is of one part. */
  readonly parts: readonly string[];
}

/** `$.a.b`, `States.Timeout`, `dynamodb:putItem`, `lab-03` hold together; a full stop after a word is none of it. */
const chunk = /[$\p{L}\p{N}](?:[\p{L}\p{N}_$]|[.:\-/[\]*]{1,4}(?=[\p{L}\p{N}_$]))*/gu;
/** `putItem` and `HTTPStatus` have two parts. */
const part = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{Lo}+/gu;

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(chunk)].map(([found], index, all) => ({
    at: all[index]?.index ?? 0,
    length: found.length,
    ...termsOf(found),
  }));
}

/** Small letters, no accents; ñ is found by whoever has none. Every character stays one. */
export function fold(text: string): string {
  return [...text.toLowerCase()]
    .map((character) => (character.length === 1 ? (character.normalize('NFD')[0] ?? character) : character))
    .join('');
}

function termsOf(found: string): Pick<Word, 'whole' | 'parts'> {
  const pieces = found.match(part) ?? [];
  const parts = pieces.map((piece) => withoutEnding(fold(piece)));
  const isOne = pieces.length < 2 && pieces[0] === found;
  return { whole: isOne ? (parts[0] ?? fold(found)) : fold(found), parts: isOne ? [] : parts };
}

/** Light on purpose: number and gender of Spanish, number of English. What it makes of a word need not be one. */
export function withoutEnding(word: string): string {
  if (/\d/.test(word)) return word;
  const single = singular(word);
  const root = single.length > 3 && /[aeo]$/.test(single) ? single.slice(0, -1) : single;
  // luz, luces
  return root.length > 2 && root.endsWith('z') ? `${root.slice(0, -1)}c` : root;
}

function singular(word: string): string {
  if (word.length < 4 || !/[^s]s$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
