import { formatProblem, type ContentProblem } from '@/lib/content/problem';

const shared = globalThis as typeof globalThis & { pasosTroubles?: Map<string, readonly string[]> };
const troubles = (shared.pasosTroubles ??= new Map<string, readonly string[]>());

/**
 * What is wrong with a part of the course at this moment. The terminal says each problem once, whoever comes across it
 * again, and says when its file is sound.
 */
export function noteTroubles(
  part: string,
  problems: readonly ContentProblem[],
  say: (line: string) => void = console.error,
): void {
  const before = troubles.get(part) ?? [];
  const after = problems.map(formatProblem);
  const known = new Set([...troubles.values()].flat());
  if (after.length > 0) troubles.set(part, after);
  else troubles.delete(part);
  for (const line of after) if (!known.has(line)) say(`✗ ${line}`);
  const open = new Set([...troubles.values()].flat().map(fileOf));
  const mended = new Set(before.map(fileOf).filter((file) => !open.has(file)));
  for (const file of mended) say(`✓ ${file}`);
}

/** The parts of the course that something is wrong with. */
export function troubledParts(): readonly string[] {
  return [...troubles.keys()];
}

function fileOf(line: string): string {
  return /^[^:]*/.exec(line)?.[0] ?? line;
}
