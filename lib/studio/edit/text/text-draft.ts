import { parseTree, type Node } from 'jsonc-parser';
import { escapePointer, unescapePointer } from '@/lib/graph/json-value';
import type { Change } from '../change';
import { indentAt, inline, RawJson, spread, styleOf, type JsonStyle } from './json-style';
import { Pieces } from './pieces';

/** What would make a line longer than this makes it several. */
const longestLine = 100;

/** Where a member or an item is put among its siblings. */
export interface Placing {
  /** Pointer of the sibling it stands behind; at the end when it is not there. */
  readonly after?: string;
  readonly first?: boolean;
}

/** A JSON text that is changed step by step; what no step touches stays as it is, byte for byte. */
export class TextDraft {
  private readonly pieces: Pieces;
  private readonly style: JsonStyle;
  private root: Node;

  private constructor(
    private text: string,
    root: Node,
  ) {
    this.root = root;
    this.style = styleOf(text);
    this.pieces = new Pieces(text);
  }

  /** Undefined for a text that is not JSON or not an object: nothing can be changed in it safely. */
  static open(text: string): TextDraft | undefined {
    try {
      JSON.parse(text);
    } catch {
      return undefined;
    }
    const root = parseTree(text);
    return root?.type === 'object' ? new TextDraft(text, root) : undefined;
  }

  change(select?: string): Change {
    return { edits: [...this.pieces.edits()], select };
  }

  has(pointer: string): boolean {
    return this.find(pointer) !== undefined;
  }

  value(pointer: string): unknown {
    const node = this.find(pointer);
    return node && (JSON.parse(this.slice(node)) as unknown);
  }

  string(pointer: string): string | undefined {
    const node = this.find(pointer);
    return node?.type === 'string' ? String(node.value) : undefined;
  }

  /** Names of the members of an object, in their order. */
  keys(pointer: string): readonly string[] {
    const node = this.find(pointer);
    if (node?.type !== 'object') return [];
    return (node.children ?? []).flatMap(({ children }) =>
      children?.[0] ? [String(children[0].value)] : [],
    );
  }

  /** Number of items of a list. */
  count(pointer: string): number {
    const node = this.find(pointer);
    return node?.type === 'array' ? (node.children?.length ?? 0) : 0;
  }

  /** The text of a value as it is written. */
  raw(pointer: string): RawJson {
    const node = this.find(pointer);
    return node ? new RawJson(this.slice(node), indentAt(this.text, node.offset)) : new RawJson('null');
  }

  /** Replaces the value, or adds the member. */
  set(pointer: string, value: unknown, placing: Placing = {}): void {
    const node = this.find(pointer);
    if (!node) this.add(parentOf(pointer), value, { key: lastOf(pointer), ...placing });
    else this.replace(node.offset, node.length, this.written(value, node.parent ?? node, node.offset));
  }

  /** Another name and another value in the same place. */
  exchange(pointer: string, key: string, value: unknown): void {
    this.set(pointer, value);
    this.renameKey(pointer, key);
  }

  renameKey(pointer: string, key: string): void {
    const name = this.find(pointer)?.parent?.children?.[0];
    if (name) this.replace(name.offset, name.length, JSON.stringify(key));
  }

  remove(pointer: string): void {
    const value = this.find(pointer);
    const gone = value?.parent?.type === 'property' ? value.parent : value;
    const parent = gone?.parent;
    if (!gone || !parent) return;
    const siblings = parent.children ?? [];
    const index = siblings.indexOf(gone);
    const [before, after] = [siblings[index - 1], siblings[index + 1]];
    if (after) this.replace(gone.offset, after.offset - gone.offset, '');
    else if (before) this.replace(endOf(before), endOf(gone) - endOf(before), '');
    else this.replace(parent.offset, parent.length, parent.type === 'array' ? '[]' : '{}');
  }

  /** Adds a member (with `key`) or an item to what stands at `pointer`. */
  add(pointer: string, value: unknown, placing: Placing & { readonly key?: string } = {}): void {
    const parent = this.find(pointer);
    if (!parent) return;
    if (this.grownTooLong(parent, value)) this.explode(pointer);
    this.addTo(this.find(pointer) ?? parent, value, placing);
  }

