import type { DescribeExecutionCommandOutput, ExecutionListItem, HistoryEvent } from '@aws-sdk/client-sfn';
import { ListExecutionsCommand, RedriveExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { SeenExecution, StopWatching, Target } from '@/lib/targets/target';
import { explainError } from '../explain/explain-error';
import { withTelling } from '../history/telling/late-telling';
import type { Telling } from '../history/telling/telling';
import { createStore } from '../store';
import { isGone } from './is-gone';
import { lateSource } from './late-source';
import { RunList } from './run-list';
import { RunLog } from './run-log';
import { isExpressArn, type DescribedRun, type RunRequest, type RunSource } from './run-source';
import type { GivenRun, KnownMachine, RunsSnapshot } from './run-types';
import { standardSource } from './standard-source';

const childrenShown = 25;
const empty = { events: [], visits: [], summaries: {}, isPartial: false } as const;

/** Executions of the step's machine: the list, and the one that is looked at. */
export class Runs {
  readonly store = createStore<RunsSnapshot>({ rows: [], isStarting: false, isOffline: false });
  /** Kept fresh from its first `refresh` on. */
  readonly list: RunList;
  private readonly watches = new Map<string, StopWatching>();
  private readonly standard: RunSource;
  private readonly express: RunSource;
  /** Of the selected execution; fetched when the first one is. */
  private telling: Telling | undefined;
  private isClosed = false;

  constructor(
    private readonly target: Target,
    private readonly machine: () => KnownMachine | undefined,
    onFinished: (executionArn: string, status: string) => void,
  ) {
    this.list = new RunList(this.store, () => this.source, onFinished);
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
      this.list.put(row);
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
    this.list.close();
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
    if (!this.isForeign(description)) this.list.put(rowOf(arn, description));
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
}

function rowOf(executionArn: string, seen: DescribeExecutionCommandOutput): ExecutionListItem {
  const { stateMachineArn, name, status, startDate, stopDate } = seen;
  return { executionArn, stateMachineArn, name, status, startDate, stopDate };
}
