import { PGlite } from '@electric-sql/pglite';
import type { Database, Line, Statement } from './connection/database';

const INT8_OID = 20;

/** A PostgreSQL inside this process, for tests that need no server: one takes seconds to start, so a file shares it. */
export function startPglite(): PGlite {
  return new PGlite({ parsers: { [INT8_OID]: Number } });
}

/** One process's way to it. Statements wait for `after`. */
export class PgliteUnderTest implements Database {
  readonly #stops: (() => Promise<void>)[] = [];

  constructor(
    private readonly pglite: PGlite,
    private readonly after: Promise<unknown> = Promise.resolve(),
  ) {}

  async run<R>(_: Line, { text }: Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    await this.after;
    return (await this.pglite.query<R>(text, [...values])).rows;
  }

  async script(sql: string): Promise<void> {
    await this.after;
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

/** Takes everything away that an earlier test has left. */
export async function emptied(pglite: PGlite): Promise<void> {
  await pglite.exec(`DO $$ BEGIN IF to_regclass('owners') IS NOT NULL THEN
    TRUNCATE owners, revisions, state_machines, versions, aliases, activities, executions, history, map_runs,
      log_groups, log_streams, log_events, calls RESTART IDENTITY; END IF; END $$`);
}
