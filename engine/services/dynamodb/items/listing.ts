import { own, type JsonObject } from '../../../base/json';
import type { Output } from '../../../service/operation';
import type { Call } from '../../base/services';
import { validation } from '../errors';
import { isMet } from '../expressions/evaluate-condition';
import type { Condition } from '../expressions/expression';
import { indexKey, itemKey, keyAttributes } from '../keys/item-key';
import { attributesOf, entriesOf, itemsOf, type Index, type Table } from '../tables/table';
import { parseItem, typeOf, type Item } from '../values/attribute-value';
import { sizeOfItem } from '../values/size';
import { consumedCapacity, readUnits } from './capacity';
import { shown, type Selection } from './selection';

const PAGE_BYTES_MAX = 1024 * 1024;
const AT_ONCE = 100;

/** A query or a scan, once all of it is read. */
export interface Listing {
  readonly table: Table;
  readonly index: Index | undefined;
  readonly from: string;
  readonly before: string;
  readonly reverse?: boolean;
  /** The key of the document behind which it goes on. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly filter?: Condition | undefined;
  readonly selection: Selection;
  readonly isConsistent?: boolean | undefined;
  readonly capacity?: 'INDEXES' | 'TOTAL' | 'NONE' | undefined;
}

export function findIndex(table: Table, name: string | undefined): Index | undefined {
  if (name === undefined) return undefined;
  const index = table.indexes.find((each) => each.name === name);
  if (!index) throw validation(`The table does not have the specified index: ${name}`);
  return index;
}

/** Where a page goes on: the key that the last page ended with. */
export function readStart(
  given: JsonObject | undefined,
  table: Table,
  index: Index | undefined,
): string | undefined {
  if (given === undefined) return undefined;
  const key = parseItem(given);
  const names = new Set([...attributesOf(table.key), ...(index ? attributesOf(index.key) : [])]);
  const matches =
    Object.keys(key).length === names.size &&
    [...names].every((name) => own(key, name) !== undefined && typeOf(key[name]!) === table.attributes[name]);
  if (!matches) {
    throw validation(
      'The provided starting key is invalid: The provided key element does not match the schema',
    );
  }
  return index ? indexKey(table, index, key) : itemKey(table, key);
}

/** One page: as many items as fit, those that pass the filter shown, the last that was looked at remembered. */
export async function readPage(listing: Listing, call: Call): Promise<Output> {
  const { table, index, filter, selection } = listing;
  const { items, bytes, last } = await collect(listing, call);
  const full = selection.needsItem ? await fetchAll(items, table, call) : items;
  const found = filter ? full.filter((item) => isMet(filter, item)) : full;
  const units = readUnits(bytes, listing.isConsistent);
  return {
    ...(selection.select === 'COUNT' ? {} : { Items: found.map((item) => shown(selection, item)) }),
    Count: found.length,
    ScannedCount: items.length,
    LastEvaluatedKey: last && keyAttributes(last, table.key, ...(index ? [index.key] : [])),
    ConsumedCapacity: consumedCapacity({
      mode: listing.capacity,
      table,
      units: index ? { table: 0, indexes: { [index.name]: units } } : { table: units, indexes: {} },
    }),
  };
}

async function collect(
  { table, index, from, before, reverse, limit = Infinity, ...listing }: Listing,
  call: Call,
) {
  const { tx, caller } = call;
  const collection = index ? entriesOf(index, table, caller) : itemsOf(table, caller);
  const items: Item[] = [];
  let { after } = listing;
  let bytes = 0;
  for (;;) {
    const range = { from, before, reverse, after, limit: Math.min(AT_ONCE, limit - items.length) };
    const page = await tx.list(collection, range);
    for (const { key, value } of page.items) {
      const item = value as Item;
      items.push(item);
      bytes += sizeOfItem(item);
      after = key;
      if (items.length === limit || bytes >= PAGE_BYTES_MAX) return { items, bytes, last: item };
    }
    if (page.next === undefined) return { items, bytes, last: undefined };
  }
}

function fetchAll(entries: readonly Item[], table: Table, { tx, caller }: Call): Promise<readonly Item[]> {
  const items = itemsOf(table, caller);
  return Promise.all(
    entries.map(async (entry) => (await tx.get<Item>(items, itemKey(table, entry))) ?? entry),
  );
}
