import type { Page } from '../../host/ports';
import type { Database, Line, Statement } from './connection/database';
import { databaseError, isOfTheServer } from './connection/database-error';
import { readPage } from '../sqlite/read-page';

const READS_MAX = 16;
const RECONNECT_MS = 500;

/** A database once its tables are there. */
export class Reader {
  constructor(
    private readonly database: Database,
    private readonly address: string,
    /** Resolves once there are tables, and we are an owner. */
    readonly ready: () => Promise<unknown>,
  ) {}

  /** What a server that restarts loses is read again: it changes nothing. */
  async all<R>(statement: Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    await this.ready();
    for (let reads = 1; ; reads++) {
      try {
        return await this.database.run<R>('read', statement, values);
      } catch (error) {
        if (reads === READS_MAX || !this.database.isLost(error)) throw this.named(error);
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      }
    }
  }

  async first<R>(statement: Statement, values: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.all<R>(statement, values))[0];
  }

  async page<R extends { readonly ordinal: number }, T>(
    statement: Statement,
    values: readonly unknown[],
    { limit, read }: { readonly limit: number; readonly read: (row: R) => T },
  ): Promise<Page<T>> {
    return readPage(await this.all<R>(statement, values), limit, read);
  }

  /** One after the other, in the order they were asked for. */
  write<R>(statement: Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    return this.#once('write', statement, values);
  }

  /** Written whenever there is a connection. */
  send<R>(statement: Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    return this.#once('read', statement, values);
  }

  async #once<R>(line: Line, statement: Statement, values: readonly unknown[]): Promise<readonly R[]> {
    await this.ready();
    try {
      return await this.database.run<R>(line, statement, values);
    } catch (error) {
      throw this.named(error);
    }
  }

  /** Whoever asked hears that it may be worth asking again. */
  named(error: unknown): unknown {
    const isItsOwn = this.database.isLost(error) || isOfTheServer(error);
    return isItsOwn ? databaseError(this.address, error) : error;
  }

  /** Whether the statement gave a row: it did what it was to do. */
  async did(statement: Statement, values: readonly unknown[]): Promise<boolean> {
    return (await this.write(statement, values)).length > 0;
  }
}
