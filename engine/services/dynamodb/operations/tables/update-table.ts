import { flag, list, oneOf, optional, struct, type Parsed } from '../../../../service/shape';
import type { DocumentStore } from '../../../../host/documents';
import type { Call } from '../../../base/services';
import { DynamoDbError, invalidParameters, validation } from '../../errors';
import { entryOf } from '../../items/store-item';
import * as members from '../../members';
import { operation } from '../../operation';
import { describeTable, extents } from '../../tables/describe-table';
import {
  checkAttributes,
  checkIndexes,
  readAttributes,
  readBilling,
  readGlobalIndex,
} from '../../tables/new-table';
import { readEncryption, readStream } from '../../tables/settings';
import { entriesOf, getNamedTable, itemsOf, tables, type Index, type Table } from '../../tables/table';
import { everyItem } from '../../tables/every-item';

const indexUpdate = struct({
  Create: optional(members.globalIndex),
  Update: optional(
    struct({ IndexName: members.indexName(), ProvisionedThroughput: members.provisionedThroughput() }),
  ),
  Delete: optional(struct({ IndexName: members.indexName() })),
});
const shape = {
  AttributeDefinitions: optional(members.attributeDefinitions()),
  TableName: members.tableName(),
  BillingMode: optional(oneOf('PROVISIONED', 'PAY_PER_REQUEST')),
  ProvisionedThroughput: members.provisionedThroughput(),
  GlobalSecondaryIndexUpdates: optional(list(indexUpdate)),
  StreamSpecification: members.streamSpecification(),
  SSESpecification: members.encryption(),
  TableClass: members.tableClass(),
  DeletionProtectionEnabled: optional(flag()),
};
type Input = Parsed<typeof shape>;

export function updateTable(documents: Pick<DocumentStore, 'count'>) {
  return operation({
    name: 'UpdateTable',
    input: shape,

    async handle(input, call) {
      const table = await getNamedTable(input.TableName, call);
      if (Object.keys(input).length === 1) {
        throw validation(
          'At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required',
        );
      }
      const changed = await withIndexes(withSettings(table, input, call), input, call);
      call.tx.put(tables(call.caller), table.name, changed);
      const extentOf = extents((collection) => documents.count(collection), call);
      return {
        TableDescription: await describeTable(changed, 'UPDATING', { caller: call.caller, extentOf }),
      };
    },
  });
}

function withSettings(table: Table, input: Input, { now, caller }: Call): Table {
  const isBilled = input.BillingMode !== undefined || input.ProvisionedThroughput !== undefined;
  const billed = isBilled ? readBilling(input.BillingMode ?? table.billing, input.ProvisionedThroughput) : {};
  const becomesOnDemand = input.BillingMode === 'PAY_PER_REQUEST' && table.billing !== 'PAY_PER_REQUEST';
  const { stream, ...rest } = table;
  const streams = input.StreamSpecification;
  if (streams?.StreamEnabled && stream) throw validation('Table already has an enabled stream');
  return {
    ...rest,
    ...billed,
    ...(becomesOnDemand && { onDemandSince: now / 1000 }),
    ...(streams ? readStream(streams, now) : stream && { stream }),
    ...readEncryption(input.SSESpecification, caller),
    ...(input.TableClass && { storageClass: input.TableClass }),
    isProtected: input.DeletionProtectionEnabled ?? table.isProtected,
  };
}

async function withIndexes(table: Table, input: Input, call: Call): Promise<Table> {
  const updates = input.GlobalSecondaryIndexUpdates ?? [];
  const changes = updates.filter(({ Create, Delete }) => Create ?? Delete);
  if (changes.length > 1) {
    throw new DynamoDbError(
      'LimitExceededException',
      'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    );
  }
  let { indexes } = table;
  let attributes = table.attributes;
  for (const { Create, Update, Delete } of updates) {
    if (Create) {
      const index = readGlobalIndex(Create, table.billing, call.uuid);
      if (indexes.some(({ name }) => name === index.name)) {
        throw invalidParameters(`Attempting to create an index which already exists`);
      }
      attributes = { ...attributes, ...readAttributes(input.AttributeDefinitions ?? []) };
      indexes = [...indexes, index];
      checkIndexes(indexes);
      checkAttributes(attributes, table.key, indexes);
      await fill(index, { ...table, attributes, indexes }, call);
    }
    const named = Update ?? Delete;
    const old = named && findGlobal(indexes, named.IndexName);
    if (old && Update) {
      const changed = { ...old, throughput: Update.ProvisionedThroughput ?? old.throughput };
      indexes = indexes.map((index) => (index === old ? changed : index));
    }
    if (old && Delete) {
      indexes = indexes.filter((index) => index !== old);
      call.tx.drop(entriesOf(old, table, call.caller));
    }
  }
  return { ...table, indexes, attributes: stillUsed(attributes, table, indexes) };
}

function findGlobal(indexes: readonly Index[], wanted: string): Index {
  const index = indexes.find(({ name, kind }) => name === wanted && kind === 'global');
  if (!index) throw new DynamoDbError('ResourceNotFoundException', 'Requested resource not found');
  return index;
}

/** AWS does it in the background; here the index is whole when the call answers. */
async function fill(index: Index, table: Table, call: Call): Promise<void> {
  const { tx, caller } = call;
  for await (const { value } of everyItem(itemsOf(table, caller), tx)) {
    const entry = entryOf(table, index, value);
    if (entry) tx.put(entriesOf(index, table, caller), entry.key, entry.item);
  }
}

function stillUsed(
  attributes: Table['attributes'],
  { key }: Table,
  indexes: readonly Index[],
): Table['attributes'] {
  const used = [key, ...indexes.map((index) => index.key)].flatMap(({ hash, range }) => [hash, range]);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => used.includes(name)));
}
