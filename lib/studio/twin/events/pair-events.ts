import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { grouped } from '@/lib/sandbox/history/grouped';
import { eventDetails } from '@/lib/sandbox/history/event-details';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { Pair } from '../../compare/align';
import type { TwinRun } from '../twin-run';

/** An event of one history beside the same one of the other, when there is one. */
export interface EventPair {
  readonly a?: HistoryEvent;
  readonly b?: HistoryEvent;
  /** The visit it belongs to; none for what is about the execution as a whole. */
  readonly state?: Pair;
}

/**
 * Event beside event, in the order of `a`: the n-th of a kind within a visit with the n-th within the same visit of the
 * other. So it does not matter in which order branches and iterations had their turns.
 */
export function pairEvents(a: TwinRun, b: TwinRun, visits: readonly Pair[]): readonly EventPair[] {
  const [inA, inB] = [eventsOf(a), eventsOf(b)];
  const within = visits.flatMap((pair) =>
    beside(inA.of(pair.a), inB.of(pair.b)).map((events) => ({ ...events, state: pair })),
  );
  return [...beside(inA.free, inB.free), ...within].sort(inOrder);
}

interface Events {
  readonly free: readonly HistoryEvent[];
  readonly of: (visit: StateVisit | undefined) => readonly HistoryEvent[];
}

function eventsOf({ events, visits }: TwinRun): Events {
  const byId = new Map(events.map((event) => [event.id, event]));
  const owned = new Set(visits.flatMap(({ eventIds }) => eventIds));
  return {
    free: events.filter(({ id }) => !owned.has(id ?? 0)),
    of: (visit) => visit?.eventIds.flatMap((id) => byId.get(id) ?? []) ?? [],
  };
}

function beside(a: readonly HistoryEvent[], b: readonly HistoryEvent[]): readonly EventPair[] {
  const others = grouped(b, kindOf);
  const groups = grouped(a, kindOf);
  const both = [...groups].flatMap(([kind, left]) => {
    const right = others.get(kind) ?? [];
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index): EventPair => {
      return { a: left[index], b: right[index] };
    });
  });
  const alone = [...others].flatMap(([kind, right]) =>
    groups.has(kind) ? [] : right.map((event): EventPair => ({ b: event })),
  );
  return [...both, ...alone];
}

function kindOf(event: HistoryEvent): string {
  const { index } = eventDetails(event);
  return typeof index === 'number' ? `${event.type} ${index}` : (event.type ?? '');
}

/** As in `a`; what only `b` has comes where it is there. */
function inOrder(left: EventPair, right: EventPair): number {
  const place = ({ a, b }: EventPair) => a?.id ?? (b?.id ?? 0) + 0.5;
  return place(left) - place(right);
}
