/** The few things we read of a Markdown or HTML syntax tree node, whatever its exact type. */
export interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  position?: { start: { line: number; offset?: number }; end?: { offset?: number } };
  /** Of MDX elements: undefined for a fragment. */
  name?: string | null;
  attributes?: MdxAttribute[];
  value?: string;
  url?: string;
  alt?: string | null;
  lang?: string | null;
  meta?: string | null;
  ordered?: boolean | null;
  depth?: number;
  tagName?: string;
  properties?: Record<string, unknown>;
}

export interface MdxAttribute {
  type: string;
  name?: string;
  value?: string | null | { value: string };
}

export function lineOf(node: MarkdownNode): number {
  return node.position?.start.line ?? 1;
}

export function isMdxElement(node: MarkdownNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function walk(node: MarkdownNode, visit: (node: MarkdownNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

export function textOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(textOf).join('');
}
