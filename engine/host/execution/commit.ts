import type { ExecutionWriter } from '../keeping/express-writer';
import { StaleWriteError, type Ports } from '../ports';
import type { Transition } from '../records';
import { patiently, pause, RETRY_DELAY } from '../time/patience';

type Stores = Pick<Ports, 'clock' | 'store'>;

export interface Committing {
  readonly ports: Stores;
  readonly writer: ExecutionWriter;
  /** Whether the step is still to be written. */
  readonly isWanted: () => boolean;
}

/**
 * Commits a step, however long it takes: a full disk or a locked file passes, and nothing is lost until it does.
 * `stale`: another owner has the execution.
 */
export async function commit(
  transition: Transition,
  { ports, writer, isWanted }: Committing,
): Promise<'committed' | 'stale' | 'unwanted'> {
  for (let isAgain = false; isWanted(); isAgain = true) {
    try {
      await writer.commit(transition);
      return 'committed';
    } catch (error) {
      if (error instanceof StaleWriteError)
        return isAgain && (await isWritten(transition, ports)) ? 'committed' : 'stale';
      await pause(ports.clock, RETRY_DELAY);
    }
  }
  return 'unwanted';
}

/** Whether a write that failed has been done all the same: a connection may be lost when only the answer is missing. */
export async function isWritten(
  { record, snapshot }: Transition,
  { clock, store }: Stores,
): Promise<boolean> {
  const stored = await patiently(clock, () => store.executions.findSnapshot(record.arn));
  return stored?.seq === snapshot.seq && JSON.stringify(stored) === JSON.stringify(snapshot);
}
