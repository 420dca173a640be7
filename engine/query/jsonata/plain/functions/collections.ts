import { put, type Json, type JsonObject } from '../../../../base/json';
import { decline } from '../run/decline';
import type { Run, Value } from '../run/run';
import {
  equals,
  finite,
  isObject,
  isTrue,
  lookUp,
  memberNamed,
  pushAll,
  refuseFunction,
} from '../run/values';
import { plain } from './plain-function';

export const COLLECTIONS = {
  count: plain('a', (_run, items?: Json[]) => items?.length ?? 0, { toleratesNothing: true }),
  exists: plain('x', (_run, value?: Json) => value !== undefined, { toleratesNothing: true }),
  append: plain('xx', append, { toleratesNothing: true }),
  boolean: plain('x-', (run, value: Json) => isTrue(value, run)),
  not: plain('x-', (run, value: Json) => !isTrue(value, run)),
  type: plain('x', (_run, value: Json) => typeName(value)),
  keys: plain('x-', (run, value?: Json) => run.sequence(keysOf(value, run)), { toleratesNothing: true }),
  lookup: plain('x-s', (run, value: Json, key?: string) => lookUp(value, memberNamed(key ?? decline()), run)),
  merge: plain('a<o>', merge),
  reverse: plain('a', (run, items: Json[]) => (items.length > 1 ? copied(items, run).reverse() : items)),
  distinct: plain('x', distinct),
  partition: plain('xn', (run, value: Json, size?: number) => partition(value, size ?? decline(), run)),
  range: plain('nnn', (run, first: number, last?: number, step?: number) =>
    range([first, last ?? decline(), step ?? decline()], run),
  ),
  parse: plain('x', (run, text: Json) => parse(typeof text === 'string' ? text : decline(), run)),
};

function append(run: Run, first: Value, second: Value): Value {
  if (first === undefined) return second;
  if (second === undefined) return first;
  const items = Array.isArray(first) ? copied(first, run) : [first];
  if (Array.isArray(second)) pushAll(items, second, run);
  else items.push(second);
  return items;
}

function copied(items: readonly Json[], run: Run): Json[] {
  run.spend(items.length);
  return items.slice();
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'number') finite(value);
  return Array.isArray(value) ? 'array' : typeof value;
}

function keysOf(value: Value, run: Run): string[] {
  if (!Array.isArray(value)) {
    if (!isObject(value)) return [];
    refuseFunction(value);
    const keys = Object.keys(value);
    run.spend(keys.length);
    return keys;
  }
  const merged: Record<string, true> = {};
  for (const item of value) for (const key of keysOf(item, run)) put(merged, key, true);
  // The library gathers them in an object, and then asks that for its keys.
  refuseFunction(merged);
  return Object.keys(merged);
}

function merge(run: Run, objects: JsonObject[]): JsonObject {
  const merged: JsonObject = {};
  for (const object of objects) {
    run.spend(1);
    for (const key in object) {
      run.spend(1);
      put(merged, key, object[key]!);
    }
  }
  return merged;
}

function distinct(run: Run, value: Json): Json {
  if (!Array.isArray(value) || value.length <= 1) return value;
  const found: Json[] = [];
  for (const item of value) if (!found.some((other) => equals(item, other, run))) found.push(item);
  return run.isSequence(value) ? run.sequence(found) : found;
}

/** AWS cuts fractions off, here as in `$range`. */
function partition(value: Json, chunkSize: number, run: Run): Json {
  const items = Array.isArray(value) ? value : [value];
  const size = Math.trunc(chunkSize);
  if (!(size > 0) || items.length === 0) decline();
  run.spend(items.length);
  const chunks: Json[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

function range(ends: readonly [number, number, number], run: Run): Json {
  const [first, last, step] = ends.map(Math.trunc) as [number, number, number];
  const count = step === 0 ? 0 : Math.max(Math.floor((last - first) / step) + 1, 0);
  run.spend(count);
  return run.sequence(Array.from({ length: count }, (_, index) => first + index * step));
}

function parse(text: string, run: Run): Json {
  run.spendOnText(text.length);
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return decline();
  }
  run.weigh(value);
  return value;
}
