/**
 * Leaves plain evaluation: whoever started it has the expression evaluated by the library, which knows what comes of
 * it. One object for all, because nobody reads where it was thrown.
 */
export function decline(): never {
  throw NOT_PLAIN;
}

const NOT_PLAIN = new Error('not plain');

/** What `work` gives, or undefined when it declined. */
export function unlessDeclined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    // A limit of JavaScript's own: what it means for an expression, others decide as well.
    if (thrown === NOT_PLAIN || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
