import { isObject, type Json } from '../../base/json';
import { jacksonMessage } from '../../base/json-text/jackson-message';
import { readJson } from '../../base/json-text/read-json';
import { fail, ok, type Result } from '../../base/result';
import { atPointer } from './json-pointer';
import type { Items } from './read-item';

export interface JsonReading {
  /** Where in the file the items stand; absent: the file is the items. */
  readonly pointer?: string;
  readonly maxItems: number;
}

/** The elements of an array, or the members of an object. */
export function jsonItems(text: string, { pointer, maxItems }: JsonReading): Items {
  const file = parse(text);
  if (!file.ok) return file;
  const found = pointer === undefined ? file.value : atPointer(file.value, pointer);
  if (Array.isArray(found)) return ok(found.slice(0, maxItems).map((value) => ({ value })));
  if (!isObject(found)) return fail('Attempting to map over non-iterable node.');
  const members = Object.entries(found).slice(0, maxItems);
  return ok(members.map(([key, value]) => ({ key, value })));
}

/** JSON Lines: one value a line. A line of blanks holds none. */
export function jsonLines(text: string, maxItems: number): Items {
  const items = [];
  for (const line of text.split('\n')) {
    if (items.length >= maxItems) break;
    if (line.trim() === '') continue;
    const value = parse(line);
    if (!value.ok) return value;
    items.push({ value: value.value });
  }
  return ok(items);
}

function parse(text: string): Result<Json, string> {
  const document = readJson(text);
  return document.ok ? ok(document.value.value) : fail(jacksonMessage(document.failure));
}
