import type { Clock, ExecutionStore } from '../ports';

/** Where the steps of an execution are committed. */
export type ExecutionWriter = Pick<ExecutionStore, 'create' | 'commit'>;

/**
 * Keeps an Express execution nowhere: it lives in the host's memory while it runs, and AWS shows its history
 * to nobody. One that has more to do at once waits its turn at the clock, so that the others get theirs.
 */
export function expressWriter(clock: Clock): ExecutionWriter {
  return {
    create: async () => true,
    commit({ snapshot }) {
      if (snapshot.ready.length === 0 || snapshot.outcome.status !== 'RUNNING') return Promise.resolve();
      return new Promise((resolve) => clock.schedule(clock.now(), resolve));
    },
  };
}
