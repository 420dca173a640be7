import type { Json } from '../../../base/json';
import type {
  Claimed,
  OwnerId,
  Ownership,
  OwnershipWatcher,
  Whereabouts,
} from '../../../host/ownership/ownership';
import { statement, type Database } from '../connection/database';
import type { Reader } from '../reader';
import { Calls } from './calls';
import { BEAT_MS, type Lease } from './lease';

/** Families claimed at once: whoever else is there gets its share while these are read. */
const FAMILIES_MAX = 200;
const LOOK_MS = 1_000;
const LOOKS_PER_CLEANING = 60;
const CHANNEL = 'pasos';

const CLAIM = statement(
  'claim',
  'SELECT kind, arn, at_rest AS "isAtRest", wake_at AS "wakeAt" FROM claim_families($1, $2)',
);
const OURS = statement(
  'ours',
  `(SELECT 'execution' AS kind, arn, at_rest AS "isAtRest", wake_at AS "wakeAt" FROM executions
    WHERE owner = $1 AND status = 'RUNNING' ORDER BY ordinal)
   UNION ALL
   (SELECT 'map-run', arn, false, NULL FROM map_runs WHERE owner = $1 AND status = 'RUNNING' ORDER BY ordinal)`,
);
const REOPEN = statement('reopen', 'SELECT reopen_execution($1, $2) AS owner');
const FIND_OWNER = statement(
  'find-owner',
  `SELECT e.owner, EXISTS (SELECT FROM owners o
     WHERE o.id = e.owner AND NOT o.gone AND o.lease_until > clock_timestamp()) AS "isLive"
   FROM executions e WHERE e.arn = $1 AND e.status = 'RUNNING'`,
);
const OTHERS = statement(
  'others',
  'SELECT id FROM owners WHERE id <> $1 AND NOT gone AND lease_until > clock_timestamp() ORDER BY id',
);
const SOMEBODY_GONE = statement(
  'somebody-gone',
  'SELECT id FROM owners WHERE gone OR lease_until <= clock_timestamp() LIMIT 1',
);
const NOTIFY = statement('notify', `SELECT pg_notify('${CHANNEL}', $1)`);

interface ClaimedRow {
  readonly kind: 'execution' | 'map-run';
  readonly arn: string;
  readonly isAtRest: boolean;
  readonly wakeAt: number | null;
}

/** What this process owns in a database that several use. */
export class PostgresOwnership implements Ownership {
  readonly #calls: Calls;
  #watcher: OwnershipWatcher | undefined;
  #timers: NodeJS.Timeout[] = [];
  #looks = 0;
  #isUnheard = false;

  constructor(
    private readonly database: Database,
    private readonly lease: Lease,
    private readonly reader: Reader,
  ) {
    this.#calls = new Calls(reader, lease, (request) => this.#answer(request));
  }

  get id(): OwnerId {
    return this.lease.id ?? -1;
  }

  watch(watcher: OwnershipWatcher): void {
    this.#watcher = watcher;
  }

