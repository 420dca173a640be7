import { anchorOf, type Edition } from '@/lib/book/edition';
import type { Language } from '@/lib/i18n/languages';

/** Where in what is printed some words stand. */
export interface PrintPlace {
  readonly language: Language;
  readonly path: string;
  readonly edition: Edition;
  /** What the title of the page is: `##` of its text is one deeper. */
  readonly level: number;
  /** The exercises of the page by id, counted from 1. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** An exercise and its answer lead to each other. */
export function exerciseAnchor({ path }: PrintPlace, id: string): string {
  return anchorOf(path, `${id}-question`);
}

export function answerAnchor({ path }: PrintPlace, id: string): string {
  return anchorOf(path, `${id}-answer`);
}
