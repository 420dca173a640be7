import type { Owner } from '../../../base/arn';
import type { Output } from '../../../service/operation';
import type { Call } from '../../base/services';
import type { Item } from '../values/attribute-value';
import { sizeOfItem } from '../values/size';
import { entriesOf, itemsOf, tableArn, type Index, type KeySchema, type Table } from './table';

type Status = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';

/** How much a table or an index holds. */
export interface Extent {
  readonly items: number;
  readonly bytes: number;
}
export type ExtentOf = (collection: string) => Promise<Extent>;

/** The whole description; `extentOf` looks at what is kept. */
export async function describeTable(
  table: Table,
  status: Status,
  { caller, extentOf }: { readonly caller: Owner; readonly extentOf: ExtentOf },
): Promise<Output> {
  const { items, bytes } = await extentOf(itemsOf(table, caller));
  const indexes = await Promise.all(
    table.indexes.map(async (index) => ({
      kind: index.kind,
      shown: showIndex(index, table, {
        status,
        caller,
        extent: await extentOf(entriesOf(index, table, caller)),
      }),
    })),
  );
  const of = (kind: 'local' | 'global') => {
    const shown = indexes.filter((index) => index.kind === kind).map((index) => index.shown);
    return shown.length > 0 ? shown : undefined;
  };
  const arn = tableArn(table.name, caller);
  return {
    AttributeDefinitions: Object.entries(table.attributes).map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    TableName: table.name,
    KeySchema: showKeySchema(table.key),
    TableStatus: status,
    CreationDateTime: table.createdAt,
    ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...table.throughput },
    TableSizeBytes: bytes,
    ItemCount: items,
    TableArn: arn,
    TableId: table.id,
    BillingModeSummary: showBilling(table),
    LocalSecondaryIndexes: of('local'),
    GlobalSecondaryIndexes: of('global'),
    StreamSpecification: table.stream && {
      StreamEnabled: true,
      StreamViewType: table.stream.viewType,
    },
    LatestStreamLabel: table.stream?.label,
    LatestStreamArn: table.stream && `${arn}/stream/${table.stream.label}`,
    SSEDescription: table.encryptionKey && {
      Status: 'ENABLED',
      SSEType: 'KMS',
      KMSMasterKeyArn: table.encryptionKey,
    },
    TableClassSummary: table.storageClass && { TableClass: table.storageClass },
    DeletionProtectionEnabled: table.isProtected,
    WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000, Status: 'ACTIVE' },
  };
}

function showBilling({ onDemandSince, billing }: Table): Output | undefined {
  if (onDemandSince === undefined) return undefined;
  return { BillingMode: billing, LastUpdateToPayPerRequestDateTime: onDemandSince };
}

export function showKeySchema({ hash, range }: KeySchema): readonly Output[] {
  const first = { AttributeName: hash, KeyType: 'HASH' };
  return range === undefined ? [first] : [first, { AttributeName: range, KeyType: 'RANGE' }];
}

function showIndex(
  index: Index,
  table: Table,
  { status, caller, extent }: { readonly status: Status; readonly caller: Owner; readonly extent: Extent },
): Output {
  return {
    IndexName: index.name,
    KeySchema: showKeySchema(index.key),
    Projection: index.projection,
    ...(index.kind === 'global' && {
      IndexStatus: status === 'CREATING' ? 'CREATING' : 'ACTIVE',
      ProvisionedThroughput: {
        NumberOfDecreasesToday: 0,
        ...(index.throughput ?? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 }),
      },
    }),
    IndexSizeBytes: extent.bytes,
    ItemCount: extent.items,
    IndexArn: `${tableArn(table.name, caller)}/index/${index.name}`,
    ...(index.kind === 'global' && {
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000, Status: 'ACTIVE' },
    }),
  };
}

export const EMPTY: ExtentOf = async () => ({ items: 0, bytes: 0 });

const LOOKED_AT_MAX = 100;

/** Counts the items, and takes the size of a hundred of them for that of all. NOTE: AWS looks every six hours. */
export function extents(count: (collection: string) => Promise<number>, { tx }: Pick<Call, 'tx'>): ExtentOf {
  return async (collection) => {
    const items = await count(collection);
    const { items: sample } = await tx.list(collection, { limit: LOOKED_AT_MAX });
    const bytes = sample.reduce((sum, { value }) => sum + sizeOfItem(value as Item), 0);
    return { items, bytes: sample.length === 0 ? 0 : Math.round((bytes / sample.length) * items) };
  };
}
