import type { Json } from '../../base/json';
import type {
  Document,
  DocumentChange,
  DocumentCheck,
  DocumentRange,
  DocumentStore,
  DocumentWrite,
} from '../../host/documents';
import { compareKeys } from '../../host/map-runs/buckets/buckets';
import type { Page } from '../../host/ports';

interface Kept {
  /** JSON text: nobody who reads a document holds what others read. */
  readonly text: string;
  readonly bytes?: Uint8Array;
  readonly revision: number;
}

/** The documents of a collection, and their keys in order. */
class Collection {
  readonly kept = new Map<string, Kept>();
  private sorted: string[] | undefined = [];

  get keys(): readonly string[] {
    return (this.sorted ??= [...this.kept.keys()].sort(compareKeys));
  }

  put(key: string, kept: Kept): void {
    const { sorted } = this;
    const isLast = sorted !== undefined && (sorted.length === 0 || compareKeys(sorted.at(-1)!, key) < 0);
    if (isLast) sorted.push(key);
    else if (!this.kept.has(key)) this.sorted = undefined;
    this.kept.set(key, kept);
  }

  delete(key: string): void {
    if (!this.kept.delete(key)) return;
    if (this.sorted?.[0] === key) this.sorted.shift();
    else this.sorted = undefined;
  }
}

/** The documents of services in this process's memory. */
export class MemoryDocuments implements DocumentStore {
  readonly #collections = new Map<string, Collection>();
  #revision = 0;

  async get(collection: string, key: string): Promise<Document | undefined> {
    const kept = this.#collections.get(collection)?.kept.get(key);
    return kept && shown(key, kept);
  }

  async bytes(collection: string, key: string): Promise<Uint8Array | undefined> {
    return this.#collections.get(collection)?.kept.get(key)?.bytes;
  }

  async list(collection: string, { limit, ...range }: DocumentRange): Promise<Page<Document>> {
    const found = this.#collections.get(collection);
    if (!found) return { items: [] };
    const keys = keysWithin(found.keys, range, limit + 1);
    const items = keys.slice(0, limit).map((key) => shown(key, found.kept.get(key)!));
    return { items, ...(keys.length > limit && { next: items.at(-1)!.key }) };
  }

  async count(collection: string): Promise<number> {
    return this.#collections.get(collection)?.kept.size ?? 0;
  }

  async collections(prefix: string): Promise<readonly string[]> {
    const held = [...this.#collections].filter(
      ([name, { kept }]) => name.startsWith(prefix) && kept.size > 0,
    );
    return held.map(([name]) => name).sort(compareKeys);
  }

  async commit({ checks = [], drops = [], writes = [] }: DocumentChange): Promise<boolean> {
    if (!checks.every((check) => this.#holds(check))) return false;
    for (const collection of drops) this.#collections.delete(collection);
    for (const write of writes) this.#write(write);
    return true;
  }

  #holds({ collection, key, revision }: DocumentCheck): boolean {
    return (this.#collections.get(collection)?.kept.get(key)?.revision ?? 0) === revision;
  }

  #write({ collection, key, value, bytes }: DocumentWrite): void {
    const found = this.#collections.get(collection);
    if (value === undefined) return found?.delete(key);
    const into = found ?? new Collection();
    if (!found) this.#collections.set(collection, into);
    into.put(key, { text: JSON.stringify(value), revision: ++this.#revision, ...(bytes && { bytes }) });
  }
}

function shown(key: string, { text, revision }: Kept): Document {
  return { key, value: JSON.parse(text) as Json, revision };
}

/** The first `most` keys of a range, in the direction of reading. */
function keysWithin(
  keys: readonly string[],
  { from, before, after, reverse = false }: Omit<DocumentRange, 'limit'>,
  most: number,
): readonly string[] {
  let first = from === undefined ? 0 : placeOf(keys, from);
  let end = before === undefined ? keys.length : placeOf(keys, before);
  if (after !== undefined) {
    const place = placeOf(keys, after);
    if (reverse) end = Math.min(end, place);
    else first = Math.max(first, keys[place] === after ? place + 1 : place);
  }
  if (end <= first) return [];
  return reverse
    ? keys.slice(Math.max(first, end - most), end).toReversed()
    : keys.slice(first, Math.min(end, first + most));
}

/** Where the first key stands that is not before `key`. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keys[middle]!, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
