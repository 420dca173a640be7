import type { AccountSession } from './account-session';

export const idleMsMax = 30 * 60_000;
/** However busy: a session is for an afternoon, and keys of an IAM user never end by themselves. */
export const ageMsMax = 12 * 60 * 60_000;
/** More than any class; whoever has not used theirs for longest makes room. */
const sessionsMax = 2_000;
/** How long it is remembered why a session ended, for whoever comes back. */
const memoryMs = 24 * 60 * 60_000;

export type Ended = 'idle' | 'expired';
export type Found =
  | { readonly kind: 'open'; readonly session: AccountSession }
  | { readonly kind: 'ended'; readonly why: Ended }
  | { readonly kind: 'none' };

interface Kept {
  readonly session: AccountSession;
  readonly openedAt: number;
  usedAt: number;
}

/** The students' sessions: in the memory of this process and nowhere else. */
export class Sessions {
  readonly #open = new Map<string, Kept>();
  readonly #ended = new Map<string, { readonly why: Ended; readonly at: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Gives the name under which it is found again: 256 bits of chance that say nothing. */
  open(session: AccountSession): string {
    if (this.#open.size >= sessionsMax) this.#endLeastUsed();
    const id = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    this.#open.set(id, { session, openedAt: this.#now(), usedAt: this.#now() });
    return id;
  }

  /** A page that merely looks whether it is still there does not use it. */
  find(id: string | undefined): Found {
    this.sweep();
    if (id === undefined) return { kind: 'none' };
    const kept = this.#open.get(id);
    if (kept) return { kind: 'open', session: kept.session };
    const ended = this.#ended.get(id);
    return ended ? { kind: 'ended', why: ended.why } : { kind: 'none' };
  }

  /** Somebody does something with it. */
  use(id: string | undefined): void {
    const kept = this.#open.get(id ?? '');
    if (kept) kept.usedAt = this.#now();
  }

  /** Told once. */
  forgetEnd(id: string): void {
    this.#ended.delete(id);
  }

  close(id: string | undefined): void {
    if (id === undefined) return;
    this.#open.get(id)?.session.end();
    this.#open.delete(id);
    this.#ended.delete(id);
  }

  /** AWS says that its keys are over. */
  expire(session: AccountSession): void {
    for (const [id, kept] of this.#open) if (kept.session === session) this.#end(id, 'expired');
  }

  /** Ends what is over. Every look does; a timer does for those nobody looks for. */
  sweep(): void {
    const now = this.#now();
    for (const [id, kept] of this.#open) {
      const why = whyOver(kept, now);
      if (why) this.#end(id, why);
    }
    for (const [id, { at }] of this.#ended) if (now - at > memoryMs) this.#ended.delete(id);
  }

  #endLeastUsed(): void {
    const [least] = [...this.#open].sort(([, one], [, other]) => one.usedAt - other.usedAt);
    if (least) this.#end(least[0], 'idle');
  }

  #end(id: string, why: Ended): void {
    this.close(id);
    this.#ended.set(id, { why, at: this.#now() });
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
  }

  toJSON(): string {
    return 'Sessions';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Sessions (${this.#open.size})`;
  }
}

function whyOver({ session, openedAt, usedAt }: Kept, now: number): Ended | undefined {
  const { expiresAt } = session.connection;
  if (expiresAt !== undefined && now >= Date.parse(expiresAt)) return 'expired';
  if (now - openedAt >= ageMsMax) return 'expired';
  return now - usedAt >= idleMsMax ? 'idle' : undefined;
}
