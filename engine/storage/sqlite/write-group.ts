import type { Database } from 'libsql';
import { fail, ok, type Result } from '../../base/result';
import { StaleWriteError, type StoreHealth } from '../../host/ports';
import { isOfTheDisk, whyNotWritten } from './file/data-folder-error';
import type { Owner } from './file/owner';

interface Write {
  readonly change: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** One big write can be too much for a disk that has room for small ones; so many in a row say that it has none. */
const REFUSALS_MAX = 8;
/** An outcome as old as this says little about the present. */
const OUTCOME_MS_MAX = 2_000;
const PROBE = ['INSERT INTO probe VALUES (zeroblob(65536))', 'DELETE FROM probe'];

/**
 * Collects what one turn of the event loop wants written and commits it in one transaction:
 * one wait for the disk instead of one per caller. Nobody hears of success before the commit.
 */
export class WriteGroup {
  #writes: Write[] = [];
  #failure: unknown;
  #triedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly data: string,
    private readonly owner: Owner,
  ) {}

  write<T>(change: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#writes.length === 0) setImmediate(() => this.flush());
      this.#writes.push({ change, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  flush(): void {
    const writes = this.#writes;
    this.#writes = [];
    if (writes.length === 0 || this.#commit(writes).ok) return;
    // One of them failed and took the others with it: let each stand for itself.
    let refusals = 0;
    for (const write of writes) {
      const outcome = refusals < REFUSALS_MAX ? this.#commit([write]) : fail(this.#failure);
      if (outcome.ok) continue;
      refusals = isOfTheDisk(outcome.failure) ? refusals + 1 : 0;
      write.reject(outcome.failure);
    }
  }

  /** As the last write told, or a new one to find out. */
  health(): StoreHealth {
    if (this.#failure !== undefined && Date.now() - this.#triedAt > OUTCOME_MS_MAX) this.#probe();
    if (this.#failure === undefined) return { kind: 'ok' };
    return { kind: 'failing', reason: whyNotWritten(this.data, this.#failure) };
  }

  #probe(): void {
    for (const sql of PROBE) {
      this.#commit([{ change: () => this.database.exec(sql), resolve() {}, reject() {} }]);
    }
  }

  #commit(writes: readonly Write[]): Result<void, unknown> {
    let results: unknown[];
    this.#triedAt = Date.now();
    try {
      this.database.exec('BEGIN IMMEDIATE');
      this.owner.assert();
      results = writes.map((write) => write.change());
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      if (isOfTheDisk(error) || error instanceof StaleWriteError) this.#failure = error;
      return fail(error);
    }
    this.#failure = undefined;
    writes.forEach((write, index) => write.resolve(results[index]));
    return ok(undefined);
  }
}
