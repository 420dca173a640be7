import type { Owner } from '../../base/arn';
import type { Millis } from '../../base/time';
import type { Signal } from '../../machine/signal';
import type { MockPlan } from '../../mocks/plan';
import type { StartRequest } from '../execution/start-request';
import type { Started } from '../host';
import { StaleWriteError, type Ports } from '../ports';
import type { ExecutionRecord } from '../records';
import { pause, RETRY_DELAY } from '../time/patience';
import type { Persist, Source } from './buckets/source';

/** What Map Runs need of the host whose executions they start. */
export interface ChildHost {
  start(request: StartRequest): Promise<Started>;
  /** Resolves once it is stopped, if it runs in this host. */
  stop(arn: string, why: object): Promise<void>;
  redrive(arn: string): Promise<Millis | undefined>;
  whenClosed(arn: string): Promise<ExecutionRecord | undefined>;
}

/** The execution whose Distributed Map a run is. */
export interface Parent {
  readonly record: ExecutionRecord;
  /** They hold for the children too. */
  readonly mocks: MockPlan | undefined;
  post(signal: Signal): Promise<void>;
  /** Its Map Run may have come to rest, or have found something to do. */
  settle(): void;
}

/** What all Map Runs of a host share. */
export interface MapRunSurroundings {
  readonly ports: Ports;
  /** The buckets of an account. */
  readonly sourceOf: (owner: Owner, persist: Persist) => Source;
  readonly host: ChildHost;
  /** The host drains: nothing new is begun. What is left over is taken up when it starts again. */
  readonly isClosed: () => boolean;
  /** What the clock of an execution shows. */
  readonly timeOf: (executionArn: string) => Millis;
  /** The host waits for this work before it closes. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

/** Tries again what the store refused, until it succeeds: a full disk passes. Another owner does not. */
export async function persist<T>(
  { ports: { clock }, isClosed }: MapRunSurroundings,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isClosed() || error instanceof StaleWriteError) throw error;
      await pause(clock, RETRY_DELAY);
      if (isClosed()) throw error;
    }
  }
}
