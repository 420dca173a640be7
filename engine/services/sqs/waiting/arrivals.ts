import type { Millis } from '../../../base/time';
import type { Clock } from '../../../host/ports';

/** Something that may come to a queue, for somebody who waits for it. */
export interface Arrival {
  /** Settles when something has come since `listen`, at the latest at `at`. */
  until(at: Millis): Promise<void>;
  wake(): void;
}

/** Who waits for messages of which queue. */
export class Arrivals {
  private readonly listeners = new Map<string, Set<() => void>>();
  /** Nobody waits any more. */
  hasEnded = false;

  constructor(private readonly clock: Clock) {}

  announce(queue: string): void {
    const waiting = this.listeners.get(queue);
    this.listeners.delete(queue);
    waiting?.forEach((wake) => wake());
  }

  end(): void {
    this.hasEnded = true;
    for (const queue of [...this.listeners.keys()]) this.announce(queue);
  }

  listen(queue: string): Arrival {
    let wake = () => {};
    const arrived = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const listeners = this.listeners.get(queue) ?? new Set();
    this.listeners.set(queue, listeners.add(wake));
    return {
      until: async (at) => {
        const stop = this.clock.schedule(at, wake);
        await arrived;
        stop();
        this.forget(queue, wake);
      },
      wake: () => {
        wake();
        this.forget(queue, wake);
      },
    };
  }

  private forget(queue: string, wake: () => void): void {
    const listeners = this.listeners.get(queue);
    if (listeners?.delete(wake) && listeners.size === 0) this.listeners.delete(queue);
  }
}
