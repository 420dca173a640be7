import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';

/** The collection of what has been sent and not been done yet, by the id of the delivery. */
export const OUTBOX = 'outbox';

export interface OutboxEntry {
  readonly to: string;
  readonly body: Json;
  readonly at: Millis;
  /** How often it has been tried in vain. */
  readonly attempt: number;
  /** Of several engines on one store, the one that is at it, and until when the others leave it alone. */
  readonly claim?: { readonly by: string; readonly until: Millis };
}
