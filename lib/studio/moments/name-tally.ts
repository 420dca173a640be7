import type { StateStatus } from '@/lib/graph/state-status';
import type { StateSummary } from '@/lib/sandbox/history/statuses';

const worstFirst: readonly StateStatus[] = ['running', 'failed', 'aborted', 'caught', 'succeeded'];

/** What is counted of the visits of one state, so that its summary need not look at them all again. */
export class NameTally {
  visits = 0;
  retries = 0;
  lastId = 0;
  /** Of the visit entered last, which stands for a state whose every visit was in a try that was given up. */
  lastStatus: StateStatus = 'running';
  private readonly counted = new Map<StateStatus, number>();

  count(status: StateStatus, by: 1 | -1): void {
    this.counted.set(status, (this.counted.get(status) ?? 0) + by);
  }

  get summary(): StateSummary {
    const status = worstFirst.find((one) => (this.counted.get(one) ?? 0) > 0) ?? this.lastStatus;
    return { status, visits: this.visits, retries: this.retries };
  }
}
