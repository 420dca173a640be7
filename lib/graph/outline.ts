import type { EdgeKind, GraphNode, GraphScope, MachineGraph, StateNode } from './machine-graph';

/** The words a graph is told with. */
export interface OutlineTexts {
  readonly start: string;
  readonly end: string;
  readonly missing: string;
  readonly edges: Readonly<Record<EdgeKind, string>>;
}

/** One state of the drawing told in words: the same facts for those who do not see it. */
export interface OutlineItem {
  readonly node: StateNode;
  readonly depth: number;
  /** `goes on to Mundo`, `if true ($.a > 3): Wait`. */
  readonly ways: readonly string[];
  /** Number of its branch inside a Parallel, from 1. */
  readonly branch?: number;
}

export function outlineItems(graph: MachineGraph, texts: OutlineTexts): readonly OutlineItem[] {
  return scopeItems(graph.root, texts, { depth: 0 });
}

/** The whole graph in sentences. */
export function outline(graph: MachineGraph, texts: OutlineTexts): readonly string[] {
  return outlineItems(graph, texts).map(({ node, ways }) => {
    const head = `${node.name} (${node.type})`;
    return ways.length > 0 ? `${head}: ${ways.join('; ')}` : head;
  });
}

function scopeItems(
  scope: GraphScope,
  texts: OutlineTexts,
  place: { readonly depth: number; readonly branch?: number },
): readonly OutlineItem[] {
  const names = new Map(scope.nodes.map((node) => [node.id, nameOf(node, texts)]));
  return scope.nodes.flatMap((node): readonly OutlineItem[] => {
    if (node.kind !== 'state') return [];
    const ways = scope.edges
      .filter((edge) => edge.from === node.id)
      .map((edge) => {
        if (edge.kind === 'end') return texts.edges.end;
        const label = edge.label ? ` (${edge.label}):` : '';
        return `${texts.edges[edge.kind]}${label} ${names.get(edge.to) ?? ''}`;
      });
    const inside = node.scopes.flatMap((inner, index) =>
      scopeItems(inner, texts, {
        depth: place.depth + 1,
        branch: node.type === 'Parallel' ? index + 1 : undefined,
      }),
    );
    return [{ node, ways, ...place }, ...inside];
  });
}

function nameOf(node: GraphNode, texts: OutlineTexts): string {
  switch (node.kind) {
    case 'start':
      return texts.start;
    case 'end':
      return texts.end;
    case 'open':
      return '…';
    case 'missing':
      return `${node.name} (${texts.missing})`;
    case 'state':
      return node.name;
  }
}
