import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { applyChange, pathOf, setAt, type Change } from '@/lib/studio/edit/change';
import type { Fix, FixEdit } from '../trail/culprit';

/** The fix as one change of the text; without edits where the text has no such place any more. */
export function changeOf(text: string, { edits }: Fix): Change {
  const mended = edits.reduce((so, edit) => applyChange(so, changeFor(so, edit)), text);
  return mended === text ? { edits: [] } : { edits: [difference(text, mended)], select: stateOf(edits) };
}

function changeFor(text: string, edit: FixEdit): Change {
  if ('value' in edit) return setAt(text, edit.pointer, edit.value);
  const root = parseTree(text);
  const property = root && findNodeAtLocation(root, pathOf(root, edit.pointer))?.parent;
  const [key] = property?.children ?? [];
  if (property?.type !== 'property' || !key) return { edits: [] };
  return { edits: [{ offset: key.offset, length: key.length, content: JSON.stringify(edit.renameTo) }] };
}

/** What lies between the beginning and the end that both texts share. */
function difference(before: string, after: string) {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const content = after.slice(start, after.length - end);
  return { offset: start, length: before.length - end - start, content };
}

/** The state that the first edit is in. */
function stateOf([first]: readonly FixEdit[]): string | undefined {
  return first && /^.*\/States\/[^/]+(?=\/|$)/.exec(first.pointer)?.[0];
}
