import type { StateStatus } from '@/lib/graph/state-status';
import { grouped } from '../grouped';
import { endOf, worstFirst } from '../iterations';
import type { StateVisit, Try } from '../visit';

interface NodeBase {
  /** The same as long as the execution goes on. */
  readonly key: string;
  readonly parent: string | undefined;
  readonly status: StateStatus;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  /** Ids of its first and last event. */
  readonly since: number;
  readonly until: number;
  readonly children: readonly TreeNode[];
}

export interface VisitNode extends NodeBase {
  readonly kind: 'visit';
  readonly visit: StateVisit;
}

/** One of several tries, with what a Parallel or Map did inside it. */
export interface TryNode extends NodeBase {
  readonly kind: 'try';
  readonly number: number;
  readonly error?: string;
}

export interface BranchNode extends NodeBase {
  readonly kind: 'branch';
  readonly index: number;
}

export interface IterationNode extends NodeBase {
  readonly kind: 'iteration';
  readonly index: number;
}

/** Iterations of a Map that came to the same end, when there are too many to stand one by one. */
export interface IterationsNode extends NodeBase {
  readonly kind: 'iterations';
  readonly count: number;
}

export type TreeNode = VisitNode | TryNode | BranchNode | IterationNode | IterationsNode;

/** An execution as what ran inside what. */
export interface VisitTree {
  readonly roots: readonly TreeNode[];
  readonly byKey: ReadonlyMap<string, TreeNode>;
  readonly visits: number;
}

/** From here on iterations are put together by how they ended. */
const manyIterations = 40;

/** `branchOf` says in which branch of its Parallel a state lies, which the history does not. */
export function visitTree(
  visits: readonly StateVisit[],
  branchOf: (name: string) => number | undefined,
): VisitTree {
  const byParent = grouped(visits, ({ parent }) => parent?.id);
  const byKey = new Map<string, TreeNode>();
  const builder: Builder = { childrenOf: (id) => byParent.get(id) ?? [], branchOf, byKey };
  const roots = (byParent.get(undefined) ?? []).map((visit) => visitNode(visit, undefined, builder));
  return { roots, byKey, visits: visits.length };
}

export function visitKey(id: number): string {
  return `v${id}`;
}

interface Builder {
  readonly childrenOf: (id: number) => readonly StateVisit[];
  readonly branchOf: (name: string) => number | undefined;
  readonly byKey: Map<string, TreeNode>;
}

function visitNode(visit: StateVisit, parent: string | undefined, builder: Builder): TreeNode {
  const key = visitKey(visit.id);
  const inside = builder.childrenOf(visit.id);
  const children =
    visit.attempts > 1
      ? visit.tries.map((one, index) => tryNode(visit, { one, number: index + 1 }, builder))
      : insideOf(visit, { parent: key, inside }, builder);
  return keep(builder, {
    kind: 'visit',
    key,
    parent,
    visit,
    status: visit.status,
    startedAt: visit.enteredAt,
    endedAt: visit.endedAt,
    since: visit.id,
    until: Math.max(visit.id, visit.eventIds.at(-1) ?? 0, ...lastOf(children)),
    children,
  });
}

function tryNode(
  visit: StateVisit,
  { one, number }: { one: Try; number: number },
  builder: Builder,
): TreeNode {
  const key = `${visitKey(visit.id)}/t${number}`;
  const inside = builder.childrenOf(visit.id).filter(({ parent }) => parent?.attempt === number);
  const children = insideOf(visit, { parent: key, inside }, builder);
  const { status, startedAt, endedAt, since, error } = one;
  const until = Math.max(since, ...lastOf(children));
  const parent = visitKey(visit.id);
  const span = { startedAt, endedAt, since, until };
  return keep(builder, { kind: 'try', key, parent, number, status, error, children, ...span });
}

interface Inside {
  readonly parent: string;
  readonly inside: readonly StateVisit[];
}

function insideOf(visit: StateVisit, { parent, inside }: Inside, builder: Builder): readonly TreeNode[] {
  if (visit.type === 'Map') return iterationNodes(parent, inside, builder);
  if (visit.type !== 'Parallel') return inside.map((one) => visitNode(one, parent, builder));
  const branches = [...grouped(inside, ({ name }) => builder.branchOf(name) ?? 0)];
  return branches
    .toSorted(([left], [right]) => left - right)
    .map(([index, within]) => {
      const key = `${parent}/b${index}`;
      return keep(builder, { kind: 'branch', key, parent, index, ...spanOf(key, within, builder) });
    });
}

function iterationNodes(
  parent: string,
  inside: readonly StateVisit[],
  builder: Builder,
): readonly TreeNode[] {
  const iterations = [...grouped(inside, (visit) => visit.parent?.iteration ?? 0)];
  const nodeOf = (under: string, index: number, within: readonly StateVisit[]): IterationNode => {
    const key = `${parent}/i${index}`;
    return keep(builder, { kind: 'iteration', key, parent: under, index, ...spanOf(key, within, builder) });
  };
  const sorted = iterations.toSorted(([left], [right]) => left - right);
  if (sorted.length <= manyIterations) return sorted.map(([index, within]) => nodeOf(parent, index, within));
  const byEnd = grouped(sorted, ([, within]) => endOf(within));
  return worstFirst.flatMap((status): TreeNode[] => {
    const group = byEnd.get(status);
    if (!group) return [];
    const key = `${parent}/g-${status}`;
    const children = group.map(([index, within]) => nodeOf(key, index, within));
    const span = spanAround(children);
    return [
      keep(builder, { kind: 'iterations', key, parent, count: group.length, children, ...span, status }),
    ];
  });
}

function spanOf(key: string, within: readonly StateVisit[], builder: Builder) {
  const children = within.map((visit) => visitNode(visit, key, builder));
  return { ...spanAround(children), status: endOf(within), children };
}

function spanAround(children: readonly TreeNode[]) {
  const isOver = children.every(({ endedAt }) => endedAt !== undefined);
  const since = Math.min(...children.map((node) => node.since));
  return {
    startedAt: new Date(Math.min(...children.map((node) => node.startedAt.getTime()))),
    endedAt: isOver ? new Date(Math.max(...children.map((node) => node.endedAt?.getTime() ?? 0))) : undefined,
    since,
    until: Math.max(since, ...lastOf(children)),
  };
}

function lastOf(children: readonly TreeNode[]): number[] {
  const last = children.reduce((most, { until }) => Math.max(most, until), 0);
  return children.length > 0 ? [last] : [];
}

function keep<Node extends TreeNode>({ byKey }: Builder, node: Node): Node {
  byKey.set(node.key, node);
  return node;
}
