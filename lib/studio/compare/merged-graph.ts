import {
  machineGraph,
  type GraphEdge,
  type GraphNode,
  type GraphScope,
  type MachineGraph,
} from '@/lib/graph/machine-graph';
import { statePointer } from '@/lib/sandbox/history/find-state';
import { grouped } from '@/lib/sandbox/history/grouped';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import { threadKey } from '@/lib/sandbox/history/thread';
import type { ComparedRun } from './compared-run';

/** Who was there: both, one of them, or nobody. */
export type Presence = 'both' | 'a' | 'b' | 'none';

/** Two executions in one drawing: every state and way of either definition, and who took it. */
export interface MergedGraph {
  readonly graph: MachineGraph;
  /** By the id of a node, which is its JSON pointer. */
  readonly states: ReadonlyMap<string, Presence>;
  readonly edges: ReadonlyMap<string, Presence>;
}

export function mergedGraph(a: ComparedRun, b: ComparedRun): MergedGraph {
  const [left, right] = [a, b].map(({ definition }) => machineGraph(parseDefinition(definition)).root);
  const root = left && right ? union(left, right) : { id: '', nodes: [], edges: [] };
  const [inA, inB] = [pathOf(a), pathOf(b)];
  const scopes = [...scopesIn(root)];
  const nodes = scopes.flatMap((scope) => scope.nodes);
  const edges = scopes.flatMap((scope) => scope.edges);
  return {
    graph: { root },
    states: new Map(nodes.map(({ id }) => [id, presence(inA.states.has(id), inB.states.has(id))])),
    edges: new Map(edges.map((edge) => [edge.id, presence(inA.took(edge), inB.took(edge))])),
  };
}

function presence(inA: boolean, inB: boolean): Presence {
  if (inA && inB) return 'both';
  if (inA) return 'a';
  return inB ? 'b' : 'none';
}

/** Nodes and ways of both; where both have the same one, that of the first. */
function union(a: GraphScope, b: GraphScope): GraphScope {
  const others = new Map(b.nodes.map((node) => [node.id, node]));
  const known = new Set(a.nodes.map(({ id }) => id));
  const shared = a.nodes.map((node) => unionNode(node, others.get(node.id)));
  const ways = new Set(a.edges.map(way));
  const more = b.edges.filter((edge) => !ways.has(way(edge))).map((edge) => ({ ...edge, id: `${edge.id}'` }));
  return {
    id: a.id,
    nodes: [...shared, ...b.nodes.filter(({ id }) => !known.has(id))],
    edges: [...a.edges, ...more],
  };
}

function unionNode(node: GraphNode, other: GraphNode | undefined): GraphNode {
  if (node.kind === 'missing' && other?.kind === 'state') return other;
  if (node.kind !== 'state' || other?.kind !== 'state') return node;
  const scopes = node.scopes.map((scope, index) => {
    const inner = other.scopes[index];
    return inner ? union(scope, inner) : scope;
  });
  return { ...node, scopes: [...scopes, ...other.scopes.slice(node.scopes.length)] };
}

function way({ from, to, kind, label = '' }: GraphEdge): string {
  return JSON.stringify([from, to, kind, label]);
}

function* scopesIn(scope: GraphScope): Generator<GraphScope> {
  yield scope;
  for (const node of scope.nodes)
    if (node.kind === 'state') for (const inner of node.scopes) yield* scopesIn(inner);
}

interface Path {
  /** Ids of nodes. */
  readonly states: ReadonlySet<string>;
  readonly took: (edge: GraphEdge) => boolean;
}

/** The way an execution took: from each state to the one it entered next in the same thread. */
function pathOf({ visits, definition, status }: ComparedRun): Path {
  const idOf = (name: string) => statePointer(definition, name) ?? '';
  const steps = new Map<string, 'next' | 'catch'>();
  const states = new Set(visits.map(({ name }) => idOf(name)));
  const step = (from: string, to: string, kind: 'next' | 'catch') =>
    steps.set(JSON.stringify([from, to, kind]), kind);
  const threads = grouped(visits, (visit) => `${visit.parent?.id}/${threadKey(visit, definition)}`);
  for (const thread of threads.values()) {
    thread.forEach((visit, index) => {
      const next = thread[index + 1];
      if (next) step(idOf(visit.name), idOf(next.name), visit.status === 'caught' ? 'catch' : 'next');
    });
  }
  const top = visits.filter(({ parent }) => parent === undefined);
  const [first, last] = [top[0], top.at(-1)];
  if (first) step('#start', idOf(first.name), 'next');
  if (first) states.add('#start');
  const isOver = status === 'SUCCEEDED' || last?.type === 'Fail';
  if (last && isOver) step(idOf(last.name), '#end', 'next');
  if (isOver) states.add('#end');
  const took = ({ from, to, kind }: GraphEdge) =>
    steps.has(JSON.stringify([from, to, kind === 'catch' ? 'catch' : 'next']));
  return { states, took };
}
