import type { StateStatus } from '@/lib/graph/state-status';

/** One try of a state: Retry, and a redrive, give several. The time between two of them is the back-off. */
export interface Try {
  readonly startedAt: Date;
  readonly endedAt?: Date;
  readonly status: StateStatus;
  readonly error?: string;
  readonly cause?: string;
  /** Id of the event it began with. */
  readonly since: number;
}

/** One stay of an execution in one state. A loop or a Map gives several for the same name. */
export interface StateVisit {
  /** Id of its Entered event: unique within the execution. */
  readonly id: number;
  readonly name: string;
  /** `Pass`, `Task`, … as the event type says it. */
  readonly type: string;
  readonly status: StateStatus;
  readonly enteredAt: Date;
  readonly endedAt?: Date;
  /** JSON texts, as the history has them. */
  readonly input?: string;
  readonly output?: string;
  /** The last failure, also when it was caught or tried again. */
  readonly error?: string;
  readonly cause?: string;
  /** Tries so far; more than one after a Retry. */
  readonly attempts: number;
  /** As many as `attempts`. */
  readonly tries: readonly Try[];
  /** The Parallel or Map visit it ran in, which try of it, and for Map which iteration. */
  readonly parent?: { readonly id: number; readonly attempt: number; readonly iteration?: number };
  readonly depth: number;
  readonly eventIds: readonly number[];
  /** What a Task calls, as its events name it. */
  readonly resource?: string;
  /** What a Task was given and what came back from it, as JSON texts. */
  readonly sent?: string;
  readonly answer?: string;
  /** What the service said on taking the work, of a Task that waits for its end or for a token. */
  readonly submitted?: string;
  /** The execution that it started, or the Map Run whose executions it started. */
  readonly executionArn?: string;
  readonly mapRunArn?: string;
  /** Variables set on the way out, as JSON texts. */
  readonly assigned?: Readonly<Record<string, string>>;
}
