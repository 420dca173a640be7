import type { StateStatus } from '@/lib/graph/state-status';
import { grouped } from './grouped';
import type { StateVisit } from './visit';

/** What the drawing shows for a name. */
export interface StateSummary {
  readonly status: StateStatus;
  readonly visits: number;
  /** Tries beyond the first, over all visits. */
  readonly retries: number;
}

const worstFirst: readonly StateStatus[] = ['running', 'failed', 'aborted', 'caught', 'succeeded'];

/**
 * One status per state name. In a loop the last visit counts; across the iterations of a Map the worst one;
 * what happened in a try that was given up does not count.
 */
export function summariesOf(visits: readonly StateVisit[]): Readonly<Record<string, StateSummary>> {
  const current = currentVisits(visits);
  const byName = grouped(visits, (visit) => visit.name);
  const entries = [...byName].map(([name, all]): [string, StateSummary] => {
    const counted = all.filter((visit) => current.has(visit.id));
    const status = worstOf((counted.length > 0 ? counted : all.slice(-1)).map((visit) => visit.status));
    const retries = all.reduce((sum, visit) => sum + visit.attempts - 1, 0);
    return [name, { status, visits: all.length, retries }];
  });
  // From entries, not by assignment: a state may be called `__proto__`.
  return Object.fromEntries(entries);
}

export function worstOf(statuses: readonly StateStatus[]): StateStatus {
  const present = new Set(statuses);
  return worstFirst.find((candidate) => present.has(candidate)) ?? 'succeeded';
}

/** Ids of the visits that are the last of their name where they are, in containers of which the same is true. */
function currentVisits(visits: readonly StateVisit[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  for (const visit of visits) last.set(spot(visit), visit.id);
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const current = new Set<number>();
  for (const visit of visits) {
    const { parent } = visit;
    const isInCurrent =
      !parent || (current.has(parent.id) && byId.get(parent.id)?.attempts === parent.attempt);
    if (isInCurrent && last.get(spot(visit)) === visit.id) current.add(visit.id);
  }
  return current;
}

/** The name comes last: it may hold anything. */
function spot({ name, parent }: StateVisit): string {
  return `${parent?.id}/${parent?.attempt}/${parent?.iteration}/${name}`;
}
