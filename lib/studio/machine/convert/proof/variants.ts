import type { Json } from '@pasos/engine';
import { exampleOf, type Shape } from './shape';

/** What was done to one place of a value that is otherwise as the machine expects it. */
export const VARIANTS = [
  'as-expected',
  'absent',
  'null',
  'text',
  'unicode',
  'number',
  'decimal',
  'long-number',
  'boolean',
  'object',
  'empty-list',
  'one-item-list',
  'other-value',
] as const;
export type VariantKind = (typeof VARIANTS)[number];

export interface Variant {
  readonly kind: VariantKind;
  /** Names from the root; none for the root itself. */
  readonly place: readonly string[];
  /** Whether the machine reads something inside the place. */
  readonly isInner: boolean;
  /** Whether it reads one of its items by its place: JSONata takes a single value for a list of one. */
  readonly isIndexed: boolean;
  readonly value: Json;
}

const ABSENT = Symbol('absent');

/** Values of a shape: the expected one, then with one place changed in every way. */
export function variantsOf(shape: Shape, item: Json): readonly Variant[] {
  const expected = exampleOf(shape, item);
  const variants: Variant[] = [
    { kind: 'as-expected', place: [], isInner: false, isIndexed: false, value: expected },
  ];
  for (const [place, part] of placesOf(shape, [])) {
    const isInner = place.length === 0 || part.members.size > 0 || part.isList;
    const { isIndexed } = part;
    const old = valueAt(expected, place);
    for (const [kind, replacement] of replacements(part, old)) {
      if (place.length === 0 && replacement === ABSENT) continue;
      variants.push({ kind, place, isInner, isIndexed, value: replaced(expected, place, replacement) });
    }
  }
  return variants;
}

function placesOf(shape: Shape, place: readonly string[]): (readonly [readonly string[], Shape])[] {
  const inside = shape.isList
    ? []
    : [...shape.members].flatMap(([name, member]) => placesOf(member, [...place, name]));
  return [[place, shape], ...inside];
}

type Replacement = Json | typeof ABSENT;

function replacements({ uses }: Shape, old: Json): (readonly [VariantKind, Replacement])[] {
  const others = uses.flatMap((use) => (use.kind === 'compared' ? besides(use.with) : []));
  const fixed: (readonly [VariantKind, Replacement])[] = [
    ['absent', ABSENT],
    ['null', null],
    ['text', 'otro texto'],
    ['text', ''],
    ['unicode', 'ñandú 🦙 "\\" \n'],
    ['number', 3],
    ['number', -1],
    ['number', 0],
    ['decimal', 1.5],
    ['long-number', 9_007_199_254_740_991],
    ['boolean', true],
    ['boolean', false],
    ['object', {}],
    ['object', { a: 1, b: [null] }],
    ['empty-list', []],
    ['one-item-list', [old]],
    ['one-item-list', [[old]]],
  ];
  return [...fixed, ...others.map((value) => ['other-value', value] as const)];
}

/** What lies on either side of a fixed value. */
function besides(value: Json): readonly Json[] {
  if (typeof value === 'number') return [value - 1, value, value + 1];
  if (typeof value !== 'string') return [value];
  const time = Date.parse(value);
  const around = Number.isNaN(time)
    ? []
    : [time - 1_000, time + 1_000].map((at) => new Date(at).toISOString());
  return [
    value,
    `${value}x`,
    value.slice(0, -1),
    value.replaceAll('*', ''),
    value.replaceAll('*', 'a*b\n'),
    ...around,
  ];
}

function valueAt(value: Json, place: readonly string[]): Json {
  return place.reduce((at, name) => (at as Record<string, Json>)[name] ?? null, value);
}

function replaced(value: Json, place: readonly string[], replacement: Replacement): Json {
  const [name, ...rest] = place;
  if (name === undefined) return replacement === ABSENT ? null : replacement;
  const object = value as Record<string, Json>;
  const others = Object.entries(object).filter(([key]) => key !== name);
  if (rest.length === 0 && replacement === ABSENT) return Object.fromEntries(others);
  return Object.fromEntries(
    Object.entries(object).map(([key, member]) => [
      key,
      key === name ? replaced(member, rest, replacement) : member,
    ]),
  );
}
