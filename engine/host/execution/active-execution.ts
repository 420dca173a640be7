import type { Millis } from '../../base/time';
import type { Command } from '../../machine/command';
import type { Execution } from '../../machine/execution/execution';
import { isHeld } from '../../machine/debugging/debugging';
import type { Signal } from '../../machine/signal';
import type { MockPlan } from '../../mocks/plan';
import type { Keeping, Loaded } from '../keeping/keeper';
import { Mailbox } from './mailbox';
import { StaleWriteError, type Ports } from '../ports';
import type { ExecutionRecord, Rest, Transition } from '../records';
import { takeStep } from '../take-step';
import { awaitedAtRest, waitingsOf } from '../time/at-rest';
import type { Clocked } from '../time/clock-door';
import { keptClock } from '../time/execution-clock';
import type { Member, Timeline } from '../time/timeline';
import type { Timelines } from '../time/timelines';
import { Answers } from './answers';
import { commit, isWritten } from './commit';
import { recordAfter, withRedrive } from './record-after';
import { restOf } from './rest';
import { Work, type Client, type WorkSurroundings } from './work';

/** What all executions of a host share. */
export interface Surroundings extends WorkSurroundings {
  readonly ports: Ports;
  readonly timelines: Timelines;
  readonly watcher: ExecutionWatcher;
  /** An execution leaves memory for a rest that is longer. */
  readonly longRest: Millis;
  /** The host waits for this work before it closes. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

/** Who knows of all executions where they are. */
export interface ExecutionWatcher {
  /** It leaves memory until its time comes, or somebody asks for it. */
  rests(arn: string, rest: Rest): void;
  closed(record: ExecutionRecord): void;
  /** It never began, or another owner has taken it: nothing more will come. */
  gone(arn: string): void;
}

/** A step that was taken and is yet to be committed. */
interface Taken {
  readonly transition: Transition;
  readonly commands: readonly Command[];
}

/** Of all that were taken up. */
export const BEGUN = Promise.resolve(true);
/** How long a step goes on asking before what it has done is committed. */
const STEP_MS_MAX: Millis = 100;

/** One execution in memory: signals in, steps committed in order, commands performed after each commit. */
export class ActiveExecution implements Member, Clocked, Client {
  readonly timeline: Timeline;
  record: ExecutionRecord;
  private snapshot: Execution;
  /** How it rests since its last step, if it does. */
  private rest: Rest | undefined;
  /** Whether its start was committed, once that is known. */
  hasBegun = BEGUN;
  private readonly keeping: Keeping;
  private readonly answers: Answers;
  private readonly work: Work;
  private readonly mailbox = new Mailbox({
    busy: () => this.timeline.stir(this.arn),
    idle: () => this.settle(),
  });
  /** Those who have more to say to it. */
  private holders = 0;
  private hasLeft = false;
  private isLostToUs = false;

  constructor(
    private readonly around: Surroundings,
    { keeping, record, snapshot }: Loaded,
  ) {
    this.keeping = keeping;
    this.record = record;
    this.snapshot = snapshot;
    this.answers = new Answers(around.ports);
    this.work = new Work(around, this);
    this.timeline = around.timelines.join(this, record.clock);
    if (isHeld(snapshot)) this.timeline.hold(this.arn, true);
  }

  /** As it was committed last. */
  get present(): Execution {
    return this.snapshot;
  }

  get arn(): string {
    return this.record.arn;
  }

  get mocks(): MockPlan | undefined {
    return this.snapshot.identity.mocks?.plan;
  }

  /** Whether it has left memory: nothing reaches it any more. */
  get isGone(): boolean {
    return this.hasLeft;
  }

  /** Whether another owner has it now: what was said to it last may not have been written. */
  get isLost(): boolean {
    return this.isLostToUs;
  }

  /** Whether the store keeps it, for whoever owns it. */
  get isKept(): boolean {
    return this.keeping.isKept;
  }

  /** Another owner may have it by now: it leaves memory as it is. */
  lose(): void {
    this.isLostToUs = true;
    if (!this.hasLeft) this.leave();
  }

  /** Resolves once what the signal caused is committed. */
  async post(signal: Signal): Promise<void> {
    await this.mailbox.post(() => this.handle(signal));
  }

