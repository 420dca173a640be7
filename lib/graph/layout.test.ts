import { describe, expect, test } from 'vitest';
import { layoutGraph, type GraphLayout, type PlacedNode } from './layout';
import { machineGraph } from './machine-graph';

const end = { Type: 'Pass', End: true };
const inner = (name: string) => ({ StartAt: name, States: { [name]: end } });
const laidOut = (definition: unknown) => layoutGraph(machineGraph(definition));

function box(layout: GraphLayout, name: string): PlacedNode {
  const found = layout.nodes.find(({ node }) => node.kind === 'state' && node.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function contains(outer: PlacedNode, inside: PlacedNode): boolean {
  return (
    inside.x >= outer.x &&
    inside.y >= outer.y &&
    inside.x + inside.width <= outer.x + outer.width &&
    inside.y + inside.height <= outer.y + outer.height
  );
}

const nested = {
  StartAt: 'P',
  States: {
    P: {
      Type: 'Parallel',
      Next: 'Z',
      Branches: [
        inner('X'),
        { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: inner('Y'), End: true } } },
      ],
    },
    Z: end,
  },
};

describe('layoutGraph', () => {
  test('goes from top to bottom', () => {
    const layout = laidOut({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: end } });
    expect(box(layout, 'A').y + box(layout, 'A').height).toBeLessThan(box(layout, 'B').y);
  });

  test('keeps what is inside a state inside its box, at every depth', () => {
    const layout = laidOut(nested);
    expect(contains(box(layout, 'P'), box(layout, 'X'))).toBe(true);
    expect(contains(box(layout, 'P'), box(layout, 'M'))).toBe(true);
    expect(contains(box(layout, 'M'), box(layout, 'Y'))).toBe(true);
    expect(contains(box(layout, 'P'), box(layout, 'Z'))).toBe(false);
  });

  test('puts branches side by side without overlap, in their order', () => {
    const layout = laidOut(nested);
    expect(box(layout, 'X').x + box(layout, 'X').width).toBeLessThan(box(layout, 'M').x);
  });

  test('places containers before what they contain, so that they are painted below', () => {
    const names = laidOut(nested).nodes.flatMap(({ node }) => (node.kind === 'state' ? [node.name] : []));
    expect(names.indexOf('P')).toBeLessThan(names.indexOf('X'));
    expect(names.indexOf('M')).toBeLessThan(names.indexOf('Y'));
  });

  test('leaves a state below and enters the next above', () => {
    const layout = laidOut({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: end } });
    const edge = layout.edges.find((placed) => placed.edge.kind === 'next');
    expect(edge?.points[0]?.y).toBe(box(layout, 'A').y + box(layout, 'A').height);
    expect(edge?.points.at(-1)?.y).toBe(box(layout, 'B').y);
  });

  test('gives two rules to the same state an edge and a label each', () => {
    const rule = { Variable: '$.a', IsPresent: true, Next: 'B' };
    const layout = laidOut({
      StartAt: 'A',
      States: { A: { Type: 'Choice', Choices: [rule, rule] }, B: end },
    });
    const labels = layout.edges.flatMap(({ label }) => (label ? [label] : []));
    expect(labels).toHaveLength(2);
    expect(labels[0]).not.toEqual(labels[1]);
  });

  test('is the same in whatever order the states are written', () => {
    const choice = { Type: 'Choice', Choices: [{ Next: 'C' }, { Next: 'B' }], Default: 'D' };
    const states = { A: choice, B: { Type: 'Pass', Next: 'D' }, C: { Type: 'Pass', Next: 'D' }, D: end };
    const turned = Object.fromEntries(Object.entries(states).reverse());
    const places = (States: object) => {
      const layout = laidOut({ StartAt: 'A', States });
      return ['A', 'B', 'C', 'D'].map((name) => [box(layout, name).x, box(layout, name).y]);
    };
    expect(places(turned)).toEqual(places(states));
  });

  test('has what the rules lead to in the order of the rules', () => {
    const choice = { Type: 'Choice', Choices: [{ Next: 'Z' }, { Next: 'B' }], Default: 'M' };
    const layout = laidOut({ StartAt: 'A', States: { A: choice, B: end, M: end, Z: end } });
    const [first, second, third] = ['Z', 'B', 'M'].map((name) => box(layout, name).x);
    expect(first).toBeLessThan(second ?? 0);
    expect(second).toBeLessThan(third ?? 0);
  });

  test.each([
    ['a state that points at itself', { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } }],
    ['a cycle', { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } } }],
    ['an empty Parallel', { StartAt: 'A', States: { A: { Type: 'Parallel', Branches: [], End: true } } }],
    ['nothing at all', {}],
  ])('lays out %s', (_, definition) => {
    const layout = laidOut(definition);
    const numbers = [layout.width, layout.height, ...layout.nodes.flatMap((node) => [node.x, node.y])];
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(layout.edges.flatMap((edge) => edge.points).every((point) => point.x <= layout.width)).toBe(true);
  });

  test('lays out fifty states in a row', () => {
    const states = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `S${index}`,
        index === 49 ? end : { Type: 'Pass', Next: `S${index + 1}` },
      ]),
    );
    expect(laidOut({ StartAt: 'S0', States: states }).nodes).toHaveLength(52);
  });
});
