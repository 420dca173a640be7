import { fenceSettings } from './fence-settings';
import { isMdxElement, type MarkdownNode, type MdxAttribute } from './markdown-node';

/** Remark plugin: every code block stands in a <CodeFrame>, which has the title and the buttons. */
export function codeFramePlugin() {
  return (tree: MarkdownNode) => frame(tree);
}

function frame(node: MarkdownNode): void {
  node.children = node.children?.map((child) => {
    if (child.type === 'code') return framed(child);
    if (child.children || isMdxElement(child)) frame(child);
    return child;
  });
}

function framed(code: MarkdownNode): MarkdownNode {
  const { title, editor, input } = fenceSettings(code.meta ?? '');
  const attributes: MdxAttribute[] = [attribute('code', code.lang ?? 'text')];
  if (title) attributes.push(attribute('title', title));
  if (input) attributes.push(attribute('input', input));
  if (editor) attributes.push(attribute('editor', null));
  return {
    type: 'mdxJsxFlowElement',
    name: 'CodeFrame',
    attributes,
    children: [code],
    position: code.position,
  };
}

function attribute(name: string, value: string | null): MdxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
