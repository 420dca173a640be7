import type { TaskState } from '../../asl/program';
import { invariant } from '../../base/invariant';
import { utf8Length, type Json } from '../../base/json';
import { PAYLOAD_BYTES_MAX } from '../../base/limits';
import { cancelling } from '../execution/cancelling';
import type { Waiting } from '../execution/execution';
import type { CallbackSignal, TaskSignal } from '../signal';
import type { Leaving } from '../visit/executor';
import { dataLimitFailure, failure } from '../visit/failure';
import { leavingWith } from '../visit/leaving-with';
import { Failed, type Visiting } from '../visit/visiting';
import { write } from './task';
import * as events from './task-events';

type TaskVisiting = Visiting<TaskState>;
/** When its time has passed, the service itself says how the job ended. */
const REAL = { kind: 'real' } as const;
type Answered = Exclude<CallbackSignal, { kind: 'HeartbeatReceived' }>;

/** What a Task does when it hears of its work. Undefined: it waits on. */
export function hear(visiting: TaskVisiting, signal: TaskSignal | Answered): Leaving | undefined {
  switch (signal.kind) {
    case 'ActivityStarted':
      return activityStarted(visiting, signal.workerName);
    case 'TaskSubmitted':
      return submitted(visiting, signal);
    case 'TaskSucceeded':
      return succeeded(visiting, signal.output);
    case 'TaskFailed':
      return failed(visiting, signal);
    case 'CallbackSucceeded':
    case 'CallbackFailed':
      return broughtBack(visiting, signal);
  }
}

function activityStarted(visiting: TaskVisiting, workerName: string | undefined): undefined {
  write(visiting, events.activityStarted(workerName));
  visiting.wait({ ...waitingForTask(visiting), isTaken: true });
  expectHeartbeat(visiting);
}

/** The job runs, or the message with the token is on its way; maybe the token came back even sooner. */
function submitted(
  visiting: TaskVisiting,
  { output, endsAfterSeconds }: Extract<TaskSignal, { kind: 'TaskSubmitted' }>,
): Leaving | undefined {
  write(visiting, events.submitted(visiting.state.resource, JSON.stringify(output)));
  const waiting = waitingForTask(visiting);
  const { draft, frameId } = visiting;
  visiting.wait({
    ...waiting,
    submitted: output,
    ...(endsAfterSeconds !== undefined && {
      mocked: { outcome: REAL, timer: draft.armTimer(draft.now + endsAfterSeconds * 1000, frameId) },
    }),
  });
  return waiting.early && broughtBack(visiting, waiting.early as Answered);
}

function broughtBack(visiting: TaskVisiting, answer: Answered): Leaving | undefined {
  const waiting = waitingForTask(visiting);
  const { resource } = visiting.state;
  if (resource.kind === 'service' && waiting.submitted === undefined) {
    visiting.wait({ ...waiting, early: answer });
    return undefined;
  }
  visiting.draft.commands.push({ kind: 'CancelTask', task: waiting.task });
  return answer.kind === 'CallbackSucceeded' ? succeeded(visiting, answer.output) : failed(visiting, answer);
}

function succeeded(visiting: TaskVisiting, output: Json): Leaving {
  const { state } = visiting;
  const text = visiting.textOf(output);
  if (utf8Length(text) > PAYLOAD_BYTES_MAX) {
    const what = state.resource.kind === 'service' ? state.resource.service : state.resource.arn;
    return failed(visiting, dataLimitFailure(what));
  }
  stopWaiting(visiting);
  write(visiting, events.succeeded(state.resource, text));
  return leavingWith(visiting, output);
}

function failed(visiting: TaskVisiting, why: { readonly error?: string; readonly cause?: string }): never {
  stopWaiting(visiting);
  write(visiting, events.failed(visiting.state.resource, why));
  throw new Failed(failure(why.error, why.cause));
}

/**
 * Recorded on AWS: a task that takes too long has the error States.Timeout and no cause; a missed heartbeat too,
 * though Retry and Catch know it as States.HeartbeatTimeout as well.
 */
export function taskTimedOut(visiting: TaskVisiting, missed: 'timeout' | 'heartbeat'): never {
  visiting.draft.commands.push(cancelling(waitingForTask(visiting)));
  stopWaiting(visiting);
  write(visiting, events.timedOut(visiting.state.resource));
  const why = failure('States.Timeout', undefined);
  throw new Failed(missed === 'heartbeat' ? { ...why, alias: 'States.HeartbeatTimeout' } : why);
}

/** The time until the next heartbeat begins anew. */
export function expectHeartbeat(visiting: Visiting): void {
  const { draft, frameId } = visiting;
  const waiting = waitingForTask(visiting);
  if (!waiting.heartbeat) return;
  const { seconds, timer } = waiting.heartbeat;
  draft.timers.disarm(timer);
  const next = draft.armTimer(draft.now + seconds * 1000, frameId);
  visiting.wait({ ...waiting, heartbeat: { seconds, timer: next } });
}

function stopWaiting(visiting: TaskVisiting): void {
  const { timeoutTimer, heartbeat, mocked } = waitingForTask(visiting);
  for (const timer of [timeoutTimer, heartbeat?.timer, mocked?.timer]) visiting.draft.timers.disarm(timer);
  visiting.wait({ kind: 'nothing' });
}

export function waitingForTask(visiting: Visiting): Extract<Waiting, { kind: 'task' }> {
  const { waiting } = visiting.visit;
  invariant(waiting.kind === 'task', 'a Task whose work is under way waits for it');
  return waiting;
}
