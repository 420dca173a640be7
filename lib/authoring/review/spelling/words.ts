import { codeMark, type Passage } from '../passages/passage';

export interface Word {
  readonly word: string;
  /** In the text of its passage. */
  readonly offset: number;
}

/** The words of a text that a dictionary can judge: not what is joined to code marks, digits or paths. */
export function wordsOf({ text }: Pick<Passage, 'text'>): Word[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: chunk, index }) =>
    isOption(chunk) || isTechnical(trimmed(chunk)) ? [] : wordsIn(chunk, index),
  );
}

/** `--dry-run` */
function isOption(chunk: string): boolean {
  return /^[^\p{L}\d]*-[a-z]/u.test(chunk);
}

const around = /^[^\p{L}\d_$@#./\\]+|[^\p{L}\d_$@#/\\%]+$/gu;

function trimmed(chunk: string): string {
  return chunk.replace(around, '').replace(/[.:,;]+$/, '');
}

/** Addresses, paths, names with dots or underscores, placeholders, what has digits or code in it. */
function isTechnical(chunk: string): boolean {
  return /[\d_@#$\\={}[\]<>|]|\w[./:]\w|^[./-]|\/$/.test(chunk) || chunk.includes(codeMark);
}

function wordsIn(chunk: string, start: number): Word[] {
  return [...chunk.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu)]
    .map(({ 0: word, index }) => ({ word: word.replaceAll('’', "'"), offset: start + index }))
    .filter(({ word }) => word.length > 1 && !isCased(word));
}

/** `ResultPath`, `JSON`, `VMs`: names, not words. */
function isCased(word: string): boolean {
  return /\p{L}\p{Lu}/u.test(word);
}
