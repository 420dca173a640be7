import type { Evidence } from './table';

/** What was counted when the tests and the recordings of AWS last ran: numbers, never the recordings. */
export interface Measured {
  readonly date: string;
  readonly recordings: NonNullable<Evidence['recordings']>;
  /** Why some of them are answered otherwise, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** By the id of a row. */
  readonly rows: Readonly<Record<string, Evidence>>;
}
