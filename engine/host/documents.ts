import type { Json } from '../base/json';
import type { Page } from './ports';

/** What a service keeps: JSON under a key, in a collection, and bytes where it keeps files. */
export interface Document {
  readonly key: string;
  readonly value: Json;
  /** Counts from 1 with each write; a document that is written again after it was removed counts on. */
  readonly revision: number;
}

export interface DocumentWrite {
  readonly collection: string;
  readonly key: string;
  /** Undefined removes the document. */
  readonly value: Json | undefined;
  readonly bytes?: Uint8Array;
  /** The revision the document must have, 0 for none at all; any if not said. */
  readonly expects?: number;
}

/** Keys between two others, in the order of their code points. */
export interface DocumentRange {
  /** The first key that counts. */
  readonly from?: string;
  /** The first key that does not count any more. */
  readonly before?: string;
  /** Goes on behind this key, in the direction of reading. */
  readonly after?: string;
  /** From the last to the first. */
  readonly reverse?: boolean;
  readonly limit: number;
}

/** The documents of all services: tables, queues, functions, objects, and what is on its way between them. */
export interface DocumentStore {
  get(collection: string, key: string): Promise<Document | undefined>;
  /** The bytes that were written with a document. */
  bytes(collection: string, key: string): Promise<Uint8Array | undefined>;
  list(collection: string, range: DocumentRange): Promise<Page<Document>>;
  count(collection: string): Promise<number>;
  /** The names of the collections that begin with `prefix` and hold something, in order. */
  collections(prefix: string): Promise<readonly string[]>;
  /** Writes all or nothing. False when a document has not the revision that is expected of it; nothing is written then. */
  commit(writes: readonly DocumentWrite[]): Promise<boolean>;
  /** Removes a collection with all it holds. */
  drop(collection: string): Promise<void>;
}

/** The range of all keys that begin with `prefix`. */
export function beginningWith(prefix: string): Pick<DocumentRange, 'from' | 'before'> {
  return { from: prefix, before: `${prefix}\u{10FFFF}` };
}
