import type { Json } from '../../base/json';
import type { OpenExecution } from '../ports';

/** One start of one process, as all others know it. The numbers only grow: whoever lost its lease gets a new one. */
export type OwnerId = number;

/** Who runs an execution. `orphan`: its owner is gone, and somebody will soon claim it. */
export type Whereabouts =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'us' }
  | { readonly kind: 'orphan' }
  | { readonly kind: 'another'; readonly owner: OwnerId };

/** What somebody claimed: whole families, so that whoever waits for another is in the same process. */
export interface Claimed {
  readonly executions: readonly OpenExecution[];
  /** ARNs of the Map Runs that go on with them. */
  readonly mapRuns: readonly string[];
}

/** The host, as its ownership knows it. */
export interface OwnershipWatcher {
  /** The lease ran out: all that was ours may be another's by now, and we can write nothing for it any more. */
  lost(): void;
  /** There may be executions to claim. */
  orphans(): void;
  /** Another owner asks. */
  asked(request: Json): Promise<Json>;
  /** Another owner has announced something. */
  heard(news: string): void;
}

/**
 * The share of one process in a store that several use at once. An execution and all that it started, directly or
 * through others, are a family and have one owner. Every write is refused whose owner has lost its lease, or does not
 * own the execution.
 */
export interface Ownership {
  watch(watcher: OwnershipWatcher): void;
  /**
   * Makes some families ours whose owner is gone; nothing: there are none left. Becomes an owner first, if it is none.
   * What is ours already may be named again.
   */
  claim(): Promise<Claimed>;
  whereabouts(executionArn: string): Promise<Whereabouts>;
  /** Makes a closed execution ours with its Map Runs, so that it may run again: `us`; unless its family runs elsewhere. */
  reopen(executionArn: string): Promise<Whereabouts>;
  /** Whoever else holds a lease. */
  others(): Promise<readonly OwnerId[]>;
  /** What another owner answers. Rejects with `OwnerGoneError` when it is gone. */
  ask(owner: OwnerId, request: Json): Promise<Json>;
  /** Tells all others. Some may miss it. */
  announce(news: string): void;
}

/** Whoever was asked is gone. What it did before, the store tells. */
export class OwnerGoneError extends Error {
  override readonly name = 'OwnerGoneError';
}
