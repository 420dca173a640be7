import { isMdxElement, type MarkdownNode } from './markdown-node';

/** A run of text that people read as one: a paragraph, a heading, a cell, an option. Offsets are those of the source. */
export interface Prose {
  readonly role: 'sentence' | 'label';
  readonly pieces: readonly ProsePiece[];
}

interface ProsePiece {
  readonly kind: 'text' | 'code';
  readonly start: number;
  readonly end: number;
}

const phrasing: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'break',
  'image',
]);
/** Elements that stand within a sentence; all others begin a text of their own. */
const inline: ReadonlySet<string> = new Set(['Term', 'Gives', 'kbd', 'br', 'sub', 'sup']);
const labels: ReadonlySet<string> = new Set(['heading', 'tableCell']);
const readAttributes: ReadonlySet<string> = new Set(['title', 'caption', 'alt', 'item']);

/** Every text of a lesson, in order. Code blocks are not among them, code within a sentence is a piece of it. */
export function proseOf(tree: MarkdownNode, source: string): Prose[] {
  const found: Prose[] = [];
  collect(tree, source, found);
  return found;
}

function collect(node: MarkdownNode, source: string, found: Prose[]): void {
  let pieces: ProsePiece[] = [];
  const finish = () => {
    if (pieces.length > 0) found.push({ role: labels.has(node.type) ? 'label' : 'sentence', pieces });
    pieces = [];
  };
  for (const child of node.children ?? []) {
    if (isInline(child)) pieces.push(...piecesOf(child));
    else {
      finish();
      if (isMdxElement(child)) found.push(...attributeTexts(child, source));
      collect(child, source, found);
    }
  }
  finish();
}

function isInline(node: MarkdownNode): boolean {
  return isMdxElement(node) ? inline.has(node.name ?? '') : phrasing.has(node.type);
}

function piecesOf(node: MarkdownNode): ProsePiece[] {
  const [start, end] = [node.position?.start.offset, node.position?.end?.offset];
  if (start === undefined || end === undefined) return [];
  if (node.type === 'image')
    return [{ kind: 'text', start: start + 2, end: start + 2 + (node.alt ?? '').length }];
  if (node.type !== 'text' && node.type !== 'inlineCode') return (node.children ?? []).flatMap(piecesOf);
  return [{ kind: node.type === 'text' ? 'text' : 'code', start, end }];
}

function attributeTexts(element: MarkdownNode, source: string): Prose[] {
  const [start, end] = [element.position?.start.offset ?? 0, element.position?.end?.offset ?? 0];
  const opening = source.slice(start, end);
  return (element.attributes ?? []).flatMap(({ name = '', value }) => {
    if (!readAttributes.has(name) || typeof value !== 'string') return [];
    const index = opening.indexOf(value, opening.indexOf(`${name}="`));
    if (index < 0) return [];
    const piece = { kind: 'text' as const, start: start + index, end: start + index + value.length };
    return [{ role: 'label' as const, pieces: [piece] }];
  });
}
