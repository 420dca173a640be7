import type { Json } from '../base/json';
import type { Millis } from '../base/time';
import type { Execution } from '../machine/execution/execution';
import type { HistoryEvent } from '../machine/execution/history-event';
import type { ExecutionClock } from './time/execution-clock';

export type StateMachineType = 'STANDARD' | 'EXPRESS';

/** What an update changes. Immutable: an execution keeps the revision it started with. */
export interface Revision {
  /** Ours, never shown: the key under which the store keeps it. */
  readonly key: string;
  readonly stateMachineArn: string;
  /** AWS's `revisionId`; absent until the first update. */
  readonly revisionId?: string;
  readonly definition: string;
  readonly roleArn: string;
  readonly loggingConfiguration: Json;
  readonly tracingConfiguration: Json;
  readonly encryptionConfiguration: Json;
  readonly updateDate: Millis;
}

export interface StateMachineRecord {
  readonly arn: string;
  readonly name: string;
  readonly type: StateMachineType;
  readonly creationDate: Millis;
  readonly revision: Revision;
  readonly tags: Readonly<Record<string, string>>;
  /** The highest version number ever published; numbers are never reused. */
  readonly latestVersion: number;
  /** What CreateStateMachine was asked to publish, part of its idempotency. */
  readonly created: { readonly publish: boolean; readonly versionDescription?: string };
}

/** A version without what it runs, which may be long. */
export interface VersionSummary {
  readonly arn: string;
  readonly stateMachineArn: string;
  readonly number: number;
  readonly description?: string;
  readonly creationDate: Millis;
}

export interface VersionRecord extends VersionSummary {
  readonly revision: Revision;
}

/** Where an alias sends what share of its starts, in hundredths. */
export interface Route {
  readonly versionArn: string;
  readonly weight: number;
}

export interface AliasRecord {
  readonly arn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly description?: string;
  readonly routes: readonly Route[];
  readonly creationDate: Millis;
  readonly updateDate: Millis;
}

export interface ActivityRecord {
  readonly arn: string;
  readonly name: string;
  readonly creationDate: Millis;
  readonly encryptionConfiguration: Json;
  readonly tags: Readonly<Record<string, string>>;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** An execution as the API shows it. `input` and `output` are JSON text, exactly as given. */
export interface ExecutionRecord {
  readonly arn: string;
  readonly stateMachineArn: string;
  readonly stateMachineVersionArn?: string;
  readonly stateMachineAliasArn?: string;
  readonly stateMachineName: string;
  readonly name: string;
  readonly revisionKey: string;
  readonly status: ExecutionStatus;
  readonly startDate: Millis;
  readonly stopDate?: Millis;
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly traceHeader?: string;
  readonly redriveCount?: number;
  readonly redriveDate?: Millis;
  /** The last ones that came with a token, newest first. */
  readonly redrives?: readonly { readonly clientToken: string; readonly date: Millis }[];
  /** Its own clock; absent while it shows the world's time. */
  readonly clock?: ExecutionClock;
  /** Of a child of a Distributed Map: its stateMachineArn is `…:stateMachine:<name>/<label>`. */
  readonly mapRun?: ChildOfMapRun;
  /** Which execution it goes on from, at which event, with which frame; never shown by the API of AWS. */
  readonly branch?: { readonly origin: string; readonly eventId: number; readonly frame: string };
  /** The attempt of the Task that started it, never shown: made again after a crash, it knows its own by this. */
  readonly attempt?: string;
}

/** Where a child belongs. */
export interface ChildOfMapRun {
  readonly arn: string;
  /** Its place among the children. */
  readonly child: number;
  readonly itemCount: number;
}

/** What one step of the machine changed: committed whole or not at all. */
export interface Transition {
  readonly record: ExecutionRecord;
  readonly snapshot: Execution;
  /** The `seq` of the snapshot this one replaces; -1 for a new execution. A stale writer is refused. */
  readonly replacesSeq: number;
  readonly history: readonly HistoryEvent[];
  /** Present when the execution rests after it. */
  readonly rest?: Rest;
}

/** Nothing but the world's time and those outside who hold a token can move the execution on. */
export interface Rest {
  /** When its next timer is due; absent when it has none. */
  readonly wakeAt?: Millis;
}

export type { HistoryEvent as StoredEvent } from '../machine/execution/history-event';
