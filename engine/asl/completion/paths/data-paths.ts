import { isObject, type Json } from '../../../base/json';

export interface DataPath {
  readonly path: string;
  readonly value: Json;
}

const PATHS_MAX = 150;
const DEPTH_MAX = 8;
const PREVIEW_CHARS_MAX = 40;
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** How a member is written behind a path: in JSONPath, and in JSONata. */
export const STEPS = {
  JSONPath: (name: string) =>
    PLAIN.test(name) ? `.${name}` : `['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`,
  JSONata: (name: string) => (PLAIN.test(name) ? `.${name}` : `.\`${name}\``),
} as const;

/** Every place within `value`, the shallow ones first; of a list its first item stands for the others. */
export function dataPaths(root: string, value: Json, step: (name: string) => string): readonly DataPath[] {
  const found: DataPath[] = [];
  let level: readonly DataPath[] = [{ path: root, value }];
  for (let depth = 0; depth < DEPTH_MAX && level.length > 0; depth++) {
    level = level.flatMap(({ path, value: parent }) => inside(path, parent, step));
    for (const each of level) {
      if (found.length === PATHS_MAX) return found;
      found.push(each);
    }
  }
  return found;
}

function inside(path: string, value: Json, step: (name: string) => string): DataPath[] {
  if (Array.isArray(value)) return value.length > 0 ? [{ path: `${path}[0]`, value: value[0]! }] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, member]) => ({ path: path + step(name), value: member }));
}

/** A value in few characters. */
export function preview(value: Json): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (isObject(value)) return `{${Object.keys(value).slice(0, 4).join(', ')}}`.slice(0, PREVIEW_CHARS_MAX);
  const text = JSON.stringify(value);
  return text.length > PREVIEW_CHARS_MAX ? `${text.slice(0, PREVIEW_CHARS_MAX - 1)}…` : text;
}
