import type { Millis } from '../base/time';
import type { Command, TaskWork } from '../machine/command';
import type { Execution, Outcome, Waiting } from '../machine/execution/execution';
import type { Question, QuestionAnswer } from '../machine/question';
import type { Signal } from '../machine/signal';
import { Mailbox } from './mailbox';
import type { Keeping } from './keeping/keeper';
import type { MapRuns } from './map-runs/map-runs';
import { StaleWriteError, type Ports, type TaskReply } from './ports';
import type { ExecutionRecord, Transition } from './records';
import { takeStep } from './take-step';
import type { ActivityQueue } from './tasks/activity-queue';

/** What an active execution tells its host. */
export interface Watcher {
  /** When it wants to be woken next; undefined while it waits for no timer. */
  wakeAt(arn: string, at: Millis | undefined): void;
  /** It is closed, or another owner has taken it: nothing more will come. */
  gone(arn: string): void;
}

/** What all executions of a host share. */
export interface Surroundings {
  readonly ports: Ports;
  readonly watcher: Watcher;
  readonly activities: ActivityQueue;
  readonly mapRuns: MapRuns;
}

/** A step that was taken and is yet to be committed. */
interface Taken {
  readonly transition: Transition;
  readonly commands: readonly Command[];
}

const COMMIT_RETRY_DELAY: Millis = 1_000;
const REDRIVES_REMEMBERED = 10;

/** One running execution: signals in, steps committed in order, commands performed after each commit. */
export class ActiveExecution {
  /** Resolves when it is closed, with its record; never when another owner has taken it. */
  readonly closed: Promise<ExecutionRecord>;
  private readonly mailbox = new Mailbox();
  private readonly tasks = new Map<string, () => void>();
  /** Signals wait for it: an execution may be stopped by its name before its start is committed. */
  private begun: Promise<unknown> = Promise.resolve();
  private isGone = false;
  private resolveClosed: (record: ExecutionRecord) => void = () => {};

  constructor(
    private readonly around: Surroundings,
    private readonly keeping: Keeping,
    public record: ExecutionRecord,
    private snapshot: Execution,
  ) {
    this.closed = new Promise((resolve) => (this.resolveClosed = resolve));
  }

  /** Resolves once what the signal caused is committed. */
  async post(signal: Signal): Promise<void> {
    await this.begun;
    return this.mailbox.post(() => this.handle(signal));
  }

  /** Posts what somebody with a task's token says. False: that task is over, and nothing happened. */
  async postWith(token: string, signal: Signal): Promise<boolean> {
    await this.begun;
    return this.mailbox.post(async () => {
      if (!hasTask(this.snapshot, token)) return false;
      await this.handle(signal);
      return true;
    });
  }

  /** False for one that an earlier release closed, which kept nothing to go on from. */
  get canBeRedriven(): boolean {
    return Object.keys(this.snapshot.frames).length > 0;
  }

  /** Runs it on where it failed; the client's token is remembered with the date. */
  redrive(clientToken: string | undefined): Promise<void> {
    return this.mailbox.post(async () => {
      const { record } = this;
      if (clientToken !== undefined)
        this.record = withRedrive(record, clientToken, this.around.ports.clock.now());
      await this.handle({ kind: 'RedriveRequested' });
    });
  }

  /** The first step of a new execution. False: the ARN is taken, and nothing happened. */
  begin(): Promise<boolean> {
    const beginning = this.create();
    this.begun = beginning.catch(() => undefined);
    return beginning;
  }

  private async create(): Promise<boolean> {
    const taken = await this.take({ kind: 'ExecutionStarted', inputText: this.record.input });
    const created = await this.keeping.writer.create({ ...taken.transition, replacesSeq: -1 });
    if (created) this.follow(taken);
    else this.isGone = true;
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
  }

  private async handle(signal: Signal): Promise<void> {
    if (this.isGone) return;
    const isClosed = this.snapshot.outcome.status !== 'RUNNING';
    if (isClosed && signal.kind !== 'RedriveRequested') return;
    const taken = await this.take(signal);
    await this.commit(taken.transition);
    if (!this.isGone) this.follow(taken);
  }

  private async take(signal: Signal): Promise<Taken> {
    const {
      execution: snapshot,
      history,
      commands,
    } = await takeStep(this.snapshot, {
      program: this.keeping.program,
      signal,
      now: () => this.around.ports.clock.now(),
      answer: (question) => this.answer(question),
    });
    const record = recordAfter(this.record, snapshot, history.at(-1)?.timestamp ?? this.record.startDate);
    return { commands, transition: { record, snapshot, replacesSeq: this.snapshot.seq, history } };
  }

  private async answer(question: Question): Promise<QuestionAnswer> {
    const { evaluator, store } = this.around.ports;
    switch (question.kind) {
      case 'evaluate': {
        const evaluating = question.evaluations.map((evaluation) => evaluator.evaluate(evaluation));
        return { kind: 'evaluated', answers: await Promise.all(evaluating) };
      }
      case 'find-activity': {
        const found = await store.activities.find(question.activityArn);
        return { kind: 'activity', exists: found !== undefined };
      }
    }
  }

  /** A full disk or a locked file passes; until it does, the step waits here and nothing is lost. */
  private async commit(transition: Transition): Promise<void> {
    while (!this.isGone) {
      try {
        return await this.keeping.writer.commit(transition);
      } catch (error) {
        if (error instanceof StaleWriteError) return this.leave();
        await this.pause(COMMIT_RETRY_DELAY);
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
    this.around.watcher.wakeAt(this.record.arn, times.length > 0 ? Math.min(...times) : undefined);
  }

  /** Work that is still under way goes on without us; what it answers, nobody hears. */
  private leave(): void {
    this.isGone = true;
    this.tasks.clear();
    this.around.watcher.wakeAt(this.record.arn, undefined);
    this.around.watcher.gone(this.record.arn);
  }
}

function isActivity(resource: string): boolean {
  return /^arn:[^:]+:states:[^:]+:[^:]*:activity:/.test(resource);
}

function waitingsOf({ frames }: Execution): readonly Waiting[] {
  return Object.values(frames).flatMap(({ activity }) =>
    activity.kind === 'visiting' ? [activity.visit.waiting] : [],
  );
}

function hasTask(execution: Execution, token: string): boolean {
  return waitingsOf(execution).some((waiting) => waiting.kind === 'task' && waiting.token === token);
}

function withRedrive(record: ExecutionRecord, clientToken: string, date: Millis): ExecutionRecord {
  return {
    ...record,
    redrives: [{ clientToken, date }, ...(record.redrives ?? [])].slice(0, REDRIVES_REMEMBERED),
  };
}

/** The record as DescribeExecution shows it after a step that ended at `now`. */
function recordAfter(
  before: ExecutionRecord,
  { outcome, identity }: Execution,
  now: Millis,
): ExecutionRecord {
  const { stopDate: _stopDate, output: _output, error: _error, cause: _cause, ...open } = before;
  const redriven = identity.redriveTime === undefined ? {} : { redriveDate: identity.redriveTime };
  return {
    ...open,
    redriveCount: identity.redriveCount,
    ...redriven,
    status: 'RUNNING',
    ...shown(outcome, now),
  };
}

function shown(outcome: Outcome, now: Millis): Partial<ExecutionRecord> {
  switch (outcome.status) {
    case 'RUNNING':
      return {};
    case 'SUCCEEDED':
      return { status: 'SUCCEEDED', stopDate: now, output: JSON.stringify(outcome.output) };
    default:
      return { ...outcome, stopDate: now };
  }
}
