import type { HighlighterCore } from 'shiki/core';
import { highlightThemes } from './highlighter';
import { textOf, type MarkdownNode } from './markdown-node';

/** A block is coloured once, however often the text around it is saved. */
const coloured = new Map<string, string>();

/**
 * Rehype plugin: the text of code blocks gets its colours, as one piece of HTML in a <ColouredCode>. As elements, the
 * words of a block would be most of a page, and most of the time until it is on the screen.
 */
export function colouredCodePlugin(highlighter: HighlighterCore) {
  return (tree: MarkdownNode) => colour(tree, highlighter);
}

function colour(node: MarkdownNode, highlighter: HighlighterCore): void {
  node.children = node.children?.map((child) => {
    const [code] = child.tagName === 'pre' ? (child.children ?? []) : [];
    if (code?.tagName !== 'code') {
      colour(child, highlighter);
      return child;
    }
    const text = textOf(code).replace(/\n$/, '');
    const html = htmlOf(text, languageOf(code), highlighter);
    return {
      type: 'mdxJsxFlowElement',
      name: 'ColouredCode',
      attributes: [{ type: 'mdxJsxAttribute', name: 'html', value: html }],
      // For whoever reads the page instead of showing it.
      children: [{ type: 'text', value: text }],
      position: child.position,
    };
  });
}

function languageOf({ properties }: MarkdownNode): string {
  const names = properties?.['className'];
  const name = Array.isArray(names) ? names.find((each) => String(each).startsWith('language-')) : undefined;
  return String(name ?? 'language-text').replace('language-', '');
}

function htmlOf(text: string, language: string, highlighter: HighlighterCore): string {
  const key = `${language} ${text}`;
  const known = coloured.get(key);
  if (known !== undefined) return known;
  const lang = highlighter.getLoadedLanguages().includes(language) ? language : 'text';
  const html = highlighter.codeToHtml(text, { lang, themes: highlightThemes, defaultColor: false });
  coloured.set(key, html);
  return html;
}
