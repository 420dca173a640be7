import { Graph, layout as runDagre, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, GraphScope, MachineGraph } from './machine-graph';
import { clip, containerHeader, containerPadding, headerWidth, leafSize, type Size } from './node-size';
import { steadyOrder, walkOrder } from './steady-order';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Positions are absolute; `x` and `y` are the top left corner. Containers come before what they contain. */
export interface GraphLayout extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface PlacedNode extends Point, Size {
  readonly node: GraphNode;
  readonly depth: number;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
  /** Centre of the label. */
  readonly label?: Point & Size & { readonly text: string };
}

const labelCharacters = 26;
const laneGap = 28;

/** Each scope is laid out by itself, innermost first, and then stands in its parent as one box: dagre refuses edges to groups. */
export function layoutGraph(graph: MachineGraph): GraphLayout {
  return layoutScope(graph.root, 0);
}

function layoutScope(scope: GraphScope, depth: number): GraphLayout {
  const insides = new Map(scope.nodes.map((node) => [node.id, layoutInside(node, depth + 1)]));
  const dagre = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  dagre.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 26, edgesep: 22, marginx: 12, marginy: 12 });
  const nodes = new Map(scope.nodes.map((node) => [node.id, node]));
  for (const id of walkOrder(scope)) {
    const node = nodes.get(id);
    if (node) dagre.setNode(id, { ...boxSize(node, insides.get(id)) });
  }
  for (const edge of scope.edges) dagre.setEdge(edge.from, edge.to, edgeConfig(edge), edge.id);
  runDagre(dagre, { customOrder: steadyOrder });
  const placed = scope.nodes.map((node) => placeNode(node, dagre.node(node.id), depth));
  const boxes = new Map(placed.map((box) => [box.node.id, box]));
  const edges = scope.edges.map((edge) => placeEdge(edge, dagre.edge(edge.from, edge.to, edge.id), boxes));
  const nested = placed.map((box) => moveInside(box, insides.get(box.node.id)));
  return {
    ...bounds(placed, edges),
    nodes: placed.flatMap((box, index) => [box, ...(nested[index]?.nodes ?? [])]),
    edges: [...edges, ...nested.flatMap((inside) => inside?.edges ?? [])],
  };
}

/** Branches stand side by side; undefined for a state with nothing inside. */
function layoutInside(node: GraphNode, depth: number): GraphLayout | undefined {
  if (node.kind !== 'state' || !node.scopes.some((scope) => scope.nodes.length > 0)) return undefined;
  const lanes = node.scopes.map((scope) => layoutScope(scope, depth));
  const height = Math.max(...lanes.map((lane) => lane.height));
  let x = 0;
  const moved = lanes.map((lane) => {
    const placed = shift(lane, { x, y: 0 });
    x += lane.width + laneGap;
    return placed;
  });
  return {
    width: x - laneGap,
    height,
    nodes: moved.flatMap((lane) => lane.nodes),
    edges: moved.flatMap((lane) => lane.edges),
  };
}

function boxSize(node: GraphNode, inside: GraphLayout | undefined): Size {
  if (!inside || node.kind !== 'state') return leafSize(node);
  return {
    width: Math.max(inside.width + 2 * containerPadding, headerWidth(node.name)),
    height: inside.height + containerHeader + containerPadding,
  };
}

function edgeConfig(edge: GraphEdge): EdgeLabel {
  if (edge.label === undefined && edge.kind !== 'default') return {};
  const { width, height } = labelSize(edge);
  return { width, height, labelpos: 'c' };
}

function labelSize(edge: GraphEdge): Size & { text: string } {
  const text = clip(edge.label ?? 'Default', labelCharacters);
  return { text, width: text.length * 6.6 + 16, height: 22 };
}

function placeNode(node: GraphNode, label: NodeLabel, depth: number): PlacedNode {
  const { width, height } = label;
  return { node, depth, width, height, x: (label.x ?? 0) - width / 2, y: (label.y ?? 0) - height / 2 };
}

function placeEdge(edge: GraphEdge, label: EdgeLabel, boxes: ReadonlyMap<string, PlacedNode>): PlacedEdge {
  const from = boxes.get(edge.from);
  const points =
    edge.from === edge.to ? loopPoints(from) : anchored(label.points ?? [], from, boxes.get(edge.to));
  if (edge.label === undefined && edge.kind !== 'default') return { edge, points };
  return { edge, points, label: { ...labelSize(edge), x: label.x ?? 0, y: label.y ?? 0 } };
}

/** dagre ends an edge where the line to the centre crosses the border, often on a side; ours leave below and enter above. */
function anchored(points: readonly Point[], from?: PlacedNode, to?: PlacedNode): readonly Point[] {
  const inner = points.slice(1, -1);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last || !from || !to) return points;
  const downward = from.y < to.y;
  return [edgeEnd(from, first, downward), ...inner, edgeEnd(to, last, !downward)];
}

/** A state that points at itself: a hook at its right side, where dagre keeps room for it. */
function loopPoints(box: PlacedNode | undefined): readonly Point[] {
  if (!box) return [];
  const right = box.x + box.width;
  const middle = box.y + box.height / 2;
  return [
    { x: right, y: middle - 12 },
    { x: right + 24, y: middle - 12 },
    { x: right + 24, y: middle + 12 },
    { x: right, y: middle + 12 },
  ];
}

function edgeEnd(box: PlacedNode, towards: Point, below: boolean): Point {
  const reach = Math.min(box.width / 2 - 16, 70);
  const centre = box.x + box.width / 2;
  const x = Math.min(centre + reach, Math.max(centre - reach, towards.x));
  return { x, y: below ? box.y + box.height : box.y };
}

function moveInside(box: PlacedNode, inside: GraphLayout | undefined): GraphLayout | undefined {
  return inside && shift(inside, { x: box.x + (box.width - inside.width) / 2, y: box.y + containerHeader });
}

function shift(layout: GraphLayout, by: Point): GraphLayout {
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return {
    ...layout,
    nodes: layout.nodes.map(move),
    edges: layout.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(move),
      ...(edge.label && { label: move(edge.label) }),
    })),
  };
}

/** dagre's own size forgets labels and curves at the rim. */
function bounds(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Size {
  const labels = edges.flatMap(({ label }) => (label ? [label] : []));
  const points = edges.flatMap((edge) => edge.points);
  const rights = [
    ...nodes.map((box) => box.x + box.width),
    ...labels.map((label) => label.x + label.width / 2),
    ...points.map((point) => point.x),
  ];
  const bottoms = [...nodes.map((box) => box.y + box.height), ...points.map((point) => point.y)];
  return { width: Math.max(0, ...rights) + 12, height: Math.max(0, ...bottoms) + 12 };
}
