import type { Millis } from '../../base/time';
import type { Clock } from '../ports';

/** How long a store has to recover before it is asked again. */
export const RETRY_DELAY: Millis = 1_000;

export function pause(clock: Clock, delay: Millis): Promise<void> {
  return new Promise((resolve) => clock.schedule(clock.now() + delay, resolve));
}

/** Reads until it can be read: no execution fails because a disk did for a moment. */
export async function patiently<T>(clock: Clock, read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch {
      await pause(clock, RETRY_DELAY);
    }
  }
}
