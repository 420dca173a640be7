import type { KeyPath } from '../stages/key-path';
import type { StageKind } from '../stages/stage';

/** Where a rule takes something from. */
export type Source = { readonly path: KeyPath } & (
  | { readonly kind: 'stage'; readonly stage: StageKind }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'context' }
);

/** Where a key that a rule gives comes from. */
export type Origin =
  /** Taken as it is. */
  | { readonly kind: 'source'; readonly source: Source }
  /** It stands in the definition; `value` is that text, where it is one. */
  | { readonly kind: 'literal'; readonly leaf: KeyPath; readonly value?: unknown }
  /** Worked out, from these and maybe others. */
  | { readonly kind: 'computed'; readonly sources: readonly Source[]; readonly text: string }
  /** The rule gives no such key. */
  | { readonly kind: 'none' };

/** One thing that a rule reads. */
export interface Read {
  readonly source: Source;
  /** As it is written: `$.pedido.total`, `$states.input.pedido`. */
  readonly text: string;
  /** Where in the field the expression stands. */
  readonly leaf: KeyPath;
  /** It is only asked whether there is something. */
  readonly isTest?: boolean;
  /** JSONata looks into the items of arrays by itself. */
  readonly isTolerant?: boolean;
}

export function deeper(source: Source, path: KeyPath): Source {
  return { ...source, path: [...source.path, ...path] };
}
