import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** A peer's module: they have a package.json of their own, and are there only when they were asked for. */
export async function importPeer(name: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as Record<string, unknown>;
}

export function peerFile(path: string): string {
  return require.resolve(path);
}
