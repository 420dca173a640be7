import { answering, machine, pedido, task, type Bug } from './bug';

const echo = answering({ Cobrar: ['echo'], Registrar: ['echo'] });

/** A path that leads somewhere else, or nowhere. */
export const pathBugs: readonly Bug[] = [
  {
    name: 'a key without .$ is a text',
    definition: machine({
      Cobrar: task('Cobrar', { Parameters: { importe: '$.pedido.total' }, End: true }),
    }),
    input: pedido,
    answers: echo,
    look: { state: 'Cobrar', stage: 'parameters', path: ['importe'] },
    culprit: { state: 'Cobrar', field: 'Parameters', kind: 'literal-path' },
    fix: 'mark-path',
    output: { importe: 30 },
  },
  {
    name: 'InputPath narrows too far',
    definition: machine({
      Cobrar: task('Cobrar', {
        InputPath: '$.pedido',
        Parameters: { 'importe.$': '$.total', 'para.$': '$.cliente' },
        End: true,
      }),
    }),
    input: pedido,
    answers: echo,
    culprit: { state: 'Cobrar', field: 'InputPath', kind: 'input-narrowed' },
    fix: 'drop-input-path',
    output: { importe: 30, para: 'Ana' },
  },
  {
    name: 'InputPath leads to a key of another name',
    definition: machine({
      Cobrar: task('Cobrar', { InputPath: '$.pedidos', End: true }),
    }),
    input: pedido,
    answers: echo,
    culprit: { state: 'Cobrar', field: 'InputPath', kind: 'misspelt' },
    fix: 'change-path',
    output: pedido.pedido,
  },
  {
    name: 'upper case and lower case are two keys',
    definition: machine({
      Ver: { Type: 'Pass', Parameters: { 'c.$': '$.Cliente' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Ver', field: 'Parameters', kind: 'misspelt' },
    fix: 'change-path',
    output: { c: 'Ana' },
  },
  {
    name: 'a letter is missing',
    definition: machine({
      Decidir: {
        Type: 'Choice',
        Choices: [{ Variable: '$.pedido.totl', NumericGreaterThan: 10, Next: 'Fin' }],
        Default: 'Fin',
      },
      Fin: { Type: 'Succeed' },
    }),
    input: pedido,
    culprit: { state: 'Decidir', field: 'Choices', kind: 'misspelt' },
    fix: 'change-path',
    output: pedido,
  },
  {
    name: 'the key is one level deeper',
    definition: machine({
      Ver: { Type: 'Pass', Parameters: { 't.$': '$.total' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Ver', field: 'Parameters', kind: 'elsewhere' },
    fix: 'change-path',
    output: { t: 30 },
  },
  {
    name: 'there is no such item',
    definition: machine({
      Ver: { Type: 'Pass', Parameters: { 'p.$': '$.lineas[2]' }, End: true },
    }),
    input: { lineas: ['uno', 'dos'] },
    culprit: { state: 'Ver', field: 'Parameters', kind: 'index' },
    fix: 'change-path',
    output: { p: 'dos' },
  },
  {
    name: 'a list is read as if it were an object',
    definition: machine({
      Ver: { Type: 'Pass', Parameters: { 'n.$': '$.lineas.nombre' }, End: true },
    }),
    input: { lineas: [{ nombre: 'uno' }] },
    culprit: { state: 'Ver', field: 'Parameters', kind: 'array' },
    fix: 'change-path',
    output: { n: 'uno' },
  },
  {
    name: '$ is not $$',
    definition: machine({
      Ver: { Type: 'Pass', Parameters: { 'e.$': '$.Execution.Name' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Ver', field: 'Parameters', kind: 'context-wanted' },
    fix: 'change-path',
    output: { e: 'e' },
  },
  {
    name: '$$ is not $',
    definition: machine({
      Ver: { Type: 'Pass', Parameters: { 'c.$': '$$.cliente' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Ver', field: 'Parameters', kind: 'input-wanted' },
    fix: 'change-path',
    output: { c: 'Ana' },
  },
  {
    name: 'a Choice looks at what may be missing',
    definition: machine({
      Decidir: {
        Type: 'Choice',
        Choices: [{ Variable: '$.cupon', StringEquals: 'HOLA', Next: 'Rebaja' }],
        Default: 'Fin',
      },
      Rebaja: { Type: 'Succeed' },
      Fin: { Type: 'Succeed' },
    }),
    input: pedido,
    culprit: { state: 'Decidir', field: 'Choices', kind: 'never-there' },
    fix: 'ask-presence',
    output: pedido,
  },
];
