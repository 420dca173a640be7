/** How a child stands; `PENDING` is one that was not started. */
export type ChildStatus = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

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

const MEMBER = {
  PENDING: 'pending',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
} as const satisfies Record<ChildStatus, keyof MapRunCounts>;

/** Adds up children and the items in them, as they change. */
export class Tally {
  private readonly items = zeros();
  private readonly executions = zeros();

  constructor(private readonly itemsOf: (child: number) => number) {}

  add(child: number, status: ChildStatus): void {
    this.count(child, status, 1);
    this.items.total += this.itemsOf(child);
    this.executions.total += 1;
  }

  move(child: number, from: ChildStatus, to: ChildStatus): void {
    this.count(child, from, -1);
    this.count(child, to, 1);
  }

  get itemCounts(): MapRunCounts {
    return { ...this.items };
  }

  get executionCounts(): MapRunCounts {
    return { ...this.executions };
  }

  private count(child: number, status: ChildStatus, by: 1 | -1): void {
    this.items[MEMBER[status]] += by * this.itemsOf(child);
    this.executions[MEMBER[status]] += by;
    // Recorded: AWS counts a success as written, whether there is a ResultWriter or not.
    this.items.resultsWritten = this.items.succeeded;
    this.executions.resultsWritten = this.executions.succeeded;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function zeros(): Mutable<MapRunCounts> {
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
