import type { Language } from '@/lib/i18n/languages';
import type { Agreement } from '@/lib/studio/machine/convert/proof/compare';
import type { Trial } from '@/lib/studio/machine/convert/proof/trials';

type Difference = Extract<Agreement, { kind: 'differ' }>['in'];

const es = {
  scope: 'Qué convertir',
  machine: 'Toda la máquina',
  state: (name: string) => `Solo «${name}»`,
  noState: 'Elige un estado en el grafo para convertir solo ese.',
  nothing: 'No hay nada que convertir: esto ya está en JSONata.',
  broken: 'La definición no es un JSON válido. Corrígela en el editor y vuelve aquí.',
  refused: 'No se convierte',
  refusedIntro: 'Hay partes sin un equivalente fiel en JSONata. Nada ha cambiado.',
  showState: (name: string) => `Ver «${name}»`,
  before: 'Ahora (JSONPath)',
  after: 'Convertida (JSONata)',
  diff: 'Lado a lado',
  rules: (count: number) => (count === 1 ? '1 regla aplicada' : `${count} reglas aplicadas`),
  machineItself: 'La máquina',
  proof: 'La prueba',
  proofIntro:
    'Las dos máquinas se ejecutan aquí, en tiempo virtual, con las mismas entradas y las mismas respuestas de las tareas. Se comparan el resultado, la salida, los estados y lo que se envía.',
  running: (done: number, total: number) => `Probando ${done} de ${total}…`,
  progress: 'Avance de la prueba',
  proven: (count: number) => `Coinciden en las ${count} pruebas.`,
  provenBut: (count: number) => `Coinciden en ${count} pruebas; las demás son diferencias conocidas.`,
  bothBreak: (count: number) =>
    `En ${count} de ellas faltan datos o son de otro tipo y las dos fallan en el mismo estado. El error se llama States.Runtime en JSONPath y States.QueryEvaluationError en JSONata.`,
  caught: (state: string) =>
    `Atención: States.ALL no atrapa States.Runtime, pero sí States.QueryEvaluationError. Con datos que faltan, el Catch de «${state}» actuará ahora.`,
  known: 'Diferencias conocidas',
  times: (count: number) => (count === 1 ? '1 prueba' : `${count} pruebas`),
  different: 'No se ha podido probar: hay un contraejemplo',
  differentIntro: 'Con estos datos las dos máquinas hacen cosas distintas, así que no se puede aplicar.',
  differsIn: {
    status: 'una acaba bien y la otra no',
    error: 'el error es otro',
    output: 'la salida es otra',
    path: 'pasan por otros estados',
    sent: 'lo que se envía a una tarea es otro',
  } satisfies Record<Difference, string>,
  where: {
    sample: 'Entrada de ejemplo',
    input: 'Entrada',
    answers: 'Respuesta de las tareas',
    errors: 'Error de una tarea',
  } satisfies Record<Trial['where'], string>,
  example: 'Ver un ejemplo',
  outcomeBefore: 'JSONPath',
  outcomeAfter: 'JSONata',
  apply: 'Aplicar la conversión',
  applied: 'Convertida. Puedes deshacerlo en el editor (Ctrl+Z).',
  waiting: 'Se podrá aplicar cuando acabe la prueba.',
  stopped: 'No se pudo terminar la prueba.',
  again: 'Probar otra vez',
};

const en: typeof es = {
  scope: 'What to convert',
  machine: 'The whole machine',
  state: (name) => `Only “${name}”`,
  noState: 'Choose a state in the graph to convert only that one.',
  nothing: 'There is nothing to convert: this is JSONata already.',
  broken: 'The definition is not valid JSON. Correct it in the editor and come back.',
  refused: 'Not converted',
  refusedIntro: 'Some parts have no faithful equivalent in JSONata. Nothing has changed.',
  showState: (name) => `Show “${name}”`,
  before: 'Now (JSONPath)',
  after: 'Converted (JSONata)',
  diff: 'Side by side',
  rules: (count) => (count === 1 ? '1 rule applied' : `${count} rules applied`),
  machineItself: 'The machine',
  proof: 'The proof',
  proofIntro:
    'Both machines run here, in virtual time, with the same inputs and the same answers of tasks. Outcome, output, states and what is sent are compared.',
  running: (done, total) => `Trying ${done} of ${total}…`,
  progress: 'Progress of the proof',
  proven: (count) => `They agree in all ${count} trials.`,
  provenBut: (count) => `They agree in ${count} trials; the others are known differences.`,
  bothBreak: (count) =>
    `In ${count} of them data is missing or of another type, and both fail at the same state. The error is called States.Runtime in JSONPath and States.QueryEvaluationError in JSONata.`,
  caught: (state) =>
    `Mind: States.ALL does not catch States.Runtime, but it does catch States.QueryEvaluationError. With data that is missing, the Catch of “${state}” will act now.`,
  known: 'Known differences',
  times: (count) => (count === 1 ? '1 trial' : `${count} trials`),
  different: 'It could not be proven: there is a counter-example',
  differentIntro: 'With this data the two machines do different things, so it cannot be applied.',
  differsIn: {
    status: 'one ends well and the other does not',
    error: 'the error is another',
    output: 'the output is another',
    path: 'they go through other states',
    sent: 'what is sent to a task is another',
  },
  where: {
    sample: 'Sample input',
    input: 'Input',
    answers: 'Answer of the tasks',
    errors: 'Error of a task',
  },
  example: 'See an example',
  outcomeBefore: 'JSONPath',
  outcomeAfter: 'JSONata',
  apply: 'Apply the conversion',
  applied: 'Converted. You can undo it in the editor (Ctrl+Z).',
  waiting: 'It can be applied once the proof is done.',
  stopped: 'The proof could not be finished.',
  again: 'Try again',
};

export type ConvertMessages = typeof es;

export function getMessages(language: Language): ConvertMessages {
  return { es, en }[language];
}
