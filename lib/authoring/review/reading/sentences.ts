import { codeMark, type Passage } from '../passages/passage';

export interface Sentence {
  /** Where it begins in its passage. */
  readonly offset: number;
  readonly words: readonly string[];
}

/** Code is read as one word, whatever its length. */
const word = new RegExp(`${codeMark}+|\\p{L}[\\p{L}\\p{M}'’-]*|\\d[\\d.,]*`, 'gu');

const ending = /[.!?…]+["'»”)*]*(?=\s|$)/g;

export function sentencesOf({ text }: Passage): Sentence[] {
  const ends = [...text.matchAll(ending)].map(({ 0: mark, index }) => index + mark.length);
  let start = 0;
  return [...ends, text.length].flatMap((end) => {
    const said = text.slice(start, end);
    const offset = start + (/\S/.exec(said)?.index ?? 0);
    start = end;
    const words = said.match(word) ?? [];
    return words.length === 0 ? [] : [{ offset, words }];
  });
}
