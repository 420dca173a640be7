import { answering, machine, pedido, task, type Bug } from './bug';

const registered = answering({ Registrar: [{ output: { registro: 'R-1' } }], Cobrar: ['echo'] });

/** What a state gives takes the place of what it was given. */
export const resultBugs: readonly Bug[] = [
  {
    name: 'the result takes the place of the order',
    definition: machine({
      Registrar: task('Registrar', { Next: 'Cobrar' }),
      Cobrar: task('Cobrar', { Parameters: { 'importe.$': '$.pedido.total' }, End: true }),
    }),
    input: pedido,
    answers: registered,
    culprit: { state: 'Registrar', field: 'ResultPath', kind: 'result-replaced' },
    fix: 'set-result-path',
    output: { importe: 30 },
  },
  {
    name: 'who reads the result as well goes on reading it',
    definition: machine({
      Registrar: task('Registrar', { Next: 'Espera' }),
      Espera: { Type: 'Wait', Seconds: 1, Next: 'Cobrar' },
      Cobrar: task('Cobrar', {
        Parameters: { 'importe.$': '$.pedido.total', 'registro.$': '$.registro' },
        ResultPath: '$.cobro',
        Next: 'Ver',
      }),
      Ver: { Type: 'Pass', Parameters: { 'c.$': '$.cobro.registro' }, End: true },
    }),
    input: pedido,
    answers: registered,
    culprit: { state: 'Registrar', field: 'ResultPath', kind: 'result-replaced' },
    fix: 'set-result-path',
    output: { c: 'R-1' },
  },
  {
    name: 'ResultPath $ says so in so many words',
    definition: machine({
      Registrar: task('Registrar', { ResultPath: '$', Next: 'Espera' }),
      Espera: { Type: 'Wait', Seconds: 1, Next: 'Cobrar' },
      Cobrar: task('Cobrar', { Parameters: { 'importe.$': '$.pedido.total' }, End: true }),
    }),
    input: pedido,
    answers: registered,
    culprit: { state: 'Registrar', field: 'ResultPath', kind: 'result-replaced' },
    fix: 'set-result-path',
  },
  {
    name: 'a Pass with a Result forgets its input',
    definition: machine({
      Configurar: { Type: 'Pass', Result: { iva: 21 }, Next: 'Decidir' },
      Decidir: {
        Type: 'Choice',
        Choices: [{ Variable: '$.pedido.total', NumericGreaterThan: 10, Next: 'Fin' }],
        Default: 'Fin',
      },
      Fin: { Type: 'Succeed' },
    }),
    input: pedido,
    culprit: { state: 'Configurar', field: 'ResultPath', kind: 'result-replaced' },
    fix: 'set-result-path',
    output: { ...pedido, configurar: { iva: 21 } },
  },
  {
    name: 'the error takes the place of the order',
    definition: machine({
      Cobrar: task('Cobrar', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Avisar' }], End: true }),
      Avisar: { Type: 'Pass', Parameters: { 'a.$': '$.cliente' }, End: true },
    }),
    input: pedido,
    answers: answering({ Cobrar: [{ error: 'SinSaldo', cause: 'no hay' }] }),
    culprit: { state: 'Cobrar', field: 'Catch[0].ResultPath', kind: 'error-replaced' },
    fix: 'set-catch-result-path',
    output: { a: 'Ana' },
  },
  {
    name: 'ResultSelector leaves a field out',
    definition: machine({
      Registrar: task('Registrar', {
        ResultSelector: { 'id.$': '$.registro' },
        ResultPath: '$.alta',
        Next: 'Ver',
      }),
      Ver: { Type: 'Pass', Parameters: { 'f.$': '$.alta.fecha' }, End: true },
    }),
    input: pedido,
    answers: answering({ Registrar: [{ output: { registro: 'R-1', fecha: 'hoy' } }] }),
    culprit: { state: 'Registrar', field: 'ResultSelector', kind: 'not-selected' },
    fix: 'pass-key',
    output: { f: 'hoy' },
  },
  {
    name: 'OutputPath is too narrow',
    definition: machine({
      Registrar: task('Registrar', { ResultPath: '$.alta', OutputPath: '$.alta', Next: 'Ver' }),
      Ver: { Type: 'Pass', Parameters: { 'a.$': '$.cliente' }, End: true },
    }),
    input: pedido,
    answers: registered,
    culprit: { state: 'Registrar', field: 'OutputPath', kind: 'output-narrowed' },
    fix: 'drop-output-path',
    output: { a: 'Ana' },
  },
  {
    name: 'a Parallel gives an array',
    definition: machine({
      Ambas: {
        Type: 'Parallel',
        Branches: [
          machine({ Precio: { Type: 'Pass', Result: { precio: 5 }, End: true } }),
          machine({ Stock: { Type: 'Pass', Result: { stock: 2 }, End: true } }),
        ],
        Next: 'Ver',
      },
      Ver: { Type: 'Pass', Parameters: { 's.$': '$.stock' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Ambas', field: 'Branches', kind: 'array' },
    fix: 'change-path',
    output: { s: 2 },
  },
];
