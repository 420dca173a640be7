import { compareRuns, type Comparison } from '../../compare/divergence';
import { pairEvents, type EventPair } from '../events/pair-events';
import type { TwinRun } from '../twin-run';
import { whoseIs } from '../whose';
import { eventDifferences } from './event-differences';
import { twinKinds, weights, type TwinDifference, type TwinKind, type Weight } from './kinds';
import { orderDifferences } from './order-differences';
import { textDifferences } from './text-differences';

/** The same difference, wherever it shows: what a Task answers comes again in all that follows. */
export interface DifferenceGroup {
  readonly kind: TwinKind;
  readonly first: TwinDifference;
  /** In how many events it shows. */
  readonly count: number;
}

export interface TwinReport {
  /** The gravest there is; undefined when not even what always differs does. */
  readonly weight?: Weight;
  /** By kind, the gravest first; within a kind in the order of the history. */
  readonly groups: readonly DifferenceGroup[];
  readonly differences: readonly TwinDifference[];
  readonly events: readonly EventPair[];
  /** Events that both have. */
  readonly shared: number;
  readonly comparison: Comparison;
}

/** A is the run on AWS, B its local twin. */
export function compareTwins(a: TwinRun, b: TwinRun): TwinReport {
  const comparison = compareRuns(a, b);
  const events = pairEvents(a, b, comparison.pairs);
  const whose = { a: whoseIs(a), b: whoseIs(b) };
  const found = [
    ...statusDifference(a, b),
    ...events.flatMap((pair) => eventDifferences(pair, whose)),
    ...orderDifferences(events),
  ];
  const groups = groupsOf(found);
  const worst = groups[0]?.kind;
  return {
    ...(worst && { weight: weights[worst] }),
    groups,
    differences: found,
    events,
    shared: events.filter((pair) => pair.a && pair.b).length,
    comparison,
  };

  function statusDifference(left: TwinRun, right: TwinRun): readonly TwinDifference[] {
    const differ = textDifferences(left.status, right.status, whose).length > 0;
    return differ ? [{ kind: 'status', a: left.status, b: right.status }] : [];
  }
}

function groupsOf(found: readonly TwinDifference[]): readonly DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of found) {
    const key = sameness(difference);
    const { first = difference, count = 0 } = groups.get(key) ?? {};
    groups.set(key, { kind: difference.kind, first, count: count + 1 });
  }
  return [...groups.values()].sort((left, right) => rank(left) - rank(right));
}

/** What is expected is told once for its kind; everything else with what is there on either side. */
function sameness({ kind, place, eventType, state, a, b }: TwinDifference): string {
  if (weights[kind] === 'expected') return kind;
  if (kind === 'missing' || kind === 'extra' || kind === 'sequence' || kind === 'link')
    return JSON.stringify([kind, eventType, state]);
  if (kind !== 'payload') return JSON.stringify([kind, a, b]);
  const path = place?.split(' ').slice(1).join(' ').split(/[.[]/).at(-1);
  return JSON.stringify([kind, path, a, b]);
}

function rank({ kind }: DifferenceGroup): number {
  return twinKinds.indexOf(kind);
}
