import { expect, test } from 'vitest';
import type { Query } from '../schema/match.schema';
import { readGraph } from './graph';
import { holds } from './query';
import { unmet } from './unmet';

const machine = {
  StartAt: 'Decide',
  States: {
    Decide: { Type: 'Choice', Choices: [{ Next: 'Wait' }, { Next: 'No' }], Default: 'No' },
    Wait: { Type: 'Wait', Seconds: '{% 3 %}', Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A2' }, A2: { Type: 'Pass', End: true } } },
        {
          StartAt: 'M',
          States: {
            M: {
              Type: 'Map',
              End: true,
              ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } },
            },
          },
        },
      ],
      Retry: [{ MaxAttempts: 2 }, { MaxAttempts: 4, JitterStrategy: 'FULL' }],
      Catch: [{ Next: 'No' }],
      End: true,
    },
    No: { Type: 'Fail' },
    Lost: { Type: 'Wait', Seconds: '{% $states.input.t %}', Next: 'No' },
  },
};
const graph = readGraph(JSON.stringify(machine))!;

const facts: [query: Query, holds: boolean][] = [
  [{ kind: 'count', type: 'Pass', is: 3 }, true],
  [{ kind: 'count', type: 'Pass', where: 'top', is: 0 }, true],
  [{ kind: 'count', type: 'Pass', where: 'nested', min: 4 }, false],
  [{ kind: 'start', state: 'Decide' }, true],
  [{ kind: 'start', state: { type: 'Wait' } }, false],
  [{ kind: 'exists', state: 'decide' }, false],
  [{ kind: 'path', states: ['Decide', 'Both'] }, true],
  [{ kind: 'path', states: ['Decide', 'Both'], direct: true }, false],
  [{ kind: 'path', states: ['Decide', 'Wait', 'Both'], direct: true, ends: true }, true],
  [{ kind: 'path', states: ['Both', 'No'], direct: true }, true],
  [{ kind: 'path', states: ['A', 'A2'], direct: true, ends: true }, true],
  [{ kind: 'path', states: ['Wait', 'A'] }, false],
  [{ kind: 'path', states: [{ type: 'Choice' }, { type: 'Wait' }, { type: 'Parallel' }] }, true],
  [{ kind: 'branches', is: 2 }, true],
  [{ kind: 'rules', min: 3 }, false],
  [{ kind: 'field', state: { type: 'Wait' }, field: 'Seconds', is: 3 }, true],
  [{ kind: 'field', state: 'Wait', field: 'Seconds', constant: true }, true],
  [{ kind: 'field', state: 'Lost', field: 'Seconds', constant: false }, true],
  [{ kind: 'field', state: 'No', field: 'Error', present: false }, true],
  [{ kind: 'field', state: { type: 'Wait' }, field: 'Seconds', is: 3, every: true }, false],
  [{ kind: 'field', state: { type: 'Wait' }, field: 'Retry', present: false, every: true }, true],
  [{ kind: 'field', state: 'Both', field: 'Retry', is: { $some: { JitterStrategy: 'FULL' } } }, true],
  [{ kind: 'field', state: 'Both', field: 'Retry', is: { $some: { JitterStrategy: 'NONE' } } }, false],
  [{ kind: 'reachable' }, false],
];
test.each(facts)('%j: %s', (query, expected) => {
  expect(holds(query, graph, undefined)).toBe(expected);
});

test.each(facts.filter(([, isMet]) => !isMet))('%j is explained in both languages', (query) => {
  const why = unmet(query, graph, undefined);
  for (const language of ['es', 'en'] as const) {
    expect(why?.expected[language]).toBeTruthy();
    expect(why?.seen[language]).toBeTruthy();
  }
});

test('formatting and the order of states do not change a graph, a transition does', () => {
  const reversed = {
    States: Object.fromEntries(Object.entries(machine.States).reverse()),
    StartAt: 'Decide',
  };
  const other = { ...machine, States: { ...machine.States, Wait: { ...machine.States.Wait, Next: 'No' } } };
  expect(holds({ kind: 'graph' }, readGraph(JSON.stringify(reversed))!, graph)).toBe(true);
  expect(holds({ kind: 'graph' }, readGraph(JSON.stringify(other))!, graph)).toBe(false);
});

test.each(['', '[]', '{', 'null', '{"States":[]}', '{"States":{"A":1}}'])(
  '%s does not break the reader',
  (text) => {
    expect(readGraph(text)?.states ?? []).toEqual([]);
  },
);
