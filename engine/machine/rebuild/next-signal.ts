import { isObject, own, type Json, type JsonObject } from '../../base/json';
import type { Execution, Frame, Waiting } from '../execution/execution';
import type { HistoryEvent } from '../execution/history-event';
import type { Signal } from '../signal';

/** What an execution must have been told for it to write its next event. */
export type Told =
  | { readonly kind: 'told'; readonly signal: Signal }
  /** One of its frames goes on by itself. */
  | { readonly kind: 'goes-on' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Reads from the next event in a history what the execution that stands before it was told. */
export function nextSignal(execution: Execution, next: HistoryEvent): Told {
  const { type } = next;
  if (type === 'ExecutionStarted') return told({ kind: 'ExecutionStarted', inputText: text(next, 'input') });
  if (type === 'ExecutionRedriven') return told({ kind: 'RedriveRequested' });
  if (type === 'ExecutionAborted') return told({ kind: 'StopRequested', ...reasonOf(next) });
  if (type === 'ExecutionTimedOut') return told({ kind: 'TimersDue' });
  const waiting = waitingBefore(execution, next);
  if (waiting) return heardBy(waiting, next);
  if (execution.ready.length > 0) return { kind: 'goes-on' };
  return { kind: 'unknown', why: `nothing leads to ${type}` };
}

type Heard = Extract<Waiting, { kind: 'task' | 'timer' | 'retry' | 'map-run' | 'reading-items' }>;

/** What the frame waits for whose event it is: every frame knows the event that its next one follows. */
function waitingBefore({ frames, ready }: Execution, next: HistoryEvent): Heard | undefined {
  for (const frame of Object.values(frames)) {
    if (frame.previousEventId !== next.previousEventId || ready.includes(frame.id)) continue;
    const waiting = waitingOf(frame);
    if (waiting) return waiting;
  }
  return undefined;
}

function waitingOf({ activity }: Frame): Heard | undefined {
  if (activity.kind !== 'visiting') return undefined;
  const { waiting } = activity.visit;
  switch (waiting.kind) {
    case 'task':
    case 'timer':
    case 'retry':
    case 'map-run':
    case 'reading-items':
      return waiting;
    case 'nothing':
    case 'branches':
    case 'items':
      return undefined;
  }
}

function heardBy(waiting: Heard, next: HistoryEvent): Told {
  switch (waiting.kind) {
    case 'timer':
    case 'retry':
      return told({ kind: 'TimersDue' });
    case 'map-run':
    case 'reading-items':
      return { kind: 'unknown', why: 'the history does not hold what a Distributed Map gave' };
    case 'task':
      return taskHeard(waiting, next);
  }
}

function taskHeard({ task, mocked }: Extract<Waiting, { kind: 'task' }>, next: HistoryEvent): Told {
  const { type } = next;
  if (type.endsWith('TimedOut')) return told({ kind: 'TimersDue' });
  if (mocked?.timer !== undefined) return told({ kind: 'TimersDue' });
  if (type === 'ActivityStarted') {
    const workerName = own(detailsOf(next), 'workerName');
    return told({ kind: type, task, ...(typeof workerName === 'string' && { workerName }) });
  }
  if (type.endsWith('Submitted')) return told({ kind: 'TaskSubmitted', task, output: outputOf(next) });
  if (type.endsWith('Succeeded')) return told({ kind: 'TaskSucceeded', task, output: outputOf(next) });
  if (type.endsWith('Failed')) return told({ kind: 'TaskFailed', task, ...reasonOf(next) });
  return { kind: 'unknown', why: `no task is told of by ${type}` };
}

function told(signal: Signal): Told {
  return { kind: 'told', signal };
}

export function detailsOf(event: HistoryEvent): JsonObject {
  const details = Object.keys(event).find((member) => member.endsWith('EventDetails'));
  const value = details === undefined ? undefined : event[details];
  return isObject(value) ? value : {};
}

function outputOf(event: HistoryEvent): Json {
  return JSON.parse(text(event, 'output')) as Json;
}

function text(event: HistoryEvent, member: string): string {
  const value = own(detailsOf(event), member);
  return typeof value === 'string' ? value : 'null';
}

function reasonOf(event: HistoryEvent): { readonly error?: string; readonly cause?: string } {
  const { error, cause } = detailsOf(event);
  return {
    ...(typeof error === 'string' && { error }),
    ...(typeof cause === 'string' && { cause }),
  };
}
