import type { Json } from '@pasos/engine/inspection';
import { valueAt, type KeyPath } from '../stages/key-path';

/** The same path with a key that is nearly the one that is missing. */
export function nearestPath(value: Json | undefined, path: KeyPath): KeyPath | undefined {
  const depth = path.findIndex((_, index) => valueAt(value, path.slice(0, index + 1)) === undefined);
  const around = valueAt(value, path.slice(0, Math.max(0, depth)));
  const key = path[depth];
  if (typeof key !== 'string' || around === null || typeof around !== 'object' || Array.isArray(around))
    return undefined;
  const name = nearestName(key, Object.keys(around));
  if (name === undefined) return undefined;
  const found = [...path.slice(0, depth), name, ...path.slice(depth + 1)];
  return valueAt(value, found) === undefined ? nearestPath(value, found) : found;
}

/** Another case or accent first, then no more than two letters away, and less than half of the word. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const plain = names.find((one) => plainOf(one) === plainOf(name));
  if (plain !== undefined) return plain;
  const near = names
    .map((one) => ({ one, distance: distanceOf(plainOf(name), plainOf(one)) }))
    .filter(({ one, distance }) => distance <= 2 && distance * 2 < Math.max(one.length, name.length))
    .sort((left, right) => left.distance - right.distance);
  return near[0]?.one;
}

function plainOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f_\-\s]/g, '')
    .toLowerCase();
}

/** How many letters must be put in, taken out or changed. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed));
    }
    row = next;
  }
  return row[other.length]!;
}

/** The one place in a value that has this key; undefined for none, and for several. */
export function onlyPlaceOf(value: Json | undefined, key: string | number | undefined): KeyPath | undefined {
  if (typeof key !== 'string') return undefined;
  const places: KeyPath[] = [];
  collect(value, [], (path) => path.at(-1) === key && places.push(path));
  const [first, ...others] = places.sort((one, other) => one.length - other.length);
  return others.some((other) => other.length === first!.length) && !isInArray(first) ? undefined : first;
}

/** One item of a list is as good as the next. */
function isInArray(path: KeyPath | undefined): boolean {
  return path?.some((key) => typeof key === 'number') ?? false;
}

function collect(value: Json | undefined, path: KeyPath, take: (path: KeyPath) => void): void {
  if (value === null || typeof value !== 'object' || path.length > 6) return;
  const members: [string | number, Json][] = Array.isArray(value)
    ? [...value.slice(0, 20).entries()]
    : Object.entries(value);
  for (const [key, inner] of members) {
    take([...path, key]);
    collect(inner, [...path, key], take);
  }
}
