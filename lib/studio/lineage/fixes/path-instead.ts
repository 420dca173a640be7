import { jsonataText, pathText, valueAt, type KeyPath } from '../stages/key-path';
import { authored } from '../trail/flow';
import type { Source } from '../trail/source';
import type { Fix } from '../trail/culprit';
import { fix, pointerOf, type Found } from './fixes';

/** Where the asker looked it up, another path; `text` if it is known already. */
export function pathInstead(found: Found, text = otherText(found), instead?: string): readonly Fix[] {
  const { rule, read } = found.wanted;
  const leaf = valueAt(authored(rule), read.leaf);
  const sought = instead ?? read.text;
  if (text === undefined || typeof leaf !== 'string' || !leaf.includes(sought)) return [];
  // A longer name may begin like the one that is sought.
  const value = leaf.replace(new RegExp(`${escaped(sought)}(?![\\p{L}\\p{N}_])`, 'u'), () => text);
  if (value === leaf) return [];
  return [fix('change-path', [{ pointer: rule.pointer + pointerOf(read.leaf), value }])];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The path as it should be. */
function otherText({ kind, wanted: { read }, found, value }: Found): string | undefined {
  const isJsonata = read.isTolerant ?? false;
  if (kind === 'context-wanted')
    return isJsonata ? jsonataText(read.source.path, '$states.context') : `$${read.text}`;
  if (kind === 'input-wanted' && found)
    return isJsonata ? jsonataText(found, '$states.input') : pathText(found);
  if (kind === 'index' && found && Array.isArray(value) && value.length > 0)
    return written(
      read.source,
      [...found, value.length - 1, ...read.source.path.slice(found.length + 1)],
      isJsonata,
    );
  return found && written(read.source, found, isJsonata);
}

/** A path from the same root as the source. */
function written(source: Source, path: KeyPath, isJsonata: boolean): string {
  const root = rootOf(source, isJsonata);
  return isJsonata ? jsonataText(path, root) : pathText(path, root);
}

function rootOf(source: Source, isJsonata: boolean): string {
  switch (source.kind) {
    case 'variable':
      return `$${source.name}`;
    case 'context':
      return isJsonata ? '$states.context' : '$$';
    case 'stage':
      if (!isJsonata) return '$';
      if (source.stage === 'returned') return '$states.result';
      return source.stage === 'error' ? '$states.errorOutput' : '$states.input';
  }
}
