import type { Language } from '@/lib/i18n/languages';

/** Of the home page and the end of a unit. */
const es = {
  mapTitle: 'El mapa del curso',
  mapLead: (hours: string) =>
    `Unas ${hours} en total, a tu ritmo. Las líneas dicen qué conviene hacer antes; nada está cerrado con llave.`,
  optional: 'opcional',
  after: 'Después de',
  pagesDone: (done: number, all: number) => `${done} de ${all}`,
  left: (time: string) => `quedan ${time}`,
  finished: 'hecha',
  here: 'aquí lo dejaste',
  place: {
    lessons: (number: number, of: number) => `Lección ${number} de ${of}`,
    lab: (number: number, of: number) => `Paso ${number} de ${of}`,
  },
  toEnd: {
    lessons: (time: string) => `${time} para acabar la unidad`,
    lab: (time: string) => `${time} para acabar este laboratorio`,
  },
  courseLeft: (time: string) => `unas ${time} de curso`,
  courseDone: 'Has terminado el curso',
  courseDoneHint: 'Todo está hecho. Los recibos de cada laboratorio siguen en su última página.',
  seeProgress: 'Ver mi progreso',
};

const en: typeof es = {
  mapTitle: 'The map of the course',
  mapLead: (hours) =>
    `About ${hours} in all, at your own pace. Lines say what is better done before; nothing is locked.`,
  optional: 'optional',
  after: 'After',
  pagesDone: (done, all) => `${done} of ${all}`,
  left: (time) => `${time} left`,
  finished: 'done',
  here: 'you were here',
  place: {
    lessons: (number, of) => `Lesson ${number} of ${of}`,
    lab: (number, of) => `Step ${number} of ${of}`,
  },
  toEnd: {
    lessons: (time) => `${time} to the end of the unit`,
    lab: (time) => `${time} to the end of this lab`,
  },
  courseLeft: (time) => `about ${time} of the course`,
  courseDone: 'You have finished the course',
  courseDoneHint: 'Everything is done. The receipt of each lab is still on its last page.',
  seeProgress: 'See my progress',
};

export function courseMessages(language: Language): typeof es {
  return { es, en }[language];
}

/** `25 min`, `1 h 30 min`; from three hours on whole hours. The same in both languages. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 180) return `${Math.round(minutes / 60)} h`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
