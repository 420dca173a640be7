import type { Answer } from '../evaluation';

type Failure = Extract<Answer, { readonly kind: 'error' }>;

/** A limit of AWS's that an expression met. AWS writes these three without a code. */
export class LimitReached extends Error {}

export const tooDeep = () =>
  new LimitReached(
    'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
  );

export const tooLarge = () =>
  new LimitReached('Expression evaluation memory limit exceeded: Check for excessive memory usage');

export const tooLong = () => new LimitReached('Expression evaluation timeout: Check for infinite loop');

/** An error of JSONata's, which writes the message itself: from the code, and the name of the function called. */
export class CodedError extends Error {
  constructor(
    readonly code: string,
    /** Which argument is wrong, from 1. */
    readonly index?: number,
  ) {
    super();
  }
}

/** A message may quote a whole value. */
const MESSAGE_CHARS_MAX = 32_768;

export function failureOf(thrown: unknown): Failure {
  const { code, message } = (asLimit(thrown) ?? thrown) as { code?: string; message?: string };
  return { kind: 'error', ...(code && { code }), message: String(message).slice(0, MESSAGE_CHARS_MAX) };
}

/** JavaScript's own limits are met before AWS's only when one step of an expression is enormous. */
function asLimit(thrown: unknown): LimitReached | undefined {
  if (!(thrown instanceof RangeError)) return undefined;
  if (thrown.message.includes('call stack')) return tooDeep();
  return /^Invalid (string|array) length$/.test(thrown.message) ? tooLarge() : undefined;
}
