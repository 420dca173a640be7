import { exercises } from '@/lib/content/rules/vocabulary';
import { isMdxElement, lineOf, walk, type MarkdownNode, type MdxAttribute } from './markdown-node';
import { expressionsOf, type FoundExpression } from './live/expressions';
import { proseOf, type Prose } from './prose';

/** What a lesson is made of, read from its syntax tree before anything is transformed. */
export interface Anatomy {
  readonly elements: FoundElement[];
  readonly links: { readonly url: string; readonly line: number }[];
  readonly images: { readonly url: string; readonly alt: string; readonly line: number }[];
  readonly fences: FoundFence[];
  readonly prose: readonly Prose[];
  readonly expressions: readonly FoundExpression[];
  /** Things MDX would allow and we do not: imports, expressions, raw HTML. */
  readonly intruders: { readonly what: string; readonly line: number }[];
}

interface FoundFence {
  readonly language: string;
  readonly meta: string;
  readonly value: string;
  /** It stands in something that is asked. */
  readonly exercise: boolean;
  readonly line: number;
}

export interface FoundElement {
  readonly name: string;
  /** Values as text; `null` when the value is an expression we cannot read. */
  readonly attributes: ReadonlyMap<string, string | null>;
  readonly parent: string | undefined;
  readonly children: FoundElement[];
  /** Node types directly inside, apart from elements: `list`, `orderedList`, `code`, `paragraph` … */
  readonly blocks: ReadonlySet<string>;
  readonly line: number;
}

export function readAnatomy(tree: MarkdownNode, source: string): Anatomy {
  const prose = proseOf(tree, source);
  const expressions = expressionsOf(tree);
  const found = { elements: [], links: [], images: [], fences: [], intruders: [] };
  const anatomy: Anatomy = { ...found, prose, expressions };
  collect(tree, { isInExercise: false }, anatomy);
  return anatomy;
}

interface Around {
  readonly parent?: FoundElement;
  readonly isInExercise: boolean;
}

function collect(node: MarkdownNode, { parent, isInExercise }: Around, anatomy: Anatomy): void {
  for (const child of node.children ?? []) {
    if (isMdxElement(child)) {
      const element = foundElement(child, parent);
      anatomy.elements.push(element);
      parent?.children.push(element);
      const isExercise = isInExercise || exercises.includes(element.name);
      collect(child, { parent: element, isInExercise: isExercise }, anatomy);
    } else {
      note(child, anatomy, isInExercise);
      collect(child, { parent, isInExercise }, anatomy);
    }
  }
}

function note(node: MarkdownNode, anatomy: Anatomy, exercise: boolean): void {
  const line = lineOf(node);
  if (node.type === 'link' || node.type === 'definition') anatomy.links.push({ url: node.url ?? '', line });
  if (node.type === 'image') anatomy.images.push({ url: node.url ?? '', alt: node.alt ?? '', line });
  if (node.type === 'code') {
    const { lang, meta, value } = node;
    anatomy.fences.push({ language: lang ?? '', meta: meta ?? '', value: value ?? '', exercise, line });
  }
  if (node.type === 'mdxjsEsm') anatomy.intruders.push({ what: 'import or export', line });
  if (/^mdx(Flow|Text)Expression$/.test(node.type) && !isHarmless(node.value ?? '')) {
    anatomy.intruders.push({ what: `expression {${node.value ?? ''}}`, line });
  }
}

/** Comments, and text in quotes (the usual way to write a brace or a space). */
function isHarmless(expression: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/|'[^']*'|"[^"]*"|)\s*$/.test(expression);
}

function foundElement(node: MarkdownNode, parent: FoundElement | undefined): FoundElement {
  const blocks = new Set<string>();
  for (const child of node.children ?? []) {
    if (isMdxElement(child)) continue;
    blocks.add(child.type === 'list' && child.ordered ? 'orderedList' : child.type);
  }
  return {
    name: node.name ?? '',
    attributes: new Map(
      (node.attributes ?? []).map((attribute) => [attribute.name ?? '…', valueOf(attribute)]),
    ),
    parent: parent?.name,
    children: [],
    blocks,
    line: lineOf(node),
  };
}

function valueOf({ value }: MdxAttribute): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const literal = /^\s*(?:(\d+|true)|'([^']*)'|"([^"]*)")\s*$/.exec(value.value);
  return literal ? (literal[1] ?? literal[2] ?? literal[3] ?? '') : null;
}

/** Remark plugin: hands the anatomy over, changes nothing. */
export function anatomyPlugin(take: (anatomy: Anatomy) => void) {
  // Braces: what a transformer returns would replace the tree.
  return () => (tree: MarkdownNode, file: { toString: () => string }) => {
    take(readAnatomy(tree, String(file)));
  };
}

/** Remark plugin: internal links get their language, `/concepts/asl` → `/es/concepts/asl`. */
export function linkPlugin(language: string) {
  return () => (tree: MarkdownNode) =>
    walk(tree, (node) => {
      if ((node.type === 'link' || node.type === 'definition') && node.url?.startsWith('/')) {
        node.url = node.url === '/' ? `/${language}` : `/${language}${node.url}`;
      }
    });
}
