import { own } from '../../../base/json';
import type { Call } from '../../base/services';
import type { Item } from '../values/attribute-value';
import { shortened } from '../keys/digest';
import { itemsOf, type Table } from './table';

/** What is older than this is not deleted: AWS takes it for a mistake. */
const TOO_OLD_SECONDS = 5 * 365 * 24 * 60 * 60;

/** What the delivery of an expiry carries. */
export interface Expiry {
  readonly tableName: string;
  readonly tableId: string;
  readonly key: string;
}

/** When the item ends, in seconds. */
export function expiryOf({ ttl }: Table, item: Item): number | undefined {
  const value = ttl === undefined ? undefined : own(item, ttl);
  return value && 'N' in value ? Number(value.N) : undefined;
}

/** Has the item deleted when its time has come. NOTE: AWS takes up to some days; here it happens at once. */
export function expireLater(
  { table, key, item }: { readonly table: Table; readonly key: string; readonly item: Item },
  { tx, caller, now }: Call,
): void {
  const seconds = expiryOf(table, item);
  if (seconds === undefined || seconds < now / 1000 - TOO_OLD_SECONDS) return;
  const { partition, region, account } = caller;
  tx.send({
    to: 'dynamodb:expire',
    at: Math.max(now, Math.ceil(seconds * 1000)),
    id: `expire ${shortened(`${itemsOf(table, caller)} ${key}`, 200)}`,
    body: { tableName: table.name, tableId: table.id, key, caller: { partition, region, account } },
  });
}
