import type { Json } from '../../../../base/json';
import type { Run } from '../run/run';
import { parseSignature, type Parameter } from './signature';

/** A function of an expression's own, written where it is called. */
export interface Lambda {
  readonly arity: number;
  /** Unlike every other value it may give a sequence that is not settled. */
  call(...args: readonly (Json | undefined)[]): Json | undefined;
}

/** What is handed to a function. */
export type Argument = Json | Lambda | undefined;

export interface PlainFunction {
  readonly parameters: readonly Parameter[];
  /** Without its first argument it gives this, or else nothing. Undefined: it has a say itself. */
  readonly toleratesNothing: boolean;
  call(run: Run, ...args: readonly Argument[]): Json | undefined;
}

/**
 * `signature` is JSONata's own, see `signature.ts`. What is handed over fits it; only optional arguments and, where it
 * says so, the first may be missing.
 */
export function plain(
  signature: string,
  call: (run: Run, ...args: never[]) => Json | undefined,
  { toleratesNothing = false } = {},
): PlainFunction {
  return {
    parameters: parseSignature(signature),
    toleratesNothing,
    call: call as PlainFunction['call'],
  };
}
