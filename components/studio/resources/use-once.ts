import { useEffect, useState } from 'react';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';

interface Asked<T> {
  readonly answer?: T;
  readonly problem?: CallProblem;
}

/** What a call answers, asked once: for what is large, or is being edited here. */
export function useOnce<T>(ask: () => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({});
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (answer) => isWanted && setAsked({ answer }),
      (problem: unknown) => isWanted && setAsked({ problem: explainError(problem) }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask]);
  return asked;
}
