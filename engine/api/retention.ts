import { EXECUTION_RETENTION_MS } from '../base/limits';
import type { Millis } from '../base/time';
import type { Clock, Store } from '../host/ports';

const SWEEP_EVERY_MS = 60 * 60 * 1000;

/** Forgets executions when AWS would, so that their names are free again. Looks at them at most once an hour. */
export class Retention {
  private sweptAt = -Infinity;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** What a call waits for, if there is anything. */
  sweep(): Promise<void> | undefined {
    const now = this.clock.now();
    if (now - this.sweptAt >= SWEEP_EVERY_MS) {
      this.sweptAt = now;
      // A disk that cannot be written now holds up nobody: the next hour tries again.
      this.sweeping = this.forget(now - EXECUTION_RETENTION_MS)
        .catch(() => {})
        .finally(() => (this.sweeping = undefined));
    }
    return this.sweeping;
  }

  private async forget(time: Millis): Promise<void> {
    await this.store.executions.forget(time);
    await this.store.mapRuns.forget(time);
  }
}
