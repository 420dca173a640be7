/** A statement that is prepared once on each connection: the texts are fixed, values come apart from them. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Which connection a statement takes: reads have several, what is written waits for what was written before. */
export type Line = 'read' | 'write' | 'step' | 'beat';

/** A PostgreSQL. Whole numbers come as numbers. */
export interface Database {
  /** The rows that the statement gives. It stands for itself: it is committed once it answers. */
  run<R>(line: Line, statement: Statement, values?: readonly unknown[]): Promise<readonly R[]>;
  /** Several statements without values, all or nothing. */
  script(sql: string): Promise<void>;
  /** Hears what is notified on a channel, from now on; again after every loss of the connection. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>;
  /** Whether it is unknown if a statement that failed so was carried out. */
  isLost(error: unknown): boolean;
  close(): Promise<void>;
}
