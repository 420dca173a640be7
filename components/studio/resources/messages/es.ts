import type { ServiceId } from '@/lib/studio/resources/place/place';

interface ServiceTexts {
  /** What people call its resources. */
  readonly title: string;
  /** What AWS calls the service. */
  readonly service: string;
  readonly lead: string;
  readonly empty: string;
  readonly create: string;
}

const services: Readonly<Record<ServiceId, ServiceTexts>> = {
  lambda: {
    title: 'Funciones',
    service: 'Lambda',
    lead: 'Código que se ejecuta cuando un Task lo llama.',
    empty:
      'Aún no hay funciones. Crea una: recibe lo que le dé el Task (event) y lo que devuelva será el resultado del estado.',
    create: 'Crear función',
  },
  dynamodb: {
    title: 'Tablas',
    service: 'DynamoDB',
    lead: 'Elementos que se guardan y se buscan por su clave.',
    empty:
      'Aún no hay tablas. Crea una y un Task podrá guardar en ella sin código: arn:aws:states:::dynamodb:putItem.',
    create: 'Crear tabla',
  },
  sqs: {
    title: 'Colas',
    service: 'SQS',
    lead: 'Mensajes que esperan a que alguien los recoja.',
    empty: 'Aún no hay colas. Crea una y envíale mensajes desde un Task: arn:aws:states:::sqs:sendMessage.',
    create: 'Crear cola',
  },
  sns: {
    title: 'Temas',
    service: 'SNS',
    lead: 'Avisos que llegan a todos los suscritos.',
    empty:
      'Aún no hay temas. Crea uno, suscribe una cola o una función, y publica desde un Task: arn:aws:states:::sns:publish.',
    create: 'Crear tema',
  },
  s3: {
    title: 'Buckets',
    service: 'S3',
    lead: 'Archivos: imágenes, JSON, lo que sea.',
    empty:
      'Aún no hay buckets. Crea uno y sube archivos: un Map distribuido puede recorrerlos y una función leerlos.',
    create: 'Crear bucket',
  },
  eventbridge: {
    title: 'Buses de eventos',
    service: 'EventBridge',
    lead: 'Eventos que las reglas reparten: a una máquina, una cola, una función.',
    empty: 'Aún no hay buses de eventos.',
    create: 'Crear bus',
  },
  ssm: {
    title: 'Parámetros',
    service: 'Parameter Store',
    lead: 'Ajustes con nombre que leen las máquinas y las funciones.',
    empty:
      'Aún no hay parámetros. Crea uno y léelo desde un Task: arn:aws:states:::aws-sdk:ssm:getParameter.',
    create: 'Crear parámetro',
  },
  secretsmanager: {
    title: 'Secretos',
    service: 'Secrets Manager',
    lead: 'Contraseñas y claves. Aquí todo es de mentira: no pongas las tuyas.',
    empty: 'Aún no hay secretos. Guarda uno inventado y léelo desde un Task.',
    create: 'Crear secreto',
  },
  cloudwatchlogs: {
    title: 'Registros',
    service: 'CloudWatch Logs',
    lead: 'Lo que escriben las funciones y las ejecuciones.',
    empty: 'Aún no hay registros. Aparecen solos en cuanto se ejecuta una función.',
    create: 'Crear grupo',
  },
};

export const es = {
  services,
  path: 'Dónde estás',
  overview: 'Recursos',
  overviewLead: 'Lo que usan tus máquinas, de verdad: si un Task guarda algo, lo verás aquí.',
  live: 'en vivo',
  liveTitle: 'Hay una ejecución en curso: esto se actualiza solo.',
  loading: 'Cargando…',
  none: 'ninguno',
  notHere: 'Este servicio no se ejecuta aquí todavía.',
  notThere: 'Pasos no mira este servicio en tu cuenta, o tus credenciales no lo permiten.',
  name: 'Nombre',
  create: 'Crear',
  cancel: 'Cancelar',
  close: 'Cerrar',
  removeNamed: (name: string) => `Eliminar ${name}`,
  removed: (name: string) => `${name} eliminado.`,
  sure: (name: string) => `¿Eliminar ${name} con todo lo que contiene?`,
  search: 'Buscar por nombre',
  noMatch: 'Nada con ese nombre.',
  facts: {
    items: (count: number) => (count === 1 ? '1 elemento' : `${count} elementos`),
    subscriptions: (count: number) => (count === 1 ? '1 suscripción' : `${count} suscripciones`),
    rules: (count: number) => (count === 1 ? '1 regla' : `${count} reglas`),
    waiting: (count: number) => (count === 1 ? '1 mensaje espera' : `${count} mensajes esperan`),
    flying: (count: number) => (count === 1 ? '1 en manos de alguien' : `${count} en manos de alguien`),
    delayed: (count: number) => (count === 1 ? '1 llegará más tarde' : `${count} llegarán más tarde`),
  },
  nameFaults: {
    empty: 'Escribe un nombre.',
    plain: 'Usa letras sin acento, números, guiones y guiones bajos; 64 como mucho.',
    dotted: 'Usa letras sin acento, números, puntos y guiones; entre 3 y 255.',
    bucket:
      'Usa minúsculas, números, puntos y guiones; entre 3 y 63, y que empiece y acabe en letra o número.',
    path: 'Usa letras sin acento, números, puntos, guiones y barras.',
    bus: 'Usa letras sin acento, números, puntos, guiones y barras.',
  },
  troubles: {
    gone: 'Ya no existe: alguien lo borró, o tiene otro nombre.',
    taken: 'Ya hay uno con ese nombre. Elige otro.',
    invalid: 'AWS no acepta alguno de los datos; sus palabras dicen cuál.',
    offline: 'El motor local no responde. Tu trabajo está a salvo: prueba otra vez en unos segundos.',
    large: 'Es demasiado grande para enviarlo desde aquí.',
    notHere:
      'Este servicio no se ejecuta aquí todavía. Puedes simular su respuesta en «Simulación y fallos».',
    other: 'AWS no lo ha aceptado; estas son sus palabras.',
  },
  reset: {
    open: 'Restablecer los recursos…',
    title: 'Restablecer los recursos',
    lead: 'Se borra todo esto, con su contenido. Tus máquinas de estados, sus ejecuciones y los registros se quedan.',
    more: 'También roles, pilas de CloudFormation, API y trabajos.',
    nothing: 'No hay nada que borrar.',
    confirm: 'Borrarlo todo',
    working: 'Borrando…',
    done: 'Todo vuelve a estar como al principio.',
    undo: 'Deshacer',
    undone: 'Todo vuelve a estar como estaba.',
    partly: 'No se ha podido borrar todo:',
    noUndo: 'Esto no se puede deshacer.',
  },
};
