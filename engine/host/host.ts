import type { Json } from '../base/json';
import type { Millis } from '../base/time';
import type { Execution, Identity } from '../machine/execution/execution';
import { newExecution } from '../machine/step';
import { ActiveExecution, type Surroundings } from './active-execution';
import type { Ports, TaskDoor } from './ports';
import { Keeper } from './keeping/keeper';
import type { ChildOfMapRun, ExecutionRecord, Revision, StateMachineRecord } from './records';
import { MapRuns } from './map-runs/map-runs';
import { Source } from './map-runs/buckets/source';
import { ActivityQueue } from './tasks/activity-queue';
import { TokenDoor } from './tasks/task-door';
import { TimerQueue } from './timer-queue';

export interface StartRequest {
  readonly executionArn: string;
  readonly name: string;
  readonly machine: Pick<StateMachineRecord, 'arn' | 'name' | 'type'>;
  readonly revision: Revision;
  readonly stateMachineVersionArn?: string;
  readonly stateMachineAliasArn?: string;
  /** JSON text, exactly as the caller wrote it. */
  readonly input: string;
  readonly traceHeader?: string;
  /** Of a child of a Distributed Map: where it belongs, and which states it walks. */
  readonly mapRun?: ChildOfMapRun;
  readonly scope?: string;
}

/** `taken`: an execution with this ARN exists already; it is given, and nothing was started. */
export interface Started {
  readonly kind: 'started' | 'taken';
  readonly record: ExecutionRecord;
}

/** Runs executions through its ports: the one place where time, storage and work outside meet the machine. */
export class Host {
  private readonly active = new Map<string, ActiveExecution>();
  private readonly busy = new Set<Promise<unknown>>();
  private readonly timers: TimerQueue;
  private readonly around: Surroundings;
  private readonly keeper: Keeper;
  /** The way in for workers and for those who hold a task's token. */
  readonly tasks: TaskDoor;
  readonly mapRuns: MapRuns;
  private isClosed = false;

  constructor(private readonly ports: Ports) {
    this.timers = new TimerQueue(ports.clock, (arn) => this.onDue(arn));
    const watcher = {
      wakeAt: (arn: string, at: Millis | undefined) => this.timers.set(arn, this.isClosed ? undefined : at),
      gone: (arn: string) => void this.active.delete(arn),
    };
    this.keeper = new Keeper(ports, (writing) => void this.track(writing));
    const activities = new ActivityQueue();
    this.mapRuns = new MapRuns({
      ports,
      source: new Source(ports.buckets, ports.ids, ports.gunzip),
      host: this,
      isClosed: () => this.isClosed,
      track: (work) => this.track(work),
    });
    this.around = { ports, watcher, activities, mapRuns: this.mapRuns };
    this.tasks = new TokenDoor({
      activities,
      running: (arn) => this.active.get(arn),
      isKnown: async (arn) => (await ports.store.executions.find(arn)) !== undefined,
    });
  }

  /** How many executions run now. */
  get openCount(): number {
    return this.active.size;
  }

  /** Starts an execution; resolves when it is committed. */
  async start(request: StartRequest): Promise<Started> {
    return this.launch(this.prepare(request));
  }

  /** Runs an Express execution, whose ARN is always new; resolves with its record once it is closed. */
  async run(request: StartRequest): Promise<ExecutionRecord> {
    const execution = this.prepare(request);
    await this.launch(execution);
    return execution.closed;
  }

  private prepare(request: StartRequest): ActiveExecution {
    const record = this.newRecord(request);
    const snapshot = newExecution(this.identity(request, record), this.ports.ids.seed());
    return this.activate(request.revision, record, snapshot);
  }

  private activate(revision: Revision, record: ExecutionRecord, snapshot: Execution): ActiveExecution {
    const keeping = this.keeper.keep(revision, record, snapshot.identity.type);
    return new ActiveExecution(this.around, keeping, record, snapshot);
  }

  private async launch(execution: ActiveExecution): Promise<Started> {
    const { record } = execution;
    const taken = this.active.get(record.arn);
    if (taken) return { kind: 'taken', record: taken.record };
    this.active.set(record.arn, execution);
    const began = await this.track(this.begin(execution, record.arn));
    if (began) return { kind: 'started', record };
    return { kind: 'taken', record: (await this.ports.store.executions.find(record.arn))! };
  }

