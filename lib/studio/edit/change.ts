import { findNodeAtLocation, modify, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import type { TextEdit } from '@/lib/sandbox/session/session-types';
import type { Change } from './apply-change';

export { applyChange, type Change } from './apply-change';

/**
 * Sets what stands at `pointer`, or removes it when `value` is undefined. A last segment `-` appends to an array. The rest of the
 * text stays as it is; a text that is not JSON is not changed.
 *
 * @example setAt(text, '/States/Hola/Comment', 'Saluda')
 */
export function setAt(text: string, pointer: string, value: unknown): Change {
  const root = parseTree(text);
  if (!root) return { edits: [] };
  const path = pathOf(root, pointer);
  if (value === undefined) return { edits: removal(findNodeAtLocation(root, path)) };
  const isArrayInsertion = pointer.endsWith('/-');
  return { edits: modify(text, path, value, { formattingOptions: formattingOf(text), isArrayInsertion }) };
}

/** Takes a member or an item away with the comma that belongs to it; `modify` would format the line that moves up. */
function removal(value: Node | undefined): TextEdit[] {
  const gone = value?.parent?.type === 'property' ? value.parent : value;
  const siblings = gone?.parent?.children ?? [];
  if (!gone?.parent) return [];
  const index = siblings.indexOf(gone);
  const before = siblings[index - 1];
  const from = before ? before.offset + before.length : gone.offset;
  const to = before ? gone.offset + gone.length : (siblings[index + 1]?.offset ?? gone.offset + gone.length);
  return [{ offset: from, length: to - from, content: '' }];
}

/** The steps of a JSON pointer; numbers where the text has an array. */
export function pathOf(root: Node, pointer: string): JSONPath {
  const path: JSONPath = [];
  for (const part of pointer.split('/').slice(1)) {
    const isInArray = findNodeAtLocation(root, path)?.type === 'array';
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(isInArray ? (name === '-' ? -1 : Number(name)) : name);
  }
  return path;
}

/** How this text is indented: as its first indented line is. */
export function formattingOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return {
    insertSpaces,
    tabSize: insertSpaces ? indent.length : 1,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
