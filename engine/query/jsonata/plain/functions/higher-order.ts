import type { Json } from '../../../../base/json';
import { decline } from '../run/decline';
import type { Run, Value } from '../run/run';
import { isTrue } from '../run/values';
import { plain, type Lambda } from './plain-function';

/** Those that take a function: only one that is written where they are called. */
export const HIGHER_ORDER = {
  map: plain('af', (run, items: Json[], each: Lambda) => {
    const results: Json[] = [];
    for (const [index, item] of items.entries()) {
      const result = callEach(each, items, { item, index });
      if (result !== undefined) results.push(result);
    }
    return run.sequence(results);
  }),
  filter: plain('af', (run, items: Json[], isWanted: Lambda) =>
    run.sequence(items.filter((item, index) => isTrue(callEach(isWanted, items, { item, index }), run))),
  ),
  reduce: plain('afx?', (_run, items: Json[], combine: Lambda, initial?: Json) =>
    reduce(items, combine, initial),
  ),
  sort: plain('af?', (run, items: Json[], isAfter?: Lambda) => sort(items, isAfter, run)),
};

function callEach(
  lambda: Lambda,
  items: Json[],
  { item, index }: { readonly item: Json; readonly index: number },
): Value {
  return lambda.call(item, index, items);
}

function reduce(items: Json[], combine: Lambda, initial: Value): Value {
  if (combine.arity < 2) decline();
  const isFirstInitial = initial === undefined && items.length > 0;
  let result = isFirstInitial ? items[0] : initial;
  for (let index = isFirstInitial ? 1 : 0; index < items.length; index++) {
    result = combine.call(result, items[index], index, items);
  }
  return result;
}

/** What the library sorts takes it time with the square of the items. */
const SORTED_ITEMS_MAX = 1_000;

function sort(items: Json[], isAfter: Lambda | undefined, run: Run): Json[] {
  if (items.length <= 1) return items;
  if (items.length > SORTED_ITEMS_MAX) decline();
  if (isAfter) return merged(items, (left, right) => Boolean(isAfter.call(left, right)), run);
  const type = typeof items[0];
  if ((type !== 'number' && type !== 'string') || items.some((item) => typeof item !== type)) decline();
  return merged(items, (left, right) => left! > right!, run);
}

type IsAfter = (left: Json, right: Json) => boolean;

/** The library's own way of sorting, whose result shows when a function contradicts itself. */
function merged(items: Json[], isAfter: IsAfter, run: Run): Json[] {
  run.spend(items.length);
  if (items.length <= 1) return items;
  const middle = Math.floor(items.length / 2);
  const left = merged(items.slice(0, middle), isAfter, run);
  const right = merged(items.slice(middle), isAfter, run);
  const result: Json[] = [];
  let [taken, other] = [0, 0];
  while (taken < left.length && other < right.length) {
    result.push(isAfter(left[taken]!, right[other]!) ? right[other++]! : left[taken++]!);
  }
  return [...result, ...left.slice(taken), ...right.slice(other)];
}
