import { parseTree, type Node } from 'jsonc-parser';
import { isLanguage, type Language } from '@/lib/i18n/languages';
import { maskMarkdown, placeInSource, type Passage } from './passage';

/** The texts of a JSON file: what stands under `es` or `en`, or all that stands under `keys` in a file of one language. */
export function dataPassages(
  source: string,
  { file, language, keys = [] }: { file: string; language?: Language; keys?: readonly string[] },
): Passage[] {
  const found: Passage[] = [];
  const visit = (node: Node, of: Language | undefined): void => {
    if (node.type === 'string' && of) found.push({ file, language: of, ...cut(source, node) });
    if (node.type === 'array') for (const child of node.children ?? []) visit(child, of);
    if (node.type !== 'object') return;
    for (const { children: [key, value] = [] } of node.children ?? []) {
      const name = String(key?.value);
      const its = keys.includes(name) ? language : isLanguage(name) ? name : undefined;
      if (value) visit(value, its);
    }
  };
  const tree = parseTree(source);
  if (tree) visit(tree, undefined);
  return found;
}

/** Without its quotes; what is escaped is blank. */
function cut(source: string, { offset, length }: Node): Pick<Passage, 'role' | 'text' | 'line' | 'column'> {
  const raw = source.slice(offset + 1, offset + length - 1);
  const text = maskMarkdown(raw.replace(/\\(?:u[0-9a-fA-F]{4}|.)/g, escapeMask));
  return { role: roleOf(text), text, ...placeInSource(source, offset + 1) };
}

function escapeMask(escaped: string): string {
  return escaped === '\\"' ? ' "' : ' '.repeat(escaped.length);
}

export function roleOf(text: string): Passage['role'] {
  return /[.!?…:]\s*$/.test(text) ? 'sentence' : 'label';
}
