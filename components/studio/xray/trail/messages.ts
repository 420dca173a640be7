import type { Language } from '@/lib/i18n/languages';
import type { CulpritKind, FixKind } from '@/lib/studio/lineage/trail/culprit';

/** What the sentences are about; names and paths stand in them as they are authored. */
export interface Facts {
  readonly state: string;
  readonly field: string;
  /** The key or path that is wanted. */
  readonly wanted: string;
  readonly asker: string;
  readonly found: string;
}

type Sentences = Readonly<Record<CulpritKind, (facts: Facts) => string>>;

const es = {
  choose:
    'Pulsa el nombre de una clave en los rayos X, o el botón de un error, y verás de dónde viene o dónde se perdió.',
  back: 'A los rayos X',
  lost: 'Dónde se perdió',
  wantedBy: (state: string, field: string, text: string) => `${state} pide ${text} en ${field}.`,
  lastSeen: (where: string, path: string) => `Estuvo por última vez en ${where}, como ${path}:`,
  culprit: 'Quién fue',
  implicit: 'No está escrito: es lo que vale si no se pone.',
  fix: 'Arreglarlo',
  also: (count: number) => (count === 1 ? 'Y ajusta un campo más.' : `Y ajusta ${count} campos más.`),
  fixed: 'Aplicado en el editor. Ejecuta otra vez para comprobarlo.',
  stale: 'El texto del editor ya no tiene ese estado: aplícalo a mano.',
  toText: 'Ver en el texto',
  toXray: (state: string) => `Ver ${state} en los rayos X`,
  trail: 'El rastro, desde aquí hacia atrás',
  readers: 'Quién la lee después',
  nobody: 'Nadie lee esta clave después.',
  notFound: 'Este error no viene de un dato que falte.',
  searching: 'Buscando…',
  reads: (state: string, field: string, text: string) => `${state} la lee en ${field} como ${text}`,
  steps: {
    here: (state: string, stage: string, path: string) => `Está en ${state}, ${stage}, como ${path}.`,
    entered: (state: string, path: string) => `${state} la recibió como ${path}.`,
    kept: (state: string, field: string, path: string) => `${state}, ${field}, la dejó pasar como ${path}.`,
    handedOn: (state: string, path: string) => `${state} la entregó como ${path}.`,
    renamed: (state: string, field: string, from: string, to: string) =>
      `${state}, ${field}, la tomó de ${from} y la puso en ${to}.`,
    literal: (state: string, field: string) => `Está escrita en la definición: ${state}, ${field}.`,
    computed: (state: string, field: string, text: string) => `${state}, ${field}, la calcula con ${text}.`,
    work: (state: string) => `La devolvió el trabajo de ${state}.`,
    runInput: (path: string) => `Venía en la entrada de la ejecución, como ${path}.`,
    context: 'La da Step Functions en el objeto de contexto.',
    none: (state: string) => `Empieza en ${state}.`,
  },
  kinds: {
    'result-replaced': ({ state, wanted }) =>
      `El resultado de ${state} ocupó el lugar de toda su entrada, y con ella se fue ${wanted}.`,
    'error-replaced': ({ state, wanted }) =>
      `El Catch de ${state} puso el error en el lugar de toda la entrada: se llevó ${wanted}.`,
    'input-narrowed': ({ state, wanted }) => `El InputPath de ${state} dejó fuera ${wanted}.`,
    'output-narrowed': ({ state, wanted }) => `El OutputPath de ${state} dejó fuera ${wanted}.`,
    'not-passed': ({ state, field, wanted }) =>
      `${field} de ${state} forma un dato nuevo, y no pone en él ${wanted}.`,
    'not-selected': ({ state, wanted }) => `El ResultSelector de ${state} no recoge ${wanted}.`,
    'not-in-output': ({ state, wanted }) => `El Output de ${state} no incluye ${wanted}.`,
    'result-alone': ({ state, wanted }) => `${state} no tiene Output: solo sale su resultado, sin ${wanted}.`,
    array: ({ state, found }) => `${state} tiene una lista: ${found} está dentro de uno de sus elementos.`,
    index: ({ asker }) => `La lista que lee ${asker} es más corta.`,
    misspelt: ({ wanted, found }) => `Se llama ${found}, no ${wanted}.`,
    elsewhere: ({ wanted, found }) => `No está en ${wanted}, sino en ${found}.`,
    'context-wanted': ({ wanted }) => `${wanted} es del objeto de contexto, que empieza por otro signo.`,
    'input-wanted': ({ wanted, found }) => `${wanted} no existe: el dato está en la entrada, en ${found}.`,
    'not-assigned': ({ wanted }) => `Nadie ha dado todavía un valor a ${wanted}.`,
    'assigned-here': ({ state, wanted }) =>
      `${state} da valor a ${wanted} al salir: dentro del propio estado aún no existe.`,
    'literal-path': ({ state, field, wanted }) =>
      `En ${field} de ${state}, ${wanted} es un texto: le falta la marca que lo convierte en una ruta.`,
    'wrong-type': ({ state, field, wanted }) =>
      `${wanted} no es del tipo que hace falta; sale de ${field} de ${state}.`,
    'never-there': ({ wanted }) => `${wanted} no ha existido en toda la ejecución: puede faltar.`,
  } satisfies Sentences,
  fixes: {
    'set-result-path': 'Guarda el resultado en una clave propia',
    'set-catch-result-path': 'Guarda el error en una clave propia',
    'drop-input-path': 'Quita InputPath y ajusta las rutas',
    'drop-output-path': 'Quita OutputPath',
    'read-run-input': 'Léelo de la entrada de la ejecución',
    'pass-key': 'Añade la clave',
    'merge-output': 'Únelo a la entrada',
    'change-path': 'Corrige la ruta',
    'mark-path': 'Márcalo como ruta',
    'ask-presence': 'Pregunta antes si existe',
    'write-out': 'Escribe aquí la expresión',
    'make-number': 'Conviértelo en número',
  } satisfies Readonly<Record<FixKind, string>>,
};

