import type { Json, JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';

/** Expressions that see the same bindings, evaluated together: those of one state at one moment of its visit. */
export interface Evaluation {
  /** Each the trimmed text between `{%` and `%}`. */
  readonly expressions: readonly string[];
  /** `states`, and every variable in scope, by names without `$`. */
  readonly bindings: JsonObject;
  /** Where `$random()` and `$uuid()` begin: four unsigned 32-bit words, drawn from the execution's own chance. */
  readonly seed: readonly [number, number, number, number];
  /** What `$now()` and `$millis()` say. */
  readonly now: Millis;
}

/** What became of one expression. The machine turns everything but a value into States.QueryEvaluationError. */
export type Answer =
  | { readonly kind: 'value'; readonly value: Json }
  /** It found nothing: JSONata's `undefined`. */
  | { readonly kind: 'undefined' }
  /** It gave something that JSON cannot hold, such as a function. */
  | { readonly kind: 'unsupported' }
  /** It failed. JSONata's own errors have a code, such as `T1006`; limits and our own have none. */
  | { readonly kind: 'error'; readonly code?: string; readonly message: string };

/** An expression that gave no value. */
export type NoValue = Exclude<Answer, { readonly kind: 'value' }>;

/** Evaluates JSONata somewhere that hostile expressions cannot harm. Answers in the order of the expressions. */
export interface Evaluator {
  evaluate(evaluation: Evaluation): Promise<readonly Answer[]>;
}
