import type { Language } from '@/lib/i18n/languages';
import { en } from './en';
import { es } from './es';

export function resourceTexts(language: Language): typeof es {
  return { es, en }[language];
}
