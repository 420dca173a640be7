import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../finding';
import type { Source } from '../passages/sources';

/** The types of the whole site take most of a minute, and authors change pages: as long as the code is the same, so are the findings. */
export function rememberedFor(
  sources: readonly Source[],
  root: string,
  find: () => readonly Finding[],
): readonly Finding[] {
  const hash = createHash('sha256');
  for (const { file, text } of sources) hash.update(`${file}\n${text}\n`);
  const version = hash.digest('hex');
  const file = path.join(root, '.cache/unused-messages.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
  if (kept?.version === version) return kept.findings;
  const findings = find();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version, findings } satisfies Kept));
  return findings;
}

interface Kept {
  readonly version: string;
  readonly findings: readonly Finding[];
}
