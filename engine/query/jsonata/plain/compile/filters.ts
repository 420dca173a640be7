import type { Json } from '../../../../base/json';
import type { Stage } from '../../syntax-tree';
import type { Compiler, Place, Weighed } from './compile-plain';
import { decline } from '../run/decline';
import type { Run, Value } from '../run/run';
import { finite, isObject, isTrue } from '../run/values';

/** `[…]` behind something: what is left of it, mostly as a sequence that its node has still to settle. */
export type Filter = (value: Value, run: Run) => Value;

export function compileFilter(compiler: Compiler, stage: Stage, place: Place): Filter {
  if (stage.type !== 'filter') return decline();
  const tree = stage.expr!;
  if (tree.type === 'number') {
    if (tree.predicate) decline();
    const index = Math.floor(Number(tree.value));
    return (value, run) => itemAt(itemsOf(value), index, run);
  }
  const predicate = compiler.weighed(tree, place);
  return (value, run) => chosen(itemsOf(value), predicate, run);
}

function itemsOf(value: Value): readonly Value[] {
  // The library would take it for a stream of its own.
  if (isObject(value) && value.tupleStream) decline();
  return Array.isArray(value) ? value : [value];
}

function itemAt(items: readonly Value[], index: number, run: Run): Value {
  const item = items[index < 0 ? items.length + index : index];
  if (Array.isArray(item)) return item;
  return run.sequence(item === undefined ? [] : [item]);
}

function chosen(items: readonly Value[], { node, cost }: Weighed, run: Run): Value {
  run.spend(items.length * cost);
  const chosen: Json[] = [];
  for (const [index, item] of items.entries()) {
    const times = timesChosen(node(item, run), { index, count: items.length }, run);
    // Where nothing was found, the library would choose that nothing.
    if (times > 0 && item === undefined) decline();
    for (let time = 0; time < times; time++) chosen.push(item!);
  }
  return run.sequence(chosen);
}

/** Numbers are places, any of which may be this one; whatever else they give is a condition. */
function timesChosen(
  result: Value,
  { index, count }: { readonly index: number; readonly count: number },
  run: Run,
): number {
  if (typeof result === 'number') return Number(isPlace(result));
  if (!Array.isArray(result)) return Number(isTrue(result, run));
  run.spend(result.length);
  const numbers = result.filter((each) => typeof each === 'number');
  return numbers.length === result.length ? numbers.filter(isPlace).length : Number(isTrue(result, run));

  function isPlace(number: number): boolean {
    const place = Math.floor(finite(number));
    return (place < 0 ? count + place : place) === index;
  }
}
