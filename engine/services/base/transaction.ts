import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';
import type { Document, DocumentRange } from '../../host/documents';
import type { Page } from '../../host/ports';

/** What a listing gives of a document. */
export type Listed = Pick<Document, 'key' | 'value'>;

/**
 * What one call to a service reads and writes. Reads see what the call itself has written. All of it is committed together
 * when the call answers, nothing when it throws; when somebody else changed in the meantime what it got, or what it listed
 * and writes, it is called again.
 */
export interface Transaction {
  get<T = Json>(collection: string, key: string): Promise<T | undefined>;
  bytes(collection: string, key: string): Promise<Uint8Array | undefined>;
  list(collection: string, range: DocumentRange): Promise<Page<Listed>>;
  /** Keeps `value` as JSON; of an object, members that are undefined are left out. No key holds the character NUL. */
  put(collection: string, key: string, value: unknown, bytes?: Uint8Array): void;
  delete(collection: string, key: string): void;
  /** Removes a collection with all it holds, before anything is written. */
  drop(collection: string): void;
  /** Has something done after the commit, at least once: see `Courier`. */
  send(delivery: Delivery): void;
  /** Takes back what was sent under this id and has not been done yet. */
  recall(id: string): void;
}

/** Something that is to happen outside of the call that wants it. */
export interface Delivery {
  /** Who does it: a name in the `deliver` table of a service, such as `lambda:invoke`. */
  readonly to: string;
  readonly body: Json;
  /** Not before this moment; at once if not said. */
  readonly at?: Millis;
  /** Stands for the delivery: sent again under the same id, it replaces the one that still waits. */
  readonly id?: string;
}
