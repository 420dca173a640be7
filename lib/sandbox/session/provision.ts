import type { SessionSnapshot } from './session-types';
import type { Store } from '../store';

/** What a lab needs in the account around its machines: nothing is saved or started before it is there. */
export class Provision {
  /** Settles when the account has it, or could not get it. Never rejects: what stood in the way is in the store. */
  settled: Promise<void> = Promise.resolve();

  constructor(
    private readonly provide: (() => Promise<void>) | undefined,
    private readonly store: Store<SessionSnapshot>,
  ) {}

  /** May be tried again. */
  begin(): Promise<void> {
    return (this.settled = this.make());
  }

  private async make(): Promise<void> {
    if (!this.provide) return;
    this.store.set({ provision: { kind: 'working' } });
    try {
      await this.provide();
      this.store.set({ provision: undefined });
    } catch (trouble) {
      const message = trouble instanceof Error ? trouble.message : String(trouble);
      this.store.set({ provision: { kind: 'failed', message } });
    }
  }
}
