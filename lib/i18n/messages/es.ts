/** The words of the site itself. Spanish is the original; its type is what every language must have. */
export const es = {
  site: {
    name: 'Pasos',
    tagline: 'AWS Step Functions, paso a paso',
    description:
      'Aprende AWS Step Functions construyendo máquinas de estados reales junto a la lección, sin cuenta de AWS y sin instalar nada más.',
    skip: 'Saltar al contenido',
    menu: 'Índice',
    openMenu: 'Abrir el índice',
    closeMenu: 'Cerrar el índice',
    outline: 'Índice del curso',
    studio: 'Estudio',
    myProgress: 'Mi progreso',
    home: 'Inicio de Pasos',
    otherLanguage: 'English',
    switchLanguage: 'Read this page in English',
    theme: 'Tema',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    footer: 'Todo se ejecuta en tu equipo: sin cuenta de AWS y sin cargos.',
  },
  search: { open: 'Buscar' },
  lesson: {
    onThisPage: 'En esta página',
    previous: 'Anterior',
    next: 'Siguiente',
    pages: 'Página anterior y siguiente',
    reading: (minutes: number) => `${minutes} min de lectura`,
    labTime: (minutes: number) => `unos ${minutes} min`,
    steps: 'Pasos del laboratorio',
    step: (index: number, all: number) => `Paso ${index} de ${all}`,
    courseEnd: 'Has llegado al final del curso. ¡Enhorabuena!',
    callouts: { note: 'Nota', tip: 'Consejo', warning: 'Cuidado', aws: 'En AWS' },
    tabs: { lesson: 'Lección', lab: 'Laboratorio' },
    machine: 'Una máquina de estados',
    divider: 'Ancho de la lección',
    loadingLab: 'Preparando el laboratorio…',
    labNeedsScript: 'La zona de práctica necesita JavaScript. La lección se lee también sin él.',
  },
  code: {
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'No se pudo copiar',
    putInEditor: 'Llevar al editor',
    putDone: 'En el editor',
    tryPart: 'Probar',
    useInput: 'Usar como entrada',
  },
  exercise: {
    check: 'Comprobar',
    retry: 'Intentarlo otra vez',
    right: '¡Correcto!',
    wrong: 'Todavía no.',
    partly: (right: number, all: number) => `${right} de ${all} en su sitio.`,
    pickOne: 'Elige una respuesta.',
    pickSeveral: 'Puede haber más de una respuesta.',
    quiz: 'Pregunta',
    findBug: 'Encuentra el error',
    match: {
      label: 'Relaciona',
      help: 'Arrastra cada nombre a su situación, o elige en la lista.',
      choose: 'Elige…',
      items: 'Nombres por colocar',
      answerFor: (situation: string) => `Respuesta para: ${situation}`,
      allPlaced: 'Todos colocados.',
    },
    arrange: {
      label: 'Ordena',
      help: 'Arrastra cada tarjeta a su momento, o muévela con los botones. Las que comparten columna ocurren a la vez.',
      stage: (index: number) => `Momento ${index}`,
      unplaced: 'Por colocar',
      earlier: (card: string) => `Antes: ${card}`,
      later: (card: string) => `Después: ${card}`,
      empty: 'Suelta aquí',
      placed: (card: string, stage: number) => `${card}: momento ${stage}`,
      lifted: (card: string) => `${card}: por colocar`,
    },
    pick: {
      label: 'Señala en la definición',
      help: 'Pulsa los nombres de los estados.',
      missed: 'Faltan estados por señalar.',
      extra: 'Has señalado alguno de más.',
    },
  },
  progress: {
    done: 'hecho',
    notDone: 'sin hacer',
    started: 'empezado',
  },
  notFound: {
    title: 'Esta página no existe',
    text: 'Puede que haya cambiado de sitio. El índice del curso lo tiene todo.',
    home: 'Ir al inicio',
  },
};

type Table<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : T[K] extends readonly (infer I)[]
        ? readonly Table<I>[]
        : Table<T[K]>;
};

export type Messages = Table<typeof es>;
