import type { Lesson, ValueKind } from '../../teaching/lesson';
import { valueKind } from '../value-kind';
import type { Member, NodeView } from '../view/machine-view';
import { hasPathForm, looksLikePath } from './path-like';

/** What to say about a value of the wrong kind: mostly there are quotes too many, or a path where none is read. */
export function wrongKindLesson(node: NodeView, { name: field, value }: Member, expected: ValueKind): Lesson {
  const found = valueKind(value);
  if (typeof value === 'string') {
    const quoted = quotedLesson(field, value, expected);
    if (quoted) return quoted;
    if (node.language === 'JSONata' && looksLikePath(value))
      return { id: 'path-under-jsonata', values: { field, value } };
    if (hasPathForm(node, field) && looksLikePath(value)) return { id: 'no-path', values: { field, value } };
  }
  if (found === 'number' && expected === 'integer') {
    return { id: 'number-not-integer', values: { field, value: String(value) } };
  }
  return { id: 'wrong-kind', values: { field, expected, found } };
}

function quotedLesson(field: string, value: string, expected: ValueKind): Lesson | undefined {
  if (expected === 'boolean' && /^(true|false)$/i.test(value)) {
    return { id: 'boolean-in-quotes', values: { field, value: value.toLowerCase() } };
  }
  const isNumber = /^\s*-?\d+(\.\d+)?\s*$/.test(value) && (expected === 'integer' || expected === 'number');
  return isNumber ? { id: 'number-in-quotes', values: { field, value: value.trim() } } : undefined;
}
