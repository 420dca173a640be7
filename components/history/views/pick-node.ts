import type { TreeRow } from '@/lib/sandbox/history/rows/visible-rows';
import type { Studio } from '@/lib/studio/studio';
import type { VisitRows } from './use-visit-rows';

/** A visit, or a try of it, is looked at everywhere; what only holds others opens. */
export function pickNode(row: TreeRow | undefined, { tree, setOpen }: VisitRows, studio: Studio): void {
  if (!row) return;
  const { node, isOpen } = row;
  const outer = node.parent === undefined ? undefined : tree.byKey.get(node.parent);
  const visit = node.kind === 'visit' ? node : node.kind === 'try' ? outer : undefined;
  if (visit?.kind === 'visit') studio.selectVisit(visit.visit.id);
  else setOpen(node.key, !isOpen);
}
