import { own } from '../../../base/json';
import { closest, differsInCaseOnly } from '../hints/closest';
import type { ScopeView } from '../view/machine-view';
import { transitionsOf, type Transition } from '../view/transitions';
import type { Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** StartAt, Next and Default name a state of the same scope. AWS always calls it a 'Next' target. */
export const transitionTargets: Rule = {
  scope(scope, report) {
    if (scope.names.size === 0) return;
    for (const transition of [...startOf(scope), ...scope.states.flatMap(transitionsOf)]) {
      const { target, at } = transition;
      if (scope.names.has(target)) continue;
      report({
        code: 'MISSING_TRANSITION_TARGET',
        message: `Missing 'Next' target: ${target}`,
        at,
        lesson: () => lessonFor(scope, transition),
      });
    }
  },
};

function startOf({ node, at }: ScopeView): Transition[] {
  const target = own(node, 'StartAt');
  return typeof target === 'string' ? [{ field: 'StartAt', target, at: [...at, 'StartAt'] }] : [];
}

function lessonFor(scope: ScopeView, { field, target }: Transition): Lesson {
  const room = scope.machine.scopes.find((other) => other !== scope && other.names.has(target));
  if (room) {
    const inside = scope.owner?.name ?? '';
    return { id: 'target-in-other-room', values: { field, target, owner: room.owner?.name ?? '', inside } };
  }
  const suggestion = closest(target, scope.names);
  if (!suggestion) {
    return {
      id: 'target-missing',
      values: { field, target, states: [...scope.names].slice(0, 8).join(', ') },
    };
  }
  const id = differsInCaseOnly(target, suggestion) ? 'target-wrong-case' : 'target-misspelt';
  return { id, values: { field, target, suggestion } };
}
