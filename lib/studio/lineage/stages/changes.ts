import type { Json } from '@pasos/engine/inspection';
import { valueAt, type KeyPath } from './key-path';
import { sameValue } from './same-value';
import type { KeyChange } from './stage';

/** More than anybody looks at. */
const CHANGES_MAX = 500;

/** What became of the keys from one value to the next; a key that is gone and came up elsewhere has moved. */
export function changesBetween(before: Json | undefined, after: Json | undefined): readonly KeyChange[] {
  if (before === undefined || after === undefined) return [];
  const changes: KeyChange[] = [];
  compare(changes, [], before, after);
  return withMoves(changes, before, after);
}

function compare(changes: KeyChange[], path: KeyPath, before: Json, after: Json): void {
  if (changes.length >= CHANGES_MAX || sameValue(before, after)) return;
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    if (path.length > 0) changes.push({ kind: 'replaced', path });
    else replaceWhole(changes, before, after);
    return;
  }
  for (const key of keysOf(before))
    if (valueAt(after, [key]) === undefined) changes.push({ kind: 'removed', path: [...path, key] });
  for (const key of keysOf(after)) {
    const [was, is] = [valueAt(before, [key]), valueAt(after, [key])!];
    if (was === undefined) changes.push({ kind: 'added', path: [...path, key] });
    else compare(changes, [...path, key], was, is);
  }
}

/** Of another form altogether: what the one had is gone, what the other has is new. */
function replaceWhole(changes: KeyChange[], before: Json, after: Json): void {
  for (const key of keysOf(before)) changes.push({ kind: 'removed', path: [key] });
  const added = keysOf(after);
  for (const key of added) changes.push({ kind: 'added', path: [key] });
  if (added.length === 0) changes.push({ kind: 'replaced', path: [] });
}

function withMoves(changes: readonly KeyChange[], before: Json, after: Json): readonly KeyChange[] {
  const removed = changes.filter(({ kind }) => kind === 'removed');
  const taken = new Set<KeyChange>();
  const moved = changes.map((change): KeyChange => {
    if (change.kind !== 'added') return change;
    const value = valueAt(after, change.path);
    const sources = removed.filter((one) => !taken.has(one) && sameValue(valueAt(before, one.path), value));
    const source = sources.find(({ path }) => path.at(-1) === change.path.at(-1)) ?? sources[0];
    if (!source || (sources.length > 1 && !isBranch(value))) return change;
    taken.add(source);
    return { kind: 'moved', path: change.path, from: source.path };
  });
  return moved.filter((change) => !taken.has(change));
}

function keysOf(value: Json): readonly (string | number)[] {
  if (!isBranch(value)) return [];
  return Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
}

function isBranch(value: Json | undefined): value is Exclude<Json, string | number | boolean | null> {
  return typeof value === 'object' && value !== null;
}
