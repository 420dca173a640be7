import { pen } from '../pen';

/** The one step of a new lab: its author copies it for the next ones. */
export const firstStep = 'a-first-step';

export const stepTitle = { es: `A · ${pen} Título del paso`, en: `A · ${pen} Title of the step` };

const expectedOutput = `${pen} lo que debe salir`;
const input = { valor: 7 };

/** `lab-13` → `Lab13`: a name AWS takes, and nobody else's. */
export function machineName(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export function labData(slug: string): unknown {
  return {
    $schema: '../lab.schema.json',
    title: { es: `${pen} Título del laboratorio`, en: `${pen} Title of the lab` },
    summary: { es: `${pen} Qué se construye, en una frase.`, en: `${pen} What is built, in one sentence.` },
    minutes: 15,
    steps: [
      {
        id: firstStep,
        title: stepTitle,
        machine: { name: machineName(slug), type: 'STANDARD' },
        drafts: [{ id: 'machine', start: 'a.start.asl.json', solution: 'a.solution.asl.json' }],
        inputs: [{ label: { es: `${pen} Un siete`, en: `${pen} A seven` }, value: input }],
        checks: [validCheck, runCheck, hiddenCheck],
        hints: ladder,
      },
    ],
  };
}

const validCheck = {
  id: 'a1',
  kind: 'valid',
  title: { es: 'La definición es válida', en: 'The definition is valid' },
};

/** Fails, also for the solution, until the author says what comes out. */
const runCheck = {
  id: 'a2',
  kind: 'run',
  title: {
    es: `${pen} Con \`{"valor": 7}\` sale lo que debe`,
    en: `${pen} With \`{"valor": 7}\` the right thing comes out`,
  },
  cases: [{ input, expect: { status: 'SUCCEEDED', output: { resultado: expectedOutput } } }],
  hints: [
    {
      id: 'repeats-input',
      when: { output: input },
      text: {
        es: `${pen} Sale lo mismo que entra: el estado no hace nada todavía.`,
        en: `${pen} What goes in comes out: the state does nothing yet.`,
      },
    },
  ],
};

const hiddenCheck = {
  id: 'a3',
  kind: 'hidden',
  title: {
    es: `${pen} También con otros valores`,
    en: `${pen} With other values too`,
  },
  count: 3,
  input: { valor: { $integer: [10, 99] } },
  expect: { status: 'SUCCEEDED', output: { resultado: { $input: 'valor' } } },
  hints: [
    {
      id: 'repeats-input',
      when: { output: { valor: { $any: true } } },
      text: {
        es: `${pen} Tampoco aquí cambia nada: empieza por la comprobación de arriba.`,
        en: `${pen} Nothing changes here either: begin with the check above.`,
      },
    },
    {
      id: 'fixed',
      text: {
        es: `${pen} Con otra entrada debería salir otra cosa: el resultado está escrito, no sale de los datos.`,
        en: `${pen} Another input should give another output: the result is written down, it does not come from the data.`,
      },
    },
  ],
};

const ladder = [
  { es: `${pen} Adónde mirar.`, en: `${pen} Where to look.` },
  { es: `${pen} Qué campo hace falta, y dónde va.`, en: `${pen} Which field is needed, and where it goes.` },
  { es: `${pen} Casi la respuesta, con otros datos.`, en: `${pen} Nearly the answer, with other data.` },
];

/** Two mistakes to begin with: nothing done, and the answer written down instead of worked out. */
export const proofData = {
  $schema: '../proof.schema.json',
  steps: {
    [firstStep]: {
      wrong: [
        {
          file: 'wrong/a-nothing-done.asl.json',
          fails: { a2: 'repeats-input', a3: 'repeats-input' },
        },
        { file: 'wrong/a-fixed.asl.json', fails: { a3: 'fixed' } },
      ],
    },
  },
};

const machineOf = (state: object) => ({
  StartAt: 'Paso',
  States: { Paso: { Type: 'Pass', ...state, End: true } },
});

export const definitions = {
  'a.start.asl.json': { StartAt: '', States: {} },
  'a.solution.asl.json': { Comment: `${pen} La solución`, ...machineOf({}) },
  'wrong/a-nothing-done.asl.json': machineOf({}),
  'wrong/a-fixed.asl.json': machineOf({ Result: { resultado: expectedOutput } }),
} satisfies Record<string, unknown>;
