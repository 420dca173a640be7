import type { LessonId, LessonValues } from '../teaching/lesson';
import type { Spot } from './spot';

/** One replacement in a text; several of a fix are all meant for the text as it was. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** A way to put a finding right, offered to the student. */
export interface Fix {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

export type Fixer<Id extends LessonId> = (values: LessonValues[Id], spot: Spot) => readonly Fix[];

/** What can be done about which finding; nothing sensible where it is absent. */
export type Fixers = { readonly [Id in LessonId]?: Fixer<Id> };

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = [...edits].sort((left, right) => right.offset - left.offset);
  return fromTheEnd.reduce(
    (result, { offset, length, content }) =>
      result.slice(0, offset) + content + result.slice(offset + length),
    text,
  );
}
