import { own } from '../base/json';
import { OUTCOMES, type MockPlan, type MockRule, type Outcome } from './plan';
import { isWithin } from './span';

/** One attempt of a Task. */
export interface TaskPlace {
  readonly state: string;
  readonly attempt: number;
  readonly invocation: number;
  /** Absent outside of Maps. */
  readonly iteration?: number;
}

export interface Mock {
  readonly outcome: Outcome;
  readonly delaySeconds: number;
}

const REAL: Outcome = { kind: 'real' };

/** What the plan gives an attempt; undefined when it says nothing of it. `random` draws for the rules with a chance. */
export function findMock(plan: MockPlan, place: TaskPlace, random: () => number): Mock | undefined {
  let delaySeconds = 0;
  for (const rule of own(plan, place.state) ?? []) {
    if (!holdsFor(rule, place) || !isDrawn(rule, random)) continue;
    delaySeconds += rule.delay ?? 0;
    const outcome = outcomeOf(rule);
    if (outcome) return { outcome, delaySeconds };
  }
  return delaySeconds > 0 ? { outcome: REAL, delaySeconds } : undefined;
}

function holdsFor(rule: MockRule, place: TaskPlace): boolean {
  return (
    isWithin(rule.attempt, place.attempt) &&
    isWithin(rule.iteration, place.iteration) &&
    isWithin(rule.invocation, place.invocation)
  );
}

function isDrawn({ chance = 1 }: MockRule, random: () => number): boolean {
  return chance >= 1 || random() < chance;
}

/** Undefined for a rule that only takes time. */
export function outcomeOf(rule: MockRule): Outcome | undefined {
  const twice = rule.duplicate ? { isTwice: true as const } : {};
  const name = OUTCOMES.find((outcome) => own({ ...rule }, outcome) !== undefined);
  switch (name) {
    case undefined:
      return undefined;
    case 'return':
      return { kind: 'return', value: rule.return!, ...twice };
    case 'throw':
      return { kind: 'throw', ...rule.throw!, ...twice };
    case 'malformed':
      return { kind: 'malformed', text: rule.malformed! };
    case 'timeout':
    case 'throttle':
    case 'real':
      return { kind: name };
  }
}
