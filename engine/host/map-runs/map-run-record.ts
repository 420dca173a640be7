import type { MapRunCounts } from '../../map-runs/counts';
import type { Millis } from '../../base/time';
import type { Page, PageRequest } from '../ports';

export type MapRunStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** A Map Run as the API shows it. While it runs, its counts are kept by the host and not here. */
export interface MapRunRecord {
  readonly arn: string;
  /** The execution whose Distributed Map it is. */
  readonly executionArn: string;
  /** `…:stateMachine:<name>/<label>` */
  readonly stateMachineArn: string;
  readonly status: MapRunStatus;
  readonly startDate: Millis;
  readonly stopDate?: Millis;
  readonly maxConcurrency: number;
  readonly toleratedFailureCount: number;
  readonly toleratedFailurePercentage: number;
  readonly itemCounts: MapRunCounts;
  readonly executionCounts: MapRunCounts;
  readonly redriveCount: number;
  readonly redriveDate?: Millis;
  /** Why it failed, as its Map state is told. */
  readonly error?: string;
  readonly cause?: string;
}

export interface MapRunStore {
  /** False when the ARN is taken; nothing is written then. */
  create(record: MapRunRecord): Promise<boolean>;
  find(arn: string): Promise<MapRunRecord | undefined>;
  /** Replaces the record of a Map Run that was created. */
  update(record: MapRunRecord): Promise<void>;
  /** Those of one execution, newest first. */
  list(executionArn: string, page: PageRequest): Promise<Page<MapRunRecord>>;
  /** Removes those that ended before `time`. */
  forget(time: Millis): Promise<void>;
  /** ARNs of all that still run, oldest first. */
  running(): Promise<readonly string[]>;
}
