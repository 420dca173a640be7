import type { TwinKind } from '../verdict/kinds';

/** What a kind of difference is called, and why it is there. `count`: of how many differences. */
export interface KindWords {
  readonly name: (count: number) => string;
  readonly why: string;
}

export interface TwinWords {
  readonly identical: string;
  readonly usual: (kinds: string) => string;
  readonly wording: (kinds: string) => string;
  readonly real: (kinds: string) => string;
  readonly otherEnd: (a: string, b: string, kinds: string) => string;
  readonly kinds: Readonly<Record<TwinKind, KindWords>>;
}

const always = (name: string): KindWords['name'] => {
  return () => name;
};
const counted = (one: string, many: string): KindWords['name'] => {
  return (count) => (count === 1 ? one : `${count} ${many}`);
};

export const es: TwinWords = {
  identical: 'Igual que en AWS, evento a evento.',
  usual: (kinds) => `Igual que en AWS, salvo lo que cambia en cada ejecución: ${kinds}.`,
  wording: (kinds) => `Igual que en AWS, salvo ${kinds}.`,
  real: (kinds) => `Termina igual que en AWS, salvo ${kinds}.`,
  otherEnd: (a, b, kinds) =>
    `No termina como en AWS: allí ${a}, aquí ${b}.${kinds && ` También cambia: ${kinds}.`}`,
  kinds: {
    status: {
      name: always('cómo termina'),
      why: 'Las dos recibieron lo mismo y acabaron de otra manera. Mira el estado en que se separan: ahí está el porqué.',
    },
    missing: {
      name: counted('un evento que aquí falta', 'eventos que aquí faltan'),
      why: 'Está en el historial de AWS y no en el del motor local. Si hubo otro intento o una rama más, mira qué respondió la tarea.',
    },
    extra: {
      name: counted('un evento de más', 'eventos de más'),
      why: 'Está en el historial del motor local y no en el de AWS. Pasa cuando aquí una tarea falla y se reintenta, o se sigue otro camino.',
    },
    error: {
      name: counted('un error distinto', 'errores distintos'),
      why: 'El nombre del error decide qué Retry y qué Catch actúan: con otro nombre, la máquina puede ir por otro lado.',
    },
    payload: {
      name: counted('un dato', 'datos'),
      why: 'En ese lugar hay otro valor. Si es la respuesta de un servicio, aquí responde el local, con lo que tú tienes en él.',
    },
    field: {
      name: counted('un campo de un evento', 'campos de eventos'),
      why: 'AWS dice algo de la tarea que el motor local dice de otro modo. No cambia qué hace la máquina.',
    },
    sequence: {
      name: counted('el orden dentro de un estado', 'órdenes dentro de un estado'),
      why: 'Dentro de un estado una cosa sigue a otra, así que el orden debería ser el mismo.',
    },
    link: {
      name: counted('a qué evento sigue otro', 'enlaces entre eventos'),
      why: 'El campo previousEventId señala a otro evento. Pasó lo mismo, contado con otro enlace.',
    },
    cause: {
      name: counted('el texto de una causa', 'textos de causas'),
      why: 'Es el mismo error con otra explicación. Retry y Catch miran el nombre del error, no este texto.',
    },
    order: {
      name: always('el turno de lo que va a la vez'),
      why: 'Las ramas de un Parallel y las iteraciones de un Map van a la vez: AWS no promete en qué orden se apuntan.',
    },
    metadata: {
      name: always('los datos de la respuesta HTTP'),
      why: 'Cabeceras, identificadores y códigos que el servicio añade a cada respuesta, y lo que dice al aceptar un trabajo.',
    },
    role: {
      name: always('el rol'),
      why: 'En AWS la máquina trabaja con el rol de tu cuenta; el gemelo, con uno local.',
    },
    names: {
      name: always('los nombres de la máquina y la ejecución'),
      why: 'Cada ejecución tiene un nombre propio, y el gemelo se ejecuta en una máquina de usar y tirar.',
    },
    account: {
      name: always('la cuenta y la región'),
      why: 'Están en cada ARN. El gemelo se ejecuta en la cuenta local 123456789012, en us-east-1.',
    },
    ids: {
      name: always('los números e identificadores'),
      why: 'Números de evento, UUID, tokens e identificadores de petición: se inventan en cada ejecución.',
    },
    time: {
      name: always('las horas'),
      why: 'Cada evento lleva la hora en que pasó, y las esperas del gemelo no hacen esperar.',
    },
  },
};
