import type { Json } from '../../base/json';
import {
  indentAt,
  type TolerantMember,
  type TolerantNode,
  type TolerantObject,
} from '../completion/tolerant-tree';
import type { TextEdit } from './fix';

export function replaceNode(node: TolerantNode, content: string): TextEdit {
  return { offset: node.start, length: node.end - node.start, content };
}

export function renameMember({ name }: TolerantMember, to: string): TextEdit {
  return replaceNode(name, JSON.stringify(to));
}

/** A member goes with its comma and its line. */
export function removeMember(object: TolerantObject, member: TolerantMember): TextEdit {
  const index = object.members.indexOf(member);
  const next = object.members[index + 1];
  const before = object.members[index - 1];
  if (next) return span(member.name.start, next.name.start);
  if (before) return span(endOf(before), endOf(member));
  const close = object.closed ? object.end - 1 : object.end;
  return span(object.start + 1, Math.max(close, endOf(member)));
}

/** All of `gone`, which may stand side by side: what is removed never overlaps. */
export function removeMembers(object: TolerantObject, gone: readonly TolerantMember[]): TextEdit[] {
  const kept = object.members.filter((member) => !gone.includes(member));
  const last = kept.at(-1);
  if (!last) return gone.length > 0 ? [removeAll(object)] : [];
  const tail = object.members.slice(object.members.indexOf(last) + 1);
  const inside = gone.filter((member) => !tail.includes(member));
  const edits = inside.map((member) => removeMember(object, member));
  return tail.length > 0 ? [...edits, span(endOf(last), endOf(tail.at(-1)!))] : edits;
}

function removeAll(object: TolerantObject): TextEdit {
  return span(object.start + 1, object.closed ? object.end - 1 : object.end);
}

export function removeItem(list: readonly TolerantNode[], item: TolerantNode): TextEdit {
  const index = list.indexOf(item);
  const next = list[index + 1];
  const before = list[index - 1];
  if (next) return span(item.start, next.start);
  return span(before ? before.end : item.start, item.end);
}

function span(from: number, to: number): TextEdit {
  return { offset: from, length: to - from, content: '' };
}

export function endOf({ name, value }: TolerantMember): number {
  return value?.end ?? name.end;
}

/** New members, written like those that are there: each on its line, or in one line. */
export function addMembers(
  text: string,
  object: TolerantObject,
  {
    members,
    first = false,
  }: { readonly members: readonly (readonly [string, Json])[]; readonly first?: boolean },
): TextEdit {
  const neighbour = first ? object.members[0] : object.members.at(-1);
  if (!neighbour) return intoEmpty(text, object, members);
  const isLined = standsFirst(text, neighbour.name.start);
  const indent = indentAt(text, neighbour.name.start);
  const gap = isLined ? `\n${indent}` : ' ';
  const written = members.map((member) => writeMember(member, isLined ? indent : undefined));
  if (first) return insertAt(neighbour.name.start, written.map((each) => `${each},${gap}`).join(''));
  return insertAt(endOf(neighbour), written.map((each) => `,${gap}${each}`).join(''));
}

function intoEmpty(
  text: string,
  object: TolerantObject,
  members: readonly (readonly [string, Json])[],
): TextEdit {
  const outer = indentAt(text, object.start);
  const indent = `${outer}  `;
  const written = members.map((member) => `\n${indent}${writeMember(member, indent)}`).join(',');
  const end = object.closed ? object.end - 1 : object.start + 1;
  return { offset: object.start + 1, length: end - object.start - 1, content: `${written}\n${outer}` };
}

function writeMember([name, value]: readonly [string, Json], indent: string | undefined): string {
  return `${JSON.stringify(name)}: ${writeValue(value, indent)}`;
}

/** With an indent every member on its line; without, all in one. */
export function writeValue(value: Json, indent: string | undefined): string {
  if (indent === undefined) return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

export function insertAt(offset: number, content: string): TextEdit {
  return { offset, length: 0, content };
}

function standsFirst(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return lineStart > 0 && text.slice(lineStart, offset).trim() === '';
}
