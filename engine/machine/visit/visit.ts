import type { Catcher, State } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { Json, JsonObject } from '../../base/json';
import { assignedDetails, NOTHING_ASSIGNED } from './assign';
import { outputText, withError } from './data-flow';
import type { Draft } from '../execution/draft';
import type { Visit, Waiting } from '../execution/execution';
import type { Container, Executor, Leaving } from './executor';
import type { Failure } from './failure';
import { payload, reason } from '../execution/history-event';
import { isTimeout, findCatcher, findRetrier, nextRetry } from './retry';
import { containers, executors } from '../states/executors';
import { takeDownChildren } from './take-down';
import { Failed, visiting, type Visiting } from './visiting';

/** Does what a ready frame has to do: enter its next state and work there until it waits or leaves. */
export function advance(draft: Draft, frameId: string): void {
  if (draft.frames.get(frameId).activity.kind === 'entering') enter(draft, frameId);
  attempt(draft, frameId);
}

function enter(draft: Draft, frameId: string): void {
  const frame = draft.frames.get(frameId);
  invariant(frame.activity.kind === 'entering', 'only a frame on its way enters a state');
  const { state: name, input } = frame.activity;
  const state = draft.program.scopes.get(frame.scope)?.states.get(name);
  invariant(state, `the scope has a state ${name}`);
  const { previousEventId: enteredAfterEventId } = frame;
  const text = draft.frames.textOf(frameId, input);
  const enteredEventId = draft.history.recordEntered(state, enteredAfterEventId, text);
  const retries = 'retriers' in state ? state.retriers.map(() => 0) : NO_RETRIES;
  const visit: Visit = {
    state: name,
    input,
    enteredAt: draft.now,
    enteredEventId,
    enteredAfterEventId,
    retries,
    waiting: AT_WORK,
  };
  draft.frames.follow(frameId, enteredEventId);
  draft.frames.become(frameId, { kind: 'visiting', visit });
}

const NO_RETRIES: readonly number[] = [];
const AT_WORK: Waiting = { kind: 'nothing' };

/** Runs the state's executor: on entry, and once more for each retry. */
export function attempt(draft: Draft, frameId: string): void {
  const current = visiting(draft, frameId);
  work(current, () => executorOf(current).enter(current));
}

/** Goes on with a visit. A Failure it ends with is retried, caught or passed on. */
export function work(current: Visiting, go: () => Leaving | undefined): void {
  try {
    const leaving = go();
    if (leaving) leave(current, leaving);
  } catch (error) {
    fail(current, failureIn(error));
  }
}

/** The Failure that was thrown; anything else that was is none of ours. */
function failureIn(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  throw error;
}

function leave(current: Visiting, { given, flow }: Leaving): void {
  const { draft, frameId } = current;
  const { output, variables } = given;
  recordExited(current, outputText(current, output), variables);
  if (variables !== NOTHING_ASSIGNED) draft.frames.assign(frameId, variables);
  current.note('variables', current.frame.variables);
  if (flow.kind === 'end') return endFrame(draft, frameId, output);
  draft.frames.become(frameId, { kind: 'entering', state: flow.state, input: output });
  draft.makeReady(frameId);
}

function recordExited(current: Visiting, text: string, variables: JsonObject): void {
  const { draft, state, frame } = current;
  if (variables === NOTHING_ASSIGNED)
    return current.follow(draft.history.recordExited(state, frame.previousEventId, text));
  const details = { name: state.name, ...payload('output', text), ...assignedDetails(variables) };
  current.record(`${state.type}StateExited`, { stateExitedEventDetails: details });
}

