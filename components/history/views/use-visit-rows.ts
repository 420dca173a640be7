import { useDeferredValue, useMemo, useState } from 'react';
import { branchIn } from '@/lib/sandbox/history/find-state';
import {
  noFilter,
  openTo,
  visibleRows,
  type OpenNodes,
  type TreeRow,
  type VisitFilter,
} from '@/lib/sandbox/history/rows/visible-rows';
import { visitKey, visitTree, type VisitTree } from '@/lib/sandbox/history/rows/visit-tree';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';

/** What table, timeline and outline share: the rows, which of them are open, and the filter. */
export interface VisitRows {
  readonly tree: VisitTree;
  readonly rows: readonly TreeRow[];
  readonly keys: readonly string[];
  readonly filter: VisitFilter;
  readonly setFilter: (filter: VisitFilter) => void;
  readonly setOpen: (key: string, isOpen: boolean) => void;
}

export function useVisitRows({ visits, definition }: SelectedRun, picked: number | undefined): VisitRows {
  const tree = useMemo(() => visitTree(visits, (name) => branchIn(definition, name)), [visits, definition]);
  const [opened, setOpened] = useState<OpenNodes>({});
  const [filter, setFilter] = useState(noFilter);
  const [lastPicked, setLastPicked] = useState<number>();
  // What is picked elsewhere must be seen here.
  if (picked !== lastPicked) {
    setLastPicked(picked);
    if (picked !== undefined) setOpened({ ...opened, ...openTo(tree, visitKey(picked)) });
  }
  // Typing goes before thousands of rows.
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => visibleRows(tree, opened, wanted), [tree, opened, wanted]);
  const keys = useMemo(() => rows.map(({ node }) => node.key), [rows]);
  return {
    tree,
    rows,
    keys,
    filter,
    setFilter,
    setOpen: (key, isOpen) => setOpened({ ...opened, [key]: isOpen }),
  };
}
