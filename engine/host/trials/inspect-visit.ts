import type { Program } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { Json, JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import type { Execution, Seed, Waiting } from '../../machine/execution/execution';
import type { Note } from '../../machine/inspection/note';
import type { Question, QuestionAnswer } from '../../machine/question';
import type { MockedWork, Signal } from '../../machine/signal';
import type { Evaluator } from '../../query/jsonata/evaluation';
import { takeStep } from '../take-step';
import { aboutToEnter, ROOT, type Entering } from './about-to-enter';

/** A visit of one state, and all that came from outside while it lasted. */
export interface VisitRequest extends Entering {
  readonly program: Program;
  readonly enteredAt: Millis;
  /** What came of its work, attempt by attempt; attempts that failed before there was any work have none. */
  readonly work: readonly AttemptedWork[];
  /** The visit is over: what is still to be waited for then has passed. */
  readonly isOver: boolean;
  /** Shown as the context object instead of the execution's own. */
  readonly context?: JsonObject;
  /** Where chance begins; what it gave cannot be told from a history. */
  readonly seed?: Seed;
}

/** The work of a Task, Parallel or Map. */
export interface AttemptedWork {
  readonly beganAt: Millis;
  readonly endedAt: Millis;
  /** `timed-out`: nothing came in time, or no heartbeat did. */
  readonly outcome: MockedWork['outcome'] | 'timed-out' | 'heartbeat-missed';
}

/** What the data was at each stage of each attempt, and what became of the visit. */
export type InspectedVisit = { readonly notes: readonly Note[] } & (
  | { readonly kind: 'left'; readonly output: Json; readonly next?: string }
  | { readonly kind: 'failed'; readonly error?: string; readonly cause?: string }
  /** It waits for something of which nothing is said. */
  | { readonly kind: 'waiting'; readonly for: 'work' | 'retry' | 'time' }
);

/**
 * Goes through a visit once more, driven by the machine itself: nothing is performed, and what the work gave is taken
 * from the request.
 *
 * @example
 * const { notes } = await inspectVisit({ program, scope: '', state: 'A', input, variables: {}, work: [], ... }, evaluator);
 */
export async function inspectVisit(request: VisitRequest, evaluator: Evaluator): Promise<InspectedVisit> {
  return new Retold(request, evaluator).run();
}

const SEED: Seed = [1, 2, 3, 4];

class Retold {
  private execution: Execution;
  private now: Millis;
  private readonly notes: Note[] = [];
  private readonly work: AttemptedWork[];

  constructor(
    private readonly request: VisitRequest,
    private readonly evaluator: Evaluator,
  ) {
    this.execution = aboutToEnter(request, request.seed ?? SEED);
    this.now = request.enteredAt;
    this.work = [...request.work];
  }

  async run(): Promise<InspectedVisit> {
    await this.take({ kind: 'Continued' }, 1);
    for (let waiting = this.waiting(); waiting; waiting = this.waiting()) {
      const awaited = await this.goOn(waiting);
      if (awaited) return { notes: this.notes, kind: 'waiting', for: awaited };
    }
    return this.left();
  }

  /** Tells the state what it waits for; or says what that is. */
  private async goOn(waiting: Waiting): Promise<'work' | 'retry' | 'time' | undefined> {
    switch (waiting.kind) {
      case 'nothing':
        return undefined;
      case 'timer':
        if (!this.request.isOver) return 'time';
        await this.fire(waiting.timer, this.execution.timers[waiting.timer]!.at);
        return undefined;
      case 'retry': {
        const [next] = this.work;
        if (!next && !this.request.isOver) return 'retry';
        await this.fire(waiting.timer, next?.beganAt ?? this.execution.timers[waiting.timer]!.at);
        return undefined;
      }
      default: {
        const work = this.work.shift();
        if (!work) return 'work';
        this.now = Math.max(this.now, work.endedAt);
        await this.tell(waiting, work.outcome);
        return undefined;
      }
    }
  }

  private async tell(waiting: Waiting, outcome: AttemptedWork['outcome']): Promise<void> {
    if (typeof outcome === 'object') return this.take({ kind: 'WorkMocked', outcome });
    invariant(waiting.kind === 'task', 'only a Task is waited for so long');
    const timer = outcome === 'timed-out' ? waiting.timeoutTimer : await this.heartbeatTimer(waiting);
    if (timer === undefined) return this.take({ kind: 'WorkMocked', outcome: { error: 'States.Timeout' } });
    return this.fire(timer, this.now);
  }

  /** An activity's first heartbeat is awaited once a worker has taken it. */
  private async heartbeatTimer({ task, heartbeat }: Extract<Waiting, { kind: 'task' }>) {
    if (!heartbeat || heartbeat.timer !== undefined) return heartbeat?.timer;
    await this.take({ kind: 'ActivityStarted', task });
    const waiting = this.waiting();
    return waiting?.kind === 'task' ? waiting.heartbeat?.timer : undefined;
  }

  /** Lets this timer be due at that time, and no other one. */
  private async fire(timer: string, at: Millis): Promise<void> {
    const { [timer]: due, ...others } = this.execution.timers;
    invariant(due, 'who waits for a timer has one');
    this.now = Math.max(this.now, at);
    const later = Object.entries(others).map(([id, other]) => [id, { ...other, at: Infinity }]);
    const timers = { ...Object.fromEntries(later), [timer]: { ...due, at: this.now } };
    this.execution = { ...this.execution, timers };
    await this.take({ kind: 'TimersDue' });
  }

  private async take(signal: Signal, transitionsMax = 0): Promise<void> {
    const { program, context } = this.request;
    const { execution, notes } = await takeStep(this.execution, {
      program,
      signal,
      now: () => this.now,
      answer: (question) => this.answer(question),
      options: { inspects: true, transitionsMax, ...(context && { context }) },
    });
    this.execution = execution;
    this.notes.push(...notes);
  }

  /** What the visit of an activity that is not there came to is recorded as its end, not as its work. */
  private async answer(question: Question): Promise<QuestionAnswer> {
    if (question.kind === 'find-activity') return { kind: 'activity', exists: true };
    if (question.kind === 'judge-parameters') return { kind: 'judged', problems: [] };
    const evaluating = question.evaluations.map((evaluation) => this.evaluator.evaluate(evaluation));
    return { kind: 'evaluated', answers: await Promise.all(evaluating) };
  }

  /** Undefined: the visit is over. */
  private waiting(): Waiting | undefined {
    const activity = this.execution.frames[ROOT]?.activity;
    const isVisiting = this.execution.outcome.status === 'RUNNING' && activity?.kind === 'visiting';
    return isVisiting ? activity.visit.waiting : undefined;
  }

  private left(): InspectedVisit {
    const { notes, execution } = this;
    const { outcome } = execution;
    if (outcome.status === 'SUCCEEDED') return { notes, kind: 'left', output: outcome.output };
    if (outcome.status !== 'RUNNING') {
      const { status: _status, ...why } = outcome;
      return { notes, kind: 'failed', ...why };
    }
    const { activity } = execution.frames[ROOT]!;
    invariant(activity.kind === 'entering', 'a visit that is over has led on');
    return { notes, kind: 'left', output: activity.input, next: activity.state };
  }
}
