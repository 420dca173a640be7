import type { Json } from '../base/json';
import { ok, type Result } from '../base/result';
import type { Millis } from '../base/time';
import { ActiveExecution, type Surroundings } from './execution/active-execution';
import { Beginnings } from './execution/beginnings';
import { OpenExecutions } from './execution/open-executions';
import { LONG_REST } from './execution/rest';
import type { StartRequest } from './execution/start-request';
import { Brancher, type BranchRequest } from './execution/branching/brancher';
import { BreakpointDoor, type Breakpoints } from './execution/debugging/breakpoint-door';
import { hostErrands, type HostErrands } from './ownership/host-errands';
import {
  sharedBreakpoints,
  sharedClocks,
  sharedMapRuns,
  sharedQueues,
  type MapRunDoor,
} from './ownership/shared-doors';
import { Sharing } from './ownership/sharing';
import { StaleWriteError, type Ports, type TaskDoor } from './ports';
import { Keeper, type Loaded } from './keeping/keeper';
import type { ExecutionRecord } from './records';
import { Mocks } from './tasks/mocks';
import { MapRuns } from './map-runs/map-runs';
import { Source } from './map-runs/buckets/source';
import { ActivityQueue } from './tasks/activity-queue';
import { TokenDoor } from './tasks/task-door';
import { ClockDoor, type Clocks } from './time/clock-door';
import type { Pace } from './time/execution-clock';
import { Timelines } from './time/timelines';
import { Trial } from './trials/trial';
import type { Tried, TrialRequest } from './trials/trial-request';

/** `taken`: an execution with this ARN exists already; it is given, and nothing was started. */
export interface Started {
  readonly kind: 'started' | 'taken';
  readonly record: ExecutionRecord;
}

export interface HostOptions {
  /** How time passes for executions, unless somebody sets their clocks: as in the world, if not said. */
  readonly pace?: Pace;
  /** For a rest that is longer, an execution leaves memory until its time comes or somebody asks for it. */
  readonly longRest?: Millis;
  /** Express executions are kept like the others, for whoever wants to see what AWS shows to nobody. */
  readonly keepsExpress?: boolean;
}

/** How long until what another owner does is looked at again. */
const LOOK_DELAY: Millis = 1_000;
/** How often a start waits for our lease to begin. */
const STARTS_MAX = 15;

/** Runs executions through its ports: the one place where time, storage and work outside meet the machine. */
export class Host {
  private readonly open: OpenExecutions;
  private readonly busy = new Set<Promise<unknown>>();
  private readonly timelines: Timelines;
  private readonly keeper: Keeper;
  /** The way in for workers and for those who hold a task's token. */
  readonly tasks: TaskDoor;
  readonly mapRuns: MapRunDoor;
  /** The way in for those who set clocks. */
  readonly clocks: Clocks;
  /** The way in for those who stop executions on their way. */
  readonly breakpoints: Breakpoints;
  private readonly beginnings: Beginnings;
  private readonly brancher: Brancher;
  /** What the Tasks of executions are given that start from now on. */
  readonly mocks = new Mocks();
  private readonly runs: MapRuns;
  private readonly errands: HostErrands;
  /** Present where several hosts share the store. */
  private readonly sharing: Sharing | undefined;
  private isClosed = false;

