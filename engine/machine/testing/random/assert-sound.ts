import { invariant } from '../../../base/invariant';
import type { Execution, Waiting } from '../../execution/execution';
import type { HistoryEvent } from '../../execution/history-event';

/** What holds for an execution between any two signals. `continues`: how often it has asked to go on at once. */
export function assertSound(execution: Execution, continues: number): void {
  const { frames, timers, ready, outcome } = execution;
  if (outcome.status !== 'RUNNING') {
    invariant(
      ready.length === 0 && Object.keys(timers).length === 0,
      'nothing of a closed execution runs on',
    );
    invariant(outcome.status !== 'SUCCEEDED' || Object.keys(frames).length === 0, 'success leaves no frames');
    return;
  }
  invariant(ready.length === 0 || continues > 0, 'frames that are ready are gone on with');
  for (const id of ready) invariant(frames[id], `the ready frame ${id} exists`);
  const awaited = new Set(Object.values(frames).flatMap((frame) => timersOf(frame.activity)));
  for (const [id, { frame }] of Object.entries(timers)) {
    invariant(frame === undefined || awaited.has(id), `the timer ${id} is waited for`);
    invariant(frame === undefined || frames[frame], `the frame of timer ${id} exists`);
  }
  for (const id of awaited) invariant(timers[id], `the timer ${id} is armed`);
  for (const { parent } of Object.values(frames))
    invariant(parent === undefined || frames[parent.frame], 'the parent of a frame exists');
}

function timersOf(activity: Execution['frames'][string]['activity']): string[] {
  return activity.kind === 'visiting' ? timersAwaited(activity.visit.waiting) : [];
}

function timersAwaited(waiting: Waiting): string[] {
  switch (waiting.kind) {
    case 'timer':
    case 'retry':
      return [waiting.timer];
    case 'task':
      return [waiting.timeoutTimer, waiting.heartbeat?.timer].filter((timer) => timer !== undefined);
    default:
      return [];
  }
}

const TERMINAL = /^Execution(Succeeded|Failed|Aborted|TimedOut)$/;

/** What holds for the history of an execution, closed or not. */
export function assertSoundHistory(history: readonly HistoryEvent[], isClosed: boolean): void {
  history.forEach((event, index) => {
    const { id, previousEventId, timestamp, type } = event;
    invariant(id === index + 1, `event ${id} is the ${index + 1}th`);
    invariant(previousEventId >= 0 && previousEventId < id, `event ${id} follows an earlier one`);
    invariant(index === 0 || timestamp >= history[index - 1]!.timestamp, `time does not go back at ${id}`);
    invariant((type === 'ExecutionStarted') === (index === 0), 'an execution starts once, first of all');
    const next = history[index + 1]?.type;
    if (TERMINAL.test(type))
      invariant(next === undefined || next === 'ExecutionRedriven', `${type} is the end`);
    if (next === 'ExecutionRedriven') invariant(TERMINAL.test(type), 'only what has ended is redriven');
    const text = JSON.stringify(event);
    invariant(!text.includes('The engine met a fault of its own'), text);
  });
  invariant(isClosed === TERMINAL.test(history.at(-1)?.type ?? ''), 'a closed execution ends with its end');
}
