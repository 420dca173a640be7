import { OUTCOMES, SPANS, type MockPlan, type MockRule, type OutcomeName } from '@pasos/engine/mocks';

/** What a rule does: its outcome, or nothing but take time. */
export type RuleKind = OutcomeName | 'delay';
export const ruleKinds = [...OUTCOMES, 'delay'] as const satisfies readonly RuleKind[];

/** How loud a state's mark is: it answers as it is told, or it may do harm. */
export type FaultMark = 'mocked' | 'faulty';

export function kindOf(rule: MockRule): RuleKind {
  return OUTCOMES.find((outcome) => rule[outcome] !== undefined) ?? 'delay';
}

/** The rule with another outcome; for which attempts it holds stays. */
export function withKind(rule: MockRule, kind: RuleKind, answer: MockRule['return'] = {}): MockRule {
  const { attempt, iteration, invocation, chance, delay } = rule;
  const kept = defined({ attempt, iteration, invocation, chance, delay });
  switch (kind) {
    case 'return':
      return { ...kept, return: answer };
    case 'throw':
      return { ...kept, throw: { error: 'States.TaskFailed', cause: '' } };
    case 'malformed':
      return { ...kept, malformed: '<html>502 Bad Gateway</html>' };
    case 'delay':
      return { ...kept, delay: delay ?? 30 };
    case 'timeout':
    case 'throttle':
    case 'real':
      return { ...kept, [kind]: true };
  }
}

/** The rule with these members; those that are undefined are taken out. */
export function changed(rule: MockRule, members: Partial<MockRule>): MockRule {
  return defined({ ...rule, ...members });
}

function defined<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

const NO_RULES: readonly MockRule[] = [];

export function rulesOf(plan: MockPlan, state: string): readonly MockRule[] {
  return Object.hasOwn(plan, state) ? plan[state]! : NO_RULES;
}

/** The plan with these rules for a state; a state without rules is not in it. */
export function withRules(plan: MockPlan, state: string, rules: readonly MockRule[]): MockPlan {
  const others = Object.entries(plan).filter(([name]) => name !== state);
  // A state keeps its place: whoever reads the plan finds it where it was.
  const place = Object.keys(plan).indexOf(state);
  const entry = rules.length > 0 ? [[state, rules] as const] : [];
  return Object.fromEntries(
    place < 0 ? [...others, ...entry] : [...others.slice(0, place), ...entry, ...others.slice(place)],
  );
}

export function isEmpty(plan: MockPlan): boolean {
  return Object.keys(plan).length === 0;
}

/** Whether a rule holds for every attempt and answers it: what comes after it is never reached. */
export function isUnconditional(rule: MockRule): boolean {
  return (
    SPANS.every((span) => rule[span] === undefined) && (rule.chance ?? 1) >= 1 && kindOf(rule) !== 'delay'
  );
}

/** The states with rules, and how loud their mark is. */
export function marksOf(plan: MockPlan): Readonly<Record<string, FaultMark>> {
  return Object.fromEntries(
    Object.entries(plan).map(([state, rules]) => [state, rules.some(isHarmful) ? 'faulty' : 'mocked']),
  );
}

function isHarmful(rule: MockRule): boolean {
  const kind = kindOf(rule);
  return (kind !== 'return' && kind !== 'real') || rule.delay !== undefined || rule.duplicate === true;
}
