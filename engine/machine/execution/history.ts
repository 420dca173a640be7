import type { State, StateType } from '../../asl/program';
import { isObject } from '../../base/json';
import { EXPRESS_EVENTS_MAX, HISTORY_CHARS_MAX, HISTORY_EVENTS_MAX } from '../../base/limits';
import type { Millis } from '../../base/time';
import type { Execution } from './execution';
import { WHOLE, type EventDetails, type HistoryEvent } from './history-event';

/** What one step writes into the history. While the execution runs there must be room for one more: its end. */
export class History {
  readonly events: HistoryEvent[] = [];
  lastEventId: number;
  /** The texts of the whole history, all together. */
  chars: number;
  isOpen: boolean;
  private readonly isExpress: boolean;

  constructor(
    { lastEventId, historyChars, identity, outcome }: Execution,
    private readonly now: Millis,
  ) {
    this.lastEventId = lastEventId;
    this.chars = historyChars;
    this.isOpen = outcome.status === 'RUNNING';
    this.isExpress = identity.type === 'EXPRESS';
  }

  /** Appends an event and returns its id. */
  record(type: string, previousEventId: number, details?: EventDetails): number {
    const id = this.nextEventId();
    if (details) this.chars += textLength(details);
    this.events.push({ id, previousEventId, timestamp: this.now, type, ...details });
    return id;
  }

  // Entered and Exited are nearly all of a history: made in one piece, they take a third of the time.

  recordEntered({ type, name }: State, previousEventId: number, input: string): number {
    const id = this.nextEventId();
    this.chars += name.length + input.length;
    this.events.push({
      id,
      previousEventId,
      timestamp: this.now,
      type: ENTERED[type],
      stateEnteredEventDetails: { name, input, inputDetails: WHOLE },
    });
    return id;
  }

  recordExited({ type, name }: State, previousEventId: number, output: string): number {
    const id = this.nextEventId();
    this.chars += name.length + output.length;
    this.events.push({
      id,
      previousEventId,
      timestamp: this.now,
      type: EXITED[type],
      stateExitedEventDetails: { name, output, outputDetails: WHOLE },
    });
    return id;
  }

  /** The last event the history has room for says that it is full. */
  private nextEventId(): number {
    if (this.isOpen) this.assertRoom();
    return ++this.lastEventId;
  }

  private assertRoom(): void {
    if (!this.isExpress && this.lastEventId >= HISTORY_EVENTS_MAX - 1)
      throw new HistoryFull('The execution reached the maximum number of history events (25000).');
    if (this.chars > HISTORY_CHARS_MAX || this.lastEventId >= EXPRESS_EVENTS_MAX - 1)
      throw new HistoryFull('The history of the execution is larger than the local engine keeps.');
  }
}

/** One text per type of event, not one per event. */
const ENTERED = {
  Pass: 'PassStateEntered',
  Task: 'TaskStateEntered',
  Choice: 'ChoiceStateEntered',
  Wait: 'WaitStateEntered',
  Succeed: 'SucceedStateEntered',
  Fail: 'FailStateEntered',
  Parallel: 'ParallelStateEntered',
  Map: 'MapStateEntered',
} as const satisfies Record<StateType, string>;
const EXITED = {
  Pass: 'PassStateExited',
  Task: 'TaskStateExited',
  Choice: 'ChoiceStateExited',
  Wait: 'WaitStateExited',
  Succeed: 'SucceedStateExited',
  Fail: 'FailStateExited',
  Parallel: 'ParallelStateExited',
  Map: 'MapStateExited',
} as const satisfies Record<StateType, string>;

/** Of the texts in an event's details: what can be long in an event. */
function textLength(details: EventDetails): number {
  let length = 0;
  for (const name in details) {
    const member = details[name]!;
    if (!isObject(member)) continue;
    for (const field in member) {
      const value = member[field];
      if (typeof value === 'string') length += value.length;
    }
  }
  return length;
}

/** Thrown for the last event there is room for, and turned into the execution's failure by `step`. */
export class HistoryFull extends Error {
  override readonly name = 'HistoryFull';
}
