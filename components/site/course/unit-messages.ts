import type { Language } from '@/lib/i18n/languages';

/** Of the first page of a unit. */
const es = {
  lessons: (count: number) => (count === 1 ? '1 lección' : `${count} lecciones`),
  steps: (count: number) => (count === 1 ? '1 paso' : `${count} pasos`),
  minutes: (count: number) => `${count} min`,
  aboutMinutes: (count: number) => `unos ${count} minutos`,
  begin: 'Empezar',
  goOn: 'Continuar',
  again: 'Repasar desde el principio',
  optional: 'opcional',
  kinds: { lessons: 'Lecciones', lab: 'Laboratorio' },
  done: (done: number, all: number) => `${done} de ${all} hechos`,
};

const en: typeof es = {
  lessons: (count) => (count === 1 ? '1 lesson' : `${count} lessons`),
  steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
  minutes: (count) => `${count} min`,
  aboutMinutes: (count) => `about ${count} minutes`,
  begin: 'Start',
  goOn: 'Continue',
  again: 'Go over it again',
  optional: 'optional',
  kinds: { lessons: 'Lessons', lab: 'Lab' },
  done: (done, all) => `${done} of ${all} done`,
};

export function unitMessages(language: Language): typeof es {
  return { es, en }[language];
}
