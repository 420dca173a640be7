import path from 'node:path';
import { foldersOf, places, type ContentPlaces } from '@/lib/content/places';

/** The folder in which a lab has its own: ours, or that of the pack it belongs to. As problems name it. */
export function labsFolder(slug: string, of: ContentPlaces = places): string {
  const { labs } = foldersOf(of, slug);
  const short = path.relative(of.root, labs);
  return short.startsWith('..') ? labs : short;
}
