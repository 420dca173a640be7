import type { Language } from '@/lib/i18n/languages';

const es = {
  title: 'Edición para imprimir',
  course: 'AWS Step Functions, paso a paso',
  courseLead: 'El curso entero: lecciones, laboratorios, glosario y respuestas.',
  print: 'Imprimir',
  back: 'Volver a la página',
  whole: 'Todo el curso',
  unit: 'Toda la unidad',
  options: 'Qué se imprime',
  answers: 'Las respuestas',
  solutions: 'Pistas y soluciones',
  contents: 'Contenido',
  answersTitle: 'Respuestas',
  solutionsTitle: 'Pistas y soluciones',
  glossaryTitle: 'Glosario',
  question: 'Pregunta',
  findBug: '¿Dónde está el error?',
  stage: (stage: number) => `Momento ${stage}`,
  inEditor: 'En el editor',
  goesOn: (name: string | undefined) =>
    `En el editor sigues con lo que escribiste en la parte anterior${name ? `: ${name}` : ''}.`,
  asks: 'Qué se comprueba',
  predict: 'Antes de ejecutar',
  hints: 'Pistas',
  solution: 'Solución',
};

const en: typeof es = {
  title: 'Printable edition',
  course: 'AWS Step Functions, step by step',
  courseLead: 'The whole course: lessons, labs, glossary and answers.',
  print: 'Print',
  back: 'Back to the page',
  whole: 'The whole course',
  unit: 'The whole unit',
  options: 'What is printed',
  answers: 'The answers',
  solutions: 'Hints and solutions',
  contents: 'Contents',
  answersTitle: 'Answers',
  solutionsTitle: 'Hints and solutions',
  glossaryTitle: 'Glossary',
  question: 'Question',
  findBug: 'Where is the mistake?',
  stage: (stage) => `Moment ${stage}`,
  inEditor: 'In the editor',
  goesOn: (name) =>
    `In the editor you go on with what you wrote in the previous part${name ? `: ${name}` : ''}.`,
  asks: 'What is checked',
  predict: 'Before you run it',
  hints: 'Hints',
  solution: 'Solution',
};

const texts: Readonly<Record<Language, typeof es>> = { es, en };

export function printMessages(language: Language): typeof es {
  return texts[language];
}
