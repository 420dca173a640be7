import type { Language } from '@/lib/i18n/languages';

const es = {
  sign: 'Sin conexión',
  signHelp:
    'El servidor no responde. Sigues con lo guardado en este navegador; tu progreso se enviará después.',
  title: 'Sin conexión',
  lead: 'Después de la primera visita, este navegador guarda el curso para que lo leas sin el servidor: lecciones, buscador, glosario y los laboratorios que no necesitan funciones de Lambda.',
  name: 'Copia del curso',
  whole: (megabytes: string) =>
    `Disponible sin conexión: el curso entero está en este navegador (${megabytes}).`,
  filling: (have: string, of: string) => `Guardando el curso en segundo plano: ${have} de ${of}.`,
  earlier: 'Mientras tanto tienes entera la versión anterior.',
  used: (have: string) =>
    `Tu conexión es lenta o ahorra datos: solo se guardan las páginas que abres (${have}).`,
  unknown: 'Mirando qué hay guardado…',
  off: 'No se guarda nada. El curso solo se puede leer con el servidor.',
  trouble: {
    'no-server': (have: string, of: string) =>
      `El servidor no responde. Hay ${have} de ${of} guardados; el resto llegará cuando vuelva.`,
    'no-room': () =>
      'Este navegador no tiene espacio para el curso entero: se podrá leer lo que ya está guardado. Libera espacio y vuelve a probar.',
    'other-build': () => 'Hay una versión nueva del curso. Recarga la página para guardarla.',
  },
  impossible: {
    unbuilt: 'Mientras se trabaja en el sitio (npm run dev) no se guarda nada.',
    insecure:
      'El navegador solo guarda páginas de direcciones https o de este mismo equipo (localhost). Aquí hace falta el servidor.',
    unsupported: 'Este navegador no sabe guardar páginas para leerlas sin conexión.',
    refused:
      'Este navegador no deja guardar páginas (¿ventana privada, o datos de sitios bloqueados?). Aquí hace falta el servidor.',
  },
  keepAll: 'Guardar el curso entero',
  again: 'Probar otra vez',
  drop: 'Quitar la copia',
};

const en: typeof es = {
  sign: 'Offline',
  signHelp:
    'The server does not answer. You go on with what this browser keeps; your progress is sent later.',
  title: 'Offline',
  lead: 'After the first visit this browser keeps the course, so that you can read it without the server: lessons, search, glossary, and the labs that need no Lambda functions.',
  name: 'Copy of the course',
  whole: (megabytes) => `Available offline: the whole course is in this browser (${megabytes}).`,
  filling: (have, of) => `Keeping the course in the background: ${have} of ${of}.`,
  earlier: 'Meanwhile you have the whole of the version before.',
  used: (have) => `Your connection is slow or saves data: only the pages you open are kept (${have}).`,
  unknown: 'Looking at what is kept…',
  off: 'Nothing is kept. The course can only be read with the server.',
  trouble: {
    'no-server': (have, of) =>
      `The server does not answer. ${have} of ${of} are kept; the rest comes when it is back.`,
    'no-room': () =>
      'This browser has no room for the whole course: what is kept already can be read. Free some space and try again.',
    'other-build': () => 'There is a new version of the course. Reload the page to keep it.',
  },
  impossible: {
    unbuilt: 'While the site is being worked on (npm run dev) nothing is kept.',
    insecure:
      'Browsers keep pages only of https addresses or of this very computer (localhost). Here the server is needed.',
    unsupported: 'This browser cannot keep pages to read them offline.',
    refused:
      'This browser keeps no pages (a private window, or site data blocked?). Here the server is needed.',
  },
  keepAll: 'Keep the whole course',
  again: 'Try again',
  drop: 'Remove the copy',
};

export const offlineTexts: Readonly<Record<Language, typeof es>> = { es, en };
