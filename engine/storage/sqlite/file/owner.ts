import { statSync } from 'node:fs';
import type { Database } from 'libsql';
import { StaleWriteError } from '../../../host/ports';

/**
 * The one engine that may write to a database: the one that opened it last. The lock on the file keeps a
 * second one out; this finds out in every transaction whether the lock was broken, or the file is another one.
 */
export class Owner {
  readonly #find;
  readonly #epoch: number;
  readonly #identity: string | undefined;

  readonly #file: string;

  constructor(database: Database) {
    this.#file = fileOf(database);
    this.#find = database.prepare('SELECT epoch FROM owner');
    database.exec('UPDATE owner SET epoch = epoch + 1');
    this.#epoch = this.#storedEpoch();
    this.#identity = this.#storedIdentity();
  }

  /** To be called within the transaction. A file that is not there may come back: that is no stale write. */
  assert(): void {
    if (this.#storedIdentity() !== this.#identity) {
      throw new StaleWriteError(`${this.#file} was replaced while the engine ran: restart it`);
    }
    if (this.#storedEpoch() !== this.#epoch) {
      throw new StaleWriteError(`${this.#file} was opened by another engine: stop one of the two`);
    }
  }

  /** False: the file was moved away or replaced. */
  isAtItsPlace(): boolean {
    try {
      return this.#storedIdentity() === this.#identity;
    } catch {
      return false;
    }
  }

  #storedEpoch(): number {
    return (this.#find.get() as { epoch: number }).epoch;
  }

  #storedIdentity(): string | undefined {
    if (this.#file === '') return undefined;
    const { dev, ino } = statSync(this.#file, { bigint: true });
    return `${dev}:${ino}`;
  }
}

/** The path of its file; empty for one in memory. */
function fileOf(database: Database): string {
  return (database.prepare('PRAGMA database_list').get() as { file: string }).file;
}
