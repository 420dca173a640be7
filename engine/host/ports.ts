import type { Json } from '../base/json';
import { UnavailableError } from '../base/unavailable-error';
import type { Millis } from '../base/time';
import type { TaskWork } from '../machine/command';
import type { Execution } from '../machine/execution/execution';
import type { DocumentStore } from './documents';
import type { LogStore } from './logging/log-store';
import type { BucketsOf, Gunzip } from './map-runs/buckets/buckets';
import type { MapRunStore } from './map-runs/map-run-record';
import type { Ownership } from './ownership/ownership';
import type { Evaluator } from '../query/jsonata/evaluation';
import type {
  ActivityRecord,
  AliasRecord,
  ExecutionRecord,
  ExecutionStatus,
  Rest,
  Revision,
  StateMachineRecord,
  StoredEvent,
  Transition,
  VersionRecord,
  VersionSummary,
} from './records';

export interface Clock {
  now(): Millis;
  /** Calls `wake` once, at or after `at`, never synchronously. The result cancels it. */
  schedule(at: Millis, wake: () => void): () => void;
}

/** Where identifiers and seeds come from. */
export interface Ids {
  uuid(): string;
  /** Four unsigned 32-bit numbers: the seed of one execution's own chance. */
  seed(): readonly [number, number, number, number];
}

/** One page of a listing; `after` continues behind the last item. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}
export interface Page<T> {
  readonly items: readonly T[];
  /** Present when more items follow; hand it back as `after`. */
  readonly next?: string;
}

export interface StateMachineStore {
  /** Adds a machine, and the version published with it. False when the ARN is taken; nothing is written then. */
  create(record: StateMachineRecord, version?: VersionRecord): Promise<boolean>;
  find(arn: string): Promise<StateMachineRecord | undefined>;
  /**
   * Replaces the record, and adds the version published with it; keeps the revision it had for the
   * executions that use it. False when the machine is gone; nothing is written then.
   */
  update(record: StateMachineRecord, version?: VersionRecord): Promise<boolean>;
  /** Removes the machine, its versions and aliases; its executions and their revisions stay readable. */
  delete(arn: string): Promise<void>;
  /** Machines whose ARN starts with `prefix` (`arn:aws:states:<region>:<account>:stateMachine:`), oldest first. */
  list(prefix: string, page: PageRequest): Promise<Page<StateMachineRecord>>;
  /** How many machines have an ARN that starts with `prefix`. */
  count(prefix: string): Promise<number>;
  /** Keeps a revision that no machine has: that of a branch with a definition of its own. */
  keepRevision(revision: Revision): Promise<void>;
  findRevision(key: string): Promise<Revision | undefined>;
  findVersion(arn: string): Promise<VersionRecord | undefined>;
  /** The newest version of a revision. */
  findVersionOf(revisionKey: string): Promise<VersionSummary | undefined>;
  countVersions(stateMachineArn: string): Promise<number>;
  /** Newest first. */
  listVersions(stateMachineArn: string, page: PageRequest): Promise<Page<VersionSummary>>;
  deleteVersion(arn: string): Promise<void>;
}

export interface AliasFilter {
  readonly stateMachineArn: string;
  /** Only aliases that send starts to this version. */
  readonly versionArn?: string;
}

export interface AliasStore {
  /** False when the ARN is taken; nothing is written then. */
  create(record: AliasRecord): Promise<boolean>;
  find(arn: string): Promise<AliasRecord | undefined>;
  /** False when the alias is gone; nothing is written then. */
  update(record: AliasRecord): Promise<boolean>;
  delete(arn: string): Promise<void>;
  /** Oldest first. */
  list(filter: AliasFilter, page: PageRequest): Promise<Page<AliasRecord>>;
}

export interface ActivityStore {
  /** False when the ARN is taken; nothing is written then. */
  create(record: ActivityRecord): Promise<boolean>;
  find(arn: string): Promise<ActivityRecord | undefined>;
  /** False when the activity is gone; nothing is written then. */
  update(record: ActivityRecord): Promise<boolean>;
  delete(arn: string): Promise<void>;
  /** Activities whose ARN starts with `prefix`, oldest first. */
  list(prefix: string, page: PageRequest): Promise<Page<ActivityRecord>>;
  /** How many activities have an ARN that starts with `prefix`. */
  count(prefix: string): Promise<number>;
}

export type ExecutionFilter = (OfMachine | OfMapRun) & { readonly status?: ExecutionStatus };
export interface OfMachine {
  readonly stateMachineArn: string;
  /** Only executions started through this version. */
  readonly stateMachineVersionArn?: string;
  /** Only executions started through this alias. */
  readonly stateMachineAliasArn?: string;
}
/** The children of a Map Run. */
export interface OfMapRun {
  readonly mapRunArn: string;
  /** Only those that were redriven, or only those that were not. */
  readonly redriven?: boolean;
  /** Only those that had failed, timed out or been stopped by then. */
  readonly unsuccessfulBy?: Millis;
}
export interface HistoryRequest extends PageRequest {
  readonly reverse: boolean;
}

