import type { Millis } from '../../base/time';
import type { Page, PageRequest } from '../ports';

/** A log group of CloudWatch Logs. */
export interface LogGroupRecord {
  /** `arn:aws:logs:<region>:<account>:log-group:<name>`, without the `:*` that some calls add. */
  readonly arn: string;
  readonly name: string;
  readonly creationTime: Millis;
  /** Events older than this are gone; absent: they are kept as long as there is room. */
  readonly retentionInDays?: number;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A group and how much it holds. */
export interface StoredLogGroup extends LogGroupRecord {
  readonly storedBytes: number;
}

export interface LogStreamRecord {
  readonly groupArn: string;
  readonly name: string;
  readonly creationTime: Millis;
  /** These three are absent while it has never had an event. */
  readonly firstEventTimestamp?: Millis;
  readonly lastEventTimestamp?: Millis;
  readonly lastIngestionTime?: Millis;
}

/** What somebody wants written into a stream. */
export interface LogLine {
  readonly timestamp: Millis;
  readonly message: string;
}

export interface LogBatch {
  readonly groupArn: string;
  readonly streamName: string;
  readonly lines: readonly LogLine[];
  readonly ingestionTime: Millis;
}

/** Where an event stands in the order of all reading: by time, then as they came. */
export interface LogPosition {
  readonly timestamp: Millis;
  readonly ordinal: number;
}

export interface LogEventRecord extends LogPosition {
  readonly streamName: string;
  readonly message: string;
  readonly ingestionTime: Millis;
}

export interface LogEventQuery {
  readonly groupArn: string;
  /** Only these streams; all of the group when absent. */
  readonly streamNames?: readonly string[];
  readonly streamNamePrefix?: string;
  /** The first moment that counts, and the first that does not any more. */
  readonly from?: Millis;
  readonly until?: Millis;
  /** Goes on behind this event, in the direction of reading. */
  readonly after?: LogPosition;
  /** From the newest to the oldest. */
  readonly reverse?: boolean;
  readonly limit: number;
}

export interface LogStreamFilter {
  readonly namePrefix?: string;
  readonly orderBy: 'name' | 'lastEventTime';
  readonly descending: boolean;
}

/** `no group`: there is no such group, and nothing was written. */
export type StreamCreation = 'created' | 'taken' | 'no group';

/** What a line takes beside its text, as CloudWatch counts it. */
export const LOG_LINE_OVERHEAD_BYTES = 26;

/** When the first and the last of some lines happened. */
export function spanOf(lines: readonly LogLine[]): { readonly first: Millis; readonly last: Millis } {
  let [first, last] = [Infinity, -Infinity];
  for (const { timestamp } of lines) [first, last] = [Math.min(first, timestamp), Math.max(last, timestamp)];
  return { first, last };
}

/** The share of the room that is left filled once it was full, so that room is made seldom. */
export const LOG_BYTES_KEPT = 7 / 8;

/**
 * The logs. All of them together keep within `LOG_BYTES_MAX`: when they outgrow it, the oldest events make room,
 * and the streams they leave empty go with them.
 */
export interface LogStore {
  /** False when the ARN is taken. */
  createGroup(group: LogGroupRecord): Promise<boolean>;
  findGroup(arn: string): Promise<LogGroupRecord | undefined>;
  /** Replaces the record; what its retention leaves no room for, counted from `now`, is gone. False when there is no such group. */
  updateGroup(group: LogGroupRecord, now: Millis): Promise<boolean>;
  /** Takes its streams and events along. False when there is no such group. */
  deleteGroup(arn: string): Promise<boolean>;
  /** Groups whose ARN starts with `prefix`, by ARN. */
  listGroups(prefix: string, page: PageRequest): Promise<Page<StoredLogGroup>>;

  createStream(stream: LogStreamRecord): Promise<StreamCreation>;
  findStream(groupArn: string, name: string): Promise<LogStreamRecord | undefined>;
  /** Takes its events along. False when there is no such stream. */
  deleteStream(groupArn: string, name: string): Promise<boolean>;
  listStreams(groupArn: string, filter: LogStreamFilter, page: PageRequest): Promise<Page<LogStreamRecord>>;

  /** Adds the lines in their order; a group's retention is applied as of their ingestion. False when there is no such stream. */
  append(batch: LogBatch): Promise<boolean>;
  events(query: LogEventQuery): Promise<readonly LogEventRecord[]>;
}
