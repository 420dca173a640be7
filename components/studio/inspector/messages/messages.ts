import type { Language } from '@/lib/i18n/languages';
import { en } from './en';
import { es } from './es';

export type Messages = typeof es;

export function getMessages(language: Language): Messages {
  return { es, en }[language];
}