  private async begin(execution: ActiveExecution, arn: string): Promise<boolean> {
    let began = false;
    try {
      began = await execution.begin();
    } finally {
      if (!began) this.active.delete(arn);
    }
    return began;
  }

  /** Stops an execution; resolves with its stop date once that is committed. Undefined: there is no such execution. */
  async stop(
    arn: string,
    why: { readonly error?: string; readonly cause?: string },
  ): Promise<Millis | undefined> {
    const execution = this.active.get(arn);
    if (execution) await this.track(execution.post({ kind: 'StopRequested', ...why }));
    const record = await this.ports.store.executions.find(arn);
    return record && (record.stopDate ?? record.startDate);
  }

  /** Runs a closed execution on where it failed; resolves with the date once that is committed. Undefined: it cannot be. */
  async redrive(arn: string, clientToken?: string): Promise<Millis | undefined> {
    const execution = this.active.has(arn) ? undefined : await this.load(arn);
    if (!execution?.canBeRedriven || this.active.has(arn)) return undefined;
    this.active.set(arn, execution);
    await this.track(execution.redrive(clientToken));
    return execution.record.redriveDate;
  }

  /** The record of an execution once it is closed; undefined when there is none. */
  async whenClosed(arn: string): Promise<ExecutionRecord | undefined> {
    return this.active.get(arn)?.closed ?? this.ports.store.executions.find(arn);
  }

  /** Takes up every execution that was running when the store was last closed. Resolves with how many. */
  async recover(): Promise<number> {
    const arns = await this.ports.store.executions.running();
    for (const arn of arns) await this.takeUp(arn);
    await this.mapRuns.recover();
    return arns.length;
  }

  /** Takes no more wake-ups and resolves when what is under way is committed. */
  async drain(): Promise<void> {
    this.isClosed = true;
    this.timers.close();
    while (this.busy.size > 0) await Promise.allSettled(this.busy);
  }

  private async takeUp(arn: string): Promise<void> {
    if (this.active.has(arn)) return;
    const execution = await this.load(arn);
    if (!execution) return;
    this.active.set(arn, execution);
    execution.resume();
  }

  private async load(arn: string): Promise<ActiveExecution | undefined> {
    const { executions, stateMachines } = this.ports.store;
    const [record, snapshot] = await Promise.all([executions.find(arn), executions.findSnapshot(arn)]);
    const revision = record && (await stateMachines.findRevision(record.revisionKey));
    if (!record || !snapshot || !revision) return undefined;
    return this.activate(revision, record, snapshot);
  }

  private onDue(arn: string): void {
    const execution = this.active.get(arn);
    if (execution) void this.track(execution.post({ kind: 'TimersDue' }));
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.busy.add(work);
    const done = () => void this.busy.delete(work);
    work.then(done, done);
    return work;
  }

  private newRecord(request: StartRequest): ExecutionRecord {
    return {
      arn: request.executionArn,
      stateMachineArn: request.machine.arn,
      stateMachineName: request.machine.name,
      name: request.name,
      revisionKey: request.revision.key,
      status: 'RUNNING',
      startDate: this.ports.clock.now(),
      input: request.input,
      ...(request.traceHeader === undefined ? {} : { traceHeader: request.traceHeader }),
      ...(request.mapRun && { mapRun: request.mapRun }),
      ...qualifiers(request),
    };
  }

  private identity(request: StartRequest, record: ExecutionRecord): Identity {
    return {
      executionArn: record.arn,
      executionName: record.name,
      stateMachineArn: record.stateMachineArn,
      stateMachineName: record.stateMachineName,
      roleArn: request.revision.roleArn,
      startTime: record.startDate,
      input: JSON.parse(request.input) as Json,
      type: request.machine.type,
      redriveCount: 0,
      ...(request.scope !== undefined && { scope: request.scope }),
      ...qualifiers(record),
    };
  }
}

/** The version and the alias an execution was started through, where there are any. */
function qualifiers({
  stateMachineVersionArn: version,
  stateMachineAliasArn: alias,
}: Pick<StartRequest, 'stateMachineVersionArn' | 'stateMachineAliasArn'>) {
  return {
    ...(version !== undefined && { stateMachineVersionArn: version }),
    ...(alias !== undefined && { stateMachineAliasArn: alias }),
  };
}