/** An execution that still runs, as far as a host must know it that takes it up. */
export interface OpenExecution extends Rest {
  readonly arn: string;
  /** Whether the transition it made last said that it rests: nobody need read it before its time comes. */
  readonly isAtRest: boolean;
}

export interface ExecutionStore {
  /** Commits a new execution. False when the ARN is taken. */
  create(transition: Transition): Promise<boolean>;
  /** Commits a step. Rejects with `StaleWriteError` when `replacesSeq` is not the stored one. */
  commit(transition: Transition): Promise<void>;
  find(arn: string): Promise<ExecutionRecord | undefined>;
  findSnapshot(arn: string): Promise<Execution | undefined>;
  /** Newest first. */
  list(filter: ExecutionFilter, page: PageRequest): Promise<Page<ExecutionRecord>>;
  history(arn: string, request: HistoryRequest): Promise<Page<StoredEvent>>;
  /** Removes every execution closed before `time`, with its history. */
  forget(time: Millis): Promise<void>;
  /** All executions that still run, oldest first: what a host takes up again after a restart. */
  open(): Promise<readonly OpenExecution[]>;
}

/** Whether what is written now would be kept. */
export type StoreHealth =
  | { readonly kind: 'ok' }
  /** `reason`: one line that says what is wrong and what to do. */
  | { readonly kind: 'failing'; readonly reason: string };

export interface Store {
  readonly stateMachines: StateMachineStore;
  readonly aliases: AliasStore;
  readonly activities: ActivityStore;
  readonly executions: ExecutionStore;
  readonly mapRuns: MapRunStore;
  readonly logs: LogStore;
  readonly documents: DocumentStore;
  health(): StoreHealth;
  /** Present in a store that several processes use at once; without it, all is ours. */
  readonly ownership?: Ownership;
  /** Gives up at once what is ours, for others to claim. */
  close(): Promise<void>;
}

/** The stored execution has moved on: another owner wrote it, or may have. */
export class StaleWriteError extends UnavailableError {
  override readonly name = 'StaleWriteError';
}

/** A Task's work, handed to whatever can do it. */
export interface TaskRequest extends TaskWork {
  readonly executionArn: string;
}
/** What an HTTP Task sent and got, as TestState shows it. */
export interface HttpExchange {
  readonly request: {
    readonly protocol: string;
    readonly method: string;
    readonly url: string;
    /** `[name: value, …]`. */
    readonly headers: string;
    readonly body?: string;
  };
  readonly response?: {
    readonly protocol: string;
    readonly statusCode: string;
    readonly statusMessage: string;
    readonly headers: string;
    readonly body?: string;
  };
}
export type TaskReply = { readonly exchange?: HttpExchange } &
  /** `endsAfterSeconds`: of a job that only takes its time, which is the execution's. It is asked for again after that. */
  (
    | { readonly kind: 'TaskSubmitted'; readonly output: Json; readonly endsAfterSeconds?: number }
    | { readonly kind: 'TaskSucceeded'; readonly output: Json }
    | { readonly kind: 'TaskFailed'; readonly error?: string; readonly cause?: string }
  );

/** Performs Task resources. Never replies synchronously, nor once it is cancelled, which also ends a job it began. */
export interface Dispatcher {
  /** Replies once; of a job or a callback first that it is submitted. */
  dispatch(request: TaskRequest, reply: (reply: TaskReply) => void): () => void;
  /** Why a task cannot be begun with its parameters; nothing when it can. */
  problemsOf(resource: string, parameters: Json): Promise<readonly string[]>;
  /** Ends the job that a task has begun, in this process or another. */
  abandon?(request: TaskRequest): void;
  /** The execution a task waits for, when its job is one and has begun. */
  executionOf(work: TaskWork): string | undefined;
}

/** What came of a call about a task token. `timed-out`: its task is over, whatever ended it. */
export type TokenOutcome = 'done' | 'invalid' | 'does-not-exist' | 'timed-out';

export interface PollRequest {
  readonly activityArn: string;
  readonly workerName?: string;
  /** Settles when nobody waits for a task any more. */
  readonly until: Promise<unknown>;
}
/** A task as a worker gets it; `input` is JSON text. */
export interface ActivityTask {
  readonly taskToken: string;
  readonly input: string;
}

/** How workers reach the tasks that wait for them: activities, `.waitForTaskToken`, and their heartbeats. */
export interface TaskDoor {
  succeed(taskToken: string, output: Json): Promise<TokenOutcome>;
  fail(
    taskToken: string,
    reason: { readonly error?: string; readonly cause?: string },
  ): Promise<TokenOutcome>;
  heartbeat(taskToken: string): Promise<TokenOutcome>;
  /** The oldest task that waits for a worker of the activity, for the worker that waits longest. */
  poll(request: PollRequest): Promise<ActivityTask | undefined>;
}

export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  /** Evaluates JSONata. */
  readonly evaluator: Evaluator;
  /** Where Distributed Maps read and write. */
  readonly buckets: BucketsOf;
  /** Absent where nothing can be unpacked. */
  readonly gunzip?: Gunzip;
}
