import type { StateStatus } from '@/lib/graph/state-status';
import type { TreeNode, VisitTree } from './visit-tree';

/** A node where it stands in the list: what a row, and a treeitem, needs to know of itself. */
export interface TreeRow {
  readonly node: TreeNode;
  /** From 1. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Undefined when there is nothing inside. */
  readonly isOpen: boolean | undefined;
}

export interface VisitFilter {
  readonly status?: StateStatus;
  readonly type?: string;
  /** Part of a name. */
  readonly text: string;
}

export const noFilter: VisitFilter = { text: '' };

/** Nodes opened or closed by hand, by key; the rest is as it comes. */
export type OpenNodes = Readonly<Record<string, boolean>>;

/** More than this, and iterations that ended well begin closed. */
const fewVisits = 120;

/** The rows to show, outer ones first. A filter keeps what contains a match, and opens it. */
export function visibleRows(
  tree: VisitTree,
  opened: OpenNodes,
  filter: VisitFilter = noFilter,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const isFiltered = isFiltering(filter);
  const matches = isFiltered ? keysMatching(tree, filter) : undefined;
  const add = (nodes: readonly TreeNode[], level: number): void => {
    const kept = matches ? nodes.filter(({ key }) => matches.has(key)) : nodes;
    kept.forEach((node, index) => {
      const isOpen = node.children.length === 0 ? undefined : isNodeOpen(node, { opened, tree, isFiltered });
      rows.push({ node, level, position: index + 1, siblings: kept.length, isOpen });
      if (isOpen) add(node.children, level + 1);
    });
  };
  add(tree.roots, 1);
  return rows;
}

export function isFiltering({ status, type, text }: VisitFilter): boolean {
  return status !== undefined || type !== undefined || text.trim() !== '';
}

/** What has to be open for this row to be seen. */
export function openTo(tree: VisitTree, key: string): OpenNodes {
  const opened: Record<string, boolean> = {};
  let at = tree.byKey.get(key)?.parent;
  while (at !== undefined) {
    opened[at] = true;
    at = tree.byKey.get(at)?.parent;
  }
  return opened;
}

interface Opening {
  readonly opened: OpenNodes;
  readonly tree: VisitTree;
  readonly isFiltered: boolean;
}

function isNodeOpen(node: TreeNode, { opened, tree, isFiltered }: Opening): boolean {
  const asked = Object.hasOwn(opened, node.key) ? opened[node.key] : undefined;
  if (asked !== undefined) return asked;
  // The tries of a Task are on its bar already.
  if (node.children.every((child) => child.kind === 'try' && child.children.length === 0)) return false;
  if (isFiltered || tree.visits <= fewVisits) return true;
  const isOfMap = node.kind === 'iteration' || node.kind === 'iterations';
  return !isOfMap || node.status !== 'succeeded';
}

function keysMatching(tree: VisitTree, { status, type, text }: VisitFilter): ReadonlySet<string> {
  const word = text.trim().toLowerCase();
  const kept = new Set<string>();
  for (const node of tree.byKey.values()) {
    if (node.kind !== 'visit') continue;
    const { visit } = node;
    if (status !== undefined && visit.status !== status) continue;
    if (type !== undefined && visit.type !== type) continue;
    if (!visit.name.toLowerCase().includes(word)) continue;
    let at: TreeNode | undefined = node;
    while (at && !kept.has(at.key)) {
      kept.add(at.key);
      at = at.parent === undefined ? undefined : tree.byKey.get(at.parent);
    }
  }
  return kept;
}
