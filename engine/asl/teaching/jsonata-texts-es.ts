import type { JsonataLessonId, LessonTexts } from './lesson';
import { shortened } from './shortened';

/** What is taught about JSONata and the choice of a query language, in Spanish. */
export const jsonataTextsEs: Pick<LessonTexts, JsonataLessonId> = {
  'rule-without-condition': () => ({
    what: 'Esta regla no comprueba nada.',
    fix: 'Añade "Condition" con una expresión que dé true o false: "{% $states.input.total > 10 %}".',
  }),
  'jsonata-not-closed': ({ text }) => ({
    what: `«${shortened(text)}» empieza como una expresión JSONata y no acaba como una.`,
    fix: 'Acábala con %}, justo antes de las comillas de cierre.',
  }),
  'jsonata-not-opened': ({ text }) => ({
    what: `«${shortened(text)}» debería ser una expresión JSONata y no empieza como una.`,
    fix: 'Escríbela entre {% y %}, justo después de las comillas: "{% … %}".',
  }),
  'jsonata-invalid': ({ field, message }) => ({
    what: `La expresión JSONata de "${field}" no se entiende: ${shortened(message)}`,
    fix: 'Revisa sus paréntesis, sus comillas y lo que hay entre ellos.',
  }),
  'jsonata-without-context': ({ name }) => ({
    what: `«${shortened(name)}» solo no lee nada: una expresión no tiene un documento alrededor.`,
    fix: `Di dónde está: por ejemplo $states.input.${name}. Un texto va entre comillas y una variable lleva $ delante.`,
  }),
  'jsonata-without-input': ({ name }) => ({
    what: `${name} no lee nada aquí: una expresión no tiene un documento alrededor.`,
    fix: 'La entrada es $states.input.',
  }),
  'jsonata-without-result': () => ({
    what: 'Aquí no hay resultado: el trabajo aún no está hecho, o este estado no hace ninguno.',
    fix: 'Usa $states.input. $states.result es para "Output" y "Assign" de Task, Parallel y Map.',
  }),
  'jsonata-without-error': () => ({
    what: 'Aquí no hay error: $states.errorOutput solo existe dentro de "Catch".',
    fix: 'Muévelo al "Output" o al "Assign" de un catcher.',
  }),
  'path-under-jsonata': ({ field, value }) => ({
    what: `"${field}" no lee la ruta «${value}»: este estado usa JSONata.`,
    fix: 'Escribe una expresión con $states.input, por ejemplo "{% $states.input.segundos %}".',
  }),
  'jsonpath-under-jsonata': ({ state }) => ({
    what: `La máquina entera usa JSONata, así que «${state}» no puede volver a JSONPath.`,
    fix: 'Al revés sí se puede: deja la máquina en JSONPath y cambia solo algunos estados.',
  }),
};
