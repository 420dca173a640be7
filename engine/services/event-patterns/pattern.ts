import type { Json } from '../../base/json';

/** An event pattern, or a filter policy: every field must match, and one of each `$or`. */
export interface Pattern {
  readonly kind: 'fields';
  readonly fields: readonly (readonly [name: string, node: PatternNode])[];
  readonly alternatives: readonly (readonly Pattern[])[];
}

/** What a value may be: one of these is enough. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly accepts: readonly ((value: Json) => boolean)[];
  /** It may also not be there. */
  readonly orAbsent: boolean;
}
export type PatternNode = Pattern | Leaf;

/** What is wrong with a pattern, in AWS's words. */
export class InvalidPattern extends Error {
  override readonly name = 'InvalidPattern';
}
