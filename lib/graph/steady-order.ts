import type { EdgeLabel, Graph, GraphLabel, LayoutOptions, NodeLabel } from '@dagrejs/dagre';
import type { GraphScope } from './machine-graph';

type Layers = Graph<GraphLabel, NodeLabel, EdgeLabel>;
type Order = (layers: Layers, options?: LayoutOptions) => void;

/**
 * Nodes as one comes to them from the start, whatever their order in the text: where a state is drawn depends on its ways alone.
 */
export function walkOrder({ nodes, edges }: GraphScope): readonly string[] {
  const ways = new Map<string, string[]>();
  for (const { from, to } of edges) ways.set(from, [...(ways.get(from) ?? []), to]);
  const known = new Set(nodes.map(({ id }) => id));
  const walked = new Set<string>();
  const walk = (id: string) => {
    if (walked.has(id) || !known.has(id)) return;
    walked.add(id);
    ways.get(id)?.forEach(walk);
  };
  const isEntered = new Set(edges.map(({ to }) => to));
  nodes.filter(({ id }) => !isEntered.has(id)).forEach(({ id }) => walk(id));
  nodes.forEach(({ id }) => walk(id));
  return [...walked];
}

/**
 * Ways stand beside one another in the order of their rules. dagre's own order, in which one edit may turn everything around, is taken
 * only where it crosses fewer of them.
 */
export function steadyOrder(layers: Layers, order: Order): void {
  order(layers, { disableOptimalOrderHeuristic: true });
  const steady = orders(layers);
  const crossed = crossings(layers);
  if (crossed === 0) return;
  order(layers, {});
  if (crossings(layers) < crossed) return;
  for (const [id, place] of steady) Object.assign(layers.node(id), { order: place });
}

function orders(layers: Layers): ReadonlyMap<string, number> {
  return new Map(layers.nodes().map((id) => [id, placeOf(layers, id)]));
}

function crossings(layers: Layers): number {
  const byRank = new Map<number, { from: number; to: number }[]>();
  for (const { v, w } of layers.edges()) {
    const rank = (layers.node(v) as { rank?: number }).rank ?? 0;
    const ways = byRank.get(rank) ?? [];
    ways.push({ from: placeOf(layers, v), to: placeOf(layers, w) });
    byRank.set(rank, ways);
  }
  return [...byRank.values()].reduce((sum, ways) => sum + crossingsOf(ways), 0);
}

function crossingsOf(ways: readonly { readonly from: number; readonly to: number }[]): number {
  let count = 0;
  for (const [index, one] of ways.entries()) {
    for (const other of ways.slice(index + 1)) {
      if ((one.from - other.from) * (one.to - other.to) < 0) count++;
    }
  }
  return count;
}

function placeOf(layers: Layers, id: string): number {
  return (layers.node(id) as { order?: number }).order ?? 0;
}
