import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';

/** A delivery on its way. */
export interface Underway {
  /** The same each time it is tried: the journal key of its effects. */
  readonly id: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** When it was due. */
  readonly at: Millis;
}

/** Does what was sent. `again`: it is to be tried once more, with another body if one is given. */
export type Deliver = (body: Json, underway: Underway) => Promise<Delivered>;
export type Delivered =
  { readonly kind: 'done' } | { readonly kind: 'again'; readonly at: Millis; readonly body?: Json };
