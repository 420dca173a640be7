import { createHash } from 'node:crypto';
import { exercises } from '@/lib/content/rules/vocabulary';
import { isMdxElement, textOf, type MarkdownNode } from './markdown-node';

/**
 * Rehype plugin: every block of a lesson has a key made of what it says, exercises one of their id. When an author
 * changes one paragraph, all others stay on the page as they are: with their answers, and where they are on the screen.
 */
export function blockKeysPlugin() {
  return (tree: MarkdownNode) => {
    const seen = new Map<string, number>();
    for (const node of tree.children ?? []) {
      const identity = identityOf(node);
      if (identity === undefined) continue;
      const repeat = seen.get(identity) ?? 0;
      seen.set(identity, repeat + 1);
      setKey(node, repeat === 0 ? identity : `${identity}-${repeat}`);
    }
  };
}

function identityOf(node: MarkdownNode): string | undefined {
  if (node.type !== 'element' && !isMdxElement(node)) return undefined;
  const held = exerciseIds(node);
  if (held.length > 0) return held.join();
  const name = node.tagName ?? node.name ?? '';
  const attributes = node.attributes?.map(({ name: key, value }) => [key, value]) ?? [];
  return createHash('sha1')
    .update(JSON.stringify([name, attributes, textOf(node)]))
    .digest('hex')
    .slice(0, 8);
}

function exerciseIds(node: MarkdownNode): string[] {
  const id = node.attributes?.find(({ name }) => name === 'id')?.value;
  if (isMdxElement(node) && exercises.includes(node.name ?? '')) return [`${node.name}-${String(id)}`];
  return (node.children ?? []).flatMap(exerciseIds);
}

function setKey(node: MarkdownNode, key: string): void {
  if (isMdxElement(node)) {
    node.attributes = [{ type: 'mdxJsxAttribute', name: 'key', value: key }, ...(node.attributes ?? [])];
  } else node.properties = { key, ...node.properties };
}
