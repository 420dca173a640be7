import type { Language } from '@/lib/i18n/languages';
import type { CheckKind } from '@/lib/labs/schema/check.schema';

const checksEs = {
  machine: 'La máquina existe, y es del tipo pedido.',
  valid: 'AWS aceptaría el texto del editor; `require` pregunta además por su estructura.',
  definition: 'La máquina guardada tiene esa estructura: estados, reglas, campos, caminos.',
  run: 'Ejecuciones nuevas con estas entradas acaban así.',
  history: 'Ejecuciones nuevas pasan por donde se dice.',
  hidden: 'Lo mismo con entradas inventadas, que nadie ha visto.',
  mine: 'El estudiante ha hecho estas ejecuciones, en este orden.',
  revision: 'La máquina se ha guardado otra vez desde que empezó la parte.',
  answer: 'La respuesta es buena: una fija, o leída de una ejecución del estudiante.',
  deleted: 'La máquina ya no está, una vez superado lo anterior.',
  'refused-start': 'AWS se ha negado a iniciar otra ejecución con un nombre ya usado.',
  versions: 'Hay tantas versiones publicadas.',
  alias: 'El alias manda esta parte a la versión más nueva y el resto a una anterior.',
  stack: 'La pila está completa, con estos recursos, y su plantilla vale para cualquier cuenta.',
  role: 'El rol de la máquina deja hacer lo que necesita, y nada más.',
  'nothing-left': 'No quedan máquinas ni pilas.',
  predict: 'Lo que se espera antes de ejecutar. Nunca corta el paso.',
} satisfies Record<CheckKind, string>;

const es = {
  title: 'Escribir para Pasos',
  lead: 'Todo lo que puede llevar una lección, con lo que se escribe y lo que sale. Lo que contestes aquí no cuenta en tu progreso.',
  question: 'Para quien escribe lecciones',
  contents: 'En esta página',
  written: 'Se escribe',
  shown: 'Sale',
  checksTitle: 'Lo que puede comprobar un laboratorio',
  checksLead:
    'Cada comprobación de `lab.json` es de una de estas clases. `labs/README.md` explica cada una con sus campos; `docs/authoring.md`, cómo se escribe una buena.',
  checks: checksEs as Record<CheckKind, string>,
  commandsTitle: 'Comandos',
  commandsLead: 'En una terminal, en la carpeta de Pasos.',
  commands: [
    [
      'npm run dev',
      'El sitio, mientras escribes: lo que guardas se ve al momento, y los errores con su línea.',
    ],
    ['npm run new -- lab lab-13', 'Empieza un laboratorio en los dos idiomas.'],
    ['npm run new -- lesson concepts/retries', 'Empieza una lección.'],
    ['npm run labs -- lab-13', 'Prueba que el laboratorio juzga bien. Sin nombre, todos.'],
    ['npm run content', 'Lee los textos como un corrector: enlaces, ortografía, traducción.'],
    ['npm run verify -- FILE', 'Repite el recibo de un estudiante, sin conexión.'],
    [
      'npm run dev -- --content DIR',
      'Añade un curso tuyo, de otra carpeta. También con `start`, `new`, `labs` y `content`.',
    ],
  ] as readonly (readonly [command: string, does: string])[],
};

const checksEn = {
  machine: 'The machine exists, and is of the type asked for.',
  valid: 'AWS would accept the text of the editor; `require` asks about its structure too.',
  definition: 'The saved machine has this structure: states, rules, fields, paths.',
  run: 'Fresh executions with these inputs end like this.',
  history: 'Fresh executions go the way it says.',
  hidden: 'The same with made-up inputs that nobody has seen.',
  mine: 'The student has made these executions, in this order.',
  revision: 'The machine was saved again since the step began.',
  answer: 'The answer is right: a fixed one, or one read from an execution of the student’s.',
  deleted: 'The machine is gone, once what comes before has passed.',
  'refused-start': 'AWS has refused to start another execution under a used name.',
  versions: 'So many versions are published.',
  alias: 'The alias sends this part to the newest version and the rest to an older one.',
  stack: 'The stack is complete, with these resources, and its template fits any account.',
  role: 'The role of the machine allows what it needs, and no more.',
  'nothing-left': 'No machines or stacks are left.',
  predict: 'What one expects before running. Never in the way.',
} satisfies Record<CheckKind, string>;

const en: typeof es = {
  title: 'Writing for Pasos',
  lead: 'All that a lesson may hold, with what is written and what comes of it. What you answer here does not count in your progress.',
  question: 'For those who write lessons',
  contents: 'On this page',
  written: 'Written',
  shown: 'Shown',
  checksTitle: 'What a lab can check',
  checksLead:
    'Each check of a `lab.json` is of one of these kinds. `labs/README.md` explains each with its fields; `docs/authoring.md`, how to write a good one.',
  checks: checksEn,
  commandsTitle: 'Commands',
  commandsLead: 'In a terminal, in the folder of Pasos.',
  commands: [
    [
      'npm run dev',
      'The site while you write: what you save is there at once, and mistakes with their line.',
    ],
    ['npm run new -- lab lab-13', 'Begins a lab in both languages.'],
    ['npm run new -- lesson concepts/retries', 'Begins a lesson.'],
    ['npm run labs -- lab-13', 'Proves that the lab judges rightly. Without a name, all of them.'],
    ['npm run content', 'Reads the texts as an editor would: links, spelling, translation.'],
    ['npm run verify -- FILE', 'Repeats the receipt of a student, offline.'],
    [
      'npm run dev -- --content DIR',
      'Adds a course of yours from another folder. With `start`, `new`, `labs` and `content` too.',
    ],
  ],
};

const tables = { es, en } satisfies Record<Language, typeof es>;

export function authoringMessages(language: Language): typeof es {
  return tables[language];
}
