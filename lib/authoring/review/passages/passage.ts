import type { Language } from '@/lib/i18n/languages';

/** A text that people read, wherever it is written, and where. */
export interface Passage {
  readonly file: string;
  readonly language: Language;
  /** Sentences are read one after the other; labels stand alone: headings, cells, titles, the words of buttons. */
  readonly role: 'sentence' | 'label';
  /** As long as it is in its file, line by line: what is not read is blank, code is `codeMark`. */
  readonly text: string;
  /** Of its first character; both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** Stands for code within a sentence: something is read there, and it is no word. */
export const codeMark = '￼';

export function placeIn({ text, line, column }: Passage, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split('\n').length - 1;
  return lines === 0
    ? { line, column: column + offset }
    : { line: line + lines, column: offset - before.lastIndexOf('\n') };
}

export function placeInSource(source: string, offset: number): { line: number; column: number } {
  return placeIn({ text: source, line: 1, column: 1 } as Passage, offset);
}

/** `npm run labs -- lab-01`, `aws sts get-caller-identity`: up to the mark or the column after it. */
const command =
  /\bnpm (?:run [\w-]+|ci|start|test)(?: -- (?:(?!\s{3})[^»”"\n])*)?|\baws [a-z][\w-]*(?: [\w-]+)*/g;

/** Text that is Markdown within a line, as in messages and data: code, addresses and markup are no words. */
export function maskMarkdown(text: string): string {
  return text
    .replace(/`[^`]*`/g, (code) => codeMark.repeat(code.length))
    .replace(/<[^>\n]*>|\]\([^)]*\)|\{\{[^}]*\}\}/g, blank)
    .replace(command, (code) => codeMark.repeat(code.length));
}

export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
