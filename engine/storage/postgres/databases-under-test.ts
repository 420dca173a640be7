import { PGlite } from '@electric-sql/pglite';
import { statement, type Database, type Line, type Statement } from './connection/database';

const INT8_OID = 20;

/** A PostgreSQL inside this process, for tests that need no server: one takes seconds to start, so a file shares it. */
export function startPglite(): PGlite {
  return new PGlite({ parsers: { [INT8_OID]: Number } });
}

/** One process's way to it. */
export class PgliteDatabase implements Database {
  readonly #stops: (() => Promise<void>)[] = [];

  constructor(private readonly pglite: PGlite) {}

  async run<R>(_: Line, { text }: Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    return (await this.pglite.query<R>(text, [...values])).rows;
  }

  async script(sql: string): Promise<void> {
    await this.pglite.exec(sql);
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<void> {
    this.#stops.push(await this.pglite.listen(channel, heard));
  }

  isLost(): boolean {
    return false;
  }

  async close(): Promise<void> {
    await Promise.all(this.#stops.map((stop) => stop()));
  }
}

/** A way to a database on which one may lie in wait. */
export class WatchedWay implements Database {
  /** So many statements of steps are carried out, and their answers lost. */
  lostAnswers = 0;
  /** So many are lost on their way. */
  lostQuestions = 0;
  /** So many claims are carried out, and their answers lost. */
  lostClaims = 0;

  constructor(
    private readonly database: Database,
    /** What must be over before the first statement. */
    private readonly after: Promise<unknown> = Promise.resolve(),
  ) {}

  async run<R>(line: Line, asked: Statement, values?: readonly unknown[]): Promise<readonly R[]> {
    await this.after;
    if (line === 'step' && this.lostQuestions-- > 0) throw new LostConnection();
    const rows = await this.database.run<R>(line, asked, values);
    if (line === 'step' && this.lostAnswers-- > 0) throw new LostConnection();
    if (asked.name === 'claim' && this.lostClaims-- > 0) throw new LostConnection();
    return rows;
  }

  async script(sql: string): Promise<void> {
    await this.after;
    return this.database.script(sql);
  }

  listen(channel: string, heard: (payload: string) => void): Promise<void> {
    return this.database.listen(channel, heard);
  }

  isLost(error: unknown): boolean {
    return error instanceof LostConnection || this.database.isLost(error);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

/** Takes everything away that an earlier test has left. */
export async function empty(database: Pick<Database, 'script'>): Promise<void> {
  await database.script(`DO $$ BEGIN IF to_regclass('owners') IS NOT NULL THEN
    TRUNCATE owners, revisions, state_machines, versions, aliases, activities, executions, history, map_runs,
      log_groups, log_streams, log_events, calls, documents RESTART IDENTITY; END IF; END $$`);
}

const EXPIRE = statement(
  'expire',
  `UPDATE owners SET lease_until = clock_timestamp() - interval '1 ms' WHERE id = $1`,
);

/** Ends the lease of an owner, which does not know. */
export async function expire(database: Database, owner: number): Promise<void> {
  await database.run('read', EXPIRE, [owner]);
}
