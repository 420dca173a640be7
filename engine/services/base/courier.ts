import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';
import type { Document, DocumentStore } from '../../host/documents';
import type { Clock, Ids } from '../../host/ports';
import { TimerQueue } from '../../host/time/timer-queue';
import { JournalSweep } from './journal';
import { OUTBOX, type OutboxEntry } from './outbox';

/** A delivery on its way. */
export interface Underway {
  /** The same each time it is tried: the journal key of its effects. */
  readonly id: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** When it was due. */
  readonly at: Millis;
}

/** Does what was sent. What it throws is tried again later, up to a day. */
export type Deliver = (body: Json, underway: Underway) => Promise<Delivered>;
export type Delivered =
  | { readonly kind: 'done' }
  /** It is to be tried once more, then as the first attempt of `body` if one is given. */
  | { readonly kind: 'again'; readonly at: Millis; readonly body?: Json };

export interface CourierPorts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'uuid'>;
  /** Whether other engines use the same store: then each delivery is claimed before it is made. */
  readonly isShared: boolean;
  readonly complain?: (error: unknown) => void;
}

/** So many are under way at once. */
const AT_ONCE_MAX = 64;
const PAUSE_MS: Millis = 1_000;
const PAUSE_MS_MAX: Millis = 10 * 60 * 1_000;
const ATTEMPTS_MAX = 150;
const CLAIM_MS: Millis = 16 * 60 * 1_000;
const LOOK_AROUND_MS: Millis = 60_000;
const CLOSING_MS: Millis = 5_000;

/** Makes the deliveries that transactions send: each at least once, also after a crash, and when its time has come. */
export class Courier {
  /** Who we are among the engines of a shared store. */
  private readonly us: string | undefined;
  private readonly timers: TimerQueue;
  private readonly underway = new Map<string, Promise<void>>();
  private readonly waiting: string[] = [];
  private readonly sweep: JournalSweep;
  private deliver: ReadonlyMap<string, Deliver> = new Map();
  private isClosed = false;
  private stopLooking = () => {};

  constructor(private readonly ports: CourierPorts) {
    this.us = ports.isShared ? ports.ids.uuid() : undefined;
    this.timers = new TimerQueue(ports.clock, (id) => this.due(id));
    this.sweep = new JournalSweep(ports.documents);
  }

  /** Takes up what is left of an earlier run. */
  async start(deliver: ReadonlyMap<string, Deliver>): Promise<void> {
    this.deliver = deliver;
    await this.takeUp();
    await this.sweep.sweep(this.ports.clock.now());
    if (this.ports.isShared) this.lookAround();
  }

  /** Something was sent. */
  sent(id: string, at: Millis): void {
    if (!this.isClosed) this.timers.set(id, at);
  }

  /** Begins nothing more, and waits a little for what is under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.stopLooking();
    this.timers.close();
    if (this.underway.size === 0) return;
    let stop = () => {};
    const { clock } = this.ports;
    const patience = new Promise<void>((resolve) => {
      stop = clock.schedule(clock.now() + CLOSING_MS, resolve);
    });
    await Promise.race([Promise.allSettled(this.underway.values()), patience]);
    stop();
  }

  private async takeUp(): Promise<void> {
    let after: string | undefined;
    do {
      const range = { limit: 1_000, ...(after !== undefined && { after }) };
      const page = await this.ports.documents.list(OUTBOX, range);
      for (const { key, value } of page.items) {
        if (!this.timers.has(key) && !this.underway.has(key)) this.timers.set(key, entryOf(value).at);
      }
      after = page.next;
    } while (after !== undefined);
  }

  /** What engines sent that are gone now lies about. */
  private lookAround(): void {
    const { clock } = this.ports;
    this.stopLooking = clock.schedule(clock.now() + LOOK_AROUND_MS, () => {
      void this.takeUp().catch(() => undefined);
      this.lookAround();
    });
  }

  private due(id: string): void {
    if (this.isClosed) return;
    // Sent again while it is made: it is looked at when that is over.
    if (this.underway.has(id) || this.underway.size >= AT_ONCE_MAX) return void this.waiting.push(id);
    const making = this.make(id).catch(() => this.retryLater(id));
    this.underway.set(
      id,
      making.finally(() => {
        this.underway.delete(id);
        const next = this.waiting.shift();
        if (next !== undefined) this.due(next);
      }),
    );
  }

  /** The store could not be read or written. */
  private retryLater(id: string): void {
    if (!this.isClosed) this.timers.set(id, this.ports.clock.now() + PAUSE_MS);
  }

  private async make(id: string): Promise<void> {
    const { documents, clock } = this.ports;
    const now = clock.now();
    const found = await documents.get(OUTBOX, id);
    if (!found) return;
    const entry = entryOf(found.value);
    if (entry.at > now) return this.timers.set(id, entry.at);
    const claimed = await this.claim(found, entry, now);
    if (!claimed) return;
    const outcome = await this.attempt(id, entry);
    await this.conclude(claimed, entry, outcome);
    await this.sweep.sweep(now);
  }

  private async claim(found: Document, entry: OutboxEntry, now: Millis): Promise<Document | undefined> {
    const { us } = this;
    if (us === undefined) return found;
    const { documents } = this.ports;
    const { claim } = entry;
    if (claim && claim.by !== us && claim.until > now) {
      this.timers.set(found.key, claim.until);
      return undefined;
    }
    const value = { ...entry, claim: { by: us, until: now + CLAIM_MS } };
    const isOurs = await documents.commit({
      checks: [{ collection: OUTBOX, key: found.key, revision: found.revision }],
      writes: [{ collection: OUTBOX, key: found.key, value }],
    });
    return isOurs ? documents.get(OUTBOX, found.key) : undefined;
  }

  private async attempt(id: string, { to, body, at, attempt }: OutboxEntry): Promise<Delivered | 'failed'> {
    const deliver = this.deliver.get(to);
    if (!deliver) return { kind: 'done' };
    try {
      return await deliver(body, { id, attempt: attempt + 1, at });
    } catch (error) {
      this.ports.complain?.(error);
      return 'failed';
    }
  }

  /** Unless it was sent again meanwhile, which is then what counts. */
  private async conclude(
    { key, revision }: Document,
    entry: OutboxEntry,
    outcome: Delivered | 'failed',
  ): Promise<void> {
    const { documents, clock } = this.ports;
    const next = nextEntry(entry, outcome, clock.now());
    const isLast = await documents.commit({
      checks: [{ collection: OUTBOX, key, revision }],
      writes: [{ collection: OUTBOX, key, value: next as unknown as Json | undefined }],
    });
    if (next && !this.isClosed) this.timers.set(key, next.at);
    else if (!isLast) this.retryLater(key);
  }
}

function nextEntry(
  { to, body, attempt }: OutboxEntry,
  outcome: Delivered | 'failed',
  now: Millis,
): OutboxEntry | undefined {
  if (outcome === 'failed') {
    const pause = Math.min(PAUSE_MS * 2 ** attempt, PAUSE_MS_MAX);
    return attempt + 1 < ATTEMPTS_MAX ? { to, body, at: now + pause, attempt: attempt + 1 } : undefined;
  }
  if (outcome.kind === 'done') return undefined;
  const isAnother = outcome.body !== undefined;
  return { to, body: outcome.body ?? body, at: outcome.at, attempt: isAnother ? 0 : attempt + 1 };
}

function entryOf(value: Json): OutboxEntry {
  return value as unknown as OutboxEntry;
}
