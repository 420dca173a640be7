import type { JsonObject } from '@pasos/engine/inspection';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { AuthoredState, ReadMachine } from './machine';
import { jsonOf } from './work';

/** A visit, and where in the run it stands. */
export interface Place {
  readonly visit: StateVisit;
  readonly state: AuthoredState;
  /** The visit before it in the same thread; the first of a scope has none. */
  readonly previous?: Place;
  /** The Parallel or Map visit it is part of, which try of it, and which branch or iteration. */
  readonly inside?: { readonly place: Place; readonly attempt: number; readonly index: number };
  /** All that it can read as it begins. */
  readonly variables: JsonObject;
  /** Which visit assigned each of them. */
  readonly assignedBy: ReadonlyMap<string, number>;
}

interface Thread {
  last?: Place;
  variables: JsonObject;
  assignedBy: ReadonlyMap<string, number>;
}

/** Every visit of a run with what was before and around it. Variables come from what the exits assigned. */
export function placesOf(
  visits: readonly StateVisit[],
  machine: ReadMachine,
  startsOf: (visit: StateVisit) => readonly number[],
): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const threads = new Map<string, Thread>();
  for (const visit of [...visits].sort((one, other) => one.id - other.id)) {
    const state = machine.states.get(visit.name);
    if (!state) continue;
    const inside = insideOf(visit, state, { places, startsOf });
    const thread = threadOf(threads, state, inside);
    const { last: previous, variables, assignedBy } = thread;
    const place: Place = { visit, state, previous, inside, variables, assignedBy };
    places.set(visit.id, place);
    thread.last = place;
    assign(thread, visit);
  }
  return places;
}

interface Known {
  readonly places: ReadonlyMap<number, Place>;
  readonly startsOf: (visit: StateVisit) => readonly number[];
}

function insideOf({ id, parent }: StateVisit, state: AuthoredState, known: Known): Place['inside'] {
  const place = parent && known.places.get(parent.id);
  if (!place) return undefined;
  const attempt = Math.max(0, known.startsOf(place.visit).filter((start) => start < id).length - 1);
  const index = parent.iteration ?? Number(state.scope.slice(state.scope.lastIndexOf('#') + 1));
  return { place, attempt, index };
}

function threadOf(threads: Map<string, Thread>, { scope }: AuthoredState, inside: Place['inside']): Thread {
  const key = inside ? `${inside.place.visit.id}/${inside.attempt}/${inside.index}/${scope}` : '';
  const around = inside?.place;
  const begun = threads.get(key) ?? {
    variables: around?.variables ?? {},
    assignedBy: around?.assignedBy ?? new Map<string, number>(),
  };
  threads.set(key, begun);
  return begun;
}

function assign(thread: Thread, { id, assigned }: StateVisit): void {
  const texts = Object.entries(assigned ?? {});
  if (texts.length === 0) return;
  const values = texts.map(([name, text]) => [name, jsonOf(text) ?? null] as const);
  thread.variables = { ...thread.variables, ...Object.fromEntries(values) };
  thread.assignedBy = new Map([...thread.assignedBy, ...values.map(([name]) => [name, id] as const)]);
}

/** The ids of the events with which a Parallel or Map began to work, one for each try. */
export function startsIn(events: readonly HistoryEvent[]): readonly number[] {
  return events
    .filter(({ type }) => /^(Parallel|Map)StateStarted$/.test(type ?? ''))
    .map(({ id }) => id ?? 0);
}
