import { validateDefinition } from '@pasos/engine/browser';
import { expect, test } from 'vitest';
import { placeProblems, problemsAt } from './problems';
import { variablesInScope } from './variables-in-scope';

const machine = {
  StartAt: 'A',
  States: {
    A: { Type: 'Pass', Assign: { uno: 1, 'dos.$': '$.x' }, Next: 'P' },
    P: {
      Type: 'Parallel',
      Branches: [
        {
          StartAt: 'P1',
          States: {
            P1: { Type: 'Pass', Assign: { dentro: 1 }, Next: 'P2' },
            P2: { Type: 'Pass', End: true },
          },
        },
      ],
      Catch: [{ ErrorEquals: ['States.ALL'], Assign: { fallo: 1 }, Next: 'M' }],
      Next: 'M',
    },
    M: {
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'M1',
        States: { M1: { Type: 'Pass', End: true } },
      },
      Next: 'Z',
    },
    Z: { Type: 'Pass', Assign: { tarde: 1 }, End: true },
  },
};

test.each([
  ['/States/A', []],
  ['/States/P', ['dos', 'uno']],
  ['/States/P/Branches/0/States/P1', ['dos', 'uno']],
  ['/States/P/Branches/0/States/P2', ['dentro', 'dos', 'uno']],
  ['/States/M', ['dos', 'fallo', 'uno']],
  ['/States/M/ItemProcessor/States/M1', []],
])('what %s can read', (state, names) => {
  expect(variablesInScope(machine, state).map(({ name }) => name)).toEqual(names);
});

test('a loop reads what was set further down', () => {
  const loop = {
    States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Assign: { n: 1 }, Next: 'A' } },
  };
  expect(variablesInScope(loop, '/States/A')).toEqual([{ name: 'n', setBy: ['/States/B'] }]);
});

const broken = JSON.stringify({
  StartAt: 'A/b',
  States: {
    'A/b': { Type: 'Wait' },
    B: { Type: 'Choice', Choices: [{ And: [{ Variable: 'x', IsNull: true }], Next: 'ZZ' }] },
    C: { Type: 'Task', Retry: [{ ErrorEquals: [] }], TimeoutSeconds: '3', Foo: 1, Next: 'B' },
  },
});

test.each([
  ['/States/A~1b/Next', 'next-or-end-missing'],
  ['/States/A~1b/Seconds', 'wait-without-time'],
  ['/States/B/Choices/0/And/0/Variable', 'path-without-dollar'],
  ['/States/B/Choices/0/Next', 'target-missing'],
  ['/States/C/Resource', 'field-missing'],
  ['/States/C/Retry/0/ErrorEquals', 'list-empty'],
  ['/States/C/TimeoutSeconds', 'number-in-quotes'],
  ['/States/C/Foo', 'field-unknown'],
])('at %s stands %s', (pointer, lesson) => {
  const placed = placeProblems(broken, validateDefinition(broken, { type: 'STANDARD' }).diagnostics);
  expect(problemsAt(placed, pointer).map(({ diagnostic }) => diagnostic.lesson.id)).toContain(lesson);
});
