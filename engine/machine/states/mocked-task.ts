import type { TaskResource, TaskState } from '../../asl/program';
import { isObject, type Json } from '../../base/json';
import { answerOf, type Answer } from '../../mocks/task-answers';
import { findMock, type Mock } from '../../mocks/find-mock';
import type { Waiting } from '../execution/execution';
import type { CallbackSignal, TaskSignal } from '../signal';
import type { Visiting } from '../visit/visiting';
import { hear, waitingForTask } from './task-signals';

type TaskVisiting = Visiting<TaskState>;

/** What the execution's plan gives this attempt in place of what the service would answer. */
export function mockOf({ draft, visit, frame }: TaskVisiting): Mock | undefined {
  const { mocks } = draft.identity;
  if (!mocks) return undefined;
  const iteration = indexOf(frame.mapItem) ?? mocks.child;
  const place = {
    state: visit.state,
    attempt: visit.retries.reduce((sum, count) => sum + count, 0),
    invocation: draft.countInvocation(visit.state),
    ...(iteration !== undefined && { iteration }),
  };
  const mock = findMock(mocks.plan, place, () => draft.chance.random());
  return mock?.outcome.kind === 'real' && mock.delaySeconds === 0 ? undefined : mock;
}

function indexOf(mapItem: Json | undefined): number | undefined {
  return isObject(mapItem) && typeof mapItem.Index === 'number' ? mapItem.Index : undefined;
}

/** A mocked task that nothing but time moves on; its job has begun, its worker has taken it. */
export function beginMocked(visiting: TaskVisiting, { outcome, delaySeconds }: Mock): void {
  const { draft, frameId } = visiting;
  const { task } = waitingForTask(visiting);
  const isAnswered = outcome.kind !== 'timeout';
  const timer = isAnswered ? draft.armTimer(draft.now + delaySeconds * 1000, frameId) : undefined;
  const mocked = { outcome, ...(timer !== undefined && { timer }) };
  visiting.wait({ ...waitingForTask(visiting), mocked });
  if (outcome.kind === 'real') return;
  const { resource } = visiting.state;
  if (resource.kind === 'activity') hear(visiting, { kind: 'ActivityStarted', task, workerName: WORKER });
  if (resource.kind === 'service' && resource.pattern !== 'request-response')
    hear(visiting, { kind: 'TaskSubmitted', task, output: submission(draft.chance.uuid()) });
}

const WORKER = 'mock';

/** What every service says when a job has begun or a message is out. */
function submission(requestId: string): Json {
  return {
    SdkHttpMetadata: { HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId },
  };
}

/** What the task hears of its work. */
export interface MockedAnswer {
  readonly signal: Extract<TaskSignal | CallbackSignal, { kind: `${string}Succeeded` | `${string}Failed` }>;
  /** It is told twice, as by a service that delivers at least once. */
  readonly isTwice: boolean;
}

/** Time has come for the answer; for one that only took its time the service is asked now. */
export function takeAnswer(visiting: TaskVisiting): MockedAnswer | undefined {
  const { mocked, ...waiting } = waitingForTask(visiting);
  visiting.wait(waiting);
  const answer = mocked && answerOf(mocked.outcome, waiting.resource);
  if (!answer) {
    visiting.draft.commands.push({ kind: 'PerformTask', ...workOf(waiting) });
    return undefined;
  }
  const isTwice = 'isTwice' in mocked.outcome;
  return { signal: signalOf(visiting.state.resource, waiting.task, answer), isTwice };
}

function signalOf(resource: TaskResource, task: string, answer: Answer): MockedAnswer['signal'] {
  const isBroughtBack =
    resource.kind === 'activity' || (resource.kind === 'service' && resource.pattern === 'callback');
  if (answer.kind === 'succeeded') {
    const { output } = answer;
    return { kind: isBroughtBack ? 'CallbackSucceeded' : 'TaskSucceeded', task, output };
  }
  const { kind: _kind, ...why } = answer;
  return { kind: isBroughtBack ? 'CallbackFailed' : 'TaskFailed', task, ...why };
}

type TaskWaiting = Extract<Waiting, { kind: 'task' }>;

function workOf({ kind: _kind, timeoutTimer: _timer, heartbeat: _heartbeat, ...work }: TaskWaiting) {
  return work;
}
