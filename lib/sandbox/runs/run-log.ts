import type { LogReader } from '@/lib/targets/log-reader';
import { explainError, type CallProblem } from '../explain/explain-error';
import type { LogRecord } from '../history/log-record';
import { createStore } from '../store';
import { readRecords, recordsOf } from './read-records';

export interface RunLogSnapshot {
  /** In the order they were written. */
  readonly records: readonly LogRecord[];
  readonly isLoading: boolean;
  /** It has been read at least once. */
  readonly isRead: boolean;
  /** Asks for what comes behind the records. */
  readonly nextToken?: string;
  readonly problem?: CallProblem;
}

export interface LoggedRun {
  readonly group: string;
  readonly executionArn: string;
  readonly startDate: Date | undefined;
}

/** What one execution has written into its log so far. */
export class RunLog {
  readonly store = createStore<RunLogSnapshot>({ records: [], isLoading: false, isRead: false });

  /** A token belongs to the question it came with. */
  private since: Date | undefined;

  constructor(
    private readonly logs: LogReader,
    private readonly run: LoggedRun,
  ) {}

  /** Reads what is new; nothing while older records are still to be asked for. */
  async refresh(): Promise<void> {
    const { records, nextToken } = this.store.get();
    if (nextToken === undefined) await this.read(records.at(-1)?.timestamp ?? this.run.startDate);
  }

  async more(): Promise<void> {
    const { nextToken } = this.store.get();
    if (nextToken !== undefined) await this.read(this.since, nextToken);
  }

  private async read(since: Date | undefined, nextToken?: string): Promise<void> {
    if (this.store.get().isLoading) return;
    this.store.set({ isLoading: true });
    this.since = since;
    try {
      const { group, executionArn } = this.run;
      const query = { group, pattern: recordsOf(executionArn), since, nextToken };
      const page = await readRecords(this.logs, query);
      this.store.set({ records: this.with(page.records), nextToken: page.nextToken, problem: undefined });
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
    } finally {
      this.store.set({ isLoading: false, isRead: true });
    }
  }

  private with(more: readonly LogRecord[]): readonly LogRecord[] {
    const { records } = this.store.get();
    const known = new Set(records.map(({ key }) => key));
    const fresh = more.filter(({ key }) => !known.has(key));
    return fresh.length > 0 ? [...records, ...fresh] : records;
  }
}
