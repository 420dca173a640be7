import type { Millis } from '../base/time';
import type { Command, TaskWork } from '../machine/command';
import type { Execution } from '../machine/execution/execution';
import type { Question, QuestionAnswer } from '../machine/question';
import type { Signal } from '../machine/signal';
import { Mailbox } from './mailbox';
import type { Keeping } from './keeping/keeper';
import type { MapRuns } from './map-runs/map-runs';
import { StaleWriteError, type Ports, type TaskReply } from './ports';
import { recordAfter, withRedrive } from './record-after';
import type { ExecutionRecord, Transition } from './records';
import { takeStep } from './take-step';
import type { ActivityQueue } from './tasks/activity-queue';
import { awaitedAtRest, waitingsOf } from './time/at-rest';
import type { Clocked } from './time/clock-door';
import { keptClock } from './time/execution-clock';
import { restOf } from './time/rest';
import type { Member, Timeline } from './time/timeline';
import type { Timelines } from './time/timelines';

/** What all executions of a host share. */
export interface Surroundings {
  readonly ports: Ports;
  readonly activities: ActivityQueue;
  readonly mapRuns: MapRuns;
  readonly timelines: Timelines;
  /** The execution is closed, or another owner has taken it: nothing more will come. */
  readonly gone: (arn: string) => void;
  /** The host waits for this work before it closes. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

/** A step that was taken and is yet to be committed. */
interface Taken {
  readonly transition: Transition;
  readonly commands: readonly Command[];
}

const RETRY_DELAY: Millis = 1_000;
/** How long a step goes on asking before what it has done is committed. */
const STEP_MS_MAX: Millis = 100;

/** One running execution: signals in, steps committed in order, commands performed after each commit. */
export class ActiveExecution implements Member, Clocked {
  /** Resolves when it is closed, with its record; never when another owner has taken it. */
  readonly closed: Promise<ExecutionRecord>;
  private readonly mailbox = new Mailbox({
    busy: () => this.timeline.stir(this.record.arn),
    idle: () => this.settle(),
  });
  readonly timeline: Timeline;
  private readonly tasks = new Map<string, () => void>();
  /** Signals wait for it: an execution may be stopped by its name before its start is committed. */
  private begun = Promise.resolve(true);
  private isGone = false;
  private isStopping = false;
  /** Lets the question go that is being answered. */
  private letGo: () => void = () => {};
  private resolveClosed: (record: ExecutionRecord) => void = () => {};

  constructor(
    private readonly around: Surroundings,
    private readonly keeping: Keeping,
    public record: ExecutionRecord,
    private snapshot: Execution,
  ) {
    this.closed = new Promise((resolve) => (this.resolveClosed = resolve));
    this.timeline = around.timelines.join(this, record.clock);
  }

  get arn(): string {
    return this.record.arn;
  }

  /** Whether its start was committed, once that is known. */
  get hasBegun(): Promise<boolean> {
    return this.begun;
  }

  /** Resolves once what the signal caused is committed. */
  async post(signal: Signal): Promise<void> {
    await this.begun;
    await this.mailbox.post(() => this.handle(signal));
  }

  /** Resolves once it is stopped, or is over anyway. */
  stop(why: Omit<Extract<Signal, { kind: 'StopRequested' }>, 'kind'>): Promise<void> {
    this.isStopping = true;
    this.letGo();
    return this.post({ kind: 'StopRequested', ...why });
  }

  /** Posts what somebody with a task's token says. False: that task is over, and nothing happened. */
  async postWith(token: string, signal: Signal): Promise<boolean> {
    await this.begun;
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
    if (this.isGone || !this.mailbox.isIdle) return undefined;
    return awaitedAtRest(this.snapshot, this.around);
  }

  async settled(): Promise<void> {
    await this.begun;
    return this.mailbox.post(() => Promise.resolve());
  }

