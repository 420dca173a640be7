import { expect, test } from 'vitest';
import { compareRuns, type Divergence } from './divergence';
import type { Cause } from './explain/cause';
import { runTwice, type Told } from './run-twice';

const call = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:us-east-1:123456789012:function:${name}`,
  ...more,
});
const pass = { Type: 'Pass' };
const end = { End: true };
const over = (variable: string, limit: number) => ({ Variable: variable, NumericGreaterThan: limit });

/** Asks for the total: above the limit somebody reviews. */
const orders = (limit = 100, more: object = {}) => ({
  Decidir: {
    Type: 'Choice',
    Choices: [{ ...over('$.total', limit), Next: 'Revisar' }],
    Default: 'Aceptar',
    ...more,
  },
  Revisar: { Type: 'Pass', End: true },
  Aceptar: { Type: 'Pass', End: true },
});
const chargeThenDecide = {
  Cobrar: call('cobrar', { ResultPath: '$.cobro' }),
  Decidir: {
    Type: 'Choice',
    Choices: [{ ...over('$.cobro.codigo', 0), Next: 'Anular' }],
    Default: 'Entregar',
  },
  Anular: { Type: 'Pass', End: true },
  Entregar: { Type: 'Pass', End: true },
};
const retrying = (attempts: number) => ({
  Cobrar: call('cobrar', {
    Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: attempts, IntervalSeconds: 1 }],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Avisar' }],
    End: true,
  }),
  Avisar: { Type: 'Pass', End: true },
});
const each = (processor: object, more: object = {}) => ({
  Repartir: {
    Type: 'Map',
    ItemsPath: '$.lineas',
    ItemProcessor: { StartAt: Object.keys(processor)[0], States: processor },
    ...more,
  },
});
const inBranches = (left: object, right: object) => ({
  Ambos: {
    Type: 'Parallel',
    Branches: [left, right].map((states) => ({ StartAt: Object.keys(states)[0], States: states })),
  },
});

/** A Choice between two ends. */
const choose = (rule: object, yes: string, no: string, name = 'Decidir') => ({
  [name]: { Type: 'Choice', Choices: [{ ...rule, Next: yes }], Default: no },
  [yes]: { ...pass, ...end },
  [no]: { ...pass, ...end },
});
const costly = each(choose(over('$', 10), 'Caro', 'Barato', 'Ver'));
const byLimit = {
  Guardar: { ...pass, Assign: { 'limite.$': '$.max' } },
  ...choose(over('$limite', 10), 'Alto', 'Bajo'),
};
const byAge = choose({ Condition: '{% $states.input.edad >= 18 %}' }, 'Entra', 'Fuera');
const counting = {
  Restar: { ...pass, Parameters: { 'n.$': 'States.MathAdd($.n, -1)' } },
  Quedan: { Type: 'Choice', Choices: [{ ...over('$.n', 0), Next: 'Restar' }], Default: 'Listo' },
  Listo: { Type: 'Succeed' },
};
const moving = { Mover: { ...pass, Parameters: { 'total.$': '$.pedido.suma' } }, ...orders() };
const reading = { Leer: { ...pass, Parameters: { 'n.$': '$.nombre' } } };
const tossing = {
  Tirar: { ...pass, Output: { n: '{% $random() < 2 ? $states.context.Execution.Name = "run-a" : 0 %}' } },
  ...choose({ Condition: '{% $states.input.n %}' }, 'Cara', 'Cruz'),
};
const making = (more: object) => ({ Hacer: { ...pass, Parameters: more } });
const beside = inBranches({ Cobrar: call('cobrar', end) }, { Empacar: { ...pass, ...end } });
const chargingEach = each({ Cobrar: call('cobrar', end) }, { MaxConcurrency: 1 });

type Row = readonly [fact: string, a: Told, b: Told, expected: string];

const rows: readonly Row[] = [
  // The same.
  ['the same twice', { states: orders() }, { states: orders() }, 'same'],
  [
    'the order of keys and a comment mean nothing',
    { states: orders(100, { Comment: 'uno' }), input: { total: 5, a: 1 } },
    { states: orders(100, { Comment: 'dos' }), input: { a: 1, total: 5 } },
    'same',
  ],
  // Another input.
  [
    'a Choice goes the other way for a key of the input',
    { states: orders(), input: { total: 5, nota: 'x' } },
    { states: orders(), input: { total: 500, nota: 'y' } },
    'path at Decidir → Aceptar | Revisar: input $.total',
  ],
  [
    'a key that is missing in one',
    { states: reading, input: { nombre: 'Ana' } },
    { states: reading, input: {} },
    'outcome at Leer: input $.nombre',
  ],
  [
    'a key that another state moved',
    { states: moving, input: { pedido: { suma: 5 } } },
    { states: moving, input: { pedido: { suma: 500 } } },
    'path at Decidir → Aceptar | Revisar: input $.pedido.suma',
  ],
  [
    'only the data is another, the way is the same',
    { states: orders(), input: { total: 5 } },
    { states: orders(), input: { total: 6 } },
    'data at the start: input $.total',
  ],
  [
    'a Map with more items',
    { states: each({ Pesar: { ...pass, ...end } }), input: { lineas: [1] } },
    { states: each({ Pesar: { ...pass, ...end } }), input: { lineas: [1, 2] } },
    'path at Repartir → – | Pesar: input $.lineas[1]',
  ],
  [
    'one item of a Map goes another way',
    { states: costly, input: { lineas: [1, 2] } },
    { states: costly, input: { lineas: [1, 20] } },
    'path at Ver#1 → Barato | Caro: input $.lineas[1]',
  ],
  [
    'a loop that goes round more often',
    { states: counting, input: { n: 2 } },
    { states: counting, input: { n: 3 } },
    'path at Quedan → Listo | Restar: input $.n',
  ],
  [
    'a variable set from the input',
    { states: byLimit, input: { max: 1 } },
    { states: byLimit, input: { max: 50 } },
    'path at Decidir → Bajo | Alto: input $.max',
  ],
  [
    'JSONata reads a key of the input',
    { jsonata: true, states: byAge, input: { edad: 20, id: 1 } },
    { jsonata: true, states: byAge, input: { edad: 10, id: 2 } },
    'path at Decidir → Entra | Fuera: input $.edad',
  ],
  // Another answer.
  [
    'a service answers with another value, and a Choice sees it',
    { states: chargeThenDecide, answers: { cobrar: [{ codigo: 0 }] } },
    { states: chargeThenDecide, answers: { cobrar: [{ codigo: 7 }] } },
    'path at Decidir → Entregar | Anular: answer of Cobrar $.codigo',
  ],
  [
    'another input that nobody asks for does not hide the answer',
    { states: chargeThenDecide, input: { nota: 1 }, answers: { cobrar: [{ codigo: 0 }] } },
    { states: chargeThenDecide, input: { nota: 1 }, answers: { cobrar: [{ codigo: 7 }] } },
    'path at Decidir → Entregar | Anular: answer of Cobrar $.codigo',
  ],
  [
    'a service fails in one',
    { states: retrying(0), answers: { cobrar: [{ ok: true }] } },
    { states: retrying(0), answers: { cobrar: [{ fails: 'Rechazado' }] } },
    'outcome at Cobrar → – | Avisar: answer of Cobrar – | Rechazado',
  ],
  [
    'a service recovers after a retry in one',
    { states: retrying(2), answers: { cobrar: [{ ok: true }] } },
    { states: retrying(2), answers: { cobrar: [{ fails: 'Saturado' }, { ok: true }] } },
    'outcome at Cobrar: answer of Cobrar – | Saturado',
  ],
  [
    'a service fails with another error',
    { states: { Cobrar: call('cobrar') }, answers: { cobrar: [{ fails: 'Uno' }] } },
    { states: { Cobrar: call('cobrar') }, answers: { cobrar: [{ fails: 'Dos' }] } },
    'outcome at Cobrar: answer of Cobrar Uno | Dos',
  ],
  [
    'a service answers otherwise, and nobody minds',
    { states: { Cobrar: call('cobrar'), Fin: pass }, answers: { cobrar: [{ n: 1 }] } },
    { states: { Cobrar: call('cobrar'), Fin: pass }, answers: { cobrar: [{ n: 2 }] } },
    'data at Cobrar: answer of Cobrar $.n',
  ],
  [
    'a service fails in one branch of a Parallel',
    { states: beside, answers: { cobrar: [{}] } },
    { states: beside, answers: { cobrar: [{ fails: 'Roto' }] } },
    'outcome at Cobrar: answer of Cobrar – | Roto',
  ],
  [
    'a service fails in one iteration of a Map',
    { states: chargingEach, input: { lineas: [1, 2] }, answers: { cobrar: [{}] } },
    { states: chargingEach, input: { lineas: [1, 2] }, answers: { cobrar: [{}, { fails: 'Roto' }] } },
    'outcome at Cobrar#1: answer of Cobrar – | Roto',
  ],
  // Another definition.
  [
    'another limit in a Choice',
    { states: orders(100), input: { total: 50 } },
    { states: orders(10), input: { total: 50 } },
    'path at Decidir → Aceptar | Revisar: definition of Decidir Choices[0].NumericGreaterThan',
  ],
  [
    'another Next',
    { states: { Uno: { ...pass, Next: 'Dos' }, Dos: pass, Tres: pass } },
    { states: { Uno: { ...pass, Next: 'Tres' }, Tres: pass, Dos: pass } },
    'path at Uno → Dos | Tres: definition of Uno Next',
  ],
  [
    'another StartAt',
    { states: { Uno: pass, Dos: pass } },
    { states: { Dos: pass, Uno: pass } },
    'path at the start → Uno | Dos: definition of the machine StartAt',
  ],
  [
    'no Catch in one',
    { states: retrying(0), answers: { cobrar: [{ fails: 'Roto' }] } },
    { states: { Cobrar: call('cobrar', end) }, answers: { cobrar: [{ fails: 'Roto' }] } },
    'outcome at Cobrar → Avisar | –: definition of Cobrar Retry',
  ],
  [
    'more tries in one',
    { states: retrying(1), answers: { cobrar: [{ fails: 'Roto' }, { fails: 'Roto' }, {}] } },
    { states: retrying(2), answers: { cobrar: [{ fails: 'Roto' }, { fails: 'Roto' }, {}] } },
    'outcome at Cobrar → Avisar | –: definition of Cobrar Retry[0].MaxAttempts',
  ],
  [
    'a lost ResultPath, seen by a Choice later',
    { states: { Cobrar: call('cobrar', { ResultPath: '$.cobro' }), ...orders() }, input: { total: 500 } },
    { states: { Cobrar: call('cobrar'), ...orders() }, input: { total: 500 } },
    'outcome at Decidir → Revisar | –: definition of Cobrar ResultPath',
  ],
  [
    'a state that only one has',
    { states: { Uno: pass, Fin: { Type: 'Succeed' } } },
    { states: { Uno: pass, Medio: pass, Fin: { Type: 'Succeed' } } },
    'path at Uno → Fin | Medio: definition of Uno Next',
  ],
  [
    'another Parameters, and only the data tells',
    { states: making({ a: 1 }) },
    { states: making({ a: 2 }) },
    'data at Hacer: definition of Hacer Parameters.a',
  ],
  [
    'a shorter TimeoutSeconds',
    { states: { Cobrar: call('cobrar', { TimeoutSeconds: 90 }) }, answers: { cobrar: [{}] } },
    { states: { Cobrar: call('cobrar', { TimeoutSeconds: 5 }) }, answers: { cobrar: ['never'] } },
    'outcome at Cobrar: definition of Cobrar TimeoutSeconds',
  ],
  // Chance, the clock, and what each has of its own.
  [
    'a UUID',
    { states: making({ 'id.$': 'States.UUID()' }) },
    { states: making({ 'id.$': 'States.UUID()' }) },
    'data at Hacer: chance States.UUID',
  ],
  [
    'a random number of JSONata decides later',
    { jsonata: true, states: tossing },
    { jsonata: true, states: tossing },
    'path at Decidir → Cara | Cruz: chance $random',
  ],
  [
    'the time it was entered',
    { states: making({ 'cuando.$': '$$.State.EnteredTime' }) },
    { states: making({ 'cuando.$': '$$.State.EnteredTime' }) },
    'data at Hacer: clock State.EnteredTime',
  ],
  [
    'the name of the execution',
    { states: making({ 'por.$': '$$.Execution.Name' }) },
    { states: making({ 'por.$': '$$.Execution.Name' }) },
    'data at Hacer: context Execution.Name',
  ],
  [
    'a time limit that one does not keep',
    { states: { Cobrar: call('cobrar', { TimeoutSeconds: 5 }) }, answers: { cobrar: [{}] } },
    { states: { Cobrar: call('cobrar', { TimeoutSeconds: 5 }) }, answers: { cobrar: ['never'] } },
    'outcome at Cobrar: answer of Cobrar – | States.Timeout',
  ],
  [
    'somebody stopped one',
    { states: { Esperar: { Type: 'Wait', Seconds: 30 } } },
    { states: { Esperar: { Type: 'Wait', Seconds: 30 } }, stops: true },
    'outcome at Esperar: stopped',
  ],
];

test.each(rows)('%s', async (_fact, a, b, expected) => {
  const { divergence } = compareRuns(...(await runTwice(a, b)));
  expect(told(divergence)).toBe(expected);
});

function told(divergence: Divergence | undefined): string {
  if (!divergence) return 'same';
  const { kind, at, nextA, nextB, cause } = divergence;
  const iteration = at?.a?.parent?.iteration;
  const where = at ? `${at.name}${iteration === undefined ? '' : `#${iteration}`}` : 'the start';
  const ways = nextA !== nextB ? ` → ${nextA ?? '–'} | ${nextB ?? '–'}` : '';
  return `${kind} at ${where}${ways}: ${toldCause(cause)}`;
}

function toldCause(cause: Cause): string {
  switch (cause.kind) {
    case 'input':
      return `input ${cause.keys.map(({ path }) => path).join(' ')}`;
    case 'definition':
      return `definition of ${cause.state ?? 'the machine'} ${cause.fields[0]?.path}`;
    case 'answer': {
      const { a, b, keys, state } = cause;
      const errors =
        (a.error ?? b.error)
          ? `${a.error ?? '–'} | ${b.error ?? '–'}`
          : keys.map(({ path }) => path).join(' ');
      return `answer of ${state} ${errors}`;
    }
    case 'chance':
    case 'clock':
    case 'context':
      return `${cause.kind} ${cause.by[0]}`;
    case 'stopped':
    case 'unknown':
      return cause.kind;
  }
}
