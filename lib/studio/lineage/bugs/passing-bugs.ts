import { answering, machine, pedido, task, type Bug } from './bug';

/** A new value that was made without something. */
export const passingBugs: readonly Bug[] = [
  {
    name: 'Parameters leave a field out',
    definition: machine({
      Preparar: { Type: 'Pass', Parameters: { 'importe.$': '$.pedido.total' }, Next: 'Avisar' },
      Avisar: { Type: 'Pass', Parameters: { 'a.$': '$.cliente', 'i.$': '$.importe' }, End: true },
    }),
    input: pedido,
    culprit: { state: 'Preparar', field: 'Parameters', kind: 'not-passed' },
    fix: 'pass-key',
    output: { a: 'Ana', i: 30 },
  },
  {
    name: 'ItemSelector without the item',
    definition: machine({
      Cada: {
        Type: 'Map',
        ItemsPath: '$.lineas',
        ItemSelector: { 'cliente.$': '$.cliente' },
        ItemProcessor: machine({
          Linea: { Type: 'Pass', Parameters: { 'p.$': '$.precio' }, End: true },
        }),
        End: true,
      },
    }),
    input: { cliente: 'Ana', lineas: [{ precio: 3 }, { precio: 4 }] },
    culprit: { state: 'Cada', field: 'ItemSelector', kind: 'not-passed' },
    fix: 'pass-key',
    output: [{ p: 3 }, { p: 4 }],
  },
  {
    name: 'ItemSelector without what is around the items',
    definition: machine({
      Cada: {
        Type: 'Map',
        ItemsPath: '$.lineas',
        ItemSelector: { 'precio.$': '$$.Map.Item.Value.precio' },
        ItemProcessor: machine({
          Linea: { Type: 'Pass', Parameters: { 'c.$': '$.cliente' }, End: true },
        }),
        End: true,
      },
    }),
    input: { cliente: 'Ana', lineas: [{ precio: 3 }] },
    culprit: { state: 'Cada', field: 'ItemSelector', kind: 'not-passed' },
    fix: 'pass-key',
    output: [{ c: 'Ana' }],
  },
  {
    name: 'a branch gets less than it reads',
    definition: machine({
      Ambas: {
        Type: 'Parallel',
        Parameters: { 'id.$': '$.pedido.id' },
        Branches: [machine({ Aviso: { Type: 'Pass', Parameters: { 'c.$': '$.cliente' }, End: true } })],
        End: true,
      },
    }),
    input: pedido,
    culprit: { state: 'Ambas', field: 'Parameters', kind: 'not-passed' },
    fix: 'pass-key',
    output: [{ c: 'Ana' }],
  },
  {
    name: 'seconds that are a text',
    definition: machine({
      Configurar: { Type: 'Pass', Result: { espera: '3' }, Next: 'Esperar' },
      Esperar: { Type: 'Wait', SecondsPath: '$.espera', End: true },
    }),
    input: pedido,
    culprit: { state: 'Configurar', field: 'Result', kind: 'wrong-type' },
    fix: 'make-number',
    output: { espera: 3 },
  },
  {
    name: 'the path of a Task is missing in the only branch that was run',
    definition: machine({
      Decidir: {
        Type: 'Choice',
        Choices: [{ Variable: '$.cliente', StringEquals: 'Ana', Next: 'Cobrar' }],
        Default: 'Descontar',
      },
      Descontar: { Type: 'Pass', Result: 5, ResultPath: '$.descuento', Next: 'Cobrar' },
      Cobrar: task('Cobrar', { Parameters: { 'd.$': '$.descuento', 'p.$': '$.pedido' }, End: true }),
    }),
    input: { ...pedido, Descuento: 0 },
    answers: answering({ Cobrar: ['echo'] }),
    culprit: { state: 'Cobrar', field: 'Parameters', kind: 'misspelt' },
    fix: 'change-path',
    output: { d: 0, p: pedido.pedido },
  },
];
