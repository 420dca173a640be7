import type { Json } from '@pasos/engine/inspection';
import { jsonataText, pathText, valueAt, type KeyPath } from '../stages/key-path';
import { authored, type View } from '../trail/flow';
import type { Spot } from '../trail/lineage';
import type { Fix } from '../trail/culprit';
import { fix, pointerOf, type Found } from './fixes';

/** The rule that made a new value without the key gives it as well. */
export function passing(culprit: View, { culprit: { rule, visit }, seen, lost }: Found): readonly Fix[] {
  if (!seen || !lost || seen.visit !== visit) return [];
  const isItem = lost.stage === 'itemSelector';
  const field = authored(rule);
  const path = isItem ? lost.path.slice(1) : lost.path;
  const depth = depthOf(field, path);
  const key = path[depth];
  if (typeof key !== 'string') return [];
  const from = isItem && seen.stage === 'items' ? seen.path.slice(1) : seen.path;
  const source = from.slice(0, from.length - (path.length - depth - 1));
  const at = path.slice(0, depth);
  if (culprit.state.language === 'JSONata')
    return inJsonata(field, rule.pointer, { at, key, source: jsonataSource(seen, source) });
  const root = seen.stage === 'items' ? '$$.Map.Item.Value' : '$';
  return [
    fix('pass-key', [
      { pointer: rule.pointer + pointerOf([...at, `${key}.$`]), value: pathText(source, root) },
    ]),
  ];
}

/** How far the rule has written out the way to the key itself. */
function depthOf(field: Json | undefined, path: KeyPath): number {
  const missing = path.findIndex((_, index) => valueAt(field, path.slice(0, index + 1)) === undefined);
  return Math.max(0, missing);
}

function jsonataSource({ stage }: Spot, path: KeyPath): string {
  if (stage === 'items') return jsonataText(path, '$states.context.Map.Item.Value');
  if (stage === 'error') return jsonataText(path, '$states.errorOutput');
  return jsonataText(path, stage === 'returned' ? '$states.result' : '$states.input');
}

function inJsonata(
  field: Json | undefined,
  pointer: string,
  { at, key, source }: { readonly at: KeyPath; readonly key: string; readonly source: string },
): readonly Fix[] {
  if (typeof field === 'string' && field.startsWith('{%')) {
    const value = `{% $merge([${field.slice(2, -2).trim()}, {'${key}': ${source}}]) %}`;
    return [fix('pass-key', [{ pointer, value }])];
  }
  if (field === null || typeof field !== 'object' || Array.isArray(field)) return [];
  return [fix('pass-key', [{ pointer: pointer + pointerOf([...at, key]), value: `{% ${source} %}` }])];
}
