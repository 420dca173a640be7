import type { Language } from '@/lib/i18n/languages';

/** Of the page of one's own progress; what a tick says is with the words of every page. */
const es = {
  title: 'Mi progreso',
  lead: 'Se guarda solo, con un identificador anónimo de este navegador. Puedes llevártelo a otro.',
  overall: (percent: number) => `${percent} % del curso`,
  none: 'Aún no has empezado. El primer paso es corto.',
  quizzes: 'Ejercicios resueltos',
  export: 'Descargar mi progreso',
  import: 'Cargar un archivo',
  erase: 'Borrar todo',
  eraseConfirm: '¿Borrar todo tu progreso, también lo escrito en los editores?',
  eraseYes: 'Sí, borrar',
  eraseNo: 'No, conservar',
  erased: 'Progreso borrado.',
  imported: 'Progreso cargado.',
  undo: 'Deshacer',
  undone: 'Todo vuelve a estar como antes.',
  notProgress: 'Ese archivo no es un progreso de Pasos.',
  notErased: 'No se pudo: el servidor no responde.',
  keep: 'Llévatelo o empieza de cero',
  keepLead:
    'El archivo incluye lecciones leídas, ejercicios, pasos de los laboratorios y lo que escribiste en los editores. Al cargarlo se suma a lo que ya tienes.',
};

const en: typeof es = {
  title: 'My progress',
  lead: 'It saves itself, under an anonymous identifier of this browser. You can take it to another one.',
  overall: (percent) => `${percent}% of the course`,
  none: 'You have not started yet. The first step is a short one.',
  quizzes: 'Exercises solved',
  export: 'Download my progress',
  import: 'Load a file',
  erase: 'Erase everything',
  eraseConfirm: 'Erase all your progress, what you wrote in the editors included?',
  eraseYes: 'Yes, erase',
  eraseNo: 'No, keep it',
  erased: 'Progress erased.',
  imported: 'Progress loaded.',
  undo: 'Undo',
  undone: 'Everything is back as it was.',
  notProgress: 'That file is not a Pasos progress file.',
  notErased: 'It did not work: the server does not answer.',
  keep: 'Take it with you or start over',
  keepLead:
    'The file holds the lessons you read, exercises, lab steps and what you wrote in the editors. Loading it adds to what you have.',
};

export function progressMessages(language: Language): typeof es {
  return { es, en }[language];
}
