import type { Json } from '../../../base/json';
import type { DocumentStore, DocumentWrite } from '../../../host/documents';
import type { MemoryDocuments } from '../memory-documents';
import { Shelf, type Keeper, type Kept } from './shelf';

interface KeptDocument extends Pick<DocumentWrite, 'collection' | 'key' | 'bytes'> {
  /** JSON: who wrote it may change what it gave. */
  readonly text: string;
}

/** Documents of which a keeper has each as it was written last. */
export function keptDocuments(memory: MemoryDocuments, keeper: Keeper, kept: readonly Kept[]): DocumentStore {
  const shelf = new Shelf<KeptDocument>(keeper, 'document');
  const writes = shelf
    .load(kept)
    .map(([, { text, ...rest }]) => ({ ...rest, value: JSON.parse(text) as Json }));
  if (writes.length > 0) void memory.commit({ writes });

  function keep({ collection, key, value, bytes }: DocumentWrite): void {
    const id = `${collection}\n${key}`;
    if (value === undefined) return shelf.remove(id);
    shelf.put(id, { collection, key, text: JSON.stringify(value), ...(bytes && { bytes }) });
  }

  return {
    async commit(change) {
      if (!(await memory.commit(change))) return false;
      for (const collection of change.drops ?? []) shelf.removeAll(`${collection}\n`);
      for (const write of change.writes ?? []) keep(write);
      return true;
    },
    get: (collection, key) => memory.get(collection, key),
    bytes: (collection, key) => memory.bytes(collection, key),
    list: (collection, range) => memory.list(collection, range),
    count: (collection) => memory.count(collection),
    collections: (prefix) => memory.collections(prefix),
  };
}
