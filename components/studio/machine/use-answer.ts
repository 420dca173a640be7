import { useCallback, useEffect, useState } from 'react';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';

/** What a call answers, asked again by `again`; and changes that are followed by asking again. */
export function useAnswer<T>(ask: () => Promise<T>) {
  const [answer, setAnswer] = useState<T>();
  const [problem, setProblem] = useState<CallProblem>();
  const [isBusy, setBusy] = useState(false);
  const again = useCallback(async () => {
    try {
      setAnswer(await ask());
    } catch (trouble) {
      setProblem(explainError(trouble));
    }
  }, [ask]);
  useEffect(() => void again(), [again]);
  /** Says whether it worked. */
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      await again();
      return true;
    } catch (trouble) {
      setProblem(explainError(trouble));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { answer, problem, isBusy, change };
}
