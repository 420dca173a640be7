import { put } from '../../../base/json';
import type { Call } from '../../base/services';
import { indexKey } from '../keys/item-key';
import { attributesOf, entriesOf, itemsOf, type Index, type Table } from '../tables/table';
import { expireLater } from '../tables/expiry';
import type { AttributeValue, Item } from '../values/attribute-value';
import { equals } from '../values/compare';
import { sizeOfItem } from '../values/size';
import { writeUnits, type Units } from './capacity';

/** One item before and after a write; undefined when there is none. */
export interface Change {
  readonly table: Table;
  readonly key: string;
  readonly old: Item | undefined;
  readonly next: Item | undefined;
}

/** Writes an item and what the indexes have of it. */
export function storeItem({ table, key, old, next }: Change, call: Call): Units {
  const { tx, caller } = call;
  const items = itemsOf(table, caller);
  if (next) tx.put(items, key, next);
  else if (old) tx.delete(items, key);
  if (next) expireLater({ table, key, item: next }, call);
  const indexes: Record<string, number> = {};
  for (const index of table.indexes) {
    const units = storeEntry(index, { table, key, old, next }, call);
    if (units > 0) indexes[index.name] = units;
  }
  const bytes = Math.max(old ? sizeOfItem(old) : 0, next ? sizeOfItem(next) : 0);
  return { table: writeUnits(bytes), indexes };
}

function storeEntry(index: Index, { table, old, next }: Change, { tx, caller }: Call): number {
  const entries = entriesOf(index, table, caller);
  const before = old && entryOf(table, index, old);
  const after = next && entryOf(table, index, next);
  if (before && after?.key === before.key && equals({ M: before.item }, { M: after.item })) return 0;
  const isMoved = before && before.key !== after?.key;
  if (isMoved) tx.delete(entries, before.key);
  if (after) tx.put(entries, after.key, after.item);
  return (
    (isMoved ? writeUnits(sizeOfItem(before.item)) : 0) + (after ? writeUnits(sizeOfItem(after.item)) : 0)
  );
}

/** What an index has of an item, if anything. */
export function entryOf(table: Table, index: Index, item: Item) {
  const key = indexKey(table, index, item);
  return key === undefined ? undefined : { key, item: projected(table, index, item) };
}

/** The names of what an index has of each item; undefined for all. */
export function projectedNames(table: Table, { key, projection }: Index): ReadonlySet<string> | undefined {
  if (projection.ProjectionType === 'ALL') return undefined;
  const keys = [...attributesOf(table.key), ...attributesOf(key)];
  return new Set(
    projection.ProjectionType === 'INCLUDE' ? [...keys, ...(projection.NonKeyAttributes ?? [])] : keys,
  );
}

function projected(table: Table, index: Index, item: Item): Item {
  const names = projectedNames(table, index);
  if (!names) return item;
  const part: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(item)) if (names.has(name)) put(part, name, value);
  return part;
}
