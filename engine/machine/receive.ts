import { invariant } from '../base/invariant';
import type { MapState, TaskState, WaitState } from '../asl/program';
import { abort, timeOut } from './closing';
import type { Draft } from './execution/draft';
import { stoppingAt } from './debugging/debugging';
import { letGo } from './debugging/let-go';
import type { Waiting } from './execution/execution';
import { workMocked } from './inspection/mocked-work';
import { redrive } from './redrive';
import type { MapRunSignal, MockedWork, Signal } from './signal';
import { itemsRead, mapRunFailed, mapRunSucceeded } from './states/distributed-map';
import { takeAnswer } from './states/mocked-task';
import { expectHeartbeat, hear, taskTimedOut } from './states/task-signals';
import { wake } from './states/wait';
import type { Leaving } from './visit/executor';
import { attempt, work } from './visit/visit';
import { visiting, type Visiting } from './visit/visiting';

/** Feeds a signal to whom it concerns. One that concerns nobody any more changes nothing. */
export function receive(draft: Draft, signal: Exclude<Signal, { kind: 'ExecutionStarted' }>): void {
  switch (signal.kind) {
    case 'Continued':
      return;
    case 'StopRequested':
      return abort(draft, signal);
    case 'RedriveRequested':
      return redrive(draft);
    case 'BreakpointsSet':
      draft.debugging = stoppingAt(signal.breakpoints, draft.debugging);
      return;
    case 'PauseRequested':
      draft.debugging = {
        ...stoppingAt(draft.debugging?.breakpoints ?? [], draft.debugging),
        isStepping: true,
      };
      return;
    case 'Resumed':
      return letGo(draft, signal);
    case 'TimersDue':
      return timersDue(draft);
    case 'HeartbeatReceived':
      return onFrame(draft, isTask(signal.task), expectHeartbeat);
    case 'TaskSubmitted':
    case 'TaskSucceeded':
    case 'TaskFailed':
    case 'ActivityStarted':
    case 'CallbackSucceeded':
    case 'CallbackFailed':
      return onFrame<TaskState>(draft, isTask(signal.task), (current) =>
        work(current, () => hear(current, signal)),
      );
    case 'WorkMocked':
      return mocked(draft, signal);
    case 'ItemsRead':
    case 'MapRunSucceeded':
    case 'MapRunFailed':
      return onFrame<MapState>(draft, isMapRun(signal.mapRun), (current) =>
        work(current, () => hearMapRun(current, signal)),
      );
  }
}

function hearMapRun(current: Visiting<MapState>, signal: MapRunSignal): Leaving | undefined {
  switch (signal.kind) {
    case 'ItemsRead':
      return itemsRead(current, signal.items);
    case 'MapRunSucceeded':
      return mapRunSucceeded(current, signal.output);
    case 'MapRunFailed':
      return mapRunFailed(current, signal);
  }
}

/** It is the state of the root that is tested. */
function mocked(draft: Draft, signal: MockedWork): void {
  const root = draft.frames.all().find((frame) => !frame.parent);
  invariant(root?.activity.kind === 'visiting', 'a state is mocked while it is visited');
  const current = visiting(draft, root.id);
  const { type } = current.state;
  invariant(type === 'Task' || type === 'Map' || type === 'Parallel', 'only work can be mocked');
  work(current, () => workMocked(current as Visiting<TaskState>, signal));
}

function timersDue(draft: Draft): void {
  for (const { id, frame } of draft.timers.dueAt(draft.now)) {
    // What an earlier one has caused may have made this one pointless.
    if (!draft.timers.take(id)) continue;
    if (frame === undefined) return timeOut(draft);
    timerFired(draft, frame, id);
  }
}

function timerFired(draft: Draft, frameId: string, timer: string): void {
  const { waiting } = draft.frames.visitOf(frameId);
  const current = visiting(draft, frameId);
  if (waiting.kind === 'retry') return attempt(draft, frameId);
  if (waiting.kind === 'timer') return work(current, () => wake(current as Visiting<WaitState>));
  invariant(waiting.kind === 'task', 'only waits, retries and tasks have timers');
  if (waiting.mocked?.timer === timer) return answerMock(draft, current as Visiting<TaskState>);
  const missed = waiting.heartbeat?.timer === timer ? 'heartbeat' : 'timeout';
  work(current, () => taskTimedOut(current as Visiting<TaskState>, missed));
}

function answerMock(draft: Draft, current: Visiting<TaskState>): void {
  const answer = takeAnswer(current);
  if (!answer) return;
  work(current, () => hear(current, answer.signal));
  if (answer.isTwice) receive(draft, answer.signal);
}

type Wanted = (waiting: Waiting) => boolean;

function isTask(task: string): Wanted {
  return (waiting) => waiting.kind === 'task' && waiting.task === task;
}

function isMapRun(mapRun: string): Wanted {
  return (waiting) =>
    (waiting.kind === 'map-run' || waiting.kind === 'reading-items') && waiting.mapRun === mapRun;
}

function onFrame<S extends TaskState | MapState>(
  draft: Draft,
  isWanted: Wanted,
  tell: (current: Visiting<S>) => void,
): void {
  for (const frame of draft.frames.all()) {
    const { activity } = frame;
    if (activity.kind !== 'visiting' || !isWanted(activity.visit.waiting)) continue;
    return tell(visiting(draft, frame.id) as Visiting<never> as Visiting<S>);
  }
}
