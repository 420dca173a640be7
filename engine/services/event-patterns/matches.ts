import { isObject, own, type Json } from '../../base/json';
import type { Leaf, Pattern, PatternNode } from './pattern';

/** Whether the pattern matches the event. */
export function matches(pattern: Pattern, event: Json | undefined): boolean {
  return matchesNode(pattern, event);
}

function matchesNode(node: PatternNode, value: Json | undefined): boolean {
  return node.kind === 'leaf' ? matchesLeaf(node, value) : matchesFields(node, value);
}

/** Of a list of objects, one must match as a whole. */
function matchesFields(pattern: Pattern, value: Json | undefined): boolean {
  if (Array.isArray(value) && value.length > 0) return value.some((item) => matchesFields(pattern, item));
  const fields = isObject(value) ? value : {};
  return (
    pattern.fields.every(([name, node]) => matchesNode(node, own(fields, name))) &&
    pattern.alternatives.every((either) => either.some((one) => matchesFields(one, value)))
  );
}

function matchesLeaf({ accepts, orAbsent }: Leaf, value: Json | undefined): boolean {
  const values = leavesOf(value);
  if (values.length === 0) return orAbsent;
  return values.some((leaf) => accepts.some((accept) => accept(leaf)));
}

/** The values at a place: only what has no members of its own counts. */
function leavesOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || isObject(value)) return [];
  return Array.isArray(value) ? value.flatMap((item) => leavesOf(item)) : [value];
}
