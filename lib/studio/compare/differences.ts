/** Where two JSON texts are not the same. */
export interface Difference {
  /** `$.pedido.total`, `$.lista[2]`, `$['con espacio']`. */
  readonly path: string;
  readonly kind: 'only-a' | 'only-b' | 'changed';
  readonly a?: unknown;
  readonly b?: unknown;
}

const most = 200;

/** The innermost places that differ, in the order of `a`. Texts that are no JSON are compared as texts. */
export function differences(a: string | undefined, b: string | undefined): readonly Difference[] {
  if (a === b) return [];
  if (a === undefined) return [{ path: '$', kind: 'only-b', b: parsed(b) }];
  if (b === undefined) return [{ path: '$', kind: 'only-a', a: parsed(a) }];
  return differencesOf(parsed(a), parsed(b));
}

export function differencesOf(a: unknown, b: unknown): readonly Difference[] {
  const found: Difference[] = [];
  look('$', { a, b }, found);
  return found;
}

function look(path: string, { a, b }: { a: unknown; b: unknown }, found: Difference[]): void {
  if (found.length >= most || Object.is(a, b)) return;
  const isSameShape = isContainer(a) && isContainer(b) && Array.isArray(a) === Array.isArray(b);
  if (!isSameShape) return void found.push({ path, kind: 'changed', a, b });
  for (const [key, left] of Object.entries(a)) {
    const inner = step(path, key, a);
    if (!Object.hasOwn(b, key)) found.push({ path: inner, kind: 'only-a', a: left });
    else look(inner, { a: left, b: valueAt(b, key) }, found);
  }
  for (const [key, right] of Object.entries(b))
    if (!Object.hasOwn(a, key)) found.push({ path: step(path, key, b), kind: 'only-b', b: right });
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function valueAt(container: object, key: string): unknown {
  return Object.entries(container).find(([name]) => name === key)?.[1];
}

function step(path: string, key: string, inside: object): string {
  if (Array.isArray(inside)) return `${path}[${key}]`;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? `${path}.${key}` : `${path}['${key}']`;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return text;
  }
}

/** Whether one of two paths leads to, or through, the other. */
export function overlaps(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long === short || (long.startsWith(short) && /^[.[]/.test(long.slice(short.length)));
}