  keepClock(): Promise<void> {
    return this.mailbox.post(async () => {
      if (this.isGone) return;
      const { seq: replacesSeq } = this.snapshot;
      const snapshot = { ...this.snapshot, seq: replacesSeq + 1 };
      const transition = this.transition({ record: this.record, snapshot, replacesSeq, history: [] });
      await this.commit(transition);
      if (!this.isGone) this.follow({ transition, commands: [] });
    });
  }

  /** The first step of a new execution. False: the ARN is taken, and nothing happened. */
  begin(): Promise<boolean> {
    const beginning = this.create();
    this.begun = beginning.catch(() => false);
    return beginning;
  }

  private async create(): Promise<boolean> {
    const { input: inputText, startDate } = this.record;
    const taken = await this.take({ kind: 'ExecutionStarted', inputText }, startDate);
    let created = false;
    try {
      created = await this.keeping.writer.create({ ...taken.transition, replacesSeq: -1 });
    } catch (error) {
      created = await this.isWritten(taken.transition);
      if (!created) throw error;
    } finally {
      if (!created) this.leave();
    }
    if (created) this.follow(taken);
    this.settle();
    return created;
  }

  /** Takes up a saved execution: its timers, and the tasks and Map Runs that were under way. */
  resume(): void {
    const { mapRuns } = this.around;
    for (const waiting of waitingsOf(this.snapshot)) {
      if (waiting.kind === 'task') this.dispatch(waiting);
      if (waiting.kind === 'reading-items') mapRuns.read(this, waiting);
      if (waiting.kind === 'map-run') mapRuns.start(this, waiting);
    }
    this.watchTimers();
    if (this.snapshot.ready.length > 0) void this.post({ kind: 'Continued' });
    this.settle();
  }

  /** It may have come to rest, or have found something to do. */
  settle(): void {
    if (!this.isGone) this.timeline.settle(this.arn);
  }

