import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { StateSummary } from '@/lib/sandbox/history/statuses';
import type { StateStatus } from '@/lib/graph/state-status';
import type { Variables } from './visit-over-time';

/** A visit that is under way at a moment, with what it can read. */
export interface OpenAt {
  /** Id of its Entered event. */
  readonly id: number;
  readonly name: string;
  readonly status: StateStatus;
  readonly attempts: number;
  readonly iteration?: number;
  readonly depth: number;
  readonly variables: Variables;
}

/** A run as it stood right after one of its events. */
export interface Moment {
  readonly index: number;
  readonly event: HistoryEvent;
  /** What the drawing shows, in the shape of `summariesOf`. */
  readonly summaries: Readonly<Record<string, StateSummary>>;
  readonly open: readonly OpenAt[];
  /** The state the event belongs to; absent for those of the execution itself. */
  readonly state?: string;
  /** Id of the visit it belongs to. */
  readonly visit?: number;
  /** Where its state stands in the definition, as a JSON pointer. */
  readonly pointer?: string;
  /** The data in hand, as JSON text: the event's own, or what its state had last. */
  readonly payload?: string;
  /** In scope where the event happened. */
  readonly variables: Variables;
  /** Since the first event, as the history has it. */
  readonly elapsedMs: number;
}
