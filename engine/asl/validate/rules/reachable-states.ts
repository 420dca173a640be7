import { own } from '../../../base/json';
import { closest } from '../hints/closest';
import { hasTerminalState } from './terminal-state';
import type { ScopeView } from '../view/machine-view';
import { transitionsOf } from '../view/transitions';
import type { Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** AWS refuses a state that no way leads to; it does not look for them while no state ends the machine. */
export const reachableStates: Rule = {
  scope(scope, report) {
    const start = own(scope.node, 'StartAt');
    if (typeof start !== 'string' || !hasTerminalState(scope.machine)) return;
    const reached = reachableFrom(scope, start);
    for (const state of scope.states) {
      if (reached.has(state.name)) continue;
      report({
        code: 'MISSING_TRANSITION_TARGET',
        message: `State "${state.name}" is not reachable.`,
        at: state.at,
        mark: { key: state.at },
        lesson: () => lessonFor(scope, state.name, start),
      });
    }
  },
};

function reachableFrom(scope: ScopeView, start: string): ReadonlySet<string> {
  const states = new Map(scope.states.map((state) => [state.name, state]));
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = states.get(name);
    if (!state || reached.has(name)) continue;
    reached.add(name);
    for (const { target } of transitionsOf(state)) open.push(target);
  }
  return reached;
}

/** The likely reason: a target that does not exist, or a state before it that nobody reaches either. */
function lessonFor(scope: ScopeView, state: string, start: string): Lesson {
  const ways = scope.states.flatMap((from) =>
    transitionsOf(from).map(({ target }) => ({ from: from.name, target })),
  );
  const lost = [start, ...ways.map(({ target }) => target)].filter((target) => !scope.names.has(target));
  const typo = lost.find((target) => closest(target, scope.names) === state);
  if (typo !== undefined) return { id: 'state-unreachable-typo', values: { state, target: typo } };
  const before = ways.find(({ from, target }) => target === state && from !== state);
  if (before) return { id: 'state-unreachable-chain', values: { state, from: before.from } };
  return lost[0] === undefined
    ? { id: 'state-unreachable', values: { state } }
    : { id: 'state-unreachable-gap', values: { state, target: lost[0] } };
}