  /** Resolves once it is stopped, or is over anyway. */
  stop(why: Omit<Extract<Signal, { kind: 'StopRequested' }>, 'kind'>): Promise<void> {
    this.answers.stop();
    return this.post({ kind: 'StopRequested', ...why });
  }

  /** Posts what somebody with a task's token says. False: that task is over, and nothing happened. */
  postWith(token: string, signal: Signal): Promise<boolean> {
    return this.mailbox.post(async () => {
      if (!hasTask(this.snapshot, token)) return false;
      if (!(await this.handle(signal))) throw lost(this.arn);
      return true;
    });
  }

  /** Runs it on where it failed; the client's token is remembered with the date. */
  redrive(clientToken: string | undefined): Promise<void> {
    return this.mailbox.post(async () => {
      // The date that its history shows: time does not go back there.
      const date = Math.max(this.timeline.now(), this.snapshot.steppedAt ?? 0);
      if (clientToken !== undefined) this.record = withRedrive(this.record, clientToken, date);
      if (!(await this.handle({ kind: 'RedriveRequested' }, date))) throw lost(this.arn);
    });
  }

  wake(at: Millis | undefined): Promise<void> {
    const waking = this.mailbox.post(async () => void (await this.handle({ kind: 'TimersDue' }, at)));
    return this.around.track(waking);
  }

  awaited(): readonly string[] | undefined {
    if (this.hasLeft || !this.mailbox.isIdle) return undefined;
    return awaitedAtRest(this.snapshot, this.around);
  }

  settled(): Promise<void> {
    return this.mailbox.post(() => Promise.resolve());
  }

  keepClock(): Promise<void> {
    return this.mailbox.post(async () => {
      if (this.hasLeft) return;
      const { seq: replacesSeq } = this.snapshot;
      const snapshot = { ...this.snapshot, seq: replacesSeq + 1 };
      const transition = this.transition({ record: this.record, snapshot, replacesSeq, history: [] });
      if (await this.committed(transition)) this.follow({ transition, commands: [] });
    });
  }

  /** The first step of a new execution. False: the ARN is taken, and nothing happened. */
  begin(): Promise<boolean> {
    const beginning = this.mailbox.post(() => this.create());
    this.hasBegun = beginning.catch(() => false);
    return beginning;
  }

  private async create(): Promise<boolean> {
    const { input: inputText, startDate } = this.record;
    const taken = await this.take({ kind: 'ExecutionStarted', inputText }, startDate);
    let created = false;
    try {
      created = await this.keeping.writer.create({ ...taken.transition, replacesSeq: -1 });
    } catch (error) {
      created = await isWritten(taken.transition, this.around.ports);
      if (!created) throw error;
    } finally {
      if (!created) this.leaveForGood();
    }
    if (created && !this.isLostToUs) this.follow(taken);
    return created;
  }

  /** Takes up a saved execution: its timers, and the tasks and Map Runs that were under way. */
  resume(): void {
    this.timeline.settleHold();
    this.rest = this.restAfter(this.record, this.snapshot);
    this.work.resume(waitingsOf(this.snapshot));
    this.watchTimers();
    if (this.snapshot.ready.length > 0) void this.post({ kind: 'Continued' });
    this.timeline.settle(this.arn);
  }

  /** Keeps it in memory until the work is done. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.holders++;
    try {
      return await work();
    } finally {
      this.holders--;
      this.settle();
    }
  }

  /** It may have come to rest, or have found something to do. */
  settle(): void {
    if (this.hasLeft) return;
    this.timeline.settle(this.arn);
    const { rest } = this;
    if (!rest || this.holders > 0 || !this.mailbox.isIdle) return;
    const { ports, longRest } = this.around;
    if ((rest.wakeAt ?? Infinity) - ports.clock.now() <= longRest) return;
    this.leave();
    this.around.watcher.rests(this.arn, rest);
  }

  /** False: nothing came of it, because the execution is closed, or another owner has taken it. */
  private async handle(signal: Signal, at?: Millis): Promise<boolean> {
    if (this.hasLeft) return false;
    const isClosed = this.snapshot.outcome.status !== 'RUNNING';
    if (isClosed && signal.kind !== 'RedriveRequested') return false;
    const taken = await this.take(signal, at);
    // Whoever stops an execution may leave nothing to be written of the step it was at.
    const isNew = taken.transition.snapshot !== this.snapshot;
    if (isNew && !(await this.committed(taken.transition))) return false;
    this.follow(taken);
    return true;
  }

