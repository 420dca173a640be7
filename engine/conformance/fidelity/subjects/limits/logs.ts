import type { Limits } from './limit';

const LOGS = 'logs/logs.test.ts';

/** Of log events. */
export const logs = {
  LOG_LISTING_MAX: {
    es: 'Grupos o flujos de registros por página',
    en: 'Log groups or streams a page',
    unit: 'count',
    proofs: [`${LOGS}#DescribeLogGroups`],
  },
  LOG_EVENTS_PER_CALL_MAX: {
    es: 'Líneas de registro por llamada',
    en: 'Log events a call',
    unit: 'count',
    proofs: [LOGS],
  },
  LOG_STREAMS_PER_CALL_MAX: {
    es: 'Flujos de registros en una búsqueda',
    en: 'Log streams in one search',
    unit: 'count',
    proofs: [LOGS],
  },
  LOG_EVENT_BYTES_MAX: {
    es: 'Una línea de registro',
    en: 'One log event',
    unit: 'bytes',
    proofs: [`${LOGS}#too much at once`],
  },
  LOG_BATCH_BYTES_MAX: {
    es: 'Líneas de registro que se envían juntas',
    en: 'Log events sent together',
    unit: 'bytes',
    proofs: [`${LOGS}#too much at once`],
  },
  LOG_PAGE_BYTES_MAX: {
    es: 'Líneas de registro que se leen juntas',
    en: 'Log events read together',
    unit: 'bytes',
    proofs: [`${LOGS}#a page holds a megabyte`],
  },
  LOGGED_PAYLOAD_BYTES_MAX: {
    es: 'Entrada y salida en una línea de registro',
    en: 'Input and output in a log event',
    unit: 'bytes',
    proofs: ['host/logging/logging.test.ts#input longer than 248 KB'],
  },
  LOG_BYTES_MAX: {
    es: 'Todos los registros juntos',
    en: 'All log events together',
    unit: 'bytes',
    proofs: ['storage/memory/memory-store.test.ts#room', 'storage/sqlite/sqlite-store.test.ts#room'],
    isOurs: true,
  },
  LOG_SCAN_BYTES_MAX: {
    es: 'Lo que una búsqueda en los registros mira de una vez',
    en: 'What one search through the logs looks at',
    unit: 'bytes',
    proofs: [`${LOGS}#a search through very much`],
    isOurs: true,
  },
} satisfies Limits;