/** Retries, catches, or passes the failure on. */
function fail(current: Visiting, failure: Failure): void {
  const { draft, state, visit, frameId } = current;
  draft.failing();
  recordEvaluationFailure(current, failure);
  noteFailure(current, failure);
  const hadChildren = hasChildren(visit.waiting);
  if (hadChildren) takeDownChildren(draft, current.frame, current.frame.previousEventId);
  const retry =
    'retriers' in state ? nextRetry(state.retriers, visit.retries, failure, draft.chance) : undefined;
  if (retry) {
    draft.recovered();
    const retries = visit.retries.map((count, index) => (index === retry.retrier ? count + 1 : count));
    current.note('retryBackoffIntervalSeconds', Math.round(retry.delay / 1000));
    draft.frames.countRetries(frameId, retries);
    return current.wait({ kind: 'retry', timer: draft.armTimer(draft.now + retry.delay, frameId) });
  }
  // A Parallel or Map whose work had begun writes a Failed event of its own.
  if (hadChildren || hasMapRun(visit.waiting) || isItemsFailure(current, failure))
    current.record(`${state.type}StateFailed`);
  const catcher = 'catchers' in state ? findCatcher(state.catchers, failure) : undefined;
  if (!catcher) return propagate(draft, frameId, failure);
  if ('catchers' in state) current.note('catchIndex', state.catchers.indexOf(catcher));
  // What fails on the way to the catcher's state is not caught again.
  try {
    leave(current, caught(current, catcher, failure));
    draft.recovered();
  } catch (error) {
    const second = failureIn(error);
    recordEvaluationFailure(current, second);
    propagate(draft, frameId, second);
  }
}

function noteFailure(current: Visiting, failure: Failure): void {
  const { state } = current;
  current.note('failure', reason(failure));
  const retrier = 'retriers' in state ? findRetrier(state.retriers, failure) : -1;
  if (retrier >= 0) current.note('retryIndex', retrier);
}

function hasChildren({ kind }: Waiting): boolean {
  return kind === 'branches' || kind === 'items';
}

function hasMapRun({ kind }: Waiting): boolean {
  return kind === 'map-run' || kind === 'reading-items';
}

/** Recorded on AWS: a Map whose JSONata gives no items has failed, though nothing of it had started. */
function isItemsFailure({ state }: Visiting, { evaluation }: Failure): boolean {
  return state.type === 'Map' && evaluation !== undefined;
}

/**
 * Recorded on AWS: the event of an expression that fails as its state begins links to what the Entered event
 * links to, but in a Wait to the Entered event itself.
 */
function recordEvaluationFailure(current: Visiting, { evaluation, error, cause }: Failure): void {
  if (!evaluation) return;
  const { draft, visit, frame, state } = current;
  const isBeginning = frame.previousEventId === visit.enteredEventId && state.type !== 'Wait';
  const previous = isBeginning ? visit.enteredAfterEventId : frame.previousEventId;
  const details = { ...reason({ error, cause }), ...evaluation, state: state.name };
  current.follow(draft.record('EvaluationFailed', previous, { evaluationFailedEventDetails: details }));
}

function caught(current: Visiting, catcher: Catcher, failure: Failure): Leaving {
  const { error: name, cause } = failure;
  // Recorded on AWS: the events of a timeout have no cause, and its catcher an empty one.
  const none = name !== undefined && isTimeout(name) ? '' : null;
  const error = { Error: name ?? null, Cause: cause ?? none };
  return { given: withError(current, catcher, error), flow: { kind: 'next', state: catcher.next } };
}

/** A frame has come to the end of its scope. */
function endFrame(draft: Draft, frameId: string, output: Json): void {
  const frame = draft.frames.get(frameId);
  if (frame.parent) {
    draft.remove(frameId);
    const parent = visiting(draft, frame.parent.frame);
    return work(parent, () => containerOf(parent).childSucceeded(parent, frame, output));
  }
  draft.record('ExecutionSucceeded', frame.previousEventId, {
    executionSucceededEventDetails: payload('output', draft.frames.textOf(frameId, output)),
  });
  draft.close({ status: 'SUCCEEDED', output });
}

/** A failure nobody in this frame took: it becomes its parent's, or the execution's end. */
function propagate(draft: Draft, frameId: string, failure: Failure): void {
  const frame = draft.frames.get(frameId);
  if (frame.parent) {
    const parent = visiting(draft, frame.parent.frame);
    containerOf(parent).childFailed(parent, frame);
    // Recorded on AWS: an expression that failed has one event, in the frame it was in.
    return fail(parent, { ...failure, evaluation: undefined });
  }
  draft.record('ExecutionFailed', frame.previousEventId, { executionFailedEventDetails: reason(failure) });
  draft.close({ status: 'FAILED', ...reason(failure) });
}

function executorOf(current: Visiting): Executor<State> {
  return executors[current.state.type] as Executor<State>;
}

function containerOf(current: Visiting): Container<State> {
  const { type } = current.state;
  invariant(type === 'Parallel' || type === 'Map', 'only a Parallel or Map has frames of its own');
  return containers[type] as Container<State>;
}
