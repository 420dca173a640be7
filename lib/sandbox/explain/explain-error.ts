import type { Trouble } from '@/lib/account/contract';

/** A call that failed: AWS's own code and words. What to do about it: `adviceFor` its code. */
export interface CallProblem {
  readonly code: string;
  readonly message: string;
  /** What the site made of it, where the account is concerned. */
  readonly trouble?: Trouble;
}

export function explainError(problem: unknown): CallProblem {
  const error = problem instanceof Error ? problem : new Error(String(problem));
  const { name, message, trouble } = error as Error & { readonly trouble?: Trouble };
  // `fetch` rejects with a bare TypeError when nothing answers; the SDK passes it on as it is.
  const code = name === 'TypeError' || name === 'TimeoutError' ? 'NetworkError' : name;
  return { code, message, trouble };
}
