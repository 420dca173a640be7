import { expect, test } from 'vitest';
import type { StateVisit } from './visit';
import { variablesBefore } from './thread';

const definition = JSON.stringify({
  StartAt: 'P',
  States: {
    P: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A2' }, A2: { Type: 'Pass', End: true } } },
        { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } },
      ],
      End: true,
    },
  },
});

function visit(id: number, name: string, more: Partial<StateVisit> = {}): StateVisit {
  const base = {
    type: 'Pass',
    status: 'succeeded',
    enteredAt: new Date(0),
    attempts: 1,
    tries: [],
    depth: 0,
  } as const;
  return { ...base, id, name, eventIds: [], ...more };
}

const inside = { id: 2, attempt: 1 };
const visits = [
  visit(1, 'Antes', { assigned: { x: '1', y: '1' } }),
  visit(2, 'P', { type: 'Parallel', assigned: { y: '9' } }),
  visit(3, 'A', { parent: inside, assigned: { y: '2' } }),
  visit(4, 'B', { parent: inside, assigned: { z: '3' } }),
  visit(5, 'A2', { parent: inside }),
  visit(6, 'Luego'),
];

test.each([
  ['the first state has none', 1, {}],
  ['what came before in the thread', 2, { x: '1', y: '1' }],
  ['of a branch: its own, over those around it, and not those of other branches', 5, { x: '1', y: '2' }],
  ['after a container: what it assigned on its way out', 6, { x: '1', y: '9' }],
])('%s', (_fact, id, expected) => {
  expect(variablesBefore(visits, visits[id - 1]!, definition)).toEqual(expected);
});
