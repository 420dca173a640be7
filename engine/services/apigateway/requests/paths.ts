import { own, put } from '../../../base/json';

/** What a path gives a template such as `/orders/{id}` or `/files/{proxy+}`; undefined: it is another path. */
export function matchTemplate(template: string, path: string): Record<string, string> | undefined {
  const wanted = segmentsOf(template);
  const given = segmentsOf(path);
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    const value = greedy ? given.slice(index).join('/') : given[index];
    if (value === undefined || value === '') return undefined;
    if (name !== undefined) put(found, name, decode(value));
    else if (segment !== value) return undefined;
    if (greedy) return found;
  }
  return given.length === wanted.length ? found : undefined;
}

/** Words before variables, variables before what takes all. */
export function precedence(template: string): number {
  return segmentsOf(template).reduce((sum, segment) => {
    if (!segment.startsWith('{')) return sum * 4 + 3;
    return sum * 4 + (segment.endsWith('+}') ? 1 : 2);
  }, 1);
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parameters of a query, decoded, in their order. */
export function parseQuery(query: string): [string, string][] {
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const read = (text: string) => decode(text.replaceAll('+', ' '));
      return [read(name), read(value.join('='))];
    });
}

/** Of parameters that come several times, the last. */
export function lastOf(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of pairs) put(single, name, value);
  return single;
}

/** All values of each name. */
export function allOf(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [name, value] of pairs) put(all, name, [...(own(all, name) ?? []), value]);
  return all;
}
