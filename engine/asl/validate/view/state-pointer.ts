import type { Pointer } from '../../../base/json-text/value-spans';
import type { MachineView } from './machine-view';

const SCOPES = new WeakMap<MachineView, ReadonlySet<string>>();

/** True when `pointer` is the place of a state, in whichever scope. */
export function isStatePointer(machine: MachineView, pointer: Pointer): boolean {
  let scopes = SCOPES.get(machine);
  if (!scopes) SCOPES.set(machine, (scopes = new Set(machine.scopes.map(({ at }) => JSON.stringify(at)))));
  return pointer.at(-2) === 'States' && scopes.has(JSON.stringify(pointer.slice(0, -2)));
}
