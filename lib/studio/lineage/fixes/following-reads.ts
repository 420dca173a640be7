import { valueAt, type KeyPath } from '../stages/key-path';
import type { StageKind } from '../stages/stage';
import type { FixEdit } from '../trail/culprit';
import { authored, stageIn, type View } from '../trail/flow';
import type { Lineage, Link } from '../trail/lineage';
import { readersOf, type Reader } from '../trail/readers';
import { trailOf } from '../trail/trail';
import { pointerOf } from './fixes';

const KEYS_MAX = 20;

/** Stages that make a new value: behind one of them a key has its place by another rule. */
const MAKING: ReadonlySet<StageKind> = new Set([
  'parameters',
  'arguments',
  'itemSelector',
  'resultSelector',
  'output',
  'returned',
]);

/** A result that gets a key of its own is one step deeper for those who read it where it was. */
export async function followingReads(
  lineage: Lineage,
  culprit: View,
  name: string,
): Promise<readonly FixEdit[]> {
  const result = stageIn(culprit, 'resultPath')?.value;
  const input = stageIn(culprit, 'input')?.value;
  if (result === undefined || result === null || typeof result !== 'object' || Array.isArray(result))
    return [];
  const edits = new Map<string, string>();
  const keys = Object.keys(result).filter((key) => valueAt(input, [key]) === undefined);
  for (const key of keys.slice(0, KEYS_MAX)) {
    const { visit, attempt } = culprit.told;
    const readers = await readersOf(lineage, { visit, attempt, stage: 'resultPath', path: [key] });
    for (const reader of readers)
      if (await isUntouched(lineage, reader, { key, visit })) deepen(edits, reader, name);
  }
  return [...edits].map(([pointer, value]) => ({ pointer, value }));
}

/** It reads the key where the culprit put it, however many states handed it on. */
async function isUntouched(
  lineage: Lineage,
  { source, visit: reader }: Reader,
  { key, visit }: { readonly key: string; readonly visit: number },
): Promise<boolean> {
  if (source.kind !== 'stage' || source.path[0] !== key || reader === visit) return false;
  const path: KeyPath = [key];
  const steps = await trailOf(lineage, { visit: reader, attempt: Infinity, stage: source.stage, path });
  const end = steps.findIndex(({ spot }) => spot.visit === visit);
  const between = steps.slice(0, end);
  return end > 0 && between.every(({ isSame, spot, link }) => isSame && !isMade(spot.stage, link));
}

function isMade(stage: StageKind, link: Link): boolean {
  return MAKING.has(stage) && 'rule' in link && link.rule?.text !== undefined;
}

function deepen(edits: Map<string, string>, { rule, leaf, text }: Reader, name: string): void {
  const pointer = rule.pointer + pointerOf(leaf);
  const before = edits.get(pointer) ?? valueAt(authored(rule), leaf);
  if (typeof before !== 'string') return;
  const root = text.startsWith('$states.input') ? '$states.input' : '$';
  edits.set(
    pointer,
    before.replace(text, () => `${root}.${name}${text.slice(root.length)}`),
  );
}
