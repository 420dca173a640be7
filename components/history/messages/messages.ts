import type { Language } from '@/lib/i18n/languages';
import { en } from './en';
import { es } from './es';

/** The words of an execution seen from inside: loaded with it. Spanish is the original. */
export type RunTexts = typeof es;

const messages: Readonly<Record<Language, RunTexts>> = { es, en };

export function runTexts(language: Language): RunTexts {
  return messages[language];
}
