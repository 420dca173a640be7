import fc from 'fast-check';
import type { Json, JsonObject } from '../../base/json';

/** Names that mean something to JavaScript, to the library or to its own marks, among ordinary ones. */
export const KEYS = [
  ...['a', 'b', 'name', 'price', 'tags', 'x y', '1', '0', 'ñ', ''],
  ...['constructor', '__proto__', 'hasOwnProperty', 'toString', 'length', 'then', 'next', 'toJSON'],
  ...['sequence', 'keepSingleton', 'cons', 'outerWrapper', 'tupleStream', 'thunk'],
  ...['_jsonata_lambda', '_jsonata_function', 'implementation'],
] as const;

const TEXTS = [
  ...['', 'a', 'Ada', 'ada', 'a b', ' a  b\n', 'x,y,,z', '12', '-1.50', '1e3', '0x1F', '07', 'null', 'true'],
  ...['ñandú', '😀', 'a😀b', '\ud83d', '\ude00x', '\u2028', 'İ', 'ß', '["a", 1]', '{"a": [1, {"b": null}]}'],
];
const NUMBERS = [
  0,
  1,
  2,
  3,
  -1,
  -2,
  0.5,
  1.5,
  2.5,
  -0.1,
  0.1 + 0.2,
  1e15,
  123456789012345680000,
  1e-7,
  1e21,
  1e300,
];

export type Chance = fc.GeneratorValue;

export function oneOf<T>(g: Chance, values: readonly T[]): T {
  return values[g(fc.nat, { max: values.length - 1 })]!;
}

export function isIn(g: Chance, percent: number): boolean {
  return g(fc.nat, { max: 99 }) >= 100 - percent;
}

export function randomText(g: Chance): string {
  return oneOf(g, TEXTS);
}

export function randomNumber(g: Chance): number {
  return oneOf(g, NUMBERS);
}

function scalar(g: Chance): Json {
  const make: readonly (() => Json)[] = [
    () => randomNumber(g),
    () => randomText(g),
    () => isIn(g, 50),
    () => null,
  ];
  return oneOf(g, make)();
}

export function randomJson(g: Chance, depth: number): Json {
  if (depth === 0 || isIn(g, 40)) return scalar(g);
  const count = g(fc.nat, { max: 3 });
  if (isIn(g, 50)) return Array.from({ length: count }, () => randomJson(g, depth - 1));
  return randomObject(
    g,
    Array.from({ length: count }, () => oneOf(g, KEYS)),
    depth,
  );
}

function randomObject(g: Chance, keys: readonly string[], depth: number): JsonObject {
  // As JSON.parse would make it: `__proto__` is a member.
  return Object.fromEntries(keys.map((key) => [key, randomJson(g, depth - 1)]));
}

function list<T extends Json>(g: Chance, make: () => T): T[] {
  return Array.from({ length: g(fc.nat, { max: 4 }) }, make);
}

/** What typical expressions read, at the same places in every document, and anything at all in others. */
export function randomBindings(g: Chance): JsonObject {
  const item = (): JsonObject => ({
    price: randomNumber(g),
    name: randomText(g),
    ...(isIn(g, 70) && { tags: list(g, () => randomText(g)) }),
    ...(isIn(g, 30) && { b: randomJson(g, 2) }),
  });
  const input: JsonObject = {
    n: randomNumber(g),
    s: randomText(g),
    is: isIn(g, 50),
    items: list(g, item),
    numbers: list(g, () => randomNumber(g)),
    texts: list(g, () => randomText(g)),
    nested: list(g, () => list(g, item)),
    object: randomObject(g, ['a', 'b', ...list(g, () => oneOf(g, KEYS))], 3),
    any: randomJson(g, 4),
  };
  return {
    states: { input, context: { State: { Name: 'S' } } },
    count: randomNumber(g),
    title: randomText(g),
    list: list(g, item),
    thing: randomJson(g, 4),
    ...(isIn(g, 10) && { sum: 1 }),
  };
}