  constructor(
    private readonly ports: Ports,
    { pace, longRest = LONG_REST, keepsExpress }: HostOptions = {},
  ) {
    this.timelines = new Timelines(ports.clock, pace);
    this.keeper = new Keeper(ports, (writing) => void this.track(writing), keepsExpress);
    const track = <T>(work: Promise<T>) => this.track(work);
    const { clock, store } = ports;
    const { ownership } = store;
    const isClosed = () => this.isClosed;
    const activities = new ActivityQueue(ownership && sharedQueues(clock, ownership, () => this.errands));
    this.runs = new MapRuns({
      ports,
      sourceOf: (owner, persist) => new Source(ports.buckets(owner), ports.ids, ports.gunzip, persist),
      host: {
        start: (request) => this.start(request),
        // A child runs where its family does: one that is elsewhere has a Map Run there, which sees to it.
        stop: async (arn, why) => void (await this.open.tell(arn, (child) => child.stop(why))),
        redrive: (arn) => this.redrive(arn),
        whenClosed: (arn) => this.whenClosed(arn),
      },
      isClosed,
      track,
      timeOf: (arn) => this.timelines.of(arn)?.now() ?? clock.now(),
    });
    this.open = new OpenExecutions({
      clock,
      load: (arn) => this.keeper.load(arn),
      activate: (loaded) => new ActiveExecution(around, loaded),
      onGone: (arn) => void this.sharing?.recheck(arn).catch(() => undefined),
      track,
    });
    const { timelines, open, runs: mapRuns } = this;
    const around: Surroundings = { ports, activities, mapRuns, timelines, watcher: open, longRest, track };
    const clocks = new ClockDoor({ timelines, tell: (arn, say) => open.tell(arn, say) });
    const stops = new BreakpointDoor({ tell: (arn, say) => open.tell(arn, say), evaluator: ports.evaluator });
    const { mocks } = this;
    const beginnings = new Beginnings({ ids: ports.ids, timelines, stops, mocks });
    this.beginnings = beginnings;
    this.brancher = new Brancher({
      ports,
      load: (arn) => this.keeper.load(arn),
      pace: () => timelines.pace,
      mocksOf: (arn) => beginnings.mocksOfMachine(arn),
      debuggingOf: (arn) => stops.debuggingOf(arn),
    });
    const redrive = (arn: string, clientToken?: string) => this.redriveHere(arn, clientToken);
    this.errands = hostErrands({ clock, ownership, open, clocks, stops, mapRuns, activities, redrive });
    const { errands } = this;
    this.sharing =
      ownership && new Sharing({ clock, ownership, open, mapRuns, activities, errands, isClosed, track });
    this.clocks = ownership ? sharedClocks(clocks, errands) : clocks;
    this.breakpoints = ownership ? sharedBreakpoints(stops, errands) : stops;
    this.mapRuns = ownership ? sharedMapRuns(store, errands) : mapRuns;
    this.tasks = new TokenDoor({
      activities,
      post: (arn, taskToken, signal) =>
        errands.run('callback', arn, { taskToken, signal: signal as unknown as Json }) as Promise<
          boolean | undefined
        >,
      isKnown: async (arn) => (await store.executions.find(arn)) !== undefined,
    });
  }

  /** How many executions run now. */
  get openCount(): number {
    return this.open.count;
  }

  /** How many of them are in memory: the others rest. */
  get inMemoryCount(): number {
    return this.open.inMemoryCount;
  }

