import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';
import type { ItemReading, MapRunSettings, MapRunWork, TaskWork } from '../command';
import type { MockPlan, Outcome as MockOutcome } from '../../mocks/plan';
import type { Debugging } from '../debugging/debugging';
import type { CallbackSignal } from '../signal';

/** Four unsigned 32-bit words: the state of an execution's own random numbers (sfc32). */
export type Seed = readonly [number, number, number, number];

/** Who an execution is: fixed when it starts, shown by the context object. */
export interface Identity {
  readonly executionArn: string;
  readonly executionName: string;
  readonly stateMachineArn: string;
  readonly stateMachineName: string;
  readonly roleArn: string;
  readonly startTime: Millis;
  readonly input: Json;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly redriveCount: number;
  readonly redriveTime?: Millis;
  /** Shown in ExecutionStarted when the start was qualified. */
  readonly stateMachineVersionArn?: string;
  readonly stateMachineAliasArn?: string;
  /** Which states it walks when it is not the whole machine: the processor of a Distributed Map. */
  readonly scope?: string;
  readonly mocks?: Mocks;
}

/** What its Tasks are given in place of what services would answer. */
export interface Mocks {
  readonly plan: MockPlan;
  /** Of a child of a Map Run: its place among the children. */
  readonly child?: number;
}

/**
 * The whole of a running execution as plain JSON: it can be saved, reloaded and moved between
 * any two signals without changing what happens next.
 */
export interface Execution {
  /** Steps taken: the fence against a stale writer. */
  readonly seq: number;
  /** When the last one was taken; absent before the first. Time never goes back, whatever the world's clock does. */
  readonly steppedAt?: Millis;
  readonly identity: Identity;
  readonly outcome: Outcome;
  readonly seed: Seed;
  /** The seed it began with; absent as long as no chance was drawn. */
  readonly firstSeed?: Seed;
  readonly lastEventId: number;
  /** The texts written into the history so far, all together. */
  readonly historyChars: number;
  /** The next number for a frame, timer or task. */
  readonly nextId: number;
  /**
   * Threads of control by id. The root is the one without a parent. Of a closed execution: those it had when
   * it failed or was stopped, for a redrive.
   */
  readonly frames: Readonly<Record<string, Frame>>;
  /** Frames with something to do now, in order. */
  readonly ready: readonly string[];
  /** When each armed timer is due, by timer id. */
  readonly timers: Readonly<Record<string, Timer>>;
  /** Of an execution with mocks: how many tasks each state has begun. */
  readonly invocations?: Readonly<Record<string, number>>;
  /** Absent while nobody wants it to stop anywhere. */
  readonly debugging?: Debugging;
}

export interface Timer {
  readonly at: Millis;
  /** The frame it wakes; absent for the timeout of the whole execution. */
  readonly frame?: string;
}

export type Outcome =
  | { readonly status: 'RUNNING' }
  | { readonly status: 'SUCCEEDED'; readonly output: Json }
  | { readonly status: 'FAILED'; readonly error?: string; readonly cause?: string }
  | { readonly status: 'ABORTED'; readonly error?: string; readonly cause?: string }
  | { readonly status: 'TIMED_OUT' };

/** One thread of control: the root, a Parallel branch, or a Map item. */
export interface Frame {
  readonly id: string;
  /** Which states it walks: a key of the program's scopes. */
  readonly scope: string;
  readonly parent?: { readonly frame: string; readonly index: number };
  /** Every variable it can read; its own assignments never reach its parent. */
  readonly variables: Readonly<Record<string, Json>>;
  /** `$$.Map.Item`, inherited by the frames inside. */
  readonly mapItem?: Json;
  /** The history event the next one of this frame follows. */
  readonly previousEventId: number;
  readonly activity: Activity;
}

/** What a frame does: about to enter a state, or visiting one. */
export type Activity =
  | { readonly kind: 'entering'; readonly state: string; readonly input: Json }
  | { readonly kind: 'visiting'; readonly visit: Visit };

/** One visit of a state, from Entered to Exited, over all its attempts. */
export interface Visit {
  readonly state: string;
  readonly input: Json;
  readonly enteredAt: Millis;
  readonly enteredEventId: number;
  /** What the Entered event links to. */
  readonly enteredAfterEventId: number;
  /** Retries done, one counter per retrier. */
  readonly retries: readonly number[];
  readonly waiting: Waiting;
}

/** What a visit waits for. */
export type Waiting =
  /** It is at work within this very step. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'timer'; readonly timer: string }
  | { readonly kind: 'retry'; readonly timer: string }
  | ({
      readonly kind: 'task';
      readonly timeoutTimer?: string;
      /** No timer yet: an activity's first heartbeat is awaited once a worker has taken it. */
      readonly heartbeat?: { readonly timer?: string; readonly seconds: number };
      /** A worker has taken it: it is not offered again. */
      readonly isTaken?: boolean;
      /** Brought back by the token before the answer to the submission was known. */
      readonly early?: CallbackSignal;
      /** No service works on it: this is what it is given, when the timer fires. Of `real` the service is asked then. */
      readonly mocked?: { readonly outcome: MockOutcome; readonly timer?: string };
    } & TaskWork)
  | MapRunWaiting
  | {
      readonly kind: 'branches';
      readonly count: number;
      readonly outputs: Outputs;
    }
  | {
      readonly kind: 'items';
      /** What each iteration gets from: the items before ItemSelector. */
      readonly items: readonly Json[];
      /** Of an object's members, which are items too. */
      readonly keys?: readonly string[];
      /** The Map's effective input, which ItemSelector reads. */
      readonly selectorInput: Json;
      /** Iterations started so far. */
      readonly started: number;
      readonly outputs: Outputs;
    };

/** A Distributed Map whose items are being read, or whose children run. */
export type MapRunWaiting =
  | ({ readonly kind: 'reading-items' } & ItemReading & { readonly settings: MapRunSettings })
  | ({ readonly kind: 'map-run' } & MapRunWork);

/** What children have given so far, by their index. */
export interface Outputs {
  readonly ended: number;
  readonly byIndex: Readonly<Record<number, Json>>;
}

export const NONE_YET: Outputs = { ended: 0, byIndex: {} };
