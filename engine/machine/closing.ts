import type { Program } from '../asl/program';
import { EXPRESS_SECONDS_MAX } from '../base/limits';
import type { Millis } from '../base/time';
import { Draft } from './execution/draft';
import type { Execution } from './execution/execution';
import { failure } from './visit/failure';
import { reason } from './execution/history-event';
import type { Step } from './step';

/** Recorded on AWS: the last event of a stopped execution links to 0. */
export function abort(draft: Draft, why: { readonly error?: string; readonly cause?: string }): void {
  draft.record('ExecutionAborted', 0, { executionAbortedEventDetails: reason(why) });
  draft.close({ status: 'ABORTED', ...reason(why) });
}

/** The machine's own TimeoutSeconds; an Express execution never has more than five minutes. */
export function armExecutionTimeout(draft: Draft): void {
  const { identity, program, now } = draft;
  const own = identity.scope === undefined ? program.timeoutSeconds : undefined;
  const seconds =
    identity.type === 'EXPRESS' ? Math.min(own || EXPRESS_SECONDS_MAX, EXPRESS_SECONDS_MAX) : own;
  if (seconds) draft.armTimer(now + seconds * 1000);
}

/** The machine's own TimeoutSeconds has passed. Its event names the error, which DescribeExecution does not show. */
export function timeOut(draft: Draft): void {
  draft.record('ExecutionTimedOut', 0, { executionTimedOutEventDetails: { error: 'States.Timeout' } });
  draft.close({ status: 'TIMED_OUT' });
}

/** The 25,000th event is always this one. */
export function closeFull(draft: Draft, cause: string): void {
  const full = failure('States.Runtime', cause);
  draft.close({ status: 'FAILED', ...reason(full) });
  draft.record('ExecutionFailed', draft.history.lastEventId, { executionFailedEventDetails: reason(full) });
}

/** The engine itself met a bug: the execution ends with our words, not AWS's, so that nobody blames the definition. */
export function failInternally(program: Program, execution: Execution, now: Millis, error: unknown): Step {
  const draft = new Draft(program, execution, now);
  const detail = error instanceof Error ? error.message : String(error);
  const why = failure('States.Runtime', `The engine met a fault of its own and could not go on: ${detail}`);
  draft.close({ status: 'FAILED', ...reason(why) });
  draft.record('ExecutionFailed', draft.history.lastEventId, { executionFailedEventDetails: reason(why) });
  return { execution: draft.finish(), history: draft.history.events, commands: draft.commands, notes: [] };
}
