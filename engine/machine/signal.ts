import type { Json } from '../base/json';
import type { Breakpoint } from './debugging/debugging';

/** What happened, fed into a step. */
export type Signal =
  /** `inputText` is the input exactly as the caller wrote it. */
  | { readonly kind: 'ExecutionStarted'; readonly inputText: string }
  /** Time has come to at least one armed timer. */
  | { readonly kind: 'TimersDue' }
  /** The step before stopped half-way so that others get their turn. */
  | { readonly kind: 'Continued' }
  | TaskSignal
  | CallbackSignal
  | MapRunSignal
  | MockedWork
  | { readonly kind: 'StopRequested'; readonly error?: string; readonly cause?: string }
  /** A closed execution is taken up again where it failed. */
  | { readonly kind: 'RedriveRequested' }
  | { readonly kind: 'BreakpointsSet'; readonly breakpoints: readonly Breakpoint[] }
  /** Every frame is to stop before the next state it enters. */
  | { readonly kind: 'PauseRequested' }
  | Resumed;

/** Held frames go on: the one that is named, or all. */
export interface Resumed {
  readonly kind: 'Resumed';
  readonly frame?: string;
  /** What it enters its state with, in place of what it had. */
  readonly input?: Json;
  /** Only as far as the next state. */
  readonly isStepping?: boolean;
}

/** What comes from whoever performs a task. */
export type TaskSignal =
  /** The job has begun, or the message with the token is out: `output` is the answer to that call. */
  | {
      readonly kind: 'TaskSubmitted';
      readonly task: string;
      readonly output: Json;
      /** A job that only takes its time: nobody looks at it before. */
      readonly endsAfterSeconds?: number;
    }
  | { readonly kind: 'TaskSucceeded'; readonly task: string; readonly output: Json }
  | { readonly kind: 'TaskFailed'; readonly task: string; readonly error?: string; readonly cause?: string }
  /** A worker has taken an activity's task. */
  | { readonly kind: 'ActivityStarted'; readonly task: string; readonly workerName?: string };

/** What comes from somebody who holds a task's token. */
export type CallbackSignal = { readonly task: string } & (
  | { readonly kind: 'CallbackSucceeded'; readonly output: Json }
  | { readonly kind: 'CallbackFailed'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'HeartbeatReceived' }
);

/** Somebody who tests a state says what its work gave, in place of whoever would have done it. */
export interface MockedWork {
  readonly kind: 'WorkMocked';
  readonly outcome: { readonly result: Json } | { readonly error?: string; readonly cause?: string };
  /** How often the state was retried for that failure before. */
  readonly retries?: number;
  /** How many iterations of a Map failed. */
  readonly failedIterations?: number;
}

/** What comes from the Map Run of a Distributed Map. */
export type MapRunSignal =
  | { readonly kind: 'ItemsRead'; readonly mapRun: string; readonly items: readonly ReadItem[] }
  | { readonly kind: 'MapRunSucceeded'; readonly mapRun: string; readonly output: Json }
  | {
      readonly kind: 'MapRunFailed';
      readonly mapRun: string;
      readonly error: string;
      readonly cause?: string;
    };

/** An item as `$$.Map.Item` shows it. */
export interface ReadItem {
  readonly value: Json;
  readonly key?: string;
  /** `S3://bucket/key`; absent for items that come from the state's data. */
  readonly source?: string;
}
