import type { Database, Line, Statement } from './database';
import { isOfTheServer } from './database-error';

/** A database that remembers whether it answered last time. */
export class Watched implements Database {
  /** Why the last statement was not carried out; undefined when it was. */
  failure: unknown;

  constructor(private readonly database: Database) {}

  async run<R>(line: Line, statement: Statement, values?: readonly unknown[]): Promise<readonly R[]> {
    try {
      const rows = await this.database.run<R>(line, statement, values);
      this.failure = undefined;
      return rows;
    } catch (error) {
      if (this.isLost(error) || isOfTheServer(error)) this.failure = error;
      throw error;
    }
  }

  script(sql: string): Promise<void> {
    return this.database.script(sql);
  }

  listen(channel: string, heard: (payload: string) => void): Promise<void> {
    return this.database.listen(channel, heard);
  }

  isLost(error: unknown): boolean {
    return this.database.isLost(error);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
