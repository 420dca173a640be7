import type { Language } from '@/lib/i18n/languages';
import { liveExample } from '@/lib/content/compile/live/live-example';
import { fenceSettings } from './fence-settings';
import { isMdxElement, type MarkdownNode, type MdxAttribute } from './markdown-node';

/** Remark plugin: every code block stands in a <CodeFrame>, which has the title and the buttons. */
export function codeFramePlugin(language: Language) {
  return () => (tree: MarkdownNode) => frame(tree, language);
}

function frame(node: MarkdownNode, language: Language): void {
  node.children = node.children?.map((child) => {
    if (child.type === 'code') return framed(child, language);
    if (child.children || isMdxElement(child)) frame(child, language);
    return child;
  });
}

function framed(code: MarkdownNode, language: Language): MarkdownNode {
  const settings = fenceSettings(code.meta ?? '');
  const { title, use, input, result } = settings;
  const live = use === 'editor' ? liveExample(code.value ?? '', settings, language) : undefined;
  const said = {
    ...{ code: code.lang ?? 'text', title, use, input },
    opens: live?.isPart ? live.text : undefined,
    state: live?.state,
    result,
  };
  const attributes = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [attribute(name, value)],
  );
  return {
    type: 'mdxJsxFlowElement',
    name: 'CodeFrame',
    attributes,
    children: [code],
    position: code.position,
  };
}

function attribute(name: string, value: string): MdxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
