import { expect, test } from 'vitest';
import { mergedGraph, type MergedGraph } from './merged-graph';
import { runTwice } from './run-twice';

const end = { Type: 'Pass', End: true };
const orders = (more: object = {}) => ({
  Decidir: {
    Type: 'Choice',
    Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: 'Revisar' }],
    Default: 'Aceptar',
  },
  Revisar: end,
  Aceptar: end,
  ...more,
});

function told({ states, edges, graph }: MergedGraph): string[] {
  const short = (id: string) => id.replace('/States/', '').replace(/.*\/States\//, '…');
  const ways = graph.root.edges.map(({ id, from, to }) => `${short(from)}→${short(to)} ${edges.get(id)}`);
  return [...[...states].map(([id, who]) => `${short(id)} ${who}`), ...ways];
}

test('the shared way, and what only one took', async () => {
  const runs = await runTwice(
    { states: orders(), input: { total: 5 } },
    { states: orders(), input: { total: 500 } },
  );
  expect(told(mergedGraph(...runs))).toEqual([
    '#start both',
    '#end both',
    'Decidir both',
    'Revisar b',
    'Aceptar a',
    '#start→Decidir both',
    'Decidir→Revisar b',
    'Decidir→Aceptar a',
    'Revisar→#end b',
    'Aceptar→#end a',
  ]);
});

test('states and ways of either definition', async () => {
  const after = { Aceptar: { Type: 'Pass', Next: 'Avisar' }, Avisar: end };
  const runs = await runTwice(
    { states: orders(), input: { total: 5 } },
    { states: orders(after), input: { total: 5 } },
  );
  expect(told(mergedGraph(...runs))).toEqual([
    '#start both',
    '#end both',
    'Decidir both',
    'Revisar none',
    'Aceptar both',
    'Avisar b',
    '#start→Decidir both',
    'Decidir→Revisar none',
    'Decidir→Aceptar both',
    'Revisar→#end none',
    'Aceptar→#end a',
    'Aceptar→Avisar b',
    'Avisar→#end b',
  ]);
});

test('a caught error took the way of its Catch', async () => {
  const states = {
    Cobrar: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:123456789012:function:cobrar',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Fin' }],
      Next: 'Fin',
    },
    Fin: end,
  };
  const runs = await runTwice({ states }, { states, answers: { cobrar: [{ fails: 'Roto' }] } });
  const merged = mergedGraph(...runs);
  expect(merged.graph.root.edges.map(({ kind, id }) => `${kind} ${merged.edges.get(id)}`)).toEqual([
    'start both',
    'next a',
    'catch b',
    'end both',
  ]);
});
