import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

/** One hash over the named files and folders (below `base`), tests left out. */
export function fingerprint(paths, base = root) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => files(path, base)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(base, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Says that `stampPath` was made from sources with this fingerprint. */
export function writeStamp(stampPath, value) {
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, value);
}

export function readStamp(stampPath) {
  return existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : undefined;
}

function files(path, base) {
  const full = join(base, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return path.includes('.test.') ? [] : [path];
  return readdirSync(full)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules' && !name.endsWith('.tsbuildinfo'))
    .flatMap((name) => files(`${path}/${name}`, base));
}