  /** False: nothing came of it, because the execution is closed, or another owner has taken it. */
  private async handle(signal: Signal, at?: Millis): Promise<boolean> {
    if (this.isGone) return false;
    const isClosed = this.snapshot.outcome.status !== 'RUNNING';
    if (isClosed && signal.kind !== 'RedriveRequested') return false;
    const taken = await this.take(signal, at);
    // Whoever stops an execution may leave nothing to be written of the step it was at.
    if (taken.transition.snapshot !== this.snapshot) await this.commit(taken.transition);
    if (this.isGone) return false;
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
      answer: (question, mustBe) => (mustBe ? this.answer(question) : this.answerUnlessStopped(question)),
      isUrgent: this.urgency(signal),
    });
    const record = recordAfter(this.record, snapshot, history);
    const { seq: replacesSeq } = this.snapshot;
    return { commands, transition: this.transition({ record, snapshot, replacesSeq, history }) };
  }

  /** What is committed: with the clock, and how it rests. Those that share a clock stay awake together. */
  private transition(step: Omit<Transition, 'rest'>): Transition {
    const record = this.withClock(step.record);
    const rest = record.clock || !this.timeline.isAlone ? undefined : restOf(step.snapshot);
    return { ...step, record, ...(rest && { rest }) };
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

  private withClock(record: ExecutionRecord): ExecutionRecord {
    const clock = keptClock(record.arn, this.timeline.reading);
    if (record.clock === clock) return record;
    const { clock: _clock, ...shown } = record;
    return { ...shown, ...(clock && { clock }) };
  }

  /** Whoever stops an execution does not wait for an expression that has no end. */
  private answerUnlessStopped(question: Question): Promise<QuestionAnswer | undefined> {
    return new Promise((resolve, reject) => {
      if (this.isStopping) return resolve(undefined);
      this.letGo = () => resolve(undefined);
      this.answer(question).then(resolve, reject);
    });
  }

  private async answer(question: Question): Promise<QuestionAnswer> {
    const { evaluator, store } = this.around.ports;
    switch (question.kind) {
      case 'evaluate': {
        const evaluating = question.evaluations.map((evaluation) => evaluator.evaluate(evaluation));
        return { kind: 'evaluated', answers: await Promise.all(evaluating) };
      }
      case 'find-activity': {
        const found = await this.patiently(() => store.activities.find(question.activityArn));
        return { kind: 'activity', exists: found !== undefined };
      }
    }
  }

  /** A full disk or a locked file passes; until it does, the step waits here and nothing is lost. */
  private async commit(transition: Transition): Promise<void> {
    for (let isAgain = false; !this.isGone; isAgain = true) {
      try {
        return await this.keeping.writer.commit(transition);
      } catch (error) {
        if (!(error instanceof StaleWriteError)) await this.pause(RETRY_DELAY);
        else return isAgain && (await this.isWritten(transition)) ? undefined : this.leave();
      }
    }
  }

  /** Whether a write that failed has been done all the same: a connection may be lost when only the answer is missing. */
  private async isWritten({ record, snapshot }: Transition): Promise<boolean> {
    const { executions } = this.around.ports.store;
    const stored = await this.patiently(() => executions.findSnapshot(record.arn));
    return stored?.seq === snapshot.seq && JSON.stringify(stored) === JSON.stringify(snapshot);
  }

  /** Reads until it can be read: no execution fails because a disk did for a moment. */
  private async patiently<T>(read: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await read();
      } catch {
        await this.pause(RETRY_DELAY);
      }
    }
  }

  private pause(delay: Millis): Promise<void> {
    const { clock } = this.around.ports;
    return new Promise((resolve) => clock.schedule(clock.now() + delay, resolve));
  }

  /** Once a step is committed: it becomes the present, and its commands are carried out. */
  private follow({ commands, transition: { record, snapshot, history } }: Taken): void {
    this.record = record;
    this.snapshot = snapshot;
    this.keeping.log?.(history, snapshot.identity.redriveCount);
    for (const command of commands) this.perform(command);
    if (snapshot.outcome.status === 'RUNNING') return this.watchTimers();
    this.leave();
    this.resolveClosed(record);
  }

  private perform(command: Command): void {
    switch (command.kind) {
      case 'Continue':
        return void this.post({ kind: 'Continued' });
      case 'CancelTask':
        this.tasks.get(command.task)?.();
        return void this.tasks.delete(command.task);
      case 'PerformTask':
        return this.dispatch(command);
      case 'ReadItems':
        return this.around.mapRuns.read(this, command);
      case 'StartMapRun':
        return this.around.mapRuns.start(this, command);
      case 'CancelMapRun':
        return this.around.mapRuns.cancel(command.mapRun);
    }
  }

  private dispatch(work: TaskWork & { readonly isTaken?: boolean }): void {
    const { activities, ports } = this.around;
    const request = { ...work, executionArn: this.record.arn };
    if (isActivity(work.resource)) {
      if (!work.isTaken) this.tasks.set(work.task, activities.offer(request, this));
      return;
    }
    const reply = (answer: TaskReply) => {
      if (answer.kind !== 'TaskSubmitted') this.tasks.delete(work.task);
      void this.post({ ...answer, task: work.task });
    };
    this.tasks.set(work.task, ports.dispatcher.dispatch(request, reply));
  }

  private watchTimers(): void {
    const times = Object.values(this.snapshot.timers).map((timer) => timer.at);
    this.timeline.wakeAt(this.arn, times.length > 0 ? Math.min(...times) : undefined);
  }

  /** Work that is still under way goes on without us; what it answers, nobody hears. */
  private leave(): void {
    this.isGone = true;
    this.tasks.clear();
    this.around.timelines.leave(this.arn);
    this.around.gone(this.arn);
  }
}

function isActivity(resource: string): boolean {
  return /^arn:[^:]+:states:[^:]+:[^:]*:activity:/.test(resource);
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
