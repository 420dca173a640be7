import { describe, expect, test } from 'vitest';
import { pathText } from '../stages/key-path';
import type { StageKind } from '../stages/stage';
import { storyOf, type MachineRun } from '../testing/run-machine';
import { Lineage } from './lineage';
import { readersOf } from './readers';
import { tellingSteps, trailOf } from './trail';

const F = 'arn:aws:lambda:us-east-1:123456789012:function:F';
const definition = JSON.stringify({
  StartAt: 'Preparar',
  States: {
    Preparar: {
      Type: 'Pass',
      Parameters: { 'importe.$': '$.pedido.total', 'lineas.$': '$.pedido.lineas' },
      Assign: { 'iva.$': '$.importe' },
      Next: 'Cobrar',
    },
    Cobrar: {
      Type: 'Task',
      Resource: F,
      Parameters: { 'a.$': '$.importe' },
      ResultSelector: { 'recibo.$': '$.id' },
      ResultPath: '$.cobro',
      Next: 'Cada',
    },
    Cada: {
      Type: 'Map',
      ItemsPath: '$.lineas',
      ItemSelector: { 'n.$': '$$.Map.Item.Value.n', 'r.$': '$.cobro.recibo' },
      ItemProcessor: {
        StartAt: 'Linea',
        States: {
          Linea: { Type: 'Pass', Parameters: { 'x.$': '$.n', 'y.$': '$.r', 'z.$': '$iva' }, End: true },
        },
      },
      Next: 'Decidir',
    },
    Decidir: {
      Type: 'Choice',
      Choices: [{ Variable: '$[1].y', IsString: true, Next: 'Fin' }],
      Default: 'Fin',
    },
    Fin: { Type: 'Succeed' },
  },
});
const run: MachineRun = {
  definition,
  input: { pedido: { total: 30, lineas: [{ n: 1 }, { n: 2 }] } },
  answers: { [F]: [{ output: { id: 'R-1', otro: 1 } }] },
};

async function spotIn(state: string, stage: StageKind, path: readonly (string | number)[]) {
  const story = await storyOf(run);
  const visit = story.run.visits.findLast(({ name }) => name === state)!.id;
  return { lineage: new Lineage(story), spot: { visit, attempt: Infinity, stage, path } };
}

describe('back', () => {
  test.each([
    ['through names, states, items and iterations', 'Decidir', 'input', [1, 'x'], 'run $.pedido.lineas[1].n'],
    ['to the answer of a Task', 'Decidir', 'input', [0, 'y'], 'Cobrar returned $.id'],
    ['to what a variable was made of', 'Decidir', 'input', [0, 'z'], 'run $.pedido.total'],
    ['of what a Choice hands on', 'Fin', 'outputPath', [0, 'x'], 'run $.pedido.lineas[0].n'],
  ] as const)('%s', async (_, state, stage, path, end) => {
    const { lineage, spot } = await spotIn(state, stage, path);
    const steps = await trailOf(lineage, spot);
    const last = steps.at(-1)!;
    const name = lineage.story.places.get(last.spot.visit)?.state.name;
    const where = name === undefined ? 'run' : `${name} ${last.spot.stage}`;
    expect(`${where} ${pathText(last.spot.path)}`).toBe(end);
    expect(new Set(steps.map(({ value }) => JSON.stringify(value))).size).toBe(1);
    expect(tellingSteps(steps).length).toBeLessThan(steps.length);
  });
});

describe('forward', () => {
  test.each([
    [
      'the total',
      'Preparar',
      'input',
      ['pedido', 'total'],
      [
        'Preparar Parameters $.pedido.total',
        'Preparar Assign $.importe',
        'Cobrar Parameters $.importe',
        'Linea Parameters $iva',
        'Linea Parameters $iva',
      ],
    ],
    [
      'the receipt',
      'Cobrar',
      'returned',
      ['id'],
      [
        'Cobrar ResultSelector $.id',
        'Cada ItemSelector $.cobro.recibo',
        'Linea Parameters $.r',
        'Linea Parameters $.r',
        'Decidir Choices $[1].y',
      ],
    ],
    ['what nobody reads', 'Cobrar', 'returned', ['otro'], []],
  ] as const)('%s', async (_, state, stage, path, expected) => {
    const { lineage, spot } = await spotIn(state, stage, path);
    const readers = await readersOf(lineage, spot);
    const told = readers.filter(({ isWhole }) => !isWhole);
    expect(told.map(({ state: name, rule, text }) => `${name} ${rule.field} ${text}`)).toEqual(expected);
  });
});
