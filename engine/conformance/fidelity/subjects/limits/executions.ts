import type { Limits } from './limit';

const OF_DEFINITION = 'conformance/limits.test.ts#a definition';
const HERE = 'conformance/limits.test.ts';
const MAPS = 'asl/validate/rules/distributed-maps.test.ts';

/** Of definitions, executions and Maps. */
export const executions = {
  PAYLOAD_BYTES_MAX: {
    es: 'Entrada y salida de estados, tareas y ejecuciones',
    en: 'Input and output of states, tasks and executions',
    unit: 'bytes',
    proofs: [`${HERE}#takes an input of 256 KiB`, 'machine/errors.test.ts#an output over 256 KiB'],
  },
  HISTORY_EVENTS_MAX: {
    es: 'Eventos de un historial',
    en: 'Events of a history',
    unit: 'count',
    proofs: ['machine/step.test.ts#the 25,000th event'],
  },
  EXPRESS_EVENTS_MAX: {
    es: 'Eventos de una ejecución Express',
    en: 'Events of an Express execution',
    unit: 'count',
    proofs: ['api/express.test.ts#ends when its history outgrows the engine'],
    isOurs: true,
  },
  MAP_SOURCE_BYTES_MAX: {
    es: 'Un archivo que lee un Map distribuido',
    en: 'A file that a distributed Map reads',
    unit: 'bytes',
    proofs: ['map-runs/reading/read-file.test.ts#a file larger than what can be held'],
    isOurs: { es: 'AWS llega a 10 GB.', en: 'AWS takes up to 10 GB.' },
  },
  HTTP_TASK_MS_MAX: {
    es: 'Lo que espera un HTTP Task',
    en: 'How long an HTTP Task waits',
    unit: 'milliseconds',
    proofs: ['integrations/http/http-invoke.test.ts'],
  },
  HISTORY_CHARS_MAX: {
    es: 'Tamaño de un historial',
    en: 'Size of a history',
    unit: 'characters',
    proofs: ['machine/step.test.ts#an endless loop over large data'],
    isOurs: true,
  },
  STEP_CHARS_MAX: {
    es: 'Lo que una ejecución escribe antes de ceder el turno',
    en: 'What an execution writes before others have their turn',
    unit: 'characters',
    proofs: ['host/host.test.ts#an endless loop pauses'],
    isOurs: true,
  },
  DEFINITION_CHARS_MAX: {
    es: 'Texto de una definición',
    en: 'Text of a definition',
    unit: 'characters',
    proofs: [`${HERE}#a million characters`],
  },
  STATE_NAME_CHARS_MAX: {
    es: 'Nombre de un estado',
    en: 'Name of a state',
    unit: 'characters',
    proofs: [`${HERE}#the name of a state`],
  },
  VARIABLE_NAME_CHARS_MAX: {
    es: 'Nombre de una variable',
    en: 'Name of a variable',
    unit: 'characters',
    proofs: [`${HERE}#the name of a variable`],
  },
  VARIABLE_BYTES_MAX: {
    es: 'Variables de un Assign',
    en: 'Variables of one Assign',
    unit: 'bytes',
    proofs: [`${HERE}#assigns variables of 256 KiB`],
  },
  VARIABLES_TOTAL_BYTES_MAX: {
    es: 'Todas las variables juntas',
    en: 'All variables together',
    unit: 'bytes',
    proofs: [`${HERE}#keeps variables of 10 MiB`],
  },
  SECONDS_MAX: {
    es: 'Esperas y plazos',
    en: 'Waits and timeouts',
    unit: 'seconds',
    proofs: [`${OF_DEFINITION} the seconds of a Wait`, `${OF_DEFINITION} the TimeoutSeconds of a Task`],
  },
  EXPRESS_SECONDS_MAX: {
    es: 'Duración de una ejecución Express',
    en: 'Duration of an Express execution',
    unit: 'seconds',
    proofs: ['api/express.test.ts#times out after five minutes'],
  },
  DISTRIBUTED_MAP_CONCURRENCY_MAX: {
    es: 'Ejecuciones hijas a la vez de un Map distribuido',
    en: 'Child executions of a distributed Map at a time',
    unit: 'count',
    proofs: ['host/map-runs/limits.test.ts#no more than 10,000 children'],
  },
  RETRY_MAX_DELAY_SECONDS_MAX: {
    es: '`MaxDelaySeconds` de un reintento',
    en: '`MaxDelaySeconds` of a retry',
    unit: 'seconds',
    proofs: [`${OF_DEFINITION} MaxDelaySeconds`],
  },
  INLINE_MAP_CONCURRENCY_MAX: {
    es: 'Iteraciones a la vez de un Map en línea',
    en: 'Iterations of an inline Map at a time',
    unit: 'count',
    proofs: [`${HERE}#forty iterations`],
  },
  MAP_LABEL_CHARS_MAX: {
    es: '`Label` de un Map distribuido',
    en: '`Label` of a distributed Map',
    unit: 'characters',
    proofs: [`${MAPS}#label`],
  },
  MAP_ITEMS_MAX: {
    es: 'Elementos de un Map distribuido',
    en: 'Items of a distributed Map',
    unit: 'count',
    proofs: [`${MAPS}#too many items`],
  },
  BATCH_BYTES_MAX: {
    es: 'Un lote de elementos',
    en: 'A batch of items',
    unit: 'bytes',
    proofs: [`${MAPS}#a batch too big`, 'map-runs/map-runs.test.ts#no batch is larger than a payload'],
  },
  CSV_HEADER_BYTES_MAX: {
    es: 'Cabeceras de un CSV',
    en: 'Headers of a CSV',
    unit: 'bytes',
    proofs: ['map-runs/reading/csv.test.ts#headers have a limit'],
  },
} satisfies Limits;
