import type { Limits } from './limit';

const HERE = 'conformance/limits.test.ts';

/** Of an account and of what it asks. */
export const account = {
  OPEN_MAP_RUNS_MAX: {
    es: 'Map Runs abiertos',
    en: 'Open Map Runs',
    unit: 'count',
    proofs: ['host/map-runs/limits.test.ts#no more than 1,000 runs'],
  },
  TRIAL_SECONDS_MAX: {
    es: 'Lo que espera TestState a un estado',
    en: 'How long TestState waits for a state',
    unit: 'seconds',
    proofs: ['api/test-state/test-state.test.ts#waits too long'],
  },
  CLOCK_RATE_MIN: {
    es: 'Reloj más lento',
    en: 'Slowest clock',
    unit: 'rate',
    proofs: ['control/control.test.ts#a clock that stands is refused'],
    isOurs: { es: 'En AWS el tiempo no se toca.', en: 'On AWS nobody touches time.' },
  },
  CLOCK_RATE_MAX: {
    es: 'Reloj más rápido',
    en: 'Fastest clock',
    unit: 'rate',
    proofs: ['control/control.test.ts#a clock too fast is refused'],
    isOurs: { es: 'En AWS el tiempo no se toca.', en: 'On AWS nobody touches time.' },
  },
  PAGE_SIZE_DEFAULT: {
    es: 'Resultados por página si no se pide otra cosa',
    en: 'Results a page unless asked otherwise',
    unit: 'count',
    proofs: [`${HERE}#results a page`],
  },
  PAGE_SIZE_MAX: {
    es: 'Resultados por página, como mucho',
    en: 'Results a page, at most',
    unit: 'count',
    proofs: [`${HERE}#results a page`],
  },
  DIAGNOSTICS_MAX: {
    es: 'Problemas que se cuentan de una definición',
    en: 'Problems told of a definition',
    unit: 'count',
    proofs: [`${HERE}#a hundred diagnostics`],
  },
  TAGS_PER_RESOURCE_MAX: {
    es: 'Etiquetas de un recurso',
    en: 'Tags of a resource',
    unit: 'count',
    proofs: ['api/machines/tags.test.ts#fifty are enough'],
  },
  VERSIONS_PER_MACHINE_MAX: {
    es: 'Versiones de una máquina',
    en: 'Versions of a machine',
    unit: 'count',
    proofs: [`${HERE}#a thousand versions`],
  },
  ALIASES_PER_MACHINE_MAX: {
    es: 'Alias de una máquina',
    en: 'Aliases of a machine',
    unit: 'count',
    proofs: ['api/machines/aliases.test.ts#a hundred aliases are enough'],
  },
  STATE_MACHINES_MAX: {
    es: 'Máquinas de una cuenta',
    en: 'State machines of an account',
    unit: 'count',
    proofs: ['api/machines/state-machines.test.ts#a hundred thousand are enough'],
  },
  ACTIVITIES_MAX: {
    es: 'Actividades de una cuenta',
    en: 'Activities of an account',
    unit: 'count',
    proofs: ['api/activities/activities.test.ts#a hundred thousand are enough'],
  },
  ACTIVITY_POLLERS_MAX: {
    es: 'Trabajadores que esperan a una actividad',
    en: 'Workers that poll one activity',
    unit: 'count',
    proofs: ['api/activities/workers.test.ts#a thousand workers are enough'],
  },
  OPEN_EXECUTIONS_MAX: {
    es: 'Ejecuciones abiertas',
    en: 'Open executions',
    unit: 'count',
    proofs: ['api/executions.test.ts#a million open executions'],
  },
  EXECUTION_RETENTION_MS: {
    es: 'Lo que se conserva una ejecución terminada',
    en: 'How long a closed execution is kept',
    unit: 'milliseconds',
    proofs: ['api/executions.test.ts#a name is free again ninety days after'],
  },
} satisfies Limits;
