import { readFileSync } from 'node:fs';
import { remembered } from './remembered';

/** The name in the outline of a pack. An outline that cannot be read has none: whoever reads all of it says why. */
export function packName(outline: string): string | undefined {
  return readName(outline, outline);
}

const readName = remembered((file): string | undefined => {
  try {
    const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown };
    return typeof name === 'string' && name ? name : undefined;
  } catch {
    return undefined;
  }
});
