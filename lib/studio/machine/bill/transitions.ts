import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { StateVisit } from '@/lib/sandbox/history/visit';

/** The transitions of one state in one run. */
export interface StateTransitions {
  readonly name: string;
  readonly type: string;
  readonly visits: number;
  /** Tries after the first, each a transition of its own. */
  readonly retries: number;
  readonly transitions: number;
  /** Time spent in it, all visits together. */
  readonly durationMs: number;
}

export interface RunTransitions {
  readonly total: number;
  readonly retries: number;
  /** A redrive counts by itself, besides the states that run again. */
  readonly redrives: number;
  /** In the order the states were entered. */
  readonly states: readonly StateTransitions[];
}

/**
 * What AWS counts: each time a state is entered, in branches and iterations too, and each retry. The child executions
 * of a Distributed Map have histories, and transitions, of their own.
 */
export function transitionsOf(
  visits: readonly StateVisit[],
  events: readonly Pick<HistoryEvent, 'type'>[],
): RunTransitions {
  const states = new Map<string, StateTransitions>();
  for (const visit of visits) states.set(visit.name, withVisit(states.get(visit.name), visit));
  const redrives = events.filter(({ type }) => type === 'ExecutionRedriven').length;
  const all = [...states.values()];
  return {
    total: redrives + sum(all, ({ transitions }) => transitions),
    retries: sum(all, ({ retries }) => retries),
    redrives,
    states: all,
  };
}

/** Branches and iterations: how many lanes of data a run had beside the main one. */
export function lanesOf(visits: readonly StateVisit[]): number {
  const lanes = visits.flatMap(({ parent, name }) =>
    parent ? [`${parent.id}/${parent.attempt}/${parent.iteration ?? name}`] : [],
  );
  return new Set(lanes).size;
}

function withVisit(before: StateTransitions | undefined, visit: StateVisit): StateTransitions {
  const { name, type, attempts } = visit;
  const { visits = 0, retries = 0, transitions = 0, durationMs = 0 } = before ?? {};
  const spent = visit.endedAt ? visit.endedAt.getTime() - visit.enteredAt.getTime() : 0;
  return {
    name,
    type,
    visits: visits + 1,
    retries: retries + attempts - 1,
    transitions: transitions + attempts,
    durationMs: durationMs + spent,
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
