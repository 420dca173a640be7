import { count, noCounts, type ChildStatus, type MapRunCounts } from './counts';

/** The children of a Map Run: how each stands, who comes next, and all of them added up. */
export class Roster {
  private readonly statuses: ChildStatus[];
  private readonly waiting: number[] = [];
  private readonly items = noCounts();
  private readonly executions = noCounts();

  /** How many items each child has, and how it stands; who does not stand yet is pending. */
  constructor(
    private readonly itemsOf: readonly number[],
    known: ReadonlyMap<number, ChildStatus> = new Map(),
  ) {
    this.statuses = itemsOf.map((_, child) => known.get(child) ?? 'PENDING');
    this.statuses.forEach((status, child) => {
      this.add(child, status, 1);
      if (status === 'PENDING' || status === 'PENDING_REDRIVE') this.waiting.push(child);
    });
    this.executions.total = itemsOf.length;
    this.items.total = itemsOf.reduce((sum, items) => sum + items, 0);
  }

  get itemCounts(): MapRunCounts {
    return { ...this.items };
  }

  get executionCounts(): MapRunCounts {
    return { ...this.executions };
  }

  get running(): number {
    return this.executions.running;
  }

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Items of children that did not succeed. */
  get failedItems(): number {
    return this.items.failed + this.items.timedOut + this.items.aborted;
  }

  statusOf(child: number): ChildStatus {
    return this.statuses[child]!;
  }

  /** The next children to run, in order; from now on they do. */
  startNext(most: number): readonly { readonly child: number; readonly isRedrive: boolean }[] {
    return this.waiting.splice(0, Math.max(most, 0)).map((child) => {
      const isRedrive = this.statusOf(child) === 'PENDING_REDRIVE';
      this.set(child, 'RUNNING');
      return { child, isRedrive };
    });
  }

  set(child: number, status: ChildStatus): void {
    this.add(child, this.statusOf(child), -1);
    this.statuses[child] = status;
    this.add(child, status, 1);
  }

  private add(child: number, status: ChildStatus, by: 1 | -1): void {
    count(this.items, status, by * this.itemsOf[child]!);
    count(this.executions, status, by);
  }
}
