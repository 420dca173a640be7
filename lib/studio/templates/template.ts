import type { Language, Localized } from '@/lib/i18n/languages';

/** A machine to begin with. */
export interface Template {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** The stack that must be there before it can run. */
  readonly needs?: 'image-pipeline';
  /** Runs here as it is, without anything that must exist beside it. */
  readonly runs: boolean;
  /** With the names of states and texts in Spanish. */
  readonly definition: object;
  /** The same names and texts in English. */
  readonly english: Readonly<Record<string, string>>;
  /** An input to try it with. */
  readonly input: object;
}

/** The definition's text in a language. */
export function templateText({ definition, english }: Template, language: Language): string {
  const text = JSON.stringify(definition, null, 2);
  if (language === 'es') return text;
  return Object.entries(english).reduce((translated, [from, to]) => translated.replaceAll(from, to), text);
}
