import { ROOT_SCOPE, type Program } from '../asl/program';
import { STEP_CHARS_MAX } from '../base/limits';
import type { Millis } from '../base/time';
import type { Command } from './command';
import { Draft, type DraftOptions } from './execution/draft';
import type { Execution, Identity, Seed } from './execution/execution';
import { HistoryFull } from './execution/history';
import { payload, type HistoryEvent } from './execution/history-event';
import type { Note } from './inspection/note';
import { Unanswered, type Question } from './question';
import { receive } from './receive';
import { holds } from './debugging/hold';
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

/** What one step spends on evaluating JSONata: a few hundredths of a second's worth. */
const STEP_EFFORT_MAX = 1_000_000;

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
  const progress = { ...NO_PROGRESS };
  try {
    goOn(draft, signal, { progress, transitionsMax });
  } catch (error) {
    if (error instanceof Unanswered) return upTo(progress, error.question);
    if (!(error instanceof HistoryFull)) throw error;
    closeFull(draft, error.message);
  }
  if (draft.isRunning && draft.hasReady) draft.commands.push({ kind: 'Continue' });
  return given(draft);

  /** What asks has left its traces in the draft: what came before it is done once more, without it. */
  function upTo({ isSignalTaken, transitions }: Progress, question: Question): Step {
    const isFirst = !isSignalTaken || (signal.kind === 'Continued' && transitions === 0);
    if (isFirst) return { execution, ...NOTHING, asks: { question, again: true } };
    const again = new Draft(program, execution, now, options);
    goOn(again, signal, { progress: { ...NO_PROGRESS }, transitionsMax: transitions });
    return { ...given(again), asks: { question, again: false } };
  }
}

/** How far a step has come: counted apart, for it may end in the middle of a transition. */
interface Progress {
  isSignalTaken: boolean;
  transitions: number;
}

const NO_PROGRESS: Readonly<Progress> = { isSignalTaken: false, transitions: 0 };

/** Takes the signal and runs what is ready. */
function goOn(
  draft: Draft,
  signal: Signal,
  { progress, transitionsMax }: { readonly progress: Progress; readonly transitionsMax: number },
): void {
  take(draft, signal);
  progress.isSignalTaken = true;
  for (; progress.transitions < transitionsMax; progress.transitions++) {
    if (!draft.hasReady || isLong(draft)) return;
    const frame = draft.takeReady()!;
    if (!holds(draft, frame)) advance(draft, frame);
  }
}

/** Others shall have their turn. */
function isLong(draft: Draft): boolean {
  return draft.charsWritten > STEP_CHARS_MAX || draft.evaluationEffort > STEP_EFFORT_MAX;
}

function given(draft: Draft): Step {
  const { history, commands, notes } = draft;
  return { execution: draft.finish(), history: history.events, commands, notes };
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
      ...present('stateMachineAliasArn', identity.stateMachineAliasArn),
      ...present('stateMachineVersionArn', identity.stateMachineVersionArn),
    },
  });
  armExecutionTimeout(draft);
  const id = draft.mintId();
  draft.frames.add({
    id,
    scope,
    variables: {},
    // AWS links the first state to 0, not to ExecutionStarted.
    previousEventId: 0,
    activity: { kind: 'entering', state: program.scopes.get(scope)!.startAt, input: identity.input },
  });
  draft.makeReady(id);
}

function present(member: string, value: string | undefined) {
  return value === undefined ? {} : { [member]: value };
}
