import { ACTIVITY_POLLERS_MAX } from '../../base/limits';
import type { Clock } from '../../host/ports';
import { ApiError } from '../errors';
import type { Caller } from '../../service/operation';
import { FrameworkError } from '../../service/service-error';

export const POLL_MS = 60_000;

interface Waiter {
  readonly clock: Clock;
  readonly caller: Caller;
}

/** Long polls: each ends when its minute is over, when its client has gone away, or when all are ended. */
export class Polls {
  private readonly ends = new Set<() => void>();
  private readonly counts = new Map<string, number>();
  private isEnded = false;

  /** Runs `poll`, telling it by `until` when nobody waits any more. */
  async run<T>(
    activityArn: string,
    { clock, caller }: Waiter,
    poll: (until: Promise<unknown>) => Promise<T>,
  ): Promise<T> {
    this.enter(activityArn);
    let end = () => {};
    const until = new Promise<void>((resolve) => (end = resolve));
    const cancelAlarm = clock.schedule(clock.now() + POLL_MS, end);
    caller.whenGone?.(end);
    this.ends.add(end);
    if (this.isEnded) end();
    try {
      return await poll(until);
    } finally {
      cancelAlarm();
      this.ends.delete(end);
      this.leave(activityArn);
    }
  }

  /** What `work` gives, unless all waiting is ended before. */
  async unlessEnded<T>(work: Promise<T>): Promise<T> {
    let end = () => {};
    const ended = new Promise<never>((_, reject) => {
      const stopping = 'The engine is stopping: start it again later.';
      end = () => reject(new FrameworkError('ServiceUnavailable', stopping));
    });
    this.ends.add(end);
    if (this.isEnded) end();
    try {
      return await Promise.race([work, ended]);
    } finally {
      this.ends.delete(end);
    }
  }

  /** Ends every poll, now and from now on. */
  endAll(): void {
    this.isEnded = true;
    for (const end of this.ends) end();
  }

  private enter(activityArn: string): void {
    const count = (this.counts.get(activityArn) ?? 0) + 1;
    if (count > ACTIVITY_POLLERS_MAX) {
      throw new ApiError(
        'ActivityWorkerLimitExceeded',
        `The maximum number of workers concurrently polling for activity tasks has been reached: '${activityArn}'`,
      );
    }
    this.counts.set(activityArn, count);
  }

  private leave(activityArn: string): void {
    const count = (this.counts.get(activityArn) ?? 1) - 1;
    if (count > 0) this.counts.set(activityArn, count);
    else this.counts.delete(activityArn);
  }
}
