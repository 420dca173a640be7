import { ROOT_SCOPE, type Program } from '../asl/program';
import { STEP_CHARS_MAX } from '../base/limits';
import type { Millis } from '../base/time';
import type { Command } from './command';
import { Draft, HistoryFull, type DraftOptions } from './execution/draft';
import type { Execution, Identity, Seed } from './execution/execution';
import type { HistoryEvent } from './execution/history-event';
import { payload } from './execution/history-event';
import type { Note } from './inspection/note';
import { Unanswered, type Question } from './question';
import { receive } from './receive';
import type { Signal } from './signal';
import { advance } from './visit/visit';
import { armExecutionTimeout, closeFull } from './closing';

/** What one step gives: the execution after it, the events it wrote, and what the host must do. */
export interface Step {
  readonly execution: Execution;
  readonly history: readonly HistoryEvent[];
  readonly commands: readonly Command[];
  /** What there was to note, when it was asked for. */
  readonly notes: readonly Note[];
  /** There is more to do right now, once the question is answered. */
  readonly asks?: Asking;
}

/** What the next step must be told; it is fed with the same signal when this one could do nothing at all. */
export interface Asking {
  readonly question: Question;
  readonly again: boolean;
}

/** Transitions before a step pauses with `Continue`, so that one endless loop does not hold up the others. */
const TRANSITIONS_PER_STEP = 500;

/** An execution that has not begun: feed it `ExecutionStarted`. */
export function newExecution(identity: Identity, seed: Seed): Execution {
  return {
    seq: 0,
    identity,
    outcome: { status: 'RUNNING' },
    seed,
    lastEventId: 0,
    historyChars: 0,
    nextId: 1,
    frames: {},
    ready: [],
    timers: {},
  };
}

export interface StepOptions extends DraftOptions {
  /** How many states it goes on to. 0: the signal is taken, and what comes of it waits. */
  readonly transitionsMax?: number;
}

/**
 * Moves an execution on by one signal, as far as it goes without waiting. Pure: it performs nothing, and the same
 * arguments give the same result. A signal that comes too late (a cancelled task's answer) changes nothing.
 */
export function step(
  program: Program,
  execution: Execution,
  signal: Signal,
  now: Millis,
  { transitionsMax = TRANSITIONS_PER_STEP, ...options }: StepOptions = {},
): Step {
  if (isDeaf(execution, signal)) return { execution, ...NOTHING };
  const draft = new Draft(program, execution, now, options);
  let asks: Asking | undefined;
  try {
    const question = attempted(draft, () => take(draft, signal));
    if (question) return { execution, ...NOTHING, asks: { question, again: true } };
    asks = run(draft, { transitionsMax, isContinuation: signal.kind === 'Continued' });
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    closeFull(draft, error.message);
  }
  return {
    execution: draft.finish(),
    history: draft.history,
    commands: draft.commands,
    notes: draft.notes,
    ...(asks && { asks }),
  };
}

const NOTHING = { history: [], commands: [], notes: [] } as const;

function isDeaf({ outcome: { status } }: Execution, signal: Signal): boolean {
  return signal.kind === 'RedriveRequested'
    ? status === 'RUNNING' || status === 'SUCCEEDED'
    : status !== 'RUNNING';
}

function take(draft: Draft, signal: Signal): void {
  if (signal.kind === 'ExecutionStarted') begin(draft, signal.inputText);
  else receive(draft, signal);
}

function begin(draft: Draft, inputText: string): void {
  const { identity, program } = draft;
  const scope = identity.scope ?? ROOT_SCOPE;
  draft.record('ExecutionStarted', 0, {
    executionStartedEventDetails: {
      ...payload('input', inputText),
      roleArn: identity.roleArn,
      ...given('stateMachineAliasArn', identity.stateMachineAliasArn),
      ...given('stateMachineVersionArn', identity.stateMachineVersionArn),
    },
  });
  armExecutionTimeout(draft);
  const id = draft.mintId();
  draft.put({
    id,
    scope,
    variables: {},
    // AWS links the first state to 0, not to ExecutionStarted.
    previousEventId: 0,
    activity: { kind: 'entering', state: program.scopes.get(scope)!.startAt, input: identity.input },
  });
  draft.makeReady(id);
}

function given(member: string, value: string | undefined) {
  return value === undefined ? {} : { [member]: value };
}

interface Running {
  readonly transitionsMax: number;
  readonly isContinuation: boolean;
}

/** Runs what is ready. Stops with a question before the transition that asks it. */
function run(draft: Draft, { transitionsMax, isContinuation }: Running): Asking | undefined {
  for (let transitions = 0; transitions < transitionsMax; transitions++) {
    if (draft.charsWritten > STEP_CHARS_MAX) break;
    if (!draft.hasReady) return undefined;
    const question = attempted(draft, () => advance(draft, draft.takeReady()!));
    if (question) return { question, again: isContinuation && transitions === 0 };
  }
  if (draft.isRunning && draft.hasReady) draft.commands.push({ kind: 'Continue' });
  return undefined;
}

/** Makes one transition, or undoes it and says what it has to be told. */
function attempted(draft: Draft, transition: () => void): Question | undefined {
  const rollBack = draft.program.asks ? draft.mark() : undefined;
  try {
    transition();
    return undefined;
  } catch (error) {
    if (!(error instanceof Unanswered) || !rollBack) throw error;
    rollBack();
    return error.question;
  }
}
