import type { KeyboardEvent } from 'react';
import type { VisitRows } from './use-visit-rows';

/** Right opens or goes in, left closes or goes out, as in every tree. */
export function onTreeKey({ key, shiftKey }: KeyboardEvent, index: number, { rows, setOpen }: VisitRows) {
  const row = rows[index];
  if (!row || shiftKey) return undefined;
  if (key === 'ArrowRight') {
    if (row.isOpen === false) setOpen(row.node.key, true);
    return row.isOpen ? index + 1 : true;
  }
  if (key !== 'ArrowLeft') return undefined;
  if (row.isOpen) {
    setOpen(row.node.key, false);
    return true;
  }
  const outer = rows.findLastIndex((one, at) => at < index && one.level < row.level);
  return outer === -1 ? true : outer;
}
