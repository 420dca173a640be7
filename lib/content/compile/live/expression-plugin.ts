import { isMdxElement, walk, type MarkdownNode } from '../markdown-node';
import { dataOf, expressionsOf } from './expressions';

/** Remark plugin: an expression of a table is a button, and the table knows what data they read. What only tests need goes. */
export function expressionPlugin() {
  return (tree: MarkdownNode) => {
    const tried = new Set(
      expressionsOf(tree).flatMap(({ gives, node }) => (gives.kind === 'still' ? [] : [node])),
    );
    const data = dataOf(tree);
    walk(tree, (node) => {
      if (isMdxElement(node) && node.name === 'Expressions' && data !== undefined)
        node.attributes?.push({ type: 'mdxJsxAttribute', name: 'data', value: compact(data) });
      // A node without children stays without: the property alone makes one of it that has some.
      if (node.children)
        node.children = node.children
          .filter((child) => !(isMdxElement(child) && child.name === 'Gives'))
          .map((child) => (tried.has(child) ? button(child) : child));
    });
  };
}

function button(code: MarkdownNode): MarkdownNode {
  // The code itself is no longer in the set that is looked for: it would be wrapped again and again.
  return { type: 'mdxJsxTextElement', name: 'TryExpression', attributes: [], children: [{ ...code }] };
}

function compact(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}
