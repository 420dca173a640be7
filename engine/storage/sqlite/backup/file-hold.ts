import type { Database } from 'libsql';

const HOLD_MS_MAX = 60_000;

/**
 * Keeps the file of a running database as it is while another process copies it: what is written meanwhile stays in
 * the log. The copy must be another process's work: a process that closes a file gives up all its locks on it.
 */
export class FileHold {
  #held = false;
  #expiry: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** False: the file could not be brought up to date, or is held already. */
  begin(): boolean {
    if (this.#held) return false;
    const done = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (done.busy !== 0) return false;
    this.database.exec('PRAGMA wal_autocheckpoint = 0');
    this.#held = true;
    this.renew();
    return true;
  }

  /** To be called at least once a minute. False: it was let go of, and what was copied is worth nothing. */
  renew(): boolean {
    clearTimeout(this.#expiry);
    if (this.#held) this.#expiry = setTimeout(() => this.end(), HOLD_MS_MAX).unref();
    return this.#held;
  }

  /** Whether it was held until now. */
  end(): boolean {
    clearTimeout(this.#expiry);
    const wasHeld = this.#held;
    this.#held = false;
    if (wasHeld) this.database.exec('PRAGMA wal_autocheckpoint = 1000');
    return wasHeld;
  }
}
