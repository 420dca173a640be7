import { expect, test } from 'vitest';
import { layoutGraph } from '@/lib/graph/layout';
import { machineGraph } from '@/lib/graph/machine-graph';
import { marksOf, placeNear } from './marks';

const layout = layoutGraph(
  machineGraph(
    {
      StartAt: 'A',
      States: { A: { Type: 'Choice', Choices: [{ Next: 'B' }] }, B: { Type: 'Pass', End: true } },
    },
    { open: true },
  ),
);

test('every way has a mark', () => {
  expect(marksOf(layout).map(({ way }) => way)).toEqual([
    '/StartAt',
    '/States/A/Choices/0/Next',
    '/States/B/End',
    '/States/A/Default',
  ]);
});

test.each([
  ['beside a mark', 3, { on: '/States/A/Choices/0/Next' }],
  ['too far from any', 2000, undefined],
])('something let go of %s', (_, aside, place) => {
  const mark = marksOf(layout).find(({ way }) => way === '/States/A/Choices/0/Next');
  const point = { x: (mark?.x ?? 0) + aside, y: mark?.y ?? 0 };
  expect(placeNear(layout, point, 40)?.place).toEqual(place);
});

test('on a state, it comes after it', () => {
  const box = layout.nodes.find(({ node }) => node.id === '/States/B');
  const point = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 20 };
  expect(placeNear(layout, point, 4)?.place).toEqual({ after: '/States/B' });
});
