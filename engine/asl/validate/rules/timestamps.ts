import { parseTimestamp } from '../../../base/timestamp';
import { hasPathForm, looksLikePath } from '../hints/path-like';
import type { Lesson } from '../../teaching/lesson';
import type { NodeView } from '../view/machine-view';
import type { Rule } from '../rule';

/** Narrower than what an execution accepts: RFC 3339 has seconds, and minutes in its offset. */
const FULL = /T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** `2026-01-31T12:00:00Z`: a date that exists, upper-case T, and Z or an offset. */
export const timestamps: Rule = {
  node(node, report) {
    for (const { name, value, at, field } of node.members) {
      if (field.shape.kind !== 'timestamp' || typeof value !== 'string') continue;
      if (FULL.test(value) && parseTimestamp(value) !== undefined) continue;
      report({
        message: 'String does not match RFC3339 timestamp',
        at,
        lesson: lessonFor(node, name, value),
      });
    }
  },
};

function lessonFor(node: NodeView, field: string, value: string): Lesson {
  if (!looksLikePath(value)) return { id: 'timestamp-invalid', values: { value } };
  if (node.language === 'JSONata') return { id: 'path-under-jsonata', values: { field, value } };
  return hasPathForm(node, field)
    ? { id: 'no-path', values: { field, value } }
    : { id: 'timestamp-invalid', values: { value } };
}