const en: typeof es = {
  choose:
    'Press the name of a key in the X-ray, or the button of an error, and see where it comes from or where it got lost.',
  back: 'To the X-ray',
  lost: 'Where it got lost',
  wantedBy: (state, field, text) => `${state} asks for ${text} in ${field}.`,
  lastSeen: (where, path) => `It was last in ${where}, as ${path}:`,
  culprit: 'What did it',
  implicit: 'It is not written: this is what holds without it.',
  fix: 'Fix it',
  also: (count) => (count === 1 ? 'And adjusts one more field.' : `And adjusts ${count} more fields.`),
  fixed: 'Applied in the editor. Run again to check it.',
  stale: 'The text in the editor has no such state any more: apply it by hand.',
  toText: 'See in the text',
  toXray: (state) => `See ${state} in the X-ray`,
  trail: 'The trail, from here backwards',
  readers: 'Who reads it afterwards',
  nobody: 'Nobody reads this key afterwards.',
  notFound: 'This error does not come from missing data.',
  searching: 'Searching…',
  reads: (state, field, text) => `${state} reads it in ${field} as ${text}`,
  steps: {
    here: (state, stage, path) => `It is in ${state}, ${stage}, as ${path}.`,
    entered: (state, path) => `${state} received it as ${path}.`,
    kept: (state, field, path) => `${state}, ${field}, let it through as ${path}.`,
    handedOn: (state, path) => `${state} handed it on as ${path}.`,
    renamed: (state, field, from, to) => `${state}, ${field}, took it from ${from} and put it into ${to}.`,
    literal: (state, field) => `It is written in the definition: ${state}, ${field}.`,
    computed: (state, field, text) => `${state}, ${field}, works it out with ${text}.`,
    work: (state) => `The work of ${state} gave it.`,
    runInput: (path) => `It came in the input of the execution, as ${path}.`,
    context: 'Step Functions gives it in the context object.',
    none: (state) => `It begins in ${state}.`,
  },
  kinds: {
    'result-replaced': ({ state, wanted }) =>
      `The result of ${state} took the place of its whole input, and ${wanted} went with it.`,
    'error-replaced': ({ state, wanted }) =>
      `The Catch of ${state} put the error in the place of the whole input: it took ${wanted} away.`,
    'input-narrowed': ({ state, wanted }) => `The InputPath of ${state} left ${wanted} out.`,
    'output-narrowed': ({ state, wanted }) => `The OutputPath of ${state} left ${wanted} out.`,
    'not-passed': ({ state, field, wanted }) =>
      `${field} of ${state} makes new data, and does not put ${wanted} into it.`,
    'not-selected': ({ state, wanted }) => `The ResultSelector of ${state} does not pick ${wanted}.`,
    'not-in-output': ({ state, wanted }) => `The Output of ${state} does not include ${wanted}.`,
    'result-alone': ({ state, wanted }) =>
      `${state} has no Output: only its result goes out, without ${wanted}.`,
    array: ({ state, found }) => `${state} has a list: ${found} is inside one of its items.`,
    index: ({ asker }) => `The list that ${asker} reads is shorter.`,
    misspelt: ({ wanted, found }) => `Its name is ${found}, not ${wanted}.`,
    elsewhere: ({ wanted, found }) => `It is not in ${wanted} but in ${found}.`,
    'context-wanted': ({ wanted }) =>
      `${wanted} belongs to the context object, which begins with another sign.`,
    'input-wanted': ({ wanted, found }) => `There is no ${wanted}: the data is in the input, in ${found}.`,
    'not-assigned': ({ wanted }) => `Nobody has given ${wanted} a value yet.`,
    'assigned-here': ({ state, wanted }) =>
      `${state} gives ${wanted} its value on leaving: inside that very state it is not there yet.`,
    'literal-path': ({ state, field, wanted }) =>
      `In ${field} of ${state}, ${wanted} is a text: it lacks the mark that makes it a path.`,
    'wrong-type': ({ state, field, wanted }) =>
      `${wanted} is not of the type that is needed; it comes from ${field} of ${state}.`,
    'never-there': ({ wanted }) => `${wanted} was never there in the whole execution: it may be missing.`,
  },
  fixes: {
    'set-result-path': 'Keep the result under a key of its own',
    'set-catch-result-path': 'Keep the error under a key of its own',
    'drop-input-path': 'Remove InputPath and adjust the paths',
    'drop-output-path': 'Remove OutputPath',
    'read-run-input': 'Read it from the input of the execution',
    'pass-key': 'Add the key',
    'merge-output': 'Merge it into the input',
    'change-path': 'Correct the path',
    'mark-path': 'Mark it as a path',
    'ask-presence': 'Ask first whether it is there',
    'write-out': 'Write the expression here',
    'make-number': 'Make it a number',
  },
};

export function trailTexts(language: Language): typeof es {
  return language === 'es' ? es : en;
}
