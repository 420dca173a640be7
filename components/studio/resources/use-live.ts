import { useCallback, useEffect, useRef, useState } from 'react';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';
import { poll } from '@/lib/targets/watch/poll';
import { useResources } from './use-resources';

const busyPauseMs = 1_000;
const calmPauseMs = 6_000;

/** What a call answers, asked again and again while it is shown; and changes that are followed by asking at once. */
export function useLive<T>(ask: () => Promise<T>) {
  const { isRunning } = useResources();
  const [answer, setAnswer] = useState<T>();
  const [problem, setProblem] = useState<CallProblem>();
  const told = useRef('');
  const look = useCallback(
    async (stopped?: AbortSignal) => {
      const next = await ask();
      if (stopped?.aborted) return;
      setProblem(undefined);
      // What says the same stays the same object: nothing is drawn again.
      const text = JSON.stringify(next);
      if (text !== told.current) setAnswer(next);
      told.current = text;
    },
    [ask],
  );
  useEffect(
    () =>
      poll({
        look: async (stopped) => {
          await look(stopped);
          return false;
        },
        onProblem: (trouble) => setProblem(explainError(trouble)),
        longestPauseMs: isRunning ? busyPauseMs : calmPauseMs,
      }),
    [look, isRunning],
  );
  const again = useCallback(
    () => look().catch((trouble: unknown) => setProblem(explainError(trouble))),
    [look],
  );
  return { answer, problem, again, ...useChange(again) };
}

/** Something that changes the account, one at a time, and what AWS said against it. */
export function useChange(after?: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CallProblem>();
  /** Says whether it worked. */
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await work();
      await after?.();
      return true;
    } catch (trouble) {
      setRefusal(explainError(trouble));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, change };
}
