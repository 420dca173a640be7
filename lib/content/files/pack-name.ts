import { readFileSync } from 'node:fs';
import { remembered } from './remembered';

const lastNames = new Map<string, string>();

/**
 * The name in the outline of a pack. While an outline cannot be read it keeps the name it had, and its pages are looked for
 * where they are; at first it has none. Whoever reads all of it says why.
 */
export function packName(outline: string): string | undefined {
  return readName(outline, outline);
}

const readName = remembered((file): string | undefined => {
  try {
    const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown };
    if (typeof name !== 'string' || !name) return undefined;
    lastNames.set(file, name);
    return name;
  } catch {
    return lastNames.get(file);
  }
});
