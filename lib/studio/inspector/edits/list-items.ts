import type { Json } from '@pasos/engine';
import { findNodeAtLocation, parse, parseTree, type Node } from 'jsonc-parser';
import { pathOf, setAt, type Change } from '@/lib/studio/edit/change';
import { parentPointer, valueAt } from '../pointer';

/** One more at the end; the first one makes the list. */
export function addItem(text: string, list: string, item: Json): Change {
  const found = valueAt(parse(text), list);
  if (Array.isArray(found)) return setAt(text, `${list}/-`, item);
  return valueAt(parse(text), parentPointer(list)) === undefined ? { edits: [] } : setAt(text, list, [item]);
}

/** With its last item the list goes too, where it may. */
export function removeItem(text: string, list: string, index: number, keepsEmpty = false): Change {
  const found = valueAt(parse(text), list);
  if (!Array.isArray(found) || index >= found.length) return { edits: [] };
  if (found.length === 1 && !keepsEmpty) return setAt(text, list, undefined);
  return setAt(text, `${list}/${index}`, undefined);
}

/** Changes places with another item: each stays as it is written. */
export function moveItem(text: string, list: string, from: number, to: number): Change {
  const root = parseTree(text);
  const items = root && findNodeAtLocation(root, pathOf(root, list))?.children;
  const [one, other] = [items?.[from], items?.[to]];
  if (!one || !other || one === other) return { edits: [] };
  const written = ({ offset, length }: Node) => text.slice(offset, offset + length);
  return {
    edits: [
      { offset: one.offset, length: one.length, content: written(other) },
      { offset: other.offset, length: other.length, content: written(one) },
    ],
  };
}
