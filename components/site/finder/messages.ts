import type { Language } from '@/lib/i18n/languages';

const es = {
  label: 'Buscar y hacer',
  placeholder: 'Busca en el curso, o escribe > y una acción',
  results: 'Resultados',
  groups: {
    recent: 'Has buscado',
    lessons: 'Lecciones',
    lab: 'Laboratorios',
    term: 'Glosario',
    here: 'En esta página',
    commands: 'Acciones',
  },
  more: (count: number) => `y ${count} más`,
  count: (count: number) => (count === 1 ? '1 resultado' : `${count} resultados`),
  nothing: (query: string) =>
    `No hay nada con «${query}». Prueba con otra palabra, o con el nombre en inglés.`,
  loading: 'Abriendo el índice…',
  failed: 'No se ha podido traer el índice del curso. Las acciones siguen aquí.',
  again: 'Probar otra vez',
  close: 'Cerrar',
  commands: {
    continue: (title: string) => `Seguir donde lo dejaste: ${title}`,
    next: (title: string) => `Siguiente: ${title}`,
    previous: (title: string) => `Anterior: ${title}`,
    home: 'Ir al inicio',
    studio: 'Ir al estudio',
    progress: 'Ir a mi progreso',
    glossary: 'Ir al glosario',
    fidelity: 'Ver en qué se parece a AWS',
    authoring: 'Ver cómo se escriben lecciones',
    language: 'Leer esta página en inglés',
    light: 'Tema claro',
    dark: 'Tema oscuro',
    system: 'Tema como el sistema',
    local: 'Ejecutar en local',
    aws: 'Ejecutar en mi cuenta de AWS',
  },
};

const en: typeof es = {
  label: 'Search and do',
  placeholder: 'Search the course, or type > and an action',
  results: 'Results',
  groups: {
    recent: 'You searched for',
    lessons: 'Lessons',
    lab: 'Labs',
    term: 'Glossary',
    here: 'On this page',
    commands: 'Actions',
  },
  more: (count) => `and ${count} more`,
  count: (count) => (count === 1 ? '1 result' : `${count} results`),
  nothing: (query) => `Nothing for “${query}”. Try another word.`,
  loading: 'Opening the index…',
  failed: 'The index of the course could not be fetched. The actions are still here.',
  again: 'Try again',
  close: 'Close',
  commands: {
    continue: (title) => `Continue where you were: ${title}`,
    next: (title) => `Next: ${title}`,
    previous: (title) => `Previous: ${title}`,
    home: 'Go to the start page',
    studio: 'Go to the studio',
    progress: 'Go to my progress',
    glossary: 'Go to the glossary',
    fidelity: 'See how it compares with AWS',
    authoring: 'See how lessons are written',
    language: 'Leer esta página en español',
    light: 'Light theme',
    dark: 'Dark theme',
    system: 'Theme like the system',
    local: 'Run locally',
    aws: 'Run in my AWS account',
  },
};

export type FinderTexts = typeof es;

export const finderTexts: Readonly<Record<Language, FinderTexts>> = { es, en };
