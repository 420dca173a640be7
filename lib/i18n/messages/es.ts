/** The words of the site itself. Spanish is the original; its type is what every language must have. */
export const es = {
  site: {
    name: 'Pasos',
    tagline: 'AWS Step Functions, paso a paso',
    description:
      'Aprende AWS Step Functions construyendo máquinas de estado reales junto a la lección, sin cuenta de AWS y sin instalar nada más.',
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
    footer: 'Todo se ejecuta en tu propia máquina. Ninguna cuenta, ningún cargo.',
  },
  home: {
    title: 'Aprende Step Functions haciendo que funcione',
    lead: 'Lees un poco, construyes una máquina de estados de verdad al lado del texto, la ejecutas y miras por dentro lo que pasó. Cada paso se comprueba solo.',
    start: 'Empezar',
    startHint: 'Sin cuenta de AWS y sin registrarte',
    goOn: 'Continuar',
    lab: 'Ir directo al primer laboratorio',
    picture: 'Una máquina de estados en marcha: cada estado se ilumina cuando le toca.',
    play: 'Poner en marcha',
    pause: 'Pausar',
    moments: [
      { text: 'Alguien sube una foto. Su nombre es la entrada.', data: '{ "key": "gato.jpg" }' },
      { text: 'Dos ramas trabajan a la vez sobre la misma entrada.', data: '{ "key": "gato.jpg" }' },
      { text: 'La miniatura ya está. La otra rama sigue.', data: '{ "key": "mini/gato.jpg" }' },
      {
        text: 'Los dos resultados se juntan y pasan al siguiente.',
        data: '{ "results": [ …, { "labels": ["Gato"] } ] }',
      },
      { text: 'Guardado. Así termina bien una ejecución.', data: '"status": "SUCCEEDED"' },
    ],
    points: [
      {
        title: 'Lee lo justo',
        text: 'Lecciones breves con dibujos, ejercicios y palabras que se explican al tocarlas.',
      },
      {
        title: 'Construye de verdad',
        text: 'Escribes Amazon States Language y un motor local lo ejecuta como lo haría AWS: mismos errores, misma historia.',
      },
      {
        title: 'Mira por dentro',
        text: 'Qué entró, qué salió y por qué, estado por estado y evento por evento.',
      },
    ],
  },
  search: { open: 'Buscar' },
  unit: {
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
  },
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
    title: 'Mi progreso',
    lead: 'Se guarda solo, con un identificador anónimo de este navegador. Puedes llevártelo a otro.',
    overall: (percent: number) => `${percent} % del curso`,
    done: 'hecho',
    notDone: 'sin hacer',
    started: 'empezado',
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
