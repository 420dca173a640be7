import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';
import type { DocumentChange, DocumentCheck, DocumentRange, DocumentStore } from '../../host/documents';
import type { Page } from '../../host/ports';
import { OUTBOX, type OutboxEntry } from './outbox';
import { overlay } from './overlay';
import type { Delivery, Listed, Transaction } from './transaction';

/** What is to become of a document; no text: it goes. */
export interface Pending {
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

export interface DraftPorts {
  readonly documents: DocumentStore;
  readonly now: Millis;
  readonly uuid: () => string;
}

/** A transaction before its commit. */
export class Draft implements Transaction {
  readonly sent = new Map<string, Millis>();
  private readonly seen = new Map<string, DocumentCheck>();
  private readonly listed = new Map<string, DocumentCheck>();
  private readonly pending = new Map<string, Map<string, Pending>>();
  private readonly drops = new Set<string>();

  constructor(private readonly ports: DraftPorts) {}

  async get<T = Json>(collection: string, key: string): Promise<T | undefined> {
    const own = this.ownOf(collection, key);
    if (own) return own.text === undefined ? undefined : (JSON.parse(own.text) as T);
    const found = await this.ports.documents.get(collection, key);
    this.see({ collection, key, revision: found?.revision ?? 0 });
    return found?.value as T | undefined;
  }

  async bytes(collection: string, key: string): Promise<Uint8Array | undefined> {
    const own = this.ownOf(collection, key);
    return own ? own.bytes : this.ports.documents.bytes(collection, key);
  }

  async list(collection: string, range: DocumentRange): Promise<Page<Listed>> {
    const own = this.pending.get(collection);
    const stored = this.drops.has(collection)
      ? { items: [] }
      : await this.ports.documents.list(collection, range);
    for (const { key, revision } of stored.items)
      this.listed.set(idOf(collection, key), { collection, key, revision });
    return own ? overlay(stored, own, range) : stored;
  }

  put(collection: string, key: string, value: unknown, bytes?: Uint8Array): void {
    this.write(collection, key, { text: JSON.stringify(value), ...(bytes && { bytes }) });
  }

  delete(collection: string, key: string): void {
    this.write(collection, key, {});
  }

  drop(collection: string): void {
    this.drops.add(collection);
    this.pending.delete(collection);
  }

  send({ to, body, at = this.ports.now, id = this.ports.uuid() }: Delivery): void {
    const entry: OutboxEntry = { to, body, at, attempt: 0 };
    this.put(OUTBOX, id, entry);
    this.sent.set(id, at);
  }

  recall(id: string): void {
    this.delete(OUTBOX, id);
    this.sent.delete(id);
  }

  /** Undefined when nothing is to be changed. */
  get change(): DocumentChange | undefined {
    const writes = [...this.pending].flatMap(([collection, own]) =>
      [...own].map(([key, { text, bytes }]) => ({
        collection,
        key,
        value: text === undefined ? undefined : (JSON.parse(text) as Json),
        ...(bytes && { bytes }),
      })),
    );
    if (writes.length === 0 && this.drops.size === 0) return undefined;
    const known = writes.flatMap(({ collection, key }) => {
      const id = idOf(collection, key);
      const check = this.seen.has(id) ? undefined : this.listed.get(id);
      return check ? [check] : [];
    });
    return { writes, checks: [...this.seen.values(), ...known], drops: [...this.drops] };
  }

  private ownOf(collection: string, key: string): Pending | undefined {
    const own = this.pending.get(collection)?.get(key);
    return own ?? (this.drops.has(collection) ? {} : undefined);
  }

  /** The first look counts: what a later one sees may be newer. */
  private see(check: DocumentCheck): void {
    const id = idOf(check.collection, check.key);
    if (!this.seen.has(id)) this.seen.set(id, check);
  }

  private write(collection: string, key: string, pending: Pending): void {
    const own = this.pending.get(collection) ?? new Map<string, Pending>();
    this.pending.set(collection, own.set(key, pending));
  }
}

function idOf(collection: string, key: string): string {
  return `${collection}\0${key}`;
}
