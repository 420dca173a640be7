import type { Millis } from '../../../base/time';
import type { OwnerId } from '../../../host/ownership/ownership';
import { statement, type Database } from '../connection/database';

/** How long an owner lives that is not heard of. Another one takes over within this, a second, and the time to read. */
export const LEASE_MS: Millis = 10_000;
export const BEAT_MS: Millis = 3_000;

const ENTER = statement(
  'enter',
  `INSERT INTO owners (lease_until) VALUES (clock_timestamp() + ${LEASE_MS} * interval '1 ms') RETURNING id`,
);
const RENEW = statement(
  'renew',
  `UPDATE owners SET lease_until = clock_timestamp() + ${LEASE_MS} * interval '1 ms'
   WHERE id = $1 AND NOT gone AND lease_until > clock_timestamp() RETURNING id`,
);
const LEAVE = statement('leave', 'UPDATE owners SET gone = true WHERE id = $1');

interface Held {
  readonly id: OwnerId;
  /** By this process's own clock, which no one sets; never later than the database's. */
  until: Millis;
}

/** Our right to write, for some seconds at a time. The database's clock decides; ours only says when to stop by ourselves. */
export class Lease {
  #held: Held | undefined;
  #entering: Promise<OwnerId> | undefined;

  constructor(
    private readonly database: Database,
    private readonly now: () => Millis = () => performance.now(),
  ) {}

  /** Who we are; undefined while we have no lease. */
  get id(): OwnerId | undefined {
    return this.#held && this.now() < this.#held.until ? this.#held.id : undefined;
  }

  /** Becomes an owner, unless we are one. */
  async enter(): Promise<OwnerId> {
    if (this.#held) return this.#held.id;
    this.#entering ??= this.#enter().finally(() => (this.#entering = undefined));
    return this.#entering;
  }

  /** False: the lease is lost, and with it all that was ours. */
  async renew(): Promise<boolean> {
    const held = this.#held;
    if (!held) return true;
    const asked = this.now();
    // Whoever asked us meanwhile was refused: late is lost, whatever the database says.
    const isRenewed = asked < held.until ? await this.#isRenewed(held.id) : false;
    if (isRenewed) held.until = asked + LEASE_MS;
    if (isRenewed !== false && this.now() < held.until) return true;
    // Somebody else may have found out meanwhile, and we may have come back under a new number.
    if (this.#held !== held) return true;
    this.#held = undefined;
    return false;
  }

  async leave(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (held) await this.database.run('beat', LEAVE, [held.id]);
  }

  async #enter(): Promise<OwnerId> {
    const asked = this.now();
    const [row] = await this.database.run<{ id: OwnerId }>('beat', ENTER);
    this.#held = { id: row!.id, until: asked + LEASE_MS };
    return row!.id;
  }

  /** Undefined: the database did not answer. */
  async #isRenewed(id: OwnerId): Promise<boolean | undefined> {
    try {
      return (await this.database.run('beat', RENEW, [id])).length > 0;
    } catch {
      return undefined;
    }
  }
}
