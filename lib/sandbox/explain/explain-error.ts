/** A call that failed: AWS's own code and words. What to do about it: `adviceFor` its code. */
export interface CallProblem {
  readonly code: string;
  readonly message: string;
}

export function explainError(problem: unknown): CallProblem {
  const { name, message } = problem instanceof Error ? problem : new Error(String(problem));
  // `fetch` rejects with a bare TypeError when nothing answers; the SDK passes it on as it is.
  const code = name === 'TypeError' || name === 'TimeoutError' ? 'NetworkError' : name;
  return { code, message };
}