  /** Starts an execution; resolves when it is committed. */
  async start(request: StartRequest): Promise<Started> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.startOnce(request);
      } catch (error) {
        // Our lease is over: with the next one, whatever belongs to nobody else can be started.
        const mayStart = error instanceof StaleWriteError && this.sharing && request.startedBy === undefined;
        if (!mayStart || attempt === STARTS_MAX) throw error;
        await this.pause(LOOK_DELAY);
      }
    }
  }

  private async startOnce(request: StartRequest): Promise<Started> {
    this.assertParent(request);
    const { executionArn: arn } = request;
    // Whoever asks for it again hears of it once its start is committed.
    for (let begun = this.open.hasBegun(arn); begun; begun = this.open.hasBegun(arn))
      if (await begun) return { kind: 'taken', record: (await this.ports.store.executions.find(arn))! };
    const execution = this.prepare(request);
    const { record } = execution;
    const began = await this.track(execution.begin());
    if (began) return { kind: 'started', record };
    return { kind: 'taken', record: (await this.ports.store.executions.find(arn))! };
  }

  /** Runs an Express execution, whose ARN is always new; resolves with its record once it is closed. */
  async run(request: StartRequest): Promise<ExecutionRecord> {
    const execution = this.prepare(request);
    const closed = this.open.whenClosed(execution.arn)!;
    await this.track(execution.begin());
    return closed;
  }

  /** Visits one state by itself: nothing is stored, and nobody can find it. */
  tryState(request: TrialRequest): Promise<Tried> {
    return new Trial(this.ports, request, this.timelines.pace).run();
  }

  private prepare(request: StartRequest): ActiveExecution {
    const beginning = this.beginnings.of(request);
    const keeping = this.keeper.keep(request.revision, beginning.record, request.machine.type);
    return this.open.enter({ keeping, ...beginning });
  }

  /** Goes on from a moment of an execution as another one; says why it cannot. Undefined: there is no such execution. */
  async branch(request: BranchRequest): Promise<Result<ExecutionRecord, string> | 'taken' | undefined> {
    const made = await this.track(this.brancher.branch(request));
    if (made === 'taken' || !made?.ok) return made;
    this.open.enter(made.value).resume();
    return ok(made.value.record);
  }

  /** Stops an execution; resolves with its stop date once that is committed. Undefined: there is no such execution. */
  async stop(
    arn: string,
    why: { readonly error?: string; readonly cause?: string },
  ): Promise<Millis | undefined> {
    await this.track(this.errands.run('stop', arn, { ...why }));
    const record = await this.ports.store.executions.find(arn);
    if (record?.status !== 'RUNNING') return record?.stopDate;
    // It was closed, and was redriven while we looked.
    if (this.open.has(arn)) return this.stop(arn, why);
    throw new StaleWriteError(`${arn} has another owner`);
  }

  /** Runs a closed execution on where it failed; resolves with the date once that is committed. Undefined: it cannot be. */
  async redrive(arn: string, clientToken?: string): Promise<Millis | undefined> {
    const where = await this.ports.store.ownership?.reopen(arn);
    if (where?.kind !== 'another') return this.redriveHere(arn, clientToken);
    // Its family runs there, and shares a clock.
    const details = { clientToken: clientToken ?? null };
    const reply = await this.errands.ask(where.owner, { kind: 'redrive', executionArn: arn, details });
    if (reply.kind === 'elsewhere') throw new StaleWriteError(`${arn} has just lost its owner`);
    return (reply.value as Millis | null) ?? undefined;
  }

  private async redriveHere(arn: string, clientToken?: string): Promise<Millis | undefined> {
    const where = await this.ports.store.ownership?.reopen(arn);
    if (where && where.kind !== 'us') return undefined;
    const closed = this.open.has(arn) ? undefined : await this.keeper.load(arn);
    if (!closed || !canBeRedriven(closed) || this.open.has(arn)) return undefined;
    const execution = this.open.enter(closed);
    await this.track(execution.redrive(clientToken));
    if (execution.isLost) throw new StaleWriteError(`${arn} is another owner's now`);
    return execution.record.redriveDate;
  }

  /** The record of an execution once it is closed; undefined when there is none. */
  async whenClosed(arn: string): Promise<ExecutionRecord | undefined> {
    for (;;) {
      const closed = this.open.whenClosed(arn);
      if (closed) return closed;
      const record = await this.ports.store.executions.find(arn);
      if (record?.status !== 'RUNNING' || !this.sharing) return record;
      // Another host runs it.
      await this.pause(LOOK_DELAY);
    }
  }

  /** Takes up every execution that nobody runs. Resolves with how many. */
  async recover(): Promise<number> {
    const { executions, mapRuns } = this.ports.store;
    if (this.sharing) {
      const count = await this.sharing.claim();
      await this.runs.recover([]);
      return count;
    }
    const open = await executions.open();
    await this.open.takeUp(open);
    await this.runs.recover(await mapRuns.running());
    return open.length;
  }

  /** Takes no more wake-ups and resolves when what is under way is committed. */
  async drain(): Promise<void> {
    this.isClosed = true;
    this.timelines.close();
    this.open.close();
    while (this.busy.size > 0) await Promise.allSettled(this.busy);
  }

  /** The children of a Map Run are their parent's owner's to start. */
  private assertParent({ mapRun, startedBy = '' }: StartRequest): void {
    if (mapRun && this.sharing && !this.open.has(startedBy))
      throw new StaleWriteError(`${startedBy} is another owner's now`);
  }

  private pause(delay: Millis): Promise<void> {
    const { clock } = this.ports;
    return new Promise((resolve) => clock.schedule(clock.now() + delay, resolve));
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.busy.add(work);
    const done = () => void this.busy.delete(work);
    work.then(done, done);
    return work;
  }
}

/** False for one that an earlier release closed, which kept nothing to go on from. */
function canBeRedriven({ snapshot }: Loaded): boolean {
  return Object.keys(snapshot.frames).length > 0;
}
