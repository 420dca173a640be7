import type { Language } from '@/lib/i18n/languages';

const es = {
  loading: 'Un momento…',
  failed: 'No se ha podido traer el índice. El curso entero está también en la portada.',
  retry: 'Intentarlo otra vez',
  overview: 'De qué va',
};

const en: typeof es = {
  loading: 'One moment…',
  failed: 'The contents could not be fetched. The whole course is on the home page too.',
  retry: 'Try again',
  overview: 'What it is about',
};

export const outlineMessages = (language: Language) => ({ es, en })[language];
