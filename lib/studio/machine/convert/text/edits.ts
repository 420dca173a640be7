import type { Edit, Node } from 'jsonc-parser';
import { unescapePointer } from '@/lib/graph/json-value';
import type { Json } from '@pasos/engine';
import type { Member, ObjectRewrite } from './rewrite';

/** The edits of a text that carry out a rewrite: whatever stays keeps its place, its blanks and its order. */
export function editsOf(text: string, root: Node, rewrite: ObjectRewrite): readonly Edit[] {
  const node = nodeAt(root, rewrite.pointer);
  if (!node?.children) return [];
  return new ObjectEdits(text, node.children, rewrite).edits();
}

/** The node a JSON pointer names. */
function nodeAt(root: Node, pointer: string): Node | undefined {
  const tokens = pointer.split('/').slice(1).map(unescapePointer);
  return tokens.reduce<Node | undefined>((node, token) => {
    if (node?.type === 'array') return node.children?.[Number(token)];
    return node?.children?.findLast((property) => nameOf(property) === token)?.children?.[1];
  }, root);
}

class ObjectEdits {
  constructor(
    private readonly text: string,
    private readonly properties: readonly Node[],
    private readonly rewrite: ObjectRewrite,
  ) {}

  edits(): readonly Edit[] {
    const edits: Edit[] = [];
    for (let at = 0; at < this.properties.length; at++) {
      const property = this.properties[at]!;
      const members = this.rewrite.replaced.get(nameOf(property));
      const name = this.rewrite.renamed.get(nameOf(property));
      if (name !== undefined) edits.push(...this.renamed(property.children![0]!, name));
      else if (members === undefined) {
        const added = this.rewrite.added.get(nameOf(property)) ?? [];
        if (added.length > 0)
          edits.push({ offset: endOf(property), length: 0, content: this.following(added, property) });
      } else if (members.length === 0) {
        const last = this.lastOfGone(at);
        edits.push(this.removal(at, last));
        at = last;
      } else edits.push(...this.replacement(property, members));
    }
    return edits;
  }

  /** The last of the members from `at` on that go together. */
  private lastOfGone(at: number): number {
    const isGone = (index: number) =>
      this.rewrite.replaced.get(nameOf(this.properties[index]!))?.length === 0;
    let last = at;
    while (last + 1 < this.properties.length && isGone(last + 1)) last++;
    return last;
  }

  private removal(from: number, to: number): Edit {
    const next = this.properties[to + 1];
    const first = this.properties[from]!;
    if (next) return { offset: first.offset, length: next.offset - first.offset, content: '' };
    const before = this.properties[from - 1];
    const start = before ? endOf(before) : first.offset;
    return { offset: start, length: endOf(this.properties[to]!) - start, content: '' };
  }

  private replacement(property: Node, [first, ...more]: readonly Member[]): readonly Edit[] {
    const [key, value] = property.children ?? [];
    if (!first || !key || !value) return [];
    const edits: Edit[] = [...this.renamed(key, first[0]), ...this.changed(value, first[1])];
    if (more.length === 0) return edits;
    return [...edits, { offset: endOf(property), length: 0, content: this.following(more, property) }];
  }

  private renamed(key: Node, name: string): readonly Edit[] {
    return key.value === name
      ? []
      : [{ offset: key.offset, length: key.length, content: JSON.stringify(name) }];
  }

  /** Only what differs inside a value, where both have the same shape. */
  private changed(node: Node, value: Json): readonly Edit[] {
    const inside = this.within(node, value);
    if (inside) return inside;
    return [{ offset: node.offset, length: node.length, content: this.written(value, node) }];
  }

  private within(node: Node, value: Json): readonly Edit[] | undefined {
    const children = node.children ?? [];
    if (value === null || typeof value !== 'object')
      return node.type !== 'object' && node.type !== 'array' && node.value === value ? [] : undefined;
    if (Array.isArray(value))
      return node.type === 'array' && children.length === value.length
        ? children.flatMap((child, index) => this.changed(child, value[index]!))
        : undefined;
    const members = Object.entries(value);
    const isSame =
      node.type === 'object' &&
      members.length === children.length &&
      members.every(
        ([name], index) => nameOf(children[index]!).replace(/\.\$$/, '') === name.replace(/\.\$$/, ''),
      );
    if (!isSame) return undefined;
    return members.flatMap(([name, item], index) => {
      const [key, child] = children[index]!.children ?? [];
      return key && child ? [...this.renamed(key, name), ...this.changed(child, item)] : [];
    });
  }

  private following(members: readonly Member[], property: Node): string {
    const isOnOwnLine = this.indentOf(property) !== undefined;
    const separator = isOnOwnLine ? `,\n${this.indentOf(property)}` : ', ';
    return members
      .map(([name, value]) => `${separator}${JSON.stringify(name)}: ${this.written(value, property)}`)
      .join('');
  }

  /** Laid out like its surroundings. */
  private written(value: Json, near: Node): string {
    const indent = this.indentOf(near);
    if (indent === undefined) return JSON.stringify(value);
    return JSON.stringify(value, null, this.unit()).replaceAll('\n', `\n${indent}`);
  }

  /** The blanks its line begins with; undefined when something else stands before it, as in `{ "a": 1, "b": 2 }`. */
  private indentOf(node: Node): string | undefined {
    const start = this.text.lastIndexOf('\n', node.offset - 1) + 1;
    const line = this.text.slice(start, node.offset);
    const isProperty = node.type === 'property';
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
    return isProperty
      ? blanks.length === line.length && start > 0
        ? blanks
        : undefined
      : start > 0 && /^[ \t]*"[^"]*"\s*:\s*$/.test(line)
        ? blanks
        : undefined;
  }

  private unit(): string {
    return /\n(\t| {1,8})"/.exec(this.text)?.[1] ?? '  ';
  }
}

function nameOf(property: Node): string {
  return String(property.children?.[0]?.value ?? '');
}

function endOf(node: Node): number {
  return node.offset + node.length;
}
