import { expect, test } from 'vitest';
import { machineGraph } from './machine-graph';
import { problemStates } from './problem-states';

const graph = machineGraph({
  StartAt: 'P',
  States: {
    P: {
      Type: 'Parallel',
      Branches: [{ StartAt: 'X', States: { X: { Type: 'Pass', End: true } } }],
      End: true,
    },
    PX: { Type: 'Succeed' },
    'Año/1': { Type: 'Succeed' },
  },
});

test.each([
  ['/States/P', ['/States/P']],
  ['/States/P/Retry[0]', ['/States/P']],
  ['/States/P/Branches[0]/States/X/Next', ['/States/P/Branches/0/States/X']],
  ['/States/PX/Next', ['/States/PX']],
  ['/States/Año/1/Comment', ['/States/Año~11']],
  ['/StartAt', []],
  ['/States/Gone', []],
])('a problem at %s marks %j', (place, states) => {
  expect([...problemStates(graph, [{ location: place }]).keys()]).toEqual(states);
});