  private addTo(parent: Node, value: unknown, placing: Placing & { readonly key?: string }): void {
    const siblings = parent.children ?? [];
    const { unit, eol, isTight } = this.style;
    const isSpread = this.isSpread(parent);
    const indent = indentAt(this.text, siblings[0] && isSpread ? siblings[0].offset : parent.offset);
    const childIndent = siblings[0] && isSpread ? indent : indent + unit;
    const body = isSpread ? spread(value, this.style, childIndent) : inline(value, this.style);
    const name = placing.key === undefined ? '' : `${JSON.stringify(placing.key)}:${isTight ? '' : ' '}`;
    const gap = isSpread ? eol + childIndent : isTight ? '' : ' ';
    const before = this.predecessor(siblings, placing);
    const next = before ? siblings[siblings.indexOf(before) + 1] : siblings[0];
    if (before) this.replace(endOf(before), 0, `,${gap}${name}${body}`);
    else if (next) this.replace(next.offset, 0, `${name}${body},${gap}`);
    else {
      const [open, close] = parent.type === 'array' ? ['[', ']'] : ['{', '}'];
      const tail = isSpread ? eol + indent : parent.type === 'array' || isTight ? '' : ' ';
      const head = isSpread || parent.type !== 'array' ? gap : '';
      this.replace(parent.offset, parent.length, `${open}${head}${name}${body}${tail}${close}`);
    }
  }

  private predecessor(siblings: readonly Node[], { after, first }: Placing): Node | undefined {
    if (first) return undefined;
    const node = after === undefined ? undefined : this.find(after);
    const sibling = node?.parent?.type === 'property' ? node.parent : node;
    return sibling && siblings.includes(sibling) ? sibling : siblings.at(-1);
  }

  /** An empty container stands on one line and grows over several, unless the whole text has only one. */
  private isSpread(parent: Node): boolean {
    return this.slice(parent).includes('\n') || (this.text.includes('\n') && !parent.children?.length);
  }

  private grownTooLong(parent: Node, value: unknown): boolean {
    if (this.isSpread(parent) || !this.text.includes('\n')) return false;
    const from = this.text.lastIndexOf('\n', parent.offset) + 1;
    const [line = ''] = this.text.slice(from).split('\n', 1);
    return line.length + inline(value, this.style).length > longestLine;
  }

  /** Puts every member on a line of its own; the members themselves stay as they are. */
  private explode(pointer: string): void {
    const parent = pointer === '' ? undefined : this.find(parentOf(pointer));
    if (parent && !this.isSpread(parent)) this.explode(parentOf(pointer));
    const node = this.find(pointer);
    const children = node?.children ?? [];
    if (!node || children.length === 0) return;
    const { unit, eol } = this.style;
    const indent = indentAt(this.text, node.offset);
    const stops = [
      node.offset + 1,
      ...children.flatMap((child) => [child.offset, endOf(child)]),
      endOf(node) - 1,
    ];
    // From the end, so that the places before stay where they are.
    for (let index = stops.length - 2; index >= 0; index -= 2) {
      const [from = 0, to = 0] = stops.slice(index, index + 2);
      const comma = index === 0 || index === stops.length - 2 ? '' : ',';
      this.replace(from, to - from, comma + eol + indent + (index === stops.length - 2 ? '' : unit));
    }
  }

  private written(value: unknown, around: Node, offset: number): string {
    const owner = around.type === 'property' ? (around.parent ?? around) : around;
    if (!this.isSpread(owner)) return inline(value, this.style);
    return spread(value, this.style, indentAt(this.text, offset));
  }

  private slice({ offset, length }: Node): string {
    return this.text.slice(offset, offset + length);
  }

  private replace(offset: number, length: number, content: string): void {
    this.pieces.replace({ offset, length, content });
    this.text = this.text.slice(0, offset) + content + this.text.slice(offset + length);
    this.root = parseTree(this.text) ?? this.root;
  }

  private find(pointer: string): Node | undefined {
    let node: Node | undefined = this.root;
    for (const token of pointer.split('/').slice(1)) node = childOf(node, unescapePointer(token));
    return node;
  }
}

export function at(pointer: string, ...tokens: readonly (string | number)[]): string {
  return [pointer, ...tokens.map((token) => escapePointer(String(token)))].join('/');
}

export function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

export function lastOf(pointer: string): string {
  return unescapePointer(pointer.slice(pointer.lastIndexOf('/') + 1));
}

function childOf(node: Node | undefined, token: string): Node | undefined {
  if (node?.type === 'array') return /^\d+$/.test(token) ? node.children?.[Number(token)] : undefined;
  if (node?.type !== 'object') return undefined;
  // Of a key that is there twice JSON takes the last.
  return node.children?.findLast(({ children }) => children?.[0]?.value === token)?.children?.[1];
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}
