import { branchIn } from './find-state';
import type { StateVisit } from './visit';

/** Names, within its container, the thread a visit belongs to: a try and a branch or iteration of it. */
export function threadKey({ name, parent }: Pick<StateVisit, 'name' | 'parent'>, definition: string): string {
  if (!parent) return '';
  const lane = parent.iteration ?? `b${branchIn(definition, name) ?? 0}`;
  return `${parent.attempt}/${lane}`;
}

/** JSON texts of the variables a state could read when it was entered. */
export function variablesBefore(
  visits: readonly StateVisit[],
  { id, name, parent }: StateVisit,
  definition: string,
): Readonly<Record<string, string>> {
  const around = visits.find((visit) => visit.id === parent?.id);
  const outer = around ? variablesBefore(visits, around, definition) : {};
  const key = threadKey({ name, parent }, definition);
  const earlier = visits.filter(
    (visit) => visit.id < id && visit.parent?.id === parent?.id && threadKey(visit, definition) === key,
  );
  // From entries, not by assignment: a variable may be called `__proto__`.
  const entries = [outer, ...earlier.map(({ assigned = {} }) => assigned)].flatMap(Object.entries<string>);
  return Object.fromEntries(entries);
}
