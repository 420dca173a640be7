import type { Json } from '../../base/json';
import { OwnerGoneError, type OwnerId, type Ownership } from '../../host/ownership/ownership';
import type { Store } from '../../host/ports';
import { MemoryExecutions } from '../../storage/memory/memory-executions';
import { MemoryMapRuns } from '../../storage/memory/memory-map-runs';
import { createMemoryStore } from '../../storage/memory/memory-store';
import { Holdings } from '../../storage/memory/shared/holdings';
import { MemoryOwnership } from '../../storage/memory/shared/memory-ownership';
import { OwnedExecutions, OwnedMapRuns } from '../../storage/memory/shared/owned-executions';
import type { WorldClock } from '../world/world-clock';

/** A store as one process opens it. */
export interface Opened {
  readonly store: Store;
  /** The store for one write: whose it is is settled when it is sent, not when it arrives. */
  readonly forOneWrite?: () => Store;
  /** Renews the lease; where there are leases, it is called every third of one. */
  readonly beat?: () => void;
  /** The process is dead, without a word. */
  readonly die: () => void;
}

/** What survives every crash. */
export interface Disk {
  open(): Opened;
  /** The disk itself, for whoever checks it. */
  readonly itself: Store;
}

/** How long a process may be silent before others take what it ran. */
export const LEASE_MS = 10_000;

/** One process at a time: whoever opens it has all of it. */
export function soleDisk(): Disk {
  const itself = createMemoryStore();
  return { itself, open: () => ({ store: itself, die: () => {} }) };
}

/** Several processes on one disk, each with its lease. `fence`: whether those are refused who own nothing. */
export function sharedDisk(clock: WorldClock, fence: boolean): Disk {
  const itself = createMemoryStore();
  const executions = new MemoryExecutions();
  const mapRuns = new MemoryMapRuns();
  const holdings = new (fence ? Holdings : Unfenced)(() => clock.passed, LEASE_MS);
  const members = new Set<MemoryOwnership>();
  const asked = new Map<OwnerId, Set<(error: unknown) => void>>();
  return {
    itself: { ...itself, executions, mapRuns },
    open() {
      const ownership = new MemoryOwnership(holdings, members, () => executions.open());
      const ownedBy = (us: { readonly id: OwnerId }) => ({
        ...itself,
        executions: new OwnedExecutions(executions, holdings, us),
        mapRuns: new OwnedMapRuns(mapRuns, holdings, us),
      });
      const sharing = { ownership: hangingUp(ownership, asked), close: async () => ownership.close() };
      return {
        store: { ...ownedBy(ownership), ...sharing },
        forOneWrite: () => ownedBy({ id: ownership.id }),
        beat: () => ownership.beat(),
        die() {
          for (const hangUp of asked.get(ownership.id) ?? []) hangUp(new OwnerGoneError('It was killed'));
          ownership.vanish();
        },
      };
    },
  };
}

/** Whoever asks a process that dies hears of it. */
function hangingUp(
  ownership: MemoryOwnership,
  asked: Map<OwnerId, Set<(error: unknown) => void>>,
): Ownership {
  const ask = (owner: OwnerId, request: Json) =>
    new Promise<Json>((resolve, reject) => {
      const waiting = asked.get(owner) ?? new Set();
      asked.set(owner, waiting.add(reject));
      ownership.ask(owner, request).then(resolve, reject);
    });
  return new Proxy(ownership, {
    get(target, name) {
      if (name === 'ask') return ask;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

class Unfenced extends Holdings {
  override mayWrite(): boolean {
    return true;
  }

  override mayWriteMapRun(): boolean {
    return true;
  }
}
