import { own } from '../../../base/json';
import type { MachineView, StateView } from '../view/machine-view';
import type { Rule } from '../rule';

/** Some state ends the machine. AWS asks this of the machine alone, not of branches and processors. */
export const terminalState: Rule = {
  machine(machine, report) {
    const root = machine.scopes[0];
    if (!root || root.kind !== 'Machine' || root.states.length === 0 || hasTerminalState(machine)) return;
    report({
      code: 'MISSING_END_STATE',
      message: 'Workflow has no terminal state',
      at: undefined,
      mark: { key: root.states.at(-1)!.at },
      lesson: { id: 'no-terminal-state', values: {} },
    });
  },
};

const KNOWN = new WeakMap<MachineView, boolean>();

/** Looked up once: every scope asks for it. */
export function hasTerminalState(machine: MachineView): boolean {
  let known = KNOWN.get(machine);
  if (known === undefined) KNOWN.set(machine, (known = isTerminating(machine)));
  return known;
}

function isTerminating({ scopes: [root] }: MachineView): boolean {
  return root?.kind !== 'Machine' || root.states.some(isTerminal);
}

function isTerminal({ node, type }: StateView): boolean {
  return type === 'Succeed' || type === 'Fail' || own(node, 'End') === true;
}
