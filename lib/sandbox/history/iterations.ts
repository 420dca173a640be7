import type { StateStatus } from '@/lib/graph/state-status';
import { grouped } from './grouped';
import type { StateVisit } from './visit';

export interface Iteration {
  readonly index: number;
  readonly status: StateStatus;
  /** Id of the visit to look at first: the one that failed, or the one it began with. */
  readonly first: number;
}

export interface IterationGroup {
  readonly status: StateStatus;
  readonly iterations: readonly Iteration[];
}

/** What went wrong comes first. */
export const worstFirst: readonly StateStatus[] = ['failed', 'running', 'aborted', 'caught', 'succeeded'];

/** The iterations of the last try of a Map, by how they ended. */
export function iterationsOf(
  visits: readonly StateVisit[],
  { id, attempts }: StateVisit,
): readonly IterationGroup[] {
  const inside = visits.filter(({ parent }) => parent?.id === id && parent.attempt === attempts);
  const byIndex = [...grouped(inside, ({ parent }) => parent?.iteration ?? 0)];
  const iterations = byIndex
    .map(([index, within]): Iteration => {
      const failed = within.findLast((visit) => visit.status === 'failed');
      return { index, status: endOf(within), first: (failed ?? within[0])?.id ?? id };
    })
    .toSorted((left, right) => left.index - right.index);
  const groups = grouped(iterations, ({ status }) => status);
  return worstFirst.flatMap((status) => {
    const found = groups.get(status);
    return found ? [{ status, iterations: found }] : [];
  });
}

/** How a branch or an iteration came out: as its last state did, unless somewhere it still goes on. */
export function endOf(within: readonly StateVisit[]): StateStatus {
  if (within.some(({ status }) => status === 'running')) return 'running';
  const last = within.at(-1)?.status ?? 'succeeded';
  return last === 'caught' ? 'succeeded' : last;
}
