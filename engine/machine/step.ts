import { ROOT_SCOPE, type Program } from '../asl/program';
import { STEP_CHARS_MAX } from '../base/limits';
import type { Millis } from '../base/time';
import type { Command } from './command';
import { Draft, HistoryFull } from './execution/draft';
import type { Execution, Identity, Seed } from './execution/execution';
import type { HistoryEvent } from './execution/history-event';
import { payload } from './execution/history-event';
import { receive } from './receive';
import type { Signal } from './signal';
import { advance } from './visit/visit';
import { closeFull } from './closing';

/** What one step gives: the execution after it, the events it wrote, and what the host must do. */
export interface Step {
  readonly execution: Execution;
  readonly history: readonly HistoryEvent[];
  readonly commands: readonly Command[];
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

/**
 * Moves an execution on by one signal, as far as it goes without waiting. Pure: it performs nothing, and the same
 * arguments give the same result. A signal that comes too late (a cancelled task's answer) changes nothing.
 */
export function step(program: Program, execution: Execution, signal: Signal, now: Millis): Step {
  if (execution.outcome.status !== 'RUNNING') return { execution, history: [], commands: [] };
  const draft = new Draft(program, execution, now);
  try {
    if (signal.kind === 'ExecutionStarted') begin(draft, signal.inputText);
    else receive(draft, signal);
    run(draft);
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    closeFull(draft, error.message);
  }
  return { execution: draft.finish(), history: draft.history, commands: draft.commands };
}

function begin(draft: Draft, inputText: string): void {
  const { identity, program } = draft;
  const { stateMachineVersionArn: version, stateMachineAliasArn: alias } = identity;
  draft.record('ExecutionStarted', 0, {
    executionStartedEventDetails: {
      ...payload('input', inputText),
      roleArn: identity.roleArn,
      ...(version === undefined ? {} : { stateMachineVersionArn: version }),
      ...(alias === undefined ? {} : { stateMachineAliasArn: alias }),
    },
  });
  if (program.timeoutSeconds) draft.armTimer(draft.now + program.timeoutSeconds * 1000);
  const id = draft.mintId();
  draft.put({
    id,
    scope: ROOT_SCOPE,
    variables: {},
    // AWS links the first state to 0, not to ExecutionStarted.
    previousEventId: 0,
    activity: { kind: 'entering', state: program.scopes.get(ROOT_SCOPE)!.startAt, input: identity.input },
  });
  draft.makeReady(id);
}

function run(draft: Draft): void {
  for (let transitions = 0; transitions < TRANSITIONS_PER_STEP; transitions++) {
    if (draft.charsWritten > STEP_CHARS_MAX) break;
    const frame = draft.takeReady();
    if (frame === undefined) return;
    advance(draft, frame);
  }
  if (draft.isRunning && draft.hasReady) draft.commands.push({ kind: 'Continue' });
}
