import { answering, jsonata, pedido, task, type Bug } from './bug';

const registered = answering({ Registrar: [{ output: { registro: 'R-1' } }], Cobrar: ['echo'] });

/** JSONata, and variables. */
export const jsonataBugs: readonly Bug[] = [
  {
    name: 'without Output the result is all',
    definition: jsonata({
      Registrar: task('Registrar', { Next: 'Ver' }),
      Ver: { Type: 'Pass', Output: { t: '{% $states.input.pedido.total %}' }, End: true },
    }),
    input: pedido,
    answers: registered,
    culprit: { state: 'Registrar', field: 'Output', kind: 'result-alone' },
    fix: 'merge-output',
    output: { t: 30 },
  },
  {
    name: 'Output forgets a field',
    definition: jsonata({
      Preparar: { Type: 'Pass', Output: { id: '{% $states.input.pedido.id %}' }, Next: 'Ver' },
      Ver: {
        Type: 'Pass',
        Output: { c: '{% $uppercase($states.input.cliente) %}', id: '{% $states.input.id %}' },
        End: true,
      },
    }),
    input: pedido,
    culprit: { state: 'Preparar', field: 'Output', kind: 'not-in-output' },
    fix: 'pass-key',
  },
  {
    name: 'Output as one expression forgets a field',
    definition: jsonata({
      Preparar: { Type: 'Pass', Output: "{% {'id': $states.input.pedido.id} %}", Next: 'Ver' },
      Ver: { Type: 'Pass', Output: '{% $states.input.cliente %}', End: true },
    }),
    input: pedido,
    culprit: { state: 'Preparar', field: 'Output', kind: 'not-in-output' },
    fix: 'pass-key',
    output: 'Ana',
  },
  {
    name: 'a catcher without Output',
    definition: jsonata({
      Cobrar: task('Cobrar', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Avisar' }], End: true }),
      Avisar: { Type: 'Pass', Output: '{% $states.input.cliente %}', End: true },
    }),
    input: pedido,
    answers: answering({ Cobrar: [{ error: 'SinSaldo', cause: 'no hay' }] }),
    culprit: { state: 'Cobrar', field: 'Catch[0].Output', kind: 'error-replaced' },
    fix: 'merge-output',
    output: 'Ana',
  },
  {
    name: 'an expression without its signs',
    definition: jsonata({
      Cobrar: task('Cobrar', { Arguments: { importe: '$states.input.pedido.total' }, End: true }),
    }),
    input: pedido,
    answers: registered,
    look: { state: 'Cobrar', stage: 'arguments', path: ['importe'] },
    culprit: { state: 'Cobrar', field: 'Arguments', kind: 'literal-path' },
    fix: 'mark-path',
    output: { importe: 30 },
  },
  {
    name: 'Assign is read in the same state',
    definition: jsonata({
      Contar: {
        Type: 'Pass',
        Assign: { total: '{% $states.input.pedido.total * 2 %}' },
        Output: { t: '{% $total %}' },
        End: true,
      },
    }),
    input: pedido,
    culprit: { state: 'Contar', field: 'Output', kind: 'assigned-here' },
    fix: 'write-out',
    output: { t: 60 },
  },
  {
    name: 'a variable that nobody has set yet',
    definition: jsonata({
      Decidir: {
        Type: 'Choice',
        Choices: [{ Condition: "{% $states.input.cliente = 'Ana' %}", Next: 'Ver' }],
        Default: 'Guardar',
      },
      Guardar: { Type: 'Pass', Assign: { cliente: '{% $states.input.cliente %}' }, Next: 'Ver' },
      Ver: { Type: 'Pass', Output: { c: '{% $cliente %}' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Ver', field: 'Output', kind: 'input-wanted' },
    fix: 'change-path',
    output: { c: 'Ana' },
  },
  {
    name: 'a Condition looks at what may be missing',
    definition: jsonata({
      Decidir: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.cupon.valor > 3 %}', Next: 'Fin' }],
        Default: 'Fin',
      },
      Fin: { Type: 'Succeed' },
    }),
    input: pedido,
    culprit: { state: 'Decidir', field: 'Choices', kind: 'never-there' },
    fix: 'ask-presence',
    output: pedido,
  },
];
