import type {
  BillingDetails,
  DescribeExecutionCommandOutput,
  ExecutionListItem,
  HistoryEvent,
} from '@aws-sdk/client-sfn';
import { ListExecutionsCommand, RedriveExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { SeenExecution, StopWatching, Target } from '@/lib/targets/target';
import { explainError, type CallProblem } from '../explain/explain-error';
import type { StateSummary } from '../history/statuses';
import { withTelling } from '../history/telling/late-telling';
import type { Telling } from '../history/telling/telling';
import { createStore } from '../store';
import type { ExpressMachine } from './express-source';
import { lateSource } from './late-source';
import type { Logging } from './logging';
import { isExpressArn, type DescribedRun, type RunRequest, type RunSource } from './run-source';
import { RunLog } from './run-log';
import { standardSource } from './standard-source';
import type { StateVisit } from '../history/visit';

export interface SelectedRun {
  readonly arn: string;
  readonly description?: DescribeExecutionCommandOutput;
  readonly events: readonly HistoryEvent[];
  readonly visits: readonly StateVisit[];
  readonly summaries: Readonly<Record<string, StateSummary>>;
  /** The definition it started with, whatever was saved since; of an Express execution the one saved now. */
  readonly definition?: string;
  /** Absent while it is not known, and when nothing is logged. */
  readonly logging?: Logging;
  readonly billing?: BillingDetails;
  /** Its history is long and has not been read to its end. */
  readonly isPartial: boolean;
  /** No account knows it: it was simulated in this page. */
  readonly isGiven?: boolean;
  /** Executions by way of which this one was opened: each started the next. */
  readonly trail: readonly string[];
}

/** An execution with all there is of it. */
export interface GivenRun {
  readonly description: DescribeExecutionCommandOutput & { readonly executionArn: string };
  readonly events: readonly HistoryEvent[];
  readonly definition: string;
}

export interface RunsSnapshot {
  readonly rows: readonly ExecutionListItem[];
  readonly nextToken?: string;
  readonly selected?: SelectedRun;
  readonly isStarting: boolean;
  readonly problem?: CallProblem;
  /** The last call while watching failed; cleared by the next that works. */
  readonly isOffline: boolean;
}

const busyRefreshMs = 2_000;
const idleRefreshMs = 8_000;
const childrenShown = 25;
const empty = { events: [], visits: [], summaries: {}, isPartial: false } as const;

/** The step's machine as far as its executions depend on it. */
export interface KnownMachine extends ExpressMachine {
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** Executions of the step's machine: the list, and the one that is looked at. */
export class Runs {
  readonly store = createStore<RunsSnapshot>({ rows: [], isStarting: false, isOffline: false });
  private readonly watches = new Map<string, StopWatching>();
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly standard: RunSource;
  private readonly express: RunSource;
  /** Of the selected execution; fetched when the first one is. */
  private telling: Telling | undefined;
  private isListed = false;
  private isClosed = false;

  constructor(
    private readonly target: Target,
    private readonly machine: () => KnownMachine | undefined,
    private readonly onFinished: (executionArn: string, status: string) => void,
  ) {
    this.standard = standardSource(target);
    this.express = lateSource(async () => {
      const { ExpressSource } = await import('./express-source');
      return new ExpressSource(target, machine);
    });
  }

  private get source(): RunSource {
    return this.machine()?.type === 'EXPRESS' ? this.express : this.standard;
  }

  private sourceOf(executionArn: string): RunSource {
    return isExpressArn(executionArn) ? this.express : this.standard;
  }

  async start(stateMachineArn: string, request: RunRequest): Promise<string | undefined> {
    this.store.set({ isStarting: true, problem: undefined });
    try {
      const row = await this.source.start(stateMachineArn, request);
      this.putRow(row);
      this.select(row.executionArn);
      return row.executionArn;
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
      return undefined;
    } finally {
      this.store.set({ isStarting: false });
    }
  }

  async stop(executionArn: string): Promise<void> {
    try {
      await this.target.client.send(new StopExecutionCommand({ executionArn }));
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
    }
  }

  /** Watches it until it ends, also when another one is selected meanwhile. */
  select(arn: string | undefined, trail: readonly string[] = []): void {
    if (arn === this.store.get().selected?.arn) return;
    if (!arn) return this.store.set({ selected: undefined });
    this.store.set({ selected: { arn, trail, ...empty } });
    this.beginTelling(arn, () => this.watch(arn));
    void this.loadOrigin(arn);
  }

  /** One that no account knows, to be looked at and nothing else. */
  show({ events, description, definition }: GivenRun): void {
    const arn = description.executionArn;
    const selected = { arn, trail: [], ...empty, description, definition, isGiven: true };
    this.store.set({ selected });
    this.beginTelling(arn, () => this.retell(arn, events));
  }

  /** Goes on where an execution that failed has stopped. Whether AWS would, its description says. */
  async redrive(executionArn: string): Promise<void> {
    try {
      await this.target.client.send(new RedriveExecutionCommand({ executionArn }));
      this.watch(executionArn);
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
    }
  }

  private watch(arn: string): void {
    this.watches.get(arn)?.();
    const stop = this.sourceOf(arn).watch(arn, {
      onUpdate: (seen) => this.onSeen(arn, seen),
      onProblem: (problem) => this.onWatchProblem(arn, problem),
    });
    this.watches.set(arn, stop);
  }

  /** Asks again from time to time: executions are also started by the checks and from a terminal. */
  async refresh(stateMachineArn: string): Promise<void> {
    try {
      const { executions: fresh, nextToken: more } = await this.source.list(stateMachineArn);
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
      const page = await this.source.list(stateMachineArn, nextToken);
      const known = new Set(rows.map((row) => row.executionArn));
      const more = page.executions.filter((row) => !known.has(row.executionArn));
      this.store.set({ rows: [...rows, ...more], nextToken: page.nextToken });
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
    }
  }

  /** The first of the executions that a Map Run started. */
  async childrenOf(mapRunArn: string): Promise<readonly ExecutionListItem[]> {
    try {
      const command = new ListExecutionsCommand({ mapRunArn, maxResults: childrenShown });
      return (await this.target.client.send(command)).executions ?? [];
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
      return [];
    }
  }

  /** Another execution to hold beside the selected one; undefined when it cannot be read. */
  async describe(executionArn: string): Promise<DescribedRun | undefined> {
    try {
      return await this.sourceOf(executionArn).describe(executionArn);
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
      return undefined;
    }
  }

  /** All events of an execution so far. */
  historyOf(executionArn: string): Promise<readonly HistoryEvent[]> {
    return new Promise((resolve) => {
      const stop = this.sourceOf(executionArn).watch(executionArn, {
        onUpdate: ({ events, isPartial }) => {
          if (isPartial) return;
          stop();
          resolve(events);
        },
      });
    });
  }

  /** What an execution has written into a log group. */
  logOf(executionArn: string, group: string, startDate: Date | undefined): RunLog {
    return new RunLog(this.target.logs, { group, executionArn, startDate });
  }

  dismissProblem(): void {
    this.store.set({ problem: undefined });
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.refreshTimer);
    for (const stop of this.watches.values()) stop();
    this.watches.clear();
  }

  private onSeen(arn: string, { description, events, billing, isPartial = false }: SeenExecution): void {
    if (this.store.get().selected?.arn === arn) {
      this.retell(arn, events);
      const { selected } = this.store.get();
      if (selected)
        this.store.set({ selected: { ...selected, description, billing, isPartial }, isOffline: false });
    }
    if (isPartial) return;
    if (description.status !== 'RUNNING') this.watches.delete(arn);
    if (!this.isForeign(description)) this.putRow(rowOf(arn, description));
  }

  private beginTelling(arn: string, goOn: () => void): void {
    this.telling = undefined;
    withTelling((telling) => {
      if (this.isClosed) return;
      if (this.store.get().selected?.arn === arn) this.telling = telling;
      goOn();
    });
  }

  private retell(arn: string, events: readonly HistoryEvent[]): void {
    const { selected } = this.store.get();
    if (selected?.arn !== arn || events === selected.events || !this.telling) return;
    this.store.set({ selected: { ...selected, ...this.telling(events) } });
  }

  /** One that a Task or a Map Run started is of another machine: it has no place in the list. */
  private isForeign({ stateMachineArn }: DescribeExecutionCommandOutput): boolean {
    const { arn = stateMachineArn } = this.machine() ?? {};
    return stateMachineArn !== undefined && stateMachineArn !== arn;
  }

  private onWatchProblem(arn: string, problem: unknown): void {
    if (!isGone(problem)) return this.store.set({ isOffline: true });
    this.watches.get(arn)?.();
    this.watches.delete(arn);
    this.store.set({ problem: explainError(problem) });
  }

  private async loadOrigin(executionArn: string): Promise<void> {
    try {
      const { definition, logging } = await this.sourceOf(executionArn).origin(executionArn);
      const { selected } = this.store.get();
      if (selected?.arn === executionArn) this.store.set({ selected: { ...selected, definition, logging } });
    } catch {
      // Only the drawing and the log miss it; the trouble itself is told by the watch.
    }
  }

  private putRow(row: ExecutionListItem): void {
    const { rows } = this.store.get();
    const isKnown = rows.some((one) => one.executionArn === row.executionArn);
    const replaced = rows.map((one) => (one.executionArn === row.executionArn ? { ...one, ...row } : one));
    this.setRows(isKnown ? replaced : [row, ...rows]);
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

function rowOf(executionArn: string, seen: DescribeExecutionCommandOutput): ExecutionListItem {
  const { stateMachineArn, name, status, startDate, stopDate } = seen;
  return { executionArn, stateMachineArn, name, status, startDate, stopDate };
}

/** Rows fetched further down a long list, or started a moment ago and not yet listed. */
function isBeyond(row: ExecutionListItem, fresh: readonly ExecutionListItem[]): boolean {
  const oldest = fresh.at(-1)?.startDate;
  return !oldest || (row.startDate ?? oldest) < oldest || row.status === 'RUNNING';
}

function newestFirst(left: ExecutionListItem, right: ExecutionListItem): number {
  return (right.startDate?.getTime() ?? 0) - (left.startDate?.getTime() ?? 0);
}

function isGone(problem: unknown): boolean {
  return problem instanceof Error && /DoesNotExist$|^InvalidArn$/.test(problem.name);
}
