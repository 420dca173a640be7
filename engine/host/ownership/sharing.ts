import type { Millis } from '../../base/time';
import type { OpenExecutions } from '../execution/open-executions';
import type { MapRuns } from '../map-runs/map-runs';
import type { Clock } from '../ports';
import type { ActivityQueue } from '../tasks/activity-queue';
import type { HostErrands } from './host-errands';
import type { Claimed, Ownership } from './ownership';

export interface SharingOptions {
  readonly clock: Clock;
  readonly ownership: Ownership;
  readonly open: OpenExecutions;
  readonly mapRuns: MapRuns;
  readonly activities: ActivityQueue;
  readonly errands: HostErrands;
  readonly isClosed: () => boolean;
  /** The host waits for this work before it closes. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

const PAUSE: Millis = 1_000;

/** A host among several on one store: takes up what others leave, and lets go of what is not its own any more. */
export class Sharing {
  private claiming: Promise<number> | undefined;
  private isAskedAgain = false;

  constructor(private readonly options: SharingOptions) {
    const { ownership, activities, errands, isClosed } = options;
    ownership.watch({
      lost: () => this.lose(),
      orphans: () => void this.claim().catch(() => undefined),
      asked: async (request) => (isClosed() ? null : errands.asked(request)),
      heard: (activityArn) => activities.heard(activityArn),
    });
  }

  /** Takes up all that has no owner. Resolves with how much that was. */
  claim(): Promise<number> {
    if (this.claiming) this.isAskedAgain = true;
    this.claiming ??= this.options.track(this.claimAll()).finally(() => (this.claiming = undefined));
    return this.claiming;
  }

  /** An execution has left memory as another's: if the store says that it is ours, it comes back. */
  async recheck(arn: string): Promise<void> {
    const { clock, open, ownership, isClosed } = this.options;
    await new Promise<void>((resolve) => clock.schedule(clock.now() + PAUSE, resolve));
    if (isClosed() || open.has(arn)) return;
    const { kind } = await ownership.whereabouts(arn);
    if (kind === 'us' && !open.has(arn)) await open.takeUp([{ arn, isAtRest: false }]);
  }

  private async claimAll(): Promise<number> {
    const { ownership, isClosed } = this.options;
    let count = 0;
    while (!isClosed()) {
      this.isAskedAgain = false;
      const claimed = await ownership.claim();
      await this.takeUp(claimed);
      count += claimed.executions.length;
      if (claimed.executions.length + claimed.mapRuns.length === 0 && !this.isAskedAgain) break;
    }
    return count;
  }

  private async takeUp({ executions, mapRuns }: Claimed): Promise<void> {
    const { open } = this.options;
    await open.takeUp(executions.filter(({ arn }) => !open.has(arn)));
    await this.options.mapRuns.recover(mapRuns);
  }

  private lose(): void {
    const { open, mapRuns, activities } = this.options;
    activities.clear();
    open.loseAll();
    mapRuns.loseAll();
  }
}
