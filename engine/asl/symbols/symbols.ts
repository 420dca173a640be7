import { placeOf, stateAround, typeOf } from '../completion/place';
import {
  bracketAt,
  memberValue,
  readTolerantly,
  type TolerantMember,
  type TolerantNode,
  type TolerantObject,
} from '../completion/tolerant-tree';

/** A state as it stands in a text that may be broken. */
export interface StateSymbol {
  readonly name: string;
  /** As authored; empty while there is none. */
  readonly type: string;
  /** JSON pointer of the state. */
  readonly pointer: string;
  /** Where its name stands, with its quotes. */
  readonly from: number;
  readonly to: number;
  /** How many states it is inside of. */
  readonly depth: number;
}

/** Every state, in the order of the text. */
export function statesIn(text: string): readonly StateSymbol[] {
  return collect(readTolerantly(text).root, 0);
}

function collect(node: TolerantNode | undefined, depth: number): StateSymbol[] {
  if (node?.kind === 'array') return node.items.flatMap((item) => collect(item, depth));
  if (node?.kind !== 'object') return [];
  const isStates = placeOf(node).kind === 'states';
  return node.members.flatMap((member) => {
    const inside = collect(member.value, isStates ? depth + 1 : depth);
    return isStates ? [symbolOf(member, node, depth), ...inside] : inside;
  });
}

function symbolOf({ name, value }: TolerantMember, states: TolerantObject, depth: number): StateSymbol {
  const pointer = `${pointerOf(states)}/${escaped(name.value)}`;
  return {
    name: name.value,
    type: (value && typeOf(value)) ?? '',
    pointer,
    from: name.start,
    to: name.end,
    depth,
  };
}

function pointerOf(node: TolerantNode): string {
  return node.parent ? `${pointerOf(node.parent)}/${escaped(String(node.key ?? ''))}` : '';
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The innermost state around `offset`. */
export function stateAt(text: string, offset: number): StateSymbol | undefined {
  const { root, scalars } = readTolerantly(text);
  const touched = scalars.find(({ start, end }) => offset >= start && offset <= end);
  const around = stateAround(touched) ?? stateAround(bracketAt(root, offset));
  const holder = touched?.parent;
  if (touched && holder?.kind === 'object' && placeOf(holder).kind === 'states') {
    const named = holder.members.find(({ name }) => name === touched);
    if (named) return symbolOf(named, holder, 0);
  }
  return around && symbolOf(around.member, around.states, 0);
}

const LEADS: ReadonlySet<string> = new Set(['StartAt', 'Next', 'Default']);

/** The state that the text at `offset` leads to, or that is named there. */
export function targetAt(text: string, offset: number): StateSymbol | undefined {
  const { scalars } = readTolerantly(text);
  const touched = scalars.find(({ start, end }) => offset >= start && offset <= end);
  const holder = touched?.parent;
  if (!touched || holder?.kind !== 'object') return undefined;
  const states = statesLedTo(touched.key, holder) ?? (placeOf(holder).kind === 'states' ? holder : undefined);
  const member = states?.members.find(({ name }) => name.value === touched.value);
  return states && member && symbolOf(member, states, 0);
}

function statesLedTo(field: string | number | undefined, holder: TolerantObject): TolerantObject | undefined {
  if (typeof field !== 'string' || !LEADS.has(field)) return undefined;
  const own = field === 'StartAt' ? memberValue(holder, 'States') : undefined;
  return own?.kind === 'object' ? own : stateAround(holder)?.states;
}
