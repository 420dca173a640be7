import type { MockPlan, MockRule } from '@pasos/engine/mocks';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { isUnconditional, rulesOf, withRules } from './fault-plan';
import { sampleAnswer } from './sample-answer';
import type { TaskState } from './task-states';

/** What each state's work gave when it last went well, as JSON text. */
export function lastAnswers(visits: readonly StateVisit[]): ReadonlyMap<string, string> {
  return new Map(
    visits.flatMap(({ name, status, answer }) =>
      status === 'succeeded' && answer !== undefined ? [[name, answer] as const] : [],
    ),
  );
}

/** The plan with an answer for every Task that has none: where no service runs, something must answer. */
export function completePlan(
  plan: MockPlan,
  tasks: readonly TaskState[],
  answers: ReadonlyMap<string, string> = new Map(),
): MockPlan {
  let whole = plan;
  for (const { name, resource } of tasks) {
    const rules = rulesOf(whole, name);
    if (rules.some(isUnconditional)) continue;
    whole = withRules(whole, name, [...rules, usualAnswer(resource, answers.get(name))]);
  }
  return whole;
}

export function usualAnswer(resource: string, seen: string | undefined): MockRule {
  return { return: parsed(seen) ?? sampleAnswer(resource) };
}

function parsed(text: string | undefined): MockRule['return'] | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as MockRule['return'];
  } catch {
    return undefined;
  }
}