  /** Takes a step now, or at the very time something was to happen. */
  private async take(signal: Signal, at?: Millis): Promise<Taken> {
    const {
      execution: snapshot,
      history,
      commands,
    } = await takeStep(this.snapshot, {
      program: this.keeping.program,
      signal,
      now: this.timeline.reader(at ?? this.standingTime(signal)),
      answer: (question, mustBe) => this.answers.find(question, mustBe),
      isUrgent: this.urgency(signal),
    });
    const record = recordAfter(this.record, snapshot, history);
    const { seq: replacesSeq } = this.snapshot;
    return { commands, transition: this.transition({ record, snapshot, replacesSeq, history }) };
  }

  /** What is committed: with the clock as it is kept, and how the execution rests then. */
  private transition(step: Omit<Transition, 'rest'>): Transition {
    this.timeline.hold(this.arn, isHeld(step.snapshot));
    const record = this.withClock(step.record);
    const rest = this.restAfter(record, step.snapshot);
    return { ...step, record, ...(rest && { rest }) };
  }

  private withClock(record: ExecutionRecord): ExecutionRecord {
    const clock = keptClock(record.arn, this.timeline.reading);
    if (record.clock === clock) return record;
    const { clock: _clock, ...shown } = record;
    return { ...shown, ...(clock && { clock }) };
  }

  /** Those that have or share a clock of their own stay in memory with it. */
  private restAfter({ clock }: ExecutionRecord, snapshot: Execution): Rest | undefined {
    return clock || !this.timeline.isAlone ? undefined : restOf(snapshot);
  }

  /** On a clock of its own pace no time passes while there is more to do. */
  private standingTime({ kind }: Signal): Millis | undefined {
    return kind === 'Continued' && this.timeline.isOwn ? this.snapshot.steppedAt : undefined;
  }

  /** Whoever starts an execution need not wait for its first expression, nor anybody for many slow ones. */
  private urgency({ kind }: Signal): () => boolean {
    const { clock } = this.around.ports;
    const begun = clock.now();
    return () => kind === 'ExecutionStarted' || clock.now() - begun > STEP_MS_MAX;
  }

  /** False: another owner has taken the execution. */
  private async committed(transition: Transition): Promise<boolean> {
    const { ports } = this.around;
    const { writer } = this.keeping;
    const outcome = await commit(transition, { ports, writer, isWanted: () => !this.hasLeft });
    if (outcome === 'stale') {
      this.isLostToUs = true;
      this.leaveForGood();
    }
    return outcome === 'committed' && !this.isLostToUs;
  }

  /** Once a step is committed: it becomes the present, and its commands are carried out. */
  private follow({ commands, transition: { record, snapshot, history, rest } }: Taken): void {
    this.record = record;
    this.snapshot = snapshot;
    this.rest = rest;
    this.keeping.log?.(history, snapshot.identity.redriveCount);
    for (const command of commands) this.work.perform(command);
    if (snapshot.outcome.status === 'RUNNING') return this.watchTimers();
    this.leave();
    this.around.watcher.closed(record);
  }

  private watchTimers(): void {
    const times = Object.values(this.snapshot.timers).map((timer) => timer.at);
    this.timeline.wakeAt(this.arn, times.length > 0 ? Math.min(...times) : undefined);
  }

  /** Once it has left, another may stand under its name. */
  private leaveForGood(): void {
    if (this.hasLeft) return;
    this.leave();
    this.around.watcher.gone(this.arn);
  }

  private leave(): void {
    this.hasLeft = true;
    this.work.leave();
    this.around.timelines.leave(this.arn);
  }
}

/** Nobody hears that something was done which another owner may never have heard of. */
function lost(arn: string): StaleWriteError {
  return new StaleWriteError(`${arn} has another owner`);
}

/** Whoever answered before the answer to the submission was known has answered: the token works once. */
function hasTask(execution: Execution, token: string): boolean {
  if (execution.outcome.status !== 'RUNNING') return false;
  return waitingsOf(execution).some(
    (waiting) => waiting.kind === 'task' && waiting.token === token && waiting.early === undefined,
  );
}
