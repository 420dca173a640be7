import { parseProgram } from '../../../asl/parse/parse-program';
import type { Program } from '../../../asl/program';
import { invariant } from '../../../base/invariant';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { evaluateJsonata } from '../../../query/jsonata/evaluate-jsonata';
import type { Command } from '../../command';
import { isHeld, stoppingAt } from '../../debugging/debugging';
import type { Execution } from '../../execution/execution';
import type { HistoryEvent } from '../../execution/history-event';
import type { Question, QuestionAnswer } from '../../question';
import type { Signal } from '../../signal';
import { newExecution, step } from '../../step';
import { identity, SEED, START } from '../drive';
import { assertSound } from './assert-sound';
import { Choices } from './choices';
import { INPUTS } from './expressions';
import { whatMayHappen } from './what-may-happen';

/** All that one call of `step` was given beside the execution. */
export interface Told {
  readonly signal: Signal;
  readonly now: Millis;
  readonly answers: readonly QuestionAnswer[];
}

/** An execution from its start to where chance has led it. */
export interface Journey {
  readonly execution: Execution;
  readonly history: readonly HistoryEvent[];
  readonly told: readonly Told[];
}

export interface Exploration {
  /** What chance says: the same numbers, the same journey. */
  readonly numbers: readonly number[];
  /** Applied to the execution between any two signals. */
  readonly between?: (execution: Execution) => Execution;
  /** Stop before every state, and go on at once. */
  readonly isStepping?: boolean;
}

const TURNS_MAX = 20_000;
const REDRIVES_MAX = 2;

/** Lets happen to an execution what chance likes, until it is closed and stays so. What is unsound is thrown. */
export async function explore(definition: JsonObject, exploration: Exploration): Promise<Journey> {
  const explorer = new Explorer(parseProgram(definition), exploration);
  await explorer.run();
  return explorer;
}

/** The same signals once more. */
export function replay(definition: JsonObject, told: readonly Told[]): Omit<Journey, 'told'> {
  const program = parseProgram(definition);
  const input = JSON.parse((told[0]!.signal as { inputText: string }).inputText) as never;
  let execution = newExecution(identity(input), SEED);
  const history: HistoryEvent[] = [];
  for (const { signal, now, answers } of told) {
    const taken = step(program, execution, signal, now, { answers });
    execution = taken.execution;
    history.push(...taken.history);
  }
  return { execution, history };
}

class Explorer implements Journey {
  execution: Execution;
  readonly history: HistoryEvent[] = [];
  readonly told: Told[] = [];
  private readonly choices: Choices;
  private readonly input;
  private now = START;
  private continues = 0;

  constructor(
    private readonly program: Program,
    private readonly exploration: Exploration,
  ) {
    this.choices = new Choices(exploration.numbers);
    this.input = this.choices.chance(30) ? this.choices.of(...INPUTS) : INPUTS[0];
    const { isStepping } = exploration;
    this.execution = {
      ...newExecution(identity(this.input), SEED),
      ...(isStepping && { debugging: { ...stoppingAt([]), isStepping } }),
    };
  }

  async run(): Promise<void> {
    await this.feed({ kind: 'ExecutionStarted', inputText: JSON.stringify(this.input) });
    for (let turns = 0; ; turns++) {
      invariant(turns < TURNS_MAX, 'the execution comes to an end');
      const next = this.execution.outcome.status === 'RUNNING' ? this.next() : this.redrive();
      if (!next) return;
      await this.feed(next);
    }
  }

  private redrive(): Signal | undefined {
    const { identity, outcome } = this.execution;
    const isOver = outcome.status === 'SUCCEEDED' || identity.redriveCount >= REDRIVES_MAX;
    return !isOver && this.choices.chance(50) ? { kind: 'RedriveRequested' } : undefined;
  }

  private next(): Signal {
    const { choices, execution } = this;
    if (choices.chance(2)) return { kind: 'StopRequested', error: 'Stopped' };
    if (choices.chance(5)) return choices.of(...TOO_LATE);
    if (choices.chance(10)) this.now += choices.below(30_000);
    const [first, ...others] = this.possible();
    invariant(first, `something is awaited by ${JSON.stringify(execution.frames)}`);
    const next = choices.of(first, ...others);
    if (next.kind === 'Continued') this.continues--;
    if (next.kind === 'TimersDue') this.now = Math.max(this.now, soonest(execution)!);
    return next;
  }

  private possible(): Signal[] {
    return [
      ...(this.continues > 0 ? [{ kind: 'Continued' } as const] : []),
      ...whatMayHappen(this.execution, this.choices),
      ...(soonest(this.execution) === undefined ? [] : [{ kind: 'TimersDue' } as const]),
    ];
  }

  /** Takes steps until the signal is dealt with, answering what they ask. */
  private async feed(signal: Signal): Promise<void> {
    let answers: QuestionAnswer[] = [];
    for (let current = signal; ;) {
      const { between = (execution: Execution) => execution } = this.exploration;
      this.told.push({ signal: current, now: this.now, answers: [...answers] });
      const { asks, ...taken } = step(this.program, between(this.execution), current, this.now, { answers });
      this.execution = taken.execution;
      this.history.push(...taken.history);
      this.perform(taken.commands);
      if (!asks) break;
      if (!asks.again) {
        current = { kind: 'Continued' };
        answers = [];
      }
      answers.push(await answerTo(asks.question, this.choices));
    }
    assertSound(this.execution, this.continues);
    if (isHeld(this.execution)) await this.feed({ kind: 'Resumed', isStepping: true });
  }

  private perform(commands: readonly Command[]): void {
    this.continues += commands.filter(({ kind }) => kind === 'Continue').length;
    const cancelled = new Set(
      commands.flatMap((command) => (command.kind === 'CancelTask' ? [command.task] : [])),
    );
    const frames = JSON.stringify(this.execution.frames);
    for (const command of commands) {
      if (command.kind !== 'PerformTask' || cancelled.has(command.task)) continue;
      invariant(frames.includes(command.nonce), `the work ${command.task} is waited for`);
    }
  }
}

const TOO_LATE: readonly [Signal, ...Signal[]] = [
  { kind: 'TaskSucceeded', task: '9999', output: 1 },
  { kind: 'TaskFailed', task: '9999', error: 'Late' },
  { kind: 'CallbackSucceeded', task: '9999', output: 1 },
  { kind: 'HeartbeatReceived', task: '9999' },
  { kind: 'MapRunFailed', mapRun: 'arn:gone', error: 'Late' },
  { kind: 'TimersDue' },
  { kind: 'Continued' },
  { kind: 'RedriveRequested' },
];

function soonest({ timers }: Execution): Millis | undefined {
  const times = Object.values(timers).map(({ at }) => at);
  return times.length > 0 ? Math.min(...times) : undefined;
}

async function answerTo(question: Question, choices: Choices): Promise<QuestionAnswer> {
  switch (question.kind) {
    case 'evaluate':
      return { kind: 'evaluated', answers: await Promise.all(question.evaluations.map(evaluateJsonata)) };
    case 'find-activity':
      return { kind: 'activity', exists: !choices.chance(3) };
    case 'judge-parameters':
      return { kind: 'judged', problems: choices.chance(3) ? ['No'] : [] };
  }
}
