import { compilePlain } from './compile/compile-plain';
import type { Run, Value } from './run/run';

/**
 * An expression whose cost is bounded by its own size and that of what it sees, evaluated on the spot. It declines
 * (`unlessDeclined`) what it cannot decide as the library would, errors of every kind among it, and then nothing
 * outside the run has changed.
 */
export type PlainExpression = (run: Run) => Value;

/** Undefined: it is not plain. */
export function parsePlain(text: string): PlainExpression | undefined {
  const compiled = compilePlain(text);
  if (!compiled) return undefined;
  const { node, cost } = compiled;
  return (run) => {
    run.spend(cost);
    const value = node(undefined, run);
    run.weigh(value);
    return value;
  };
}
