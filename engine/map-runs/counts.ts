/** How a child stands. `PENDING`: it was not started yet. `PENDING_REDRIVE`: it failed, and is to run again. */
export type ChildStatus =
  'PENDING' | 'PENDING_REDRIVE' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** `itemCounts` or `executionCounts` of a Map Run. */
export interface MapRunCounts {
  readonly pending: number;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly timedOut: number;
  readonly aborted: number;
  readonly total: number;
  readonly resultsWritten: number;
  readonly failuresNotRedrivable: number;
  readonly pendingRedrive: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const MEMBER = {
  PENDING: 'pending',
  PENDING_REDRIVE: 'pendingRedrive',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
} as const satisfies Record<ChildStatus, keyof MapRunCounts>;

/** Counts of nothing, to be added to. */
export function noCounts(): Mutable<MapRunCounts> {
  return {
    pending: 0,
    running: 0,
    succeeded: 0,
    failed: 0,
    timedOut: 0,
    aborted: 0,
    total: 0,
    resultsWritten: 0,
    failuresNotRedrivable: 0,
    pendingRedrive: 0,
  };
}

/** Counts `by` more that stand so. Recorded: AWS counts a success as written, with a ResultWriter or without. */
export function count(counts: Mutable<MapRunCounts>, status: ChildStatus, by: number): void {
  counts[MEMBER[status]] += by;
  if (status === 'SUCCEEDED') counts.resultsWritten += by;
}
