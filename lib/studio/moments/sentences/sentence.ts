/** A sentence in parts: words, and what is quoted from the machine or its data. */
export type Sentence = readonly SentencePart[];
export interface SentencePart {
  readonly kind: 'words' | 'code';
  readonly text: string;
}

/** Words as they stand; what is filled in is quoted, unless it is a sentence itself. */
export function tell(words: TemplateStringsArray, ...filled: readonly (string | Sentence)[]): Sentence {
  return words.flatMap((text, index): SentencePart[] => {
    const value = filled[index] ?? [];
    const said: Sentence = typeof value === 'string' ? [{ kind: 'code', text: value }] : value;
    return [...(text ? [{ kind: 'words', text } as const] : []), ...said];
  });
}

export function words(text: string | number): Sentence {
  return [{ kind: 'words', text: String(text) }];
}

export const nothing: Sentence = [];

export function sentenceText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}
