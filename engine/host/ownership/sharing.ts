import type { OpenExecutions } from '../execution/open-executions';
import type { MapRuns } from '../map-runs/map-runs';
import type { Clock } from '../ports';
import type { ActivityQueue } from '../tasks/activity-queue';
import { patiently, pause, RETRY_DELAY } from '../time/patience';
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

/** A host among several on one store: takes up what others leave, and lets go of what is not its own any more. */
export class Sharing {
  private claiming: Promise<number> | undefined;
  private isAskedAgain = false;
  /** Grows when all is lost: what was being taken up then is not ours. */
  private losses = 0;

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
    const { losses } = this;
    await pause(clock, RETRY_DELAY);
    if (isClosed() || open.has(arn)) return;
    const { kind } = await patiently(clock, () => ownership.whereabouts(arn));
    const isOurs = kind === 'us' && this.losses === losses;
    if (isOurs) await this.takeUp({ executions: [{ arn, isAtRest: false }], mapRuns: [] });
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

  /** What is ours nobody else takes up: so it is tried until it is done. */
  private async takeUp({ executions, mapRuns }: Claimed): Promise<void> {
    const { clock, open, mapRuns: runs, isClosed } = this.options;
    const { losses } = this;
    while (!isClosed() && this.losses === losses) {
      try {
        await open.startsKnown(executions);
        await open.takeUp(executions.filter(({ arn }) => !open.has(arn)));
        return await runs.recover(mapRuns);
      } catch {
        await pause(clock, RETRY_DELAY);
      }
    }
  }

  private lose(): void {
    const { open, mapRuns, activities } = this.options;
    this.losses++;
    activities.clear();
    open.loseAll();
    mapRuns.loseAll();
  }
}
