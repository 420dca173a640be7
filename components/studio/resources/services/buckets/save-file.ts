import { lastPart } from '@/lib/studio/resources/names';
import type { ObjectContent } from '@/lib/studio/resources/buckets/buckets';

/** Hands an object to the student as a file. */
export function saveFile(key: string, { bytes }: Pick<ObjectContent, 'bytes'>): void {
  // Never by its own type: a page must not open on this site.
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = lastPart(key) || 'objeto';
  link.click();
  // Firefox begins to read it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
