import { Worker } from 'node:worker_threads';

const STUCK_MS = 5_000;

export interface Watchdog {
  begin(): void;
  end(): void;
}

/**
 * Ends this process when one batch takes far longer than the parent would let it: then there is no parent any more,
 * and a regular expression without end keeps the main thread from seeing that.
 */
export function startWatchdog(stuckMs = STUCK_MS): Watchdog {
  const batch = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./watchdog-thread.cjs', import.meta.url), {
    workerData: { batch, stuckMs },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
  let count = 0;
  return {
    begin: () => void Atomics.store(batch, 0, (count = (count % 0x7fffffff) + 1)),
    end: () => void Atomics.store(batch, 0, 0),
  };
}
