import type { Millis } from '../../../base/time';
import type { OwnerId, Whereabouts } from '../../../host/ownership/ownership';

interface Holding {
  owner: OwnerId;
  readonly family: string;
  isOpen: boolean;
  /** Of a Map Run. */
  readonly executionArn?: string;
}

/** Families claimed at once, so that others get their share. */
const CLAIM_MAX = 100;

/** Who owns what in a memory that several share. */
export class Holdings {
  private readonly leases = new Map<OwnerId, Millis>();
  private readonly executions = new Map<string, Holding>();
  private readonly mapRuns = new Map<string, Holding>();
  private lastOwner: OwnerId = 0;

  constructor(
    private readonly now: () => Millis,
    private readonly lease: Millis,
  ) {}

  enter(): OwnerId {
    this.leases.set(++this.lastOwner, this.now() + this.lease);
    return this.lastOwner;
  }

  leave(owner: OwnerId): void {
    this.leases.delete(owner);
  }

  /** False: the lease has run out, and cannot be renewed. */
  renew(owner: OwnerId): boolean {
    if (!this.isLive(owner)) return false;
    this.leases.set(owner, this.now() + this.lease);
    return true;
  }

  isLive(owner: OwnerId): boolean {
    return (this.leases.get(owner) ?? -Infinity) > this.now();
  }

  get live(): readonly OwnerId[] {
    return [...this.leases.keys()].filter((owner) => this.isLive(owner));
  }

  get hasOrphans(): boolean {
    return this.orphans().some(() => true);
  }

  /** Whether the owner may write an execution that exists. */
  mayWrite(owner: OwnerId, arn: string): boolean {
    return this.isLive(owner) && this.executions.get(arn)?.owner === owner;
  }

  /** Whether the owner may start an execution: a new family, or one more of a family that runs with it. */
  mayStart(owner: OwnerId, arn: string, family: string): boolean {
    if (arn === family || !this.isLive(owner)) return this.isLive(owner);
    const members = [...this.executions.values()].filter((held) => held.isOpen && held.family === family);
    return members.every((held) => held.owner === owner);
  }

  /** Whether the owner may add a Map Run of an execution. */
  mayAdd(owner: OwnerId, executionArn: string): boolean {
    return this.isLive(owner) && (this.executions.get(executionArn)?.owner ?? owner) === owner;
  }

  mayWriteMapRun(owner: OwnerId, arn: string): boolean {
    return this.isLive(owner) && this.mapRuns.get(arn)?.owner === owner;
  }

  hold(owner: OwnerId, arn: string, of: { readonly family: string; readonly isOpen: boolean }): void {
    this.executions.set(arn, { owner, ...of });
  }

  holdMapRun(
    owner: OwnerId,
    arn: string,
    { executionArn, isOpen }: { executionArn: string; isOpen: boolean },
  ) {
    const family = this.executions.get(executionArn)?.family ?? executionArn;
    this.mapRuns.set(arn, { owner, family, isOpen, executionArn });
  }

  /** Makes some families of owners that are gone the owner's. */
  claim(owner: OwnerId): { readonly executions: readonly string[]; readonly mapRuns: readonly string[] } {
    const families = new Set(
      this.orphans()
        .map(({ family }) => family)
        .slice(0, CLAIM_MAX),
    );
    return {
      executions: this.take(this.executions, families, owner),
      mapRuns: this.take(this.mapRuns, families, owner),
    };
  }

  whereabouts(owner: OwnerId, arn: string): Whereabouts {
    const held = this.executions.get(arn);
    return held?.isOpen ? this.placeOf(held.owner, owner) : { kind: 'nobody' };
  }

  /** Makes a closed execution the owner's, with its Map Runs, unless its family runs with another. */
  reopen(owner: OwnerId, arn: string): Whereabouts {
    const held = this.executions.get(arn);
    if (!held || !this.isLive(owner)) return { kind: 'nobody' };
    const others = [...this.executions.values()].find(
      (other) => other.isOpen && other.family === held.family && other.owner !== owner,
    );
    if (others) return this.placeOf(others.owner, owner);
    held.owner = owner;
    // A redrive runs its Map Runs again.
    for (const run of this.mapRuns.values()) if (run.executionArn === arn) run.owner = owner;
    return { kind: 'us' };
  }

  private placeOf(owner: OwnerId, us: OwnerId): Whereabouts {
    if (!this.isLive(owner)) return { kind: 'orphan' };
    return owner === us ? { kind: 'us' } : { kind: 'another', owner };
  }

  private orphans(): readonly Holding[] {
    const held = [...this.executions.values(), ...this.mapRuns.values()];
    return held.filter(({ isOpen, owner }) => isOpen && !this.isLive(owner));
  }

  private take(holdings: Map<string, Holding>, families: ReadonlySet<string>, owner: OwnerId): string[] {
    const taken: string[] = [];
    for (const [arn, held] of holdings) {
      // A Map Run that is closed may be about to run again, in an execution that was redriven.
      const isWanted = held.isOpen || holdings === this.mapRuns;
      if (!isWanted || !families.has(held.family) || this.isLive(held.owner)) continue;
      held.owner = owner;
      if (held.isOpen) taken.push(arn);
    }
    return taken;
  }
}
