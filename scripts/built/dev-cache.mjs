import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from '../support/fingerprint.mjs';
import { root } from '../support/root.mjs';

/** What is compiled in development; lessons and labs are read as they are. */
const sources = [
  'app',
  'components',
  'lib',
  'engine',
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'postcss.config.mjs',
];

/**
 * What was compiled in development is kept for the next start, for the sources it was made of. Once, after those had been
 * replaced meanwhile, a page reloaded for ever until what was kept was deleted. Returns what notes the sources at the end.
 */
export function openDevCache(base = root) {
  const folder = join(base, '.next/dev');
  const stamp = join(folder, 'pasos-sources');
  const found = fingerprint(sources, base);
  const [made, owner] = readStamp(stamp)?.split(' ') ?? [];
  // Next itself refuses a second one beside it.
  if (owner && isAlive(Number(owner))) return () => {};
  if (existsSync(folder) && made !== found) rmSync(folder, { recursive: true });
  writeStamp(stamp, `${found} ${process.pid}`);
  return () => writeStamp(stamp, fingerprint(sources, base));
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
