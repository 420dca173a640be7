import { at, lastOf, parentOf } from '../text/text-draft';

/**
 * A way that leads to a state, by the pointer of the field that makes it: `/StartAt`, `/States/A/Next`, `/States/A/Default`,
 * `/States/A/Choices/0/Next`, `/States/A/Catch/0/Next`. The field need not be there: then the way is open.
 */
export interface Way {
  readonly pointer: string;
  readonly kind: 'start' | 'flow' | 'default' | 'rule' | 'catch';
  /** Pointer of the machine, branch or processor whose states it leads to. */
  readonly scope: string;
  /** Pointer of the state it leaves; undefined for the start. */
  readonly state?: string;
}

export function readWay(pointer: string): Way | undefined {
  if (lastOf(pointer) === 'StartAt') return { pointer, kind: 'start', scope: parentOf(pointer) };
  const listed = /^(.*)\/(Choices|Catch)\/\d+\/Next$/.exec(pointer);
  if (listed?.[1] !== undefined) {
    return { pointer, kind: listed[2] === 'Catch' ? 'catch' : 'rule', ...ownerOf(listed[1]) };
  }
  const plain = /^(.*)\/(Next|End|Default)$/.exec(pointer);
  if (plain?.[1] === undefined) return undefined;
  const owner = ownerOf(plain[1]);
  if (plain[2] === 'Default') return { pointer, kind: 'default', ...owner };
  return { pointer: at(plain[1], 'Next'), kind: 'flow', ...owner };
}

/** Pointer of the machine, branch or processor that a state stands in. */
export function scopeOf(state: string): string {
  return parentOf(parentOf(state));
}

export function stateAt(scope: string, name: string): string {
  return at(scope, 'States', name);
}

function ownerOf(state: string): { readonly scope: string; readonly state: string } {
  return { scope: scopeOf(state), state };
}
