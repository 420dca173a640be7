import type { Json } from '@pasos/engine';
import type { MockPlan } from '@pasos/engine/mocks';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { parseDefinition } from '@/lib/sandbox/parse-definition';

/** What the Tasks of a run answered, as mocks: the last answer of each state. */
export function answersOf(visits: readonly StateVisit[]): MockPlan {
  const answers = Object.entries(resultsOf(visits)).map(
    ([name, value]) => [name, [{ return: value }]] as const,
  );
  return Object.fromEntries(answers);
}

export function resultsOf(visits: readonly StateVisit[]): Readonly<Record<string, Json>> {
  const answered = visits.flatMap(({ name, type, answer }) => {
    const value = type === 'Task' ? parseDefinition(answer) : undefined;
    return value === undefined ? [] : [[name, value as Json] as const];
  });
  return Object.fromEntries(answered);
}
