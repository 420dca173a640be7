import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { asRecord, unescapePointer } from '@/lib/graph/json-value';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import { pathOf } from '@/lib/studio/edit/change';
import type { Fix } from '../trail/culprit';
import { statesOf } from '../story/machine';

/** The same field in another text: the state is found by its name, wherever it stands there. */
export function pointerIn(text: string, pointer: string): string | undefined {
  const [, state, rest = ''] = /^(.*\/States\/[^/]+)(\/.*)?$/.exec(pointer) ?? [];
  const name = unescapePointer(state?.split('/').pop() ?? '');
  const there = statesOf(asRecord(parseDefinition(text))).get(name);
  return there && there.pointer + rest;
}

/** A fix that was found in the definition of a run, for the text in the editor; undefined where the state is gone. */
export function fixIn(text: string, fix: Fix): Fix | undefined {
  const edits = fix.edits.map((edit) => {
    const pointer = pointerIn(text, edit.pointer);
    return pointer === undefined ? undefined : { ...edit, pointer };
  });
  const found = edits.filter((edit) => edit !== undefined);
  return found.length === edits.length ? { ...fix, edits: found } : undefined;
}

/** Where a field of a run's definition stands in the text, or else its state. */
export function offsetIn(text: string, pointer: string): number | undefined {
  const there = pointerIn(text, pointer);
  const root = parseTree(text);
  if (there === undefined || !root) return undefined;
  for (let at = there; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const node = findNodeAtLocation(root, pathOf(root, at));
    if (node) return (node.parent?.type === 'property' ? node.parent : node).offset;
  }
  return undefined;
}
