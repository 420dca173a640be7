import type { Word } from './words';

interface Span {
  readonly from: number;
  readonly to: number;
}

const quoted = /«[^»]*»|“[^”]*”|"[^"]*"|\([^()]*\)|\*+[^*]+\*+|(?<![\p{L}\d])'[^'\n]*'(?!\p{L})/gu;
/** A whole text in the other language has this many words at least: fewer could be chance. */
const fewWords = 3;

/** Where a text may quote the other language: messages of AWS, data of an example, what something is called there. */
export function quotations(text: string, words: readonly Word[]): Span[] {
  const spans = [...text.matchAll(quoted)].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
  }));
  return words.length < fewWords ? spans : [...spans, { from: 0, to: text.length }];
}

export function within(span: Span, { offset }: Word): boolean {
  return offset >= span.from && offset < span.to;
}
