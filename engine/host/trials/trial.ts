import { TRIAL_SECONDS_MAX } from '../../base/limits';
import type { Millis } from '../../base/time';
import type { Command } from '../../machine/command';
import type { Execution, Waiting } from '../../machine/execution/execution';
import { iterationsOf } from '../../machine/inspection/mocked-work';
import type { Note } from '../../machine/inspection/note';
import type { Question, QuestionAnswer } from '../../machine/question';
import type { Signal } from '../../machine/signal';
import type { HttpExchange, Ports } from '../ports';
import { takeStep } from '../take-step';
import type { Pace } from '../time/execution-clock';
import { aboutToEnter, ROOT } from './about-to-enter';
import { readGiven } from './read-given';
import { TrialClock } from './trial-clock';
import type { Mock, Tried, TrialRequest } from './trial-request';

/** One visit of one state, driven by the machine itself; what comes after the state is never entered. */
export class Trial {
  private execution: Execution;
  private readonly notes: Note[] = [];
  private exchange: HttpExchange | undefined;
  private readonly clock: TrialClock;
  private readonly endsAt: Millis;

  constructor(
    private readonly ports: Pick<Ports, 'clock' | 'ids' | 'evaluator' | 'dispatcher'>,
    private readonly request: TrialRequest,
    pace: Pace,
  ) {
    this.clock = new TrialClock(ports.clock, pace);
    // ExecutionStarted would be the first event.
    const entering = { ...request, input: request.identity.input, enteredEventId: 2 };
    this.execution = aboutToEnter(entering, ports.ids.seed());
    this.endsAt = this.clock.now() + TRIAL_SECONDS_MAX * 1000;
  }

  async run(): Promise<Tried> {
    let commands = await this.take({ kind: 'Continued' }, 1);
    const { mock } = this.request;
    if (mock) return this.mocked(mock, commands);
    while (this.isUnderWay()) {
      const signal = await this.nextSignal(commands);
      if (!signal) return { ...this.seen(), kind: 'failed', error: 'States.Timeout' };
      commands = await this.take(signal);
    }
    return this.tried();
  }

  private async mocked(mock: Mock, commands: readonly Command[]): Promise<Tried> {
    const reading = commands.find((command) => command.kind === 'ReadItems');
    if (reading && mock.itemReaderData !== undefined)
      await this.take(readGiven(reading, mock.itemReaderData));
    const waiting = this.waiting();
    if (!waiting || !this.isUnderWay()) return this.tried();
    const iterations = iterationsOf(waiting);
    if (iterations !== undefined && (mock.failedIterations ?? 0) > iterations)
      return { ...this.seen(), kind: 'too-few-iterations' };
    await this.take({ kind: 'WorkMocked', ...mock });
    return this.tried();
  }

  private async take(signal: Signal, transitionsMax = 0): Promise<readonly Command[]> {
    const { program, context } = this.request;
    const { execution, commands, notes } = await takeStep(this.execution, {
      program,
      signal,
      now: () => this.clock.now(),
      answer: (question) => this.answer(question),
      options: { inspects: true, transitionsMax, ...(context && { context }) },
    });
    this.execution = execution;
    this.notes.push(...notes);
    return commands;
  }

  /** Only a mocked activity gets this far, and that one is as good as there. */
  private async answer(question: Question): Promise<QuestionAnswer> {
    const { evaluator, dispatcher } = this.ports;
    if (question.kind === 'find-activity') return { kind: 'activity', exists: true };
    if (question.kind === 'judge-parameters')
      return {
        kind: 'judged',
        problems: await dispatcher.problemsOf(question.resource, question.parameters),
      };
    const evaluating = question.evaluations.map((evaluation) => evaluator.evaluate(evaluation));
    return { kind: 'evaluated', answers: await Promise.all(evaluating) };
  }

  /** What happens next: the task answers, or a time has come. Undefined: it takes too long. */
  private nextSignal(commands: readonly Command[]): Promise<Signal | undefined> {
    const soonest = Math.min(...Object.values(this.execution.timers).map(({ at }) => at));
    const isTooLate = soonest > this.endsAt;
    const wakeAt = isTooLate ? this.endsAt : soonest;
    const work = commands.find((command) => command.kind === 'PerformTask');
    if (!work) this.clock.skipTo(wakeAt);
    return new Promise((resolve) => {
      const disarm = this.clock.schedule(wakeAt, () => {
        cancel?.();
        resolve(isTooLate ? undefined : { kind: 'TimersDue' });
      });
      const cancel =
        work &&
        this.dispatch(work, (signal) => {
          disarm();
          resolve(signal);
        });
    });
  }

  /** What it gives ends the work. */
  private dispatch(work: Command & { kind: 'PerformTask' }, tell: (signal: Signal) => void): () => void {
    const { executionArn } = this.request.identity;
    return this.ports.dispatcher.dispatch({ ...work, executionArn }, ({ exchange, ...reply }) => {
      this.exchange = exchange;
      tell({ ...reply, task: work.task });
    });
  }

  private waiting(): Waiting | undefined {
    const activity = this.execution.frames[ROOT]?.activity;
    return activity?.kind === 'visiting' ? activity.visit.waiting : undefined;
  }

  private isUnderWay(): boolean {
    const waiting = this.waiting();
    const { status } = this.execution.outcome;
    return status === 'RUNNING' && waiting !== undefined && waiting.kind !== 'retry';
  }

  private seen() {
    return { notes: this.notes, ...(this.exchange && { exchange: this.exchange }) };
  }

  private tried(): Tried {
    const { outcome, frames } = this.execution;
    if (outcome.status === 'SUCCEEDED') return { ...this.seen(), kind: 'left', output: outcome.output };
    if (outcome.status !== 'RUNNING') {
      const { status: _status, ...why } = outcome;
      return { ...this.seen(), kind: 'failed', ...why };
    }
    const { activity } = frames[ROOT]!;
    return activity.kind === 'entering'
      ? { ...this.seen(), kind: 'left', output: activity.input, next: activity.state }
      : { ...this.seen(), kind: 'to-be-retried' };
  }
}
