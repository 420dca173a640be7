import { stateAround } from '../completion/place';
import {
  memberValue,
  readTolerantly,
  type TolerantMember,
  type TolerantNode,
  type TolerantObject,
} from '../completion/tolerant-tree';
import type { Diagnostic } from '../diagnostics';
import type { FixWords } from './words';

/** Where a finding stands: the text, and what of it the mark is on. */
export interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly root: TolerantNode | undefined;
  /** What begins at the mark: a value, or the value of the member whose name is marked. */
  readonly value: TolerantNode | undefined;
  /** The member whose name or value is marked. */
  readonly member: TolerantMember | undefined;
  /** The object that has that member; the marked object itself where it is an item or the whole. */
  readonly object: TolerantObject | undefined;
  readonly words: FixWords;
}

export function spotOf(text: string, diagnostic: Diagnostic, words: FixWords): Spot | undefined {
  if (!diagnostic.range) return undefined;
  const start = diagnostic.range.start.offset;
  const end = diagnostic.range.end.offset;
  const { root } = readTolerantly(text);
  return { text, start, end, root, words, ...find(root, start) };
}

type Found = Pick<Spot, 'value' | 'member' | 'object'>;

function find(node: TolerantNode | undefined, offset: number): Found {
  const nothing = { value: undefined, member: undefined, object: undefined };
  if (!node) return nothing;
  if (node.start === offset) {
    const parent = node.parent;
    const member = parent?.kind === 'object' ? parent.members.find(({ value }) => value === node) : undefined;
    const holder = member && parent?.kind === 'object' ? parent : undefined;
    return { value: node, member, object: holder ?? (node.kind === 'object' ? node : undefined) };
  }
  if (offset < node.start || offset >= node.end) return nothing;
  if (node.kind === 'array')
    return find(
      node.items.find((item) => holds(item, offset)),
      offset,
    );
  if (node.kind !== 'object') return nothing;
  for (const member of node.members) {
    if (member.name.start === offset) return { value: member.value, member, object: node };
    if (member.value && holds(member.value, offset)) return find(member.value, offset);
  }
  return nothing;
}

function holds(node: TolerantNode, offset: number): boolean {
  return offset >= node.start && offset < node.end;
}

/** The object a finding speaks about when its mark is on the name of that object, or on its bracket. */
export function objectAt({ value, object, member }: Spot): TolerantObject | undefined {
  if (value?.kind === 'object') return value;
  return member ? undefined : object;
}

/** The member called `name`: the marked one, or one of the marked object. `.$` counts as part of no name. */
export function memberNamed(
  spot: Spot,
  name: string,
): { readonly object: TolerantObject; readonly member: TolerantMember } | undefined {
  const { member, object } = spot;
  if (member && object && isCalled(member, name)) return { object, member };
  for (const candidate of [objectAt(spot), object]) {
    const found = candidate?.members.find((other) => isCalled(other, name));
    if (candidate && found) return { object: candidate, member: found };
  }
  return undefined;
}

function isCalled({ name: { value } }: TolerantMember, name: string): boolean {
  return value === name || value === `${name}.$`;
}

/** The state after the one around `node`, as they are written. */
export function stateAfter(node: TolerantNode | undefined): string | undefined {
  const around = stateAround(node);
  if (!around) return undefined;
  const { members } = around.states;
  return members[members.indexOf(around.member) + 1]?.name.value;
}

/** The names of the states that `node` may lead to. */
export function namesAround(node: TolerantNode | undefined): readonly string[] {
  const around = stateAround(node);
  if (around) return around.states.members.map(({ name }) => name.value);
  const states = node?.kind === 'object' ? memberValue(node, 'States') : undefined;
  return states?.kind === 'object' ? states.members.map(({ name }) => name.value) : [];
}
