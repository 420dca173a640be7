const firstPauseMs = 120;
const longestPauseMs = 1_000;
const pauseGrowth = 1.35;

export interface Polling {
  /** Looks once; true when there is nothing more to look for. */
  readonly look: (stopped: AbortSignal) => Promise<boolean>;
  readonly onProblem?: (problem: unknown) => void;
  /** Between the first two looks. */
  readonly firstPauseMs?: number;
  /** Between two looks, once nothing is new; a second if not said. */
  readonly longestPauseMs?: number;
}

/** Looks again and again, quickly at first. A hidden tab asks nothing and catches up when it is seen again. */
export function poll(polling: Polling): () => void {
  const stopped = new AbortController();
  void keepLooking(polling, stopped.signal);
  return () => stopped.abort();
}

async function keepLooking(polling: Polling, stopped: AbortSignal): Promise<void> {
  const { look, onProblem } = polling;
  let pauseMs = polling.firstPauseMs ?? firstPauseMs;
  while (!stopped.aborted) {
    try {
      if (await look(stopped)) return;
    } catch (problem) {
      if (!stopped.aborted) onProblem?.(problem);
    }
    await pause(pauseMs, stopped);
    await visible(stopped);
    pauseMs = Math.min(polling.longestPauseMs ?? longestPauseMs, pauseMs * pauseGrowth);
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    stopped.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    }
  });
}

function visible(stopped: AbortSignal): Promise<void> {
  if (typeof document === 'undefined' || !document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', done);
    stopped.addEventListener('abort', done, { once: true });
    function done() {
      if (document.hidden && !stopped.aborted) return;
      document.removeEventListener('visibilitychange', done);
      stopped.removeEventListener('abort', done);
      resolve();
    }
  });
}
