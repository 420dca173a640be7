import { isRecord } from '../faults/is-record';

/** One place where two JSON values differ; a side that has nothing there is absent. */
export interface JsonDifference {
  /** A JSON pointer. */
  readonly place: string;
  readonly left?: unknown;
  readonly right?: unknown;
}

/** Where two JSON values differ, as deep as they are alike. */
export function jsonDifferences(left: unknown, right: unknown, place = ''): readonly JsonDifference[] {
  if (Object.is(left, right)) return [];
  const isPairOf = (is: (value: unknown) => boolean) => is(left) && is(right);
  if (!isPairOf(Array.isArray) && !isPairOf(isRecord)) return [differing(place, left, right)];
  const [before, after] = [membersOf(left), membersOf(right)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const at = `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return before.has(name) && after.has(name)
      ? jsonDifferences(before.get(name), after.get(name), at)
      : [differing(at, before.get(name), after.get(name))];
  });
}

function differing(place: string, left: unknown, right: unknown): JsonDifference {
  return { place, ...(left !== undefined && { left }), ...(right !== undefined && { right }) };
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value as object));
}
