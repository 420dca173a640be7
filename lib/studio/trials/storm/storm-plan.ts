import type { MockPlan, MockRule } from '@pasos/engine/mocks';
import { rulesOf, withRules } from '../faults/fault-plan';
import { draws } from './draws';

/** What a storm can do to a Task. `items`: some iterations of its Map fail, however often they are tried. */
export const faultKinds = [
  'throttle',
  'error',
  'timeout',
  'malformed',
  'slow',
  'duplicate',
  'items',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface StormFault {
  readonly state: string;
  readonly kind: FaultKind;
  /** From 0 to 1: of each attempt, or of each item. */
  readonly chance: number;
  /** `error` and `items`: its name. */
  readonly error?: string;
  /** `slow`: how much longer it takes. */
  readonly seconds?: number;
}

export interface StormSettings {
  readonly faults: readonly StormFault[];
  /** What answers when the weather is fair: every Task has something. */
  readonly fair: MockPlan;
}

/** So many items of a Map can be chosen to fail. */
const ITEMS_MAX = 200;

/** What one execution of a storm meets. The chances are drawn from its seed: the number names the run. */
export function stormPlan({ faults, fair }: StormSettings, seed: number): MockPlan {
  const draw = draws(seed);
  let plan = fair;
  // The first of a state's faults is to be met first.
  for (const fault of [...faults].reverse()) {
    const { state } = fault;
    plan = withRules(plan, state, [...rulesFor(fault, rulesOf(fair, state), draw), ...rulesOf(plan, state)]);
  }
  return plan;
}

function rulesFor(
  { kind, chance, error = 'Storm.Failure', seconds = 30 }: StormFault,
  fair: readonly MockRule[],
  draw: () => number,
): readonly MockRule[] {
  const thrown = { error, cause: 'storm' };
  switch (kind) {
    case 'throttle':
      return [{ chance, throttle: true }];
    case 'error':
      return [{ chance, throw: thrown }];
    case 'timeout':
      return [{ chance, timeout: true }];
    case 'malformed':
      return [{ chance, malformed: '<html>502 Bad Gateway</html>' }];
    case 'slow':
      return [{ chance, delay: seconds }];
    case 'duplicate':
      return fair
        .filter((rule) => rule.return !== undefined)
        .slice(0, 1)
        .map((rule) => ({ ...rule, chance, duplicate: true as const }));
    case 'items':
      return Array.from({ length: ITEMS_MAX }, (_, index) => index)
        .filter(() => draw() < chance)
        .map((index) => ({ iteration: index, throw: thrown }));
  }
}
