import type { EventPair } from '../events/pair-events';
import { about } from './event-differences';
import type { TwinDifference } from './kinds';

type Numbered = EventPair & { readonly a: { readonly id?: number }; readonly b: { readonly id?: number } };

/** Events that came in another order, that have another number, or that follow another event than their twin. */
export function orderDifferences(pairs: readonly EventPair[]): readonly TwinDifference[] {
  const both = pairs.filter((pair): pair is Numbered => pair.a !== undefined && pair.b !== undefined);
  const overtaken = overtakes(both);
  const isReordered = overtaken.length > 0;
  return [...overtaken, ...both.flatMap(numbered), ...links(both, isReordered)];
}

/** Whoever comes after one that its twin comes before. */
function overtakes(both: readonly Numbered[]): readonly TwinDifference[] {
  const found: TwinDifference[] = [];
  let last: Numbered | undefined;
  for (const pair of both) {
    const isLate = (last?.b.id ?? 0) > (pair.b.id ?? 0);
    if (isLate && last) found.push({ ...about(pair), kind: isConcurrent(pair, last) ? 'order' : 'sequence' });
    else last = pair;
  }
  return found;
}

/** Within one state that has no others inside, one thing follows another; everything else may happen at the same time. */
function isConcurrent(pair: Numbered, other: Numbered): boolean {
  const isContainer = pair.state?.threads.length !== 0;
  return pair.state !== other.state || isContainer;
}

function numbered(pair: Numbered): readonly TwinDifference[] {
  const { a, b } = pair;
  return a.id === b.id ? [] : [{ ...about(pair), kind: 'ids', place: 'id', a: a.id, b: b.id }];
}

/** Where branches end in another order, what comes after them follows another one. */
function links(both: readonly Numbered[], isReordered: boolean): readonly TwinDifference[] {
  const twinOf = new Map(both.map(({ a, b }) => [a.id, b.id]));
  return both.flatMap((pair) => {
    const [left = 0, right = 0] = [pair.a?.previousEventId, pair.b?.previousEventId];
    const wanted = left === 0 ? 0 : twinOf.get(left);
    // What it follows has no twin: that is told of where it is missing.
    if (wanted === undefined || wanted === right) return [];
    const kind = isReordered ? 'order' : 'link';
    return [{ ...about(pair), kind, place: 'previousEventId', a: left, b: right }];
  });
}
