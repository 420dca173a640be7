import type { Language } from '@/lib/i18n/languages';

const es = {
  events: {
    page: (from: number, to: number, of: number) => `${from}–${to} de ${of}`,
    newer: 'Siguientes',
    older: 'Anteriores',
  },
  log: {
    loading: 'Cargando…',
    caption: 'Registros de la ejecución, en orden',
    group: 'Grupo de registros',
    level: 'Nivel',
    data: 'Entradas y salidas',
    withData: 'incluidas',
    withoutData: 'no incluidas',
    line: (id: number) => `Registro ${id}`,
    more: 'Ver más',
    none: {
      YET: 'Todavía no hay registros.',
      ALL: 'Esta ejecución no dejó registros. Solo los escriben las que empiezan con los registros activados.',
      ERROR: 'El nivel ERROR solo escribe los fallos, y esta ejecución no tuvo ninguno.',
      FATAL:
        'El nivel FATAL solo escribe el final de las ejecuciones que fallan, se detienen o agotan su tiempo.',
    },
    readInTerminal: 'Leerlos desde la terminal',
    off: 'Esta máquina no escribía registros cuando empezó la ejecución.',
    offHelp:
      'Step Functions puede escribir cada evento de una ejecución en un grupo de registros de CloudWatch Logs. Es una propiedad de la máquina: dice a qué grupo, con qué nivel de detalle (ALL, ERROR o FATAL) y si incluye las entradas y salidas.',
    turnOn: 'Activar los registros',
    turningOn: 'Activando…',
    turnOnHelp:
      'Crea el grupo de registros y actualiza la máquina con el nivel ALL y los datos incluidos. Vale para las ejecuciones que inicies después.',
    turnOnInTerminal: 'Activarlos desde la terminal',
    wasOff: 'Los registros ya están activados.',
    isOnNow:
      'Esta ejecución empezó antes y no dejó ninguno. Inicia otra y aquí verás los suyos, evento por evento.',
  },
  express: {
    why: 'Es una ejecución Express: AWS no guarda su historial y no deja consultarla ni detenerla por su ARN.',
    source: {
      log: 'Lo que ves aquí viene de sus registros en CloudWatch Logs.',
      answer: 'Su resultado es lo que se respondió al iniciarla; de lo que pasó por dentro no queda nada.',
      nothing: 'Solo se sabe que empezó: quien la inició no esperó el resultado.',
    },
    turnOn: 'Con los registros activados (pestaña «Registros») se ve por dentro, estado por estado.',
    level: 'Para verla por dentro, la máquina tiene que escribir registros con el nivel ALL.',
  },
  definition: {
    same: 'Esta ejecución usó la misma definición que tienes en el editor.',
    differs:
      'La definición cambió después: a la izquierda, la que usó esta ejecución; a la derecha, tu texto de ahora.',
    used: 'La que usó esta ejecución',
    now: 'Tu texto de ahora',
    loading: 'Cargando…',
    restore: 'Poner en el editor la que usó',
  },
};

const en: typeof es = {
  events: {
    page: (from, to, of) => `${from}–${to} of ${of}`,
    newer: 'Next',
    older: 'Previous',
  },
  log: {
    loading: 'Loading…',
    caption: 'Log records of the execution, in order',
    group: 'Log group',
    level: 'Level',
    data: 'Inputs and outputs',
    withData: 'included',
    withoutData: 'not included',
    line: (id) => `Record ${id}`,
    more: 'Show more',
    none: {
      YET: 'There are no records yet.',
      ALL: 'This execution left no records. Only executions that start with logging turned on write them.',
      ERROR: 'Level ERROR only records failures, and this execution had none.',
      FATAL: 'Level FATAL only records the end of executions that fail, are stopped or run out of time.',
    },
    readInTerminal: 'Read them from the terminal',
    off: 'This machine was not writing logs when the execution started.',
    offHelp:
      'Step Functions can write every event of an execution to a log group of CloudWatch Logs. It is a property of the machine: which group, how much detail (ALL, ERROR or FATAL), and whether inputs and outputs are included.',
    turnOn: 'Turn logging on',
    turningOn: 'Turning on…',
    turnOnHelp:
      'Creates the log group and updates the machine with level ALL and the data included. It applies to the executions you start afterwards.',
    turnOnInTerminal: 'Turn it on from the terminal',
    wasOff: 'Logging is on now.',
    isOnNow:
      'This execution started before and left no records. Start another one and you will see its own here, event by event.',
  },
  express: {
    why: 'This is an Express execution: AWS keeps no history of it, and it cannot be looked up or stopped by its ARN.',
    source: {
      log: 'What you see here comes from its records in CloudWatch Logs.',
      answer:
        'Its result is what the call that started it answered; nothing is left of what happened inside.',
      nothing: 'All that is known is that it started: whoever started it did not wait for the result.',
    },
    turnOn: 'With logging turned on (tab “Logs”) you can look inside, state by state.',
    level: 'To look inside, the machine has to write logs at level ALL.',
  },
  definition: {
    same: 'This execution used the same definition you have in the editor.',
    differs:
      'The definition changed later: on the left the one this execution used, on the right your text now.',
    used: 'The one this execution used',
    now: 'Your text now',
    loading: 'Loading…',
    restore: 'Put the one it used into the editor',
  },
};

/** What is said of logs, of pages of them, and of what an execution ran with. */
export function logTexts(language: Language): typeof es {
  return { es, en }[language];
}
