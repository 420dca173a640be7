/** What templates may refer to. */
export interface Scope {
  /** The run's. */
  readonly input: unknown;
  readonly output?: unknown;
  /** What calls have kept of their answers. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

/**
 * Expected values as lab authors write them: JSON, in which an object with one of these keys alone stands for a value.
 * `$input`: the run's input, or a dotted path in it (`datos.0`); `$output` and `$kept` likewise · `$with`: objects merged, later ones
 * win · `$text`: what stands in it, as JSON text · `$concat`: texts joined · `$any`: whatever is there · `$some`: a list
 * with an item that has at least this · `$sum`: numbers added up · `$like`: a text of this regular expression · `$json`: a JSON text that says at least this · `$only`: this and nothing more, where
 * at least this would do · `$default`: this, or a field that is not there.
 */
export function expand(template: unknown, scope: Scope): unknown {
  if (Array.isArray(template)) return template.map((item) => expand(item, scope));
  if (!isRecord(template)) return template;
  const [only = '', ...more] = Object.keys(template);
  const stands = more.length === 0 && Object.hasOwn(standing, only) ? standing[only] : undefined;
  return stands ? stands(template[only], scope) : mapValues(template, (value) => expand(value, scope));
}

const standing: Readonly<Record<string, (value: unknown, scope: Scope) => unknown>> = {
  $input: (path, { input }) => valueAt(input, String(path)),
  $output: (path, { output }) => valueAt(output, String(path)),
  $kept: (path, { kept }) => valueAt(kept, String(path)),
  $with: (parts, scope) => Object.assign({}, ...(expand(parts, scope) as object[])) as unknown,
  $text: (value, scope) => JSON.stringify(expand(value, scope)),
  $concat: (parts, scope) => (expand(parts, scope) as unknown[]).map(String).join(''),
  $sum: (parts, scope) =>
    (expand(parts, scope) as unknown[]).map(Number).reduce((sum, part) => sum + part, 0),
  $any: () => anything,
  $like: (pattern) => new Matcher('like', pattern),
  $some: (item, scope) => new Matcher('some', expand(item, scope)),
  $json: (value, scope) => new Matcher('json', expand(value, scope)),
  $only: (value, scope) => new Matcher('only', expand(value, scope)),
  $default: (value, scope) => new Matcher('default', expand(value, scope)),
};

/** Stands for every value that has what is wanted in it. */
class Matcher {
  constructor(
    readonly kind: 'some' | 'json' | 'only' | 'default' | 'like',
    readonly wanted: unknown,
  ) {}

  matches(actual: unknown): boolean {
    if (this.kind === 'only' || this.kind === 'default') return sameJson(actual, this.wanted);
    if (this.kind === 'like')
      return typeof actual === 'string' && new RegExp(String(this.wanted)).test(actual);
    if (this.kind === 'json') return typeof actual === 'string' && containsJson(parsed(actual), this.wanted);
    return Array.isArray(actual) && actual.some((item) => containsJson(item, this.wanted));
  }

  among(actual: unknown): unknown {
    if (this.kind !== 'some' || !Array.isArray(actual)) return actual;
    return actual.filter((item) => containsJson(item, this.wanted)) as unknown;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Deeply equal: key order ignored, numbers by value, `anything` equal to all. */
export function sameJson(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Matcher) return expected.matches(actual);
  if (expected === anything || Object.is(actual, expected) || actual === expected) return true;
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => sameJson(actual[index], item))
    );
  if (!isRecord(expected) || !isRecord(actual)) return false;
  const keys = Object.keys(expected);
  return (
    Object.keys(actual).length === keys.length &&
    keys.every((key) => Object.hasOwn(actual, key) && sameJson(actual[key], expected[key]))
  );
}

/** Whether `actual` has at least the fields of `expected`, at every depth of its objects. */
export function containsJson(actual: unknown, expected: unknown): boolean {
  if (!isRecord(expected) || expected instanceof Matcher) return sameJson(actual, expected);
  if (!isRecord(actual)) return false;
  return Object.entries(expected).every(([key, wanted]) =>
    Object.hasOwn(actual, key) ? containsJson(actual[key], wanted) : isOptional(wanted),
  );
}

function isOptional(wanted: unknown): boolean {
  return wanted instanceof Matcher && wanted.kind === 'default';
}

/** What was found, with the lists that `$some` was asked of cut down to the items that have what was wanted. */
export function found(actual: unknown, wanted: unknown): unknown {
  if (wanted instanceof Matcher) return wanted.among(actual);
  if (!isRecord(wanted) || !isRecord(actual)) return actual;
  return Object.fromEntries(Object.entries(actual).map(([key, value]) => [key, found(value, wanted[key])]));
}

/** Made by `expand` out of `{ "$any": true }`. */
export const anything: unique symbol = Symbol('anything');

/** For messages: `anything` becomes an ellipsis. */
export function printable(value: unknown): unknown {
  if (value === anything) return '…';
  if (value instanceof Matcher)
    return value.kind === 'some' ? [printable(value.wanted), '…'] : printable(value.wanted);
  if (Array.isArray(value)) return value.map(printable);
  return isRecord(value) ? mapValues(value, printable) : value;
}

/** By a dotted path: names of members, places in lists, and `#` for what a JSON text says. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((at, key) => {
    if (key === '#') return typeof at === 'string' ? parsed(at) : undefined;
    if (Array.isArray(at)) return at[Number(key)] as unknown;
    return isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}

function mapValues(record: Readonly<Record<string, unknown>>, map: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
