import type { Owner } from '../../../base/arn';
import { prefixOf } from '../topics/topic';

/** Where what a FIFO topic sends to a subscription waits for its turn. */
export function pendingOf(owner: Owner, subscription: string): string {
  return `${prefixOf(owner)}/pending:${subscription}`;
}
