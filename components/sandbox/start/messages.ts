import type { Language } from '@/lib/i18n/languages';

const es = {
  recent: 'Entradas de ejecuciones recientes',
  pickRecent: 'Usar la entrada de…',
  version: 'Qué se inicia',
  latest: 'La última revisión',
  versionItem: (number: string) => `Versión ${number}`,
  aliasItem: (name: string) => `Alias ${name}`,
  newTab: 'Iniciar en otra pestaña',
  command: 'Lo mismo desde la terminal',
  valid: 'JSON válido',
};

type Texts = typeof es;

const en: Texts = {
  recent: 'Inputs of recent executions',
  pickRecent: 'Use the input of…',
  version: 'What is started',
  latest: 'The latest revision',
  versionItem: (number) => `Version ${number}`,
  aliasItem: (name) => `Alias ${name}`,
  newTab: 'Start in another tab',
  command: 'The same from the terminal',
  valid: 'Valid JSON',
};

const messages: Readonly<Record<Language, Texts>> = { es, en };

export function startTexts(language: Language): Texts {
  return messages[language];
}
