import type { Language } from '@/lib/i18n/languages';

const es = {
  title: 'Glosario',
  lead: 'Las palabras del curso, cada una en dos frases y con las páginas donde aparece.',
  find: 'Buscar una palabra',
  letters: 'Letras',
  elsewhere: 'en inglés',
  uses: 'Aparece en',
  count: (count: number) => (count === 1 ? '1 palabra' : `${count} palabras`),
  nothing: 'Ninguna palabra lleva eso. Prueba con menos letras.',
  print: 'Imprimir',
};

const en: typeof es = {
  title: 'Glossary',
  lead: 'The words of the course, each in two sentences and with the pages where it appears.',
  find: 'Find a word',
  letters: 'Letters',
  elsewhere: 'in Spanish',
  uses: 'Appears in',
  count: (count) => (count === 1 ? '1 word' : `${count} words`),
  nothing: 'No word has that. Try fewer letters.',
  print: 'Print',
};

const texts: Readonly<Record<Language, typeof es>> = { es, en };

export function glossaryMessages(language: Language): typeof es {
  return texts[language];
}
