import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from '../all-pages';
import type { Item } from './attribute-value';

export interface TableDescription {
  readonly TableName: string;
  readonly TableStatus?: string;
  readonly ItemCount?: number;
  readonly TableArn?: string;
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[];
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: KeyKind;
  }[];
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string }[];
}

/** What a key may be: text, number or bytes. */
export type KeyKind = 'S' | 'N' | 'B';

export interface KeyField {
  readonly name: string;
  readonly kind: KeyKind;
}

export interface ItemPage {
  readonly Items?: readonly Item[];
  readonly LastEvaluatedKey?: Item;
}

const pageSize = 50;

export function listTables(call: CallService): Promise<readonly string[]> {
  interface Page {
    readonly TableNames?: readonly string[];
    readonly LastEvaluatedTableName?: string;
  }
  return allPages(
    (token) => call<Page>('dynamodb', 'ListTables', { ExclusiveStartTableName: token }),
    ({ TableNames, LastEvaluatedTableName }) => ({ items: TableNames, next: LastEvaluatedTableName }),
  );
}

export async function describeTable(call: CallService, TableName: string): Promise<TableDescription> {
  return (await call<{ Table: TableDescription }>('dynamodb', 'DescribeTable', { TableName })).Table;
}

export async function createTable(
  call: CallService,
  TableName: string,
  keys: readonly KeyField[],
): Promise<void> {
  await call('dynamodb', 'CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys.map(({ name }, index) => ({
      AttributeName: name,
      KeyType: index === 0 ? 'HASH' : 'RANGE',
    })),
    AttributeDefinitions: keys.map(({ name, kind }) => ({ AttributeName: name, AttributeType: kind })),
  });
}

export function scanTable(call: CallService, TableName: string, after?: Item): Promise<ItemPage> {
  return call('dynamodb', 'Scan', { TableName, Limit: pageSize, ExclusiveStartKey: after });
}

export async function getItem(call: CallService, TableName: string, Key: Item): Promise<Item | undefined> {
  const input = { TableName, Key, ConsistentRead: true };
  return (await call<{ Item?: Item }>('dynamodb', 'GetItem', input)).Item;
}

export async function putItem(call: CallService, TableName: string, item: Item): Promise<void> {
  await call('dynamodb', 'PutItem', { TableName, Item: item });
}

export async function deleteItem(call: CallService, TableName: string, Key: Item): Promise<void> {
  await call('dynamodb', 'DeleteItem', { TableName, Key });
}

/** Partition key first. */
export function keyNames({ KeySchema }: TableDescription): readonly string[] {
  return [...KeySchema]
    .sort((one, other) => Number(one.KeyType === 'RANGE') - Number(other.KeyType === 'RANGE'))
    .map(({ AttributeName }) => AttributeName);
}

/** The part of an item that says which it is; undefined when it has not all of it. */
export function keyOf(table: TableDescription, item: Item): Item | undefined {
  const entries = keyNames(table).flatMap((name) =>
    Object.hasOwn(item, name) ? [[name, item[name]!] as const] : [],
  );
  return entries.length === table.KeySchema.length ? Object.fromEntries(entries) : undefined;
}

/** An empty item of a table, to begin with. */
export function emptyItem(table: TableDescription): Item {
  const kinds = new Map(table.AttributeDefinitions.map((one) => [one.AttributeName, one.AttributeType]));
  return Object.fromEntries(
    keyNames(table).map((name) => [name, { [kinds.get(name) ?? 'S']: kinds.get(name) === 'N' ? '1' : '' }]),
  );
}

/** The columns of a page: the keys, then every other attribute in the order of first sight. */
export function columnsOf(table: TableDescription, items: readonly Item[]): readonly string[] {
  return [...new Set([...keyNames(table), ...items.flatMap((item) => Object.keys(item))])];
}
