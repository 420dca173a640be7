import type { Owner } from '../../../base/arn';
import type { Call } from '../../base/services';
import { notFound, tableNotFound } from '../errors';

export type KeyType = 'S' | 'N' | 'B';

export interface KeySchema {
  readonly hash: string;
  readonly range?: string;
}

export interface Index {
  readonly name: string;
  /** Tells it from an earlier index of the same name. */
  readonly id: string;
  readonly kind: 'local' | 'global';
  readonly key: KeySchema;
  readonly projection: Projection;
  readonly throughput?: Throughput | undefined;
}

export interface Projection {
  readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  readonly NonKeyAttributes?: readonly string[] | undefined;
}

export interface Throughput {
  readonly ReadCapacityUnits: number;
  readonly WriteCapacityUnits: number;
}

/** A table as it is kept. */
export interface Table {
  readonly name: string;
  readonly id: string;
  /** Seconds. */
  readonly createdAt: number;
  readonly attributes: Readonly<Record<string, KeyType>>;
  readonly key: KeySchema;
  readonly indexes: readonly Index[];
  readonly billing: 'PROVISIONED' | 'PAY_PER_REQUEST';
  /** Seconds: when it last became a table that pays per request. */
  readonly onDemandSince?: number | undefined;
  readonly throughput: Throughput;
  readonly isProtected: boolean;
  readonly storageClass?: string | undefined;
  readonly stream?: { readonly viewType: string; readonly label: string } | undefined;
  readonly encryptionKey?: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** The attribute that says in seconds when an item ends. */
  readonly ttl?: string | undefined;
  readonly recovery?: { readonly since: number; readonly days: number } | undefined;
}

export function home({ account, region }: Pick<Owner, 'account' | 'region'>): string {
  return `dynamodb/${account}/${region}`;
}

export function tables(caller: Owner): string {
  return `${home(caller)}/tables`;
}

/** The items of a table: those of an earlier table of the same name lie elsewhere. */
export function itemsOf(table: Table, caller: Owner): string {
  return `${home(caller)}/table:${table.name}/${table.id.slice(0, 8)}`;
}

export function entriesOf(index: Index, table: Table, caller: Owner): string {
  return `${itemsOf(table, caller)}/index:${index.name}/${index.id.slice(0, 8)}`;
}

export function tableArn(name: string, { partition, region, account }: Owner): string {
  return `arn:${partition}:dynamodb:${region}:${account}:table/${name}`;
}

/** The name in a name or an ARN. */
export function tableNameOf(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? (nameOrArn.split(':table/')[1] ?? '').split('/')[0]! : nameOrArn;
}

export function findTable(nameOrArn: string, { tx, caller }: Call): Promise<Table | undefined> {
  return tx.get<Table>(tables(caller), tableNameOf(nameOrArn));
}

/** For those who read and write items. */
export async function getTable(nameOrArn: string, call: Call): Promise<Table> {
  const table = await findTable(nameOrArn, call);
  if (!table) throw notFound();
  return table;
}

/** For those who manage tables. */
export async function getNamedTable(nameOrArn: string, call: Call): Promise<Table> {
  const table = await findTable(nameOrArn, call);
  if (!table) throw tableNotFound(tableNameOf(nameOrArn));
  return table;
}

export function attributesOf({ hash, range }: KeySchema): readonly string[] {
  return range === undefined ? [hash] : [hash, range];
}