  /** Becomes an owner and lives on by itself, unless whoever opened the store does that. */
  async begin(beats: boolean): Promise<void> {
    await this.lease.enter();
    await this.database.listen(CHANNEL, (payload) => this.#hear(payload));
    if (!beats) return;
    const every = (delay: number, work: () => Promise<void>) =>
      this.#timers.push(setInterval(() => void work().catch(() => undefined), delay));
    every(BEAT_MS, () => this.beat());
    every(LOOK_MS, () => this.#look());
  }

  async beat(): Promise<void> {
    if (await this.lease.renew()) return;
    this.#calls.abandon();
    this.#watcher?.lost();
    this.#watcher?.orphans();
  }

  async claim(): Promise<Claimed> {
    await this.reader.ready();
    const id = await this.lease.enter();
    const rows = [...(await this.#unheard(id)), ...(await this.#claimed(id))];
    // What was claimed under a number that is lost by now is claimed again.
    if (this.lease.id !== id) return { executions: [], mapRuns: [] };
    const executions = rows.filter(({ kind }) => kind === 'execution');
    return {
      executions: executions.map(({ arn, isAtRest, wakeAt }) => ({
        arn,
        isAtRest,
        ...(wakeAt !== null && { wakeAt }),
      })),
      mapRuns: rows.filter(({ kind }) => kind === 'map-run').map(({ arn }) => arn),
    };
  }

  async whereabouts(executionArn: string): Promise<Whereabouts> {
    const values = [executionArn];
    const [found] = await this.reader.all<{ owner: OwnerId; isLive: boolean }>(FIND_OWNER, values);
    if (!found) return { kind: 'nobody' };
    if (!found.isLive) return { kind: 'orphan' };
    return found.owner === this.id ? { kind: 'us' } : { kind: 'another', owner: found.owner };
  }

  async reopen(executionArn: string): Promise<Whereabouts> {
    await this.reader.ready();
    const us = await this.lease.enter();
    const values = [us, executionArn];
    const [row] = await this.reader.write<{ owner: OwnerId | null }>(REOPEN, values);
    const owner = row?.owner ?? null;
    if (owner === null) return { kind: 'nobody' };
    return owner === us ? { kind: 'us' } : { kind: 'another', owner };
  }

  async others(): Promise<readonly OwnerId[]> {
    const rows = await this.reader.all<{ id: OwnerId }>(OTHERS, [this.id]);
    return rows.map(({ id }) => id);
  }

  async ask(owner: OwnerId, request: Json): Promise<Json> {
    return this.#calls.ask(owner, request);
  }

  announce(news: string): void {
    void this.#notify(`news ${this.id} ${news}`);
  }

  /** Gives up all that is ours; the others hear of it. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    this.#calls.abandon();
    await this.lease.leave().catch(() => undefined);
    await this.#notify('orphans');
    this.#watcher = undefined;
  }

  /** What a notification would have told, should one be lost; and whose lease has run out, which nobody tells. */
  async #look(): Promise<void> {
    if (++this.#looks % LOOKS_PER_CLEANING === 0) await this.#calls.clean();
    await this.#calls.look();
    if (this.lease.id === undefined) await this.beat();
    const gone = await this.database.run('read', SOMEBODY_GONE);
    if (gone.length > 0 || this.lease.id === undefined) this.#watcher?.orphans();
  }

  async #claimed(id: OwnerId): Promise<readonly ClaimedRow[]> {
    try {
      return await this.reader.write<ClaimedRow>(CLAIM, [id, FAMILIES_MAX]);
    } catch (error) {
      this.#isUnheard = true;
      throw error;
    }
  }

  /** All that is ours, when a claim may have made more ours than we heard of. */
  async #unheard(id: OwnerId): Promise<readonly ClaimedRow[]> {
    if (!this.#isUnheard) return [];
    const rows = await this.reader.write<ClaimedRow>(OURS, [id]);
    this.#isUnheard = false;
    return rows;
  }

  #hear(payload: string): void {
    const [kind, owner, ...news] = payload.split(' ');
    const isOurs = Number(owner) === this.id;
    const work = () => {
      if (kind === 'orphans') this.#watcher?.orphans();
      if (kind === 'news' && !isOurs) this.#watcher?.heard(news.join(' '));
      if (kind === 'call' && isOurs) return this.#calls.serve();
      if (kind === 'answer' && isOurs) return this.#calls.collect();
      return undefined;
    };
    void Promise.resolve(work()).catch(() => undefined);
  }

  async #answer(request: Json): Promise<Json> {
    return this.#watcher ? this.#watcher.asked(request) : null;
  }

  async #notify(payload: string): Promise<void> {
    await this.database.run('read', NOTIFY, [payload]).catch(() => undefined);
  }
}
