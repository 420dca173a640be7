import type { Seal } from '@/lib/account/contract';
import { textOf, unseal } from '@/lib/account/seal';

/** How long a page may take from asking for a seal to sending what it sealed. */
const sealMsMax = 5 * 60_000;
const sealsMax = 1_000;

interface Kept {
  readonly privateKey: CryptoKey;
  readonly madeAt: number;
}

/** Keys for what pages send sealed: each opens one message, once, and cannot be taken out of this process. */
export class Seals {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async make(): Promise<Seal> {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [
      'deriveBits',
    ]);
    const publicKey = textOf(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
    this.#forgetOld();
    const id = crypto.randomUUID();
    this.#kept.set(id, { privateKey: pair.privateKey, madeAt: this.#now() });
    return { id, publicKey };
  }

  /** Undefined for what cannot be opened, any more or at all. */
  async open(id: string, sealed: string): Promise<string | undefined> {
    this.#forgetOld();
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    return kept && unseal(sealed, kept.privateKey);
  }

  /** They are in the order in which they were made. */
  #forgetOld(): void {
    for (const [id, { madeAt }] of this.#kept) {
      if (this.#kept.size < sealsMax && this.#now() - madeAt < sealMsMax) return;
      this.#kept.delete(id);
    }
  }
}
