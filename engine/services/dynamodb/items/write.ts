import type { JsonObject } from '../../../base/json';
import type { Call } from '../../base/services';
import { conditionFailed, invalidParameters, validation } from '../errors';
import { applyUpdate } from '../expressions/apply-update';
import { isMet } from '../expressions/evaluate-condition';
import type { Condition, Update } from '../expressions/expression';
import { parseUpdate } from '../expressions/parse-update';
import { readPlaceholders, type PlaceholderInput } from '../expressions/placeholders';
import { checkItemKeys, checkKey, itemKey } from '../keys/item-key';
import { attributesOf, getTable, itemsOf, type Table } from '../tables/table';
import { parseItem, type Item } from '../values/attribute-value';
import { sizeOfItem } from '../values/size';
import { NO_UNITS, type Units } from './capacity';
import { readCondition, readLegacyUpdates, refuseMixture, type ConditionInput } from './condition';
import { storeItem } from './store-item';

const ITEM_BYTES_MAX = 400 * 1024;

/** One write of one item, read from a request and not yet held against its table. */
export interface Write {
  readonly tableName: string;
  readonly what:
    | { readonly kind: 'put'; readonly item: Item }
    | { readonly kind: 'update'; readonly key: Item; readonly update: Update }
    | { readonly kind: 'delete' | 'check'; readonly key: Item };
  readonly condition?: Condition | undefined;
  readonly showsOldOnFailure?: boolean;
}

export interface WriteInput extends ConditionInput, PlaceholderInput {
  readonly TableName: string;
  readonly UpdateExpression?: string | undefined;
  readonly AttributeUpdates?: JsonObject | undefined;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE' | undefined;
}

export function readPut(input: WriteInput & { readonly Item: JsonObject }): Write {
  const item = parseItem(input.Item);
  return { ...conditions(input), what: { kind: 'put', item } };
}

export function readDelete(input: WriteInput & { readonly Key: JsonObject }): Write {
  return { ...conditions(input), what: { kind: 'delete', key: parseItem(input.Key) } };
}

export function readCheck(input: WriteInput & { readonly Key: JsonObject }): Write {
  return { ...conditions(input), what: { kind: 'check', key: parseItem(input.Key) } };
}

export function readUpdate(input: WriteInput & { readonly Key: JsonObject }): Write {
  const key = parseItem(input.Key);
  refuseMixture(input as unknown as Readonly<Record<string, unknown>>);
  const { UpdateExpression, ConditionExpression } = input;
  const placeholders = readPlaceholders(input, { UpdateExpression, ConditionExpression });
  const update =
    UpdateExpression === undefined
      ? readLegacyUpdates(input.AttributeUpdates)
      : parseUpdate(UpdateExpression, placeholders);
  const condition = readCondition(input, placeholders);
  placeholders.refuseUnused();
  return { ...base(input), condition, what: { kind: 'update', key, update } };
}

function conditions(input: WriteInput): Omit<Write, 'what'> {
  refuseMixture(input as unknown as Readonly<Record<string, unknown>>);
  const placeholders = readPlaceholders(input, { ConditionExpression: input.ConditionExpression });
  const condition = readCondition(input, placeholders);
  placeholders.refuseUnused();
  return { ...base(input), condition };
}

function base({ TableName, ReturnValuesOnConditionCheckFailure }: WriteInput) {
  return { tableName: TableName, showsOldOnFailure: ReturnValuesOnConditionCheckFailure === 'ALL_OLD' };
}

/** A write that was made. */
export interface Written {
  readonly table: Table;
  readonly old: Item | undefined;
  readonly next: Item | undefined;
  readonly units: Units;
}

export async function perform(write: Write, call: Call): Promise<Written> {
  const table = await getTable(write.tableName, call);
  const key = placeOf(write, table);
  const old = await call.tx.get<Item>(itemsOf(table, call.caller), key);
  if (write.condition && !isMet(write.condition, old ?? {})) {
    throw conditionFailed(write.showsOldOnFailure ? old : undefined);
  }
  const next = nextItem(write, table, old);
  const units = write.what.kind === 'check' ? NO_UNITS : storeItem({ table, key, old, next }, call);
  return { table, old, next, units };
}

/** Where the item is, once its key has passed. */
export function placeOf({ what }: Write, table: Table): string {
  if (what.kind === 'put') {
    checkItemKeys(table, what.item);
    refuseSize(what.item, 'Item size has exceeded the maximum allowed size');
    return itemKey(table, what.item);
  }
  checkKey(table, what.key);
  return itemKey(table, what.key);
}

function nextItem({ what }: Write, table: Table, old: Item | undefined): Item | undefined {
  switch (what.kind) {
    case 'put':
      return what.item;
    case 'delete':
      return undefined;
    case 'check':
      return old;
    case 'update': {
      refuseKeyChange(table, what.update);
      const next = applyUpdate(old ?? what.key, what.update);
      checkItemKeys(table, next);
      refuseSize(next, 'Item size to update has exceeded the maximum allowed size');
      return next;
    }
  }
}

function refuseKeyChange(table: Table, { set, remove, add, delete: deleted }: Update): void {
  const changed = [
    ...[...set, ...add, ...deleted].map(({ path }) => path[0]),
    ...remove.map(([name]) => name),
  ];
  const key = attributesOf(table.key).find((name) => changed.includes(name));
  if (key === undefined) return;
  throw invalidParameters(`Cannot update attribute ${key}. This attribute is part of the key`);
}

function refuseSize(item: Item, message: string): void {
  if (sizeOfItem(item) > ITEM_BYTES_MAX) throw validation(message);
}
