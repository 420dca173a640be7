import type { Json } from '../base/json';
import type { Page } from './ports';

/** What a service keeps: JSON under a key, in a collection, and bytes where it keeps files. */
export interface Document {
  readonly key: string;
  readonly value: Json;
  /** Grows with each write; no two writes of a document have the same. */
  readonly revision: number;
}

/** What a document must be for a change to happen. */
export interface DocumentCheck {
  readonly collection: string;
  readonly key: string;
  /** 0: there must be none. */
  readonly revision: number;
}

export interface DocumentWrite {
  readonly collection: string;
  readonly key: string;
  /** Undefined removes the document. */
  readonly value: Json | undefined;
  readonly bytes?: Uint8Array;
}

/** What is changed together. Collections are dropped before anything is written. */
export interface DocumentChange {
  readonly checks?: readonly DocumentCheck[];
  readonly drops?: readonly string[];
  readonly writes?: readonly DocumentWrite[];
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
  /** All or nothing. False when a check does not hold; nothing is changed then. */
  commit(change: DocumentChange): Promise<boolean>;
}

/** The range of all keys that begin with `prefix`. */
export function beginningWith(prefix: string): Pick<DocumentRange, 'from' | 'before'> {
  return { from: prefix, before: `${prefix}\u{10FFFF}` };
}
