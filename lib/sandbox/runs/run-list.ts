import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { explainError } from '../explain/explain-error';
import type { Store } from '../store';
import { isGone } from './is-gone';
import type { RunSource } from './run-source';
import type { RunsSnapshot } from './run-types';

const busyRefreshMs = 2_000;
const idleRefreshMs = 8_000;

/** The list of a machine's executions, newest first. Tells of each that ends. */
export class RunList {
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;
  private isListed = false;
  private isClosed = false;

  constructor(
    private readonly store: Store<RunsSnapshot>,
    private readonly source: () => RunSource,
    private readonly onFinished: (executionArn: string, status: string) => void,
  ) {}

  /** Asks again from time to time: executions are also started by the checks and from a terminal. */
  async refresh(stateMachineArn: string): Promise<void> {
    try {
      const { executions: fresh, nextToken: more } = await this.source().list(stateMachineArn);
      const arns = new Set(fresh.map((row) => row.executionArn));
      const kept = this.store.get().rows.filter((row) => !arns.has(row.executionArn) && isBeyond(row, fresh));
      this.setRows([...fresh, ...kept].sort(newestFirst), kept.length > 0 ? undefined : more);
      this.isListed = true;
      this.store.set({ isOffline: false });
    } catch (problem) {
      if (!isGone(problem)) this.store.set({ isOffline: true });
    }
    if (!this.isClosed) this.refreshLater(stateMachineArn);
  }

  async loadMore(stateMachineArn: string): Promise<void> {
    const { nextToken, rows } = this.store.get();
    try {
      const page = await this.source().list(stateMachineArn, nextToken);
      const known = new Set(rows.map((row) => row.executionArn));
      const more = page.executions.filter((row) => !known.has(row.executionArn));
      this.store.set({ rows: [...rows, ...more], nextToken: page.nextToken });
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
    }
  }

  put(row: ExecutionListItem): void {
    const { rows } = this.store.get();
    const isKnown = rows.some((one) => one.executionArn === row.executionArn);
    const replaced = rows.map((one) => (one.executionArn === row.executionArn ? { ...one, ...row } : one));
    this.setRows(isKnown ? replaced : [row, ...rows]);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.refreshTimer);
  }

  /** Tells of every execution that has ended since the rows before. */
  private setRows(rows: readonly ExecutionListItem[], nextToken = this.store.get().nextToken): void {
    const before = new Map(this.store.get().rows.map((row) => [row.executionArn, row.status]));
    this.store.set({ rows, nextToken });
    for (const { executionArn, status } of rows) {
      const isNews = before.has(executionArn) ? before.get(executionArn) === 'RUNNING' : this.isListed;
      if (executionArn && status && status !== 'RUNNING' && isNews) this.onFinished(executionArn, status);
    }
  }

  private refreshLater(stateMachineArn: string): void {
    clearTimeout(this.refreshTimer);
    const isBusy = this.store.get().rows.some((row) => row.status === 'RUNNING');
    const again = () =>
      void (document.hidden ? this.refreshLater(stateMachineArn) : this.refresh(stateMachineArn));
    this.refreshTimer = setTimeout(again, isBusy ? busyRefreshMs : idleRefreshMs);
  }
}

/** Rows fetched further down a long list, or started a moment ago and not yet listed. */
function isBeyond(row: ExecutionListItem, fresh: readonly ExecutionListItem[]): boolean {
  const oldest = fresh.at(-1)?.startDate;
  return !oldest || (row.startDate ?? oldest) < oldest || row.status === 'RUNNING';
}

function newestFirst(left: ExecutionListItem, right: ExecutionListItem): number {
  return (right.startDate?.getTime() ?? 0) - (left.startDate?.getTime() ?? 0);
}
