import type { Json } from '@pasos/engine/inspection';

/** The way to a place in a JSON value. */
export type KeyPath = readonly (string | number)[];

/** What stands there; undefined for nothing, which JSON has no value for. */
export function valueAt(value: Json | undefined, path: KeyPath): Json | undefined {
  let at = value;
  for (const key of path) {
    if (at === null || typeof at !== 'object') return undefined;
    if (Array.isArray(at)) at = typeof key === 'number' ? at[key] : undefined;
    else at = Object.hasOwn(at, key) ? at[key] : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

export function startsWith(path: KeyPath, start: KeyPath): boolean {
  return start.length <= path.length && start.every((key, index) => key === path[index]);
}

export function samePath(one: KeyPath, other: KeyPath): boolean {
  return one.length === other.length && startsWith(one, other);
}

/** `$.pedido['con espacio'][0]`, as it is written in JSONPath. */
export function pathText(path: KeyPath, root = '$'): string {
  return path.reduce<string>((text, key) => text + stepText(key), root);
}

function stepText(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? `.${key}` : `['${key.replaceAll("'", "\\'")}']`;
}

/** `$states.input.pedido.(`con espacio`)[0]`, as it is written in JSONata. */
export function jsonataText(path: KeyPath, root: string): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `${text}.${key}` : `${text}.\`${key}\``;
  }, root);
}
