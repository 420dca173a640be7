import type { Millis } from '../../base/time';
import type { Timer } from './execution';

/** The timers of one step, by id. */
export class Timers {
  private readonly byId: Map<string, Timer>;

  constructor(timers: Readonly<Record<string, Timer>>) {
    this.byId = new Map(Object.entries(timers));
  }

  arm(id: string, timer: Timer): void {
    this.byId.set(id, timer);
  }

  disarm(id: string | undefined): void {
    if (id !== undefined) this.byId.delete(id);
  }

  /** False: nobody waits for it any more. */
  take(id: string): boolean {
    return this.byId.delete(id);
  }

  disarmAllOf(frameId: string): void {
    for (const [id, { frame }] of this.byId) if (frame === frameId) this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
  }

  /** Those that are due, soonest first. */
  dueAt(now: Millis): { readonly id: string; readonly frame?: string }[] {
    return [...this.byId]
      .filter(([, timer]) => timer.at <= now)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([id, timer]) => ({ id, ...timer }));
  }

  toRecord(): Record<string, Timer> {
    return Object.fromEntries(this.byId);
  }
}
