import type { Limits } from './limit';

const JSONATA = 'query/jsonata/native/limits.test.ts';

/** Of expressions in both query languages. */
export const expressions = {
  INTRINSIC_TEXT_CHARS_MAX: {
    es: 'Textos para `States.Hash` y Base64',
    en: 'Texts for `States.Hash` and Base64',
    unit: 'characters',
    proofs: ['query/intrinsics/evaluate-intrinsic.test.ts#The text is longer than 10000 characters'],
  },
  INTRINSIC_RANGE_ITEMS_MAX: {
    es: 'Elementos de `States.ArrayRange`',
    en: 'Items of `States.ArrayRange`',
    unit: 'count',
    proofs: ['query/intrinsics/evaluate-intrinsic.test.ts#The range has more than 1000 items'],
  },
  INTRINSIC_NESTING_MAX: {
    es: 'Funciones intrínsecas una dentro de otra',
    en: 'Intrinsic functions within one another',
    unit: 'count',
    proofs: ['query/intrinsics/parse-intrinsic.test.ts#nest'],
  },
  JSONATA_DEPTH_MAX: {
    es: 'Profundidad de una expresión JSONata',
    en: 'Depth of a JSONata expression',
    unit: 'count',
    proofs: [`${JSONATA}#depth`],
  },
  JSONATA_ITEMS_MAX: {
    es: 'Elementos de un valor intermedio en JSONata',
    en: 'Items of a value on its way in JSONata',
    unit: 'count',
    proofs: [`${JSONATA}#growth`],
  },
  JSONATA_TEXT_CHARS_MAX: {
    es: 'Textos intermedios en JSONata',
    en: 'Texts on their way in JSONata',
    unit: 'characters',
    proofs: [`${JSONATA}#growth`],
  },
  JSONATA_RANGE_ITEMS_MAX: {
    es: 'Elementos de `$range`',
    en: 'Items of `$range`',
    unit: 'count',
    proofs: [`${JSONATA}#growth`],
  },
  JSONATA_EVALUATIONS_MAX: {
    es: 'Pasos de evaluación de JSONata',
    en: 'Steps of JSONata evaluation',
    unit: 'count',
    proofs: [JSONATA],
    isOurs: true,
  },
  JSONATA_ANSWERS_CHARS_MAX: {
    es: 'Resultados de JSONata de un estado',
    en: 'JSONata results of a state',
    unit: 'characters',
    proofs: [`${JSONATA}#all answers of a batch`],
    isOurs: true,
  },
  JSONATA_STEPS_MAX: {
    es: 'Pasos de una ruta en JSONata',
    en: 'Steps of a path in JSONata',
    unit: 'count',
    proofs: ['query/jsonata/parse-jsonata.test.ts#far too many steps'],
    isOurs: true,
  },
  RUNNER_BATCH_MS_MAX: {
    es: 'Tiempo para las expresiones JSONata de un estado',
    en: 'Time for the JSONata expressions of a state',
    unit: 'milliseconds',
    proofs: ['runner/create-runner.test.ts'],
    isOurs: true,
  },
  RUNNER_HEAP_MB_MAX: {
    es: 'Memoria para ellas',
    en: 'Memory for them',
    unit: 'megabytes',
    proofs: ['runner/create-runner.test.ts'],
    isOurs: true,
  },
  RUNNER_ANSWER_CHARS_MAX: {
    es: 'Una respuesta de ese proceso',
    en: 'One answer of that process',
    unit: 'characters',
    proofs: ['runner/create-runner.test.ts'],
    isOurs: true,
  },
  JSON_DEPTH_MAX: {
    es: 'Niveles de un JSON',
    en: 'Levels of a JSON',
    unit: 'count',
    proofs: ['base/json-text/read-json.test.ts#depth is limited'],
  },
} satisfies Limits;
