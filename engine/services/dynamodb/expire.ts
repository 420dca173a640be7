import type { Owner } from '../../base/arn';
import type { Json } from '../../base/json';
import type { Delivered, Underway } from '../base/courier';
import type { ServicePorts } from '../base/services';
import { expiryOf, type Expiry } from './tables/expiry';
import { itemsOf, tables, type Table } from './tables/table';
import { attributesOf } from './tables/table';
import type { Item } from './values/attribute-value';

/** Deletes an item whose time has come, unless it was given more of it. */
export async function expire(
  body: Json,
  { id }: Underway,
  { documents, services, clock }: ServicePorts,
): Promise<Delivered> {
  const { tableName, tableId, key, caller } = body as unknown as Expiry & { readonly caller: Owner };
  const table = (await documents.get(tables(caller), tableName))?.value as unknown as Table | undefined;
  if (table?.id !== tableId) return { kind: 'done' };
  const item = (await documents.get(itemsOf(table, caller), key))?.value as unknown as Item | undefined;
  const seconds = item && expiryOf(table, item);
  if (seconds === undefined || seconds * 1000 > clock.now()) return { kind: 'done' };
  const names = attributesOf(table.key);
  await services.call(
    'dynamodb',
    'DeleteItem',
    {
      TableName: tableName,
      Key: Object.fromEntries(names.map((name) => [name, item![name]])) as never,
      ConditionExpression: '#ttl = :ttl',
      ExpressionAttributeNames: { '#ttl': table.ttl! },
      ExpressionAttributeValues: { ':ttl': item![table.ttl!] as never },
    },
    { ...caller, journal: id },
  );
  return { kind: 'done' };
}
