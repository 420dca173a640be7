import { own, put } from '../../../base/json';
import type { AttributeValue, Item } from '../values/attribute-value';
import { showPath, type Path } from './expression';
import type { Placeholders } from './placeholders';
import { Reader } from './reader';

export function parseProjection(text: string, placeholders: Placeholders): readonly Path[] {
  const reader = new Reader('ProjectionExpression', text, placeholders);
  const paths = [reader.path()];
  while (reader.takeIf(',')) paths.push(reader.path());
  refuseOverlaps(paths, reader);
  reader.end();
  return paths;
}

function refuseOverlaps(paths: readonly Path[], reader: Reader): void {
  paths.forEach((one, index) => {
    for (const two of paths.slice(index + 1)) {
      const shared = Math.min(one.length, two.length);
      if (!one.slice(0, shared).every((step, place) => step === two[place])) continue;
      reader.wrong(
        `Two document paths overlap with each other; must remove or rewrite one of these paths; path one: ${showPath(one)}, path two: ${showPath(two)}`,
      );
    }
  });
}

export function valueAt(item: Item, [name, ...steps]: Path): AttributeValue | undefined {
  let value = own(item, name);
  for (const step of steps) value = value && within(value, step);
  return value;
}

function within(value: AttributeValue, step: string | number): AttributeValue | undefined {
  if (typeof step === 'number') return 'L' in value ? value.L[step] : undefined;
  return 'M' in value ? own(value.M, step) : undefined;
}

/** What the paths lead to, in maps and lists like those it stood in. */
export function project(item: Item, paths: readonly Path[]): Item {
  const found = paths.filter((path) => valueAt(item, path) !== undefined);
  const part = pick({ M: item }, found);
  return 'M' in part ? part.M : {};
}

type Steps = readonly (string | number)[];

function pick(value: AttributeValue, paths: readonly Steps[]): AttributeValue {
  if (paths.some((path) => path.length === 0)) return value;
  const steps = [...new Set(paths.map(([step]) => step!))];
  const below = (step: string | number) =>
    paths.filter(([first]) => first === step).map(([, ...rest]) => rest);
  if ('L' in value) {
    const places = steps.map(Number).sort((left, right) => left - right);
    return { L: places.map((place) => pick(value.L[place]!, below(place))) };
  }
  const picked: Record<string, AttributeValue> = {};
  if (!('M' in value)) return value;
  for (const step of steps) put(picked, String(step), pick(value.M[step]!, below(step)));
  return { M: picked };
}
