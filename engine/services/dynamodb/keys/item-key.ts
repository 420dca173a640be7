import { own, put } from '../../../base/json';
import { invalidParameters, validation } from '../errors';
import { attributesOf, type Index, type KeySchema, type Table } from '../tables/table';
import { typeOf, type AttributeValue, type Item } from '../values/attribute-value';
import { sizeOf } from '../values/size';
import { itemMark, partitionKey, sortKey } from './sort-key';

const HASH_BYTES_MAX = 2_048;
const RANGE_BYTES_MAX = 1_024;

/** The place of an item in its table. `item`: a key that has passed, or an item that has one. */
export function itemKey({ key }: Table, item: Item): string {
  return partitionKey(item[key.hash]!) + (key.range === undefined ? '' : sortKey(item[key.range]!));
}

/** The place of an item in an index; undefined for one that has not what the index is about. */
export function indexKey(table: Table, { key }: Index, item: Item): string | undefined {
  const [hash, range] = attributesOf(key).map((name) => own(item, name));
  if (!hash || (key.range !== undefined && !range)) return undefined;
  return partitionKey(hash) + (range ? sortKey(range) : '') + itemMark(itemKey(table, item));
}

/** The attributes of `item` that are keys. */
export function keyAttributes(item: Item, ...schemas: readonly KeySchema[]): Item {
  const key: Record<string, AttributeValue> = {};
  for (const name of schemas.flatMap(attributesOf)) put(key, name, item[name]!);
  return key;
}

/** A key that a request gives must be the table's, no more and no less. */
export function checkKey(table: Table, key: Item): void {
  const names = attributesOf(table.key);
  const matches =
    Object.keys(key).length === names.length &&
    names.every((name) => own(key, name) !== undefined && typeOf(key[name]!) === table.attributes[name]);
  if (!matches) throw validation('The provided key element does not match the schema');
  checkValues(table, key);
}

/** An item must have the table's key; what it has of an index's key must be of its type. */
export function checkItemKeys(table: Table, item: Item): void {
  for (const name of attributesOf(table.key)) {
    const value = own(item, name);
    if (!value) throw invalidParameters(`Missing the key ${name} in the item`);
    const [expected, actual] = [table.attributes[name]!, typeOf(value)];
    if (actual !== expected) {
      throw invalidParameters(`Type mismatch for key ${name} expected: ${expected} actual: ${actual}`);
    }
  }
  checkValues(table, item);
  for (const index of table.indexes) checkIndexKey(table, index, item);
}

function checkIndexKey(table: Table, { name: indexName, key }: Index, item: Item): void {
  for (const name of attributesOf(key)) {
    const value = own(item, name);
    if (!value) continue;
    const [expected, actual] = [table.attributes[name]!, typeOf(value)];
    if (actual !== expected) {
      throw invalidParameters(
        `Type mismatch for Index Key ${name} Expected: ${expected} Actual: ${actual} IndexName: ${indexName}`,
      );
    }
    if (sizeOf(value) === 0) {
      throw validation(
        `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${kindOf(value)} value. IndexName: ${indexName}, IndexKey: ${name}`,
      );
    }
  }
}

function checkValues({ key }: Table, item: Item): void {
  for (const name of attributesOf(key)) {
    if (sizeOf(item[name]!) > 0) continue;
    throw validation(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${kindOf(item[name]!)} value. Key: ${name}`,
    );
  }
  if (sizeOf(item[key.hash]!) > HASH_BYTES_MAX) {
    throw invalidParameters('Size of hashkey has exceeded the maximum size limit of2048 bytes');
  }
  if (key.range !== undefined && sizeOf(item[key.range]!) > RANGE_BYTES_MAX) {
    throw invalidParameters('Aggregated size of all range keys has exceeded the size limit of 1024 bytes');
  }
}

function kindOf(value: AttributeValue): string {
  return 'B' in value ? 'binary' : 'string';
}
