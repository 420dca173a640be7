import type { Json } from '../../../base/json';
import {
  OwnerGoneError,
  type Claimed,
  type OwnerId,
  type Ownership,
  type OwnershipWatcher,
  type Whereabouts,
} from '../../../host/ownership/ownership';
import type { OpenExecution } from '../../../host/ports';
import type { Holdings } from './holdings';

const NOTHING: Claimed = { executions: [], mapRuns: [] };

/** What one of several holds in a memory they share. */
export class MemoryOwnership implements Ownership {
  private watcher: OwnershipWatcher | undefined;
  private owner: OwnerId | undefined;

  constructor(
    private readonly holdings: Holdings,
    private readonly members: Set<MemoryOwnership>,
    private readonly open: () => Promise<readonly OpenExecution[]>,
  ) {
    members.add(this);
  }

  /** Who we are; nobody, while we have no lease. */
  get id(): OwnerId {
    return this.owner ?? -1;
  }

  watch(watcher: OwnershipWatcher): void {
    this.watcher = watcher;
  }

  /** Renews the lease, or learns that it is lost; then looks for what others left. To be called every third of a lease. */
  beat(): void {
    if (this.owner !== undefined && !this.holdings.renew(this.owner)) {
      this.owner = undefined;
      this.watcher?.lost();
    }
    if (this.owner === undefined || this.holdings.hasOrphans) this.watcher?.orphans();
  }

  async claim(): Promise<Claimed> {
    if (!this.members.has(this)) return NOTHING;
    this.owner ??= this.holdings.enter();
    if (!this.holdings.isLive(this.owner)) return NOTHING;
    const { executions, mapRuns } = this.holdings.claim(this.owner);
    const open = (await this.open()).filter(({ arn }) => executions.includes(arn));
    return { executions: open, mapRuns };
  }

  async whereabouts(executionArn: string): Promise<Whereabouts> {
    return this.holdings.whereabouts(this.id, executionArn);
  }

  async reopen(executionArn: string): Promise<Whereabouts> {
    return this.holdings.reopen(this.id, executionArn);
  }

  async others(): Promise<readonly OwnerId[]> {
    return this.holdings.live.filter((owner) => owner !== this.owner);
  }

  async ask(owner: OwnerId, request: Json): Promise<Json> {
    const asked = [...this.members].find((member) => member.owner === owner);
    if (!asked?.watcher || !this.holdings.isLive(owner)) throw new OwnerGoneError(`Owner ${owner} is gone`);
    return asked.watcher.asked(request);
  }

  announce(news: string): void {
    for (const member of this.members) if (member !== this) member.watcher?.heard(news);
  }

  /** As if the process had been killed: nobody hears of it before the lease is over. */
  vanish(): void {
    this.members.delete(this);
    this.watcher = undefined;
  }

  close(): void {
    this.vanish();
    if (this.owner !== undefined) this.holdings.leave(this.owner);
    this.owner = undefined;
    for (const member of this.members) member.watcher?.orphans();
  }
}
