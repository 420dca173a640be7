import type { Millis } from '../../../base/time';
import type { OwnerId } from '../../../host/ownership/ownership';
import type { Store } from '../../../host/ports';
import { MemoryActivities } from '../memory-activities';
import { MemoryAliases } from '../memory-aliases';
import { MemoryDocuments } from '../memory-documents';
import { MemoryExecutions } from '../memory-executions';
import { MemoryLogs } from '../memory-logs';
import { MemoryMapRuns } from '../memory-map-runs';
import { MemoryStateMachines } from '../memory-state-machines';
import { Holdings } from './holdings';
import { MemoryOwnership } from './memory-ownership';
import { OwnedExecutions, OwnedMapRuns } from './owned-executions';

const LEASE: Millis = 10_000;

/** The share of one of several hosts in one memory. */
export interface SharedStore extends Store {
  /** Nothing beats by itself: whoever drives the time calls `beat`. */
  readonly ownership: MemoryOwnership;
}

/** One memory for several hosts, as a database is for several processes. */
export class SharedMemory {
  readonly #aliases = new MemoryAliases();
  readonly #parts = {
    stateMachines: new MemoryStateMachines(this.#aliases),
    aliases: this.#aliases,
    activities: new MemoryActivities(),
    logs: new MemoryLogs(),
    documents: new MemoryDocuments(),
  };
  readonly #executions = new MemoryExecutions();
  readonly #mapRuns = new MemoryMapRuns();
  readonly #members = new Set<MemoryOwnership>();
  readonly #holdings: Holdings;

  constructor(now: () => Millis, lease: Millis = LEASE) {
    this.#holdings = new Holdings(now, lease);
  }

  /** For tests: the lease of one owner ends now, those of the others go on. */
  expire(owner: OwnerId): void {
    this.#holdings.leave(owner);
  }

  open(): SharedStore {
    const ownership = new MemoryOwnership(this.#holdings, this.#members, () => this.#executions.open());
    return {
      ...this.#parts,
      executions: new OwnedExecutions(this.#executions, this.#holdings, ownership),
      mapRuns: new OwnedMapRuns(this.#mapRuns, this.#holdings, ownership),
      ownership,
      health: () => ({ kind: 'ok' }),
      async close() {
        ownership.close();
      },
    };
  }
}
