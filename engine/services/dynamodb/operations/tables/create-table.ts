import { flag, list, oneOf, optional, type Parsed } from '../../../../service/shape';
import { tableExists, validation } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { describeTable, EMPTY } from '../../tables/describe-table';
import {
  checkAttributes,
  checkIndexes,
  readAttributes,
  readBilling,
  readGlobalIndex,
  readKeySchema,
  readLocalIndexes,
} from '../../tables/new-table';
import { readEncryption, readStream, readTags } from '../../tables/settings';
import { findTable, tables, type Table } from '../../tables/table';
import type { Call } from '../../../base/services';

const shape = {
  AttributeDefinitions: members.attributeDefinitions(),
  TableName: members.newTableName(),
  KeySchema: members.keySchema(),
  LocalSecondaryIndexes: optional(list(members.localIndex)),
  GlobalSecondaryIndexes: optional(list(members.globalIndex)),
  BillingMode: optional(oneOf('PROVISIONED', 'PAY_PER_REQUEST')),
  ProvisionedThroughput: members.provisionedThroughput(),
  StreamSpecification: members.streamSpecification(),
  SSESpecification: members.encryption(),
  Tags: optional(members.tags()),
  TableClass: members.tableClass(),
  DeletionProtectionEnabled: optional(flag()),
  WarmThroughput: optional(members.anyMap()),
  OnDemandThroughput: optional(members.anyMap()),
  ResourcePolicy: optional(members.anyText()),
};

export const createTable = operation({
  name: 'CreateTable',
  input: shape,

  async handle(input, call) {
    const table = newTable(input, call);
    if (await findTable(table.name, call)) throw tableExists(table.name);
    call.tx.put(tables(call.caller), table.name, table);
    const description = await describeTable(table, 'CREATING', { caller: call.caller, extentOf: EMPTY });
    return { TableDescription: description };
  },
});

function newTable(input: Parsed<typeof shape>, { now, uuid, caller }: Call): Table {
  const { LocalSecondaryIndexes: locals = [], GlobalSecondaryIndexes: globals = [] } = input;
  const key = readKeySchema(input.KeySchema);
  const { billing, throughput } = readBilling(input.BillingMode, input.ProvisionedThroughput);
  refuseEmpty('LocalSecondaryIndexes', input.LocalSecondaryIndexes);
  refuseEmpty('GlobalSecondaryIndexes', input.GlobalSecondaryIndexes);
  const indexes = [
    ...readLocalIndexes(locals, key, uuid),
    ...globals.map((index) => readGlobalIndex(index, billing, uuid)),
  ];
  checkIndexes(indexes);
  const attributes = readAttributes(input.AttributeDefinitions);
  checkAttributes(attributes, key, indexes);
  return {
    name: input.TableName,
    id: uuid(),
    createdAt: now / 1000,
    attributes,
    key,
    indexes,
    billing,
    throughput,
    isProtected: input.DeletionProtectionEnabled ?? false,
    tags: readTags(input.Tags),
    ...(billing === 'PAY_PER_REQUEST' && { onDemandSince: now / 1000 }),
    ...(input.TableClass && { storageClass: input.TableClass }),
    ...readStream(input.StreamSpecification, now),
    ...readEncryption(input.SSESpecification, caller),
  };
}

function refuseEmpty(member: string, indexes: readonly unknown[] | undefined): void {
  if (indexes?.length !== 0) return;
  throw validation(`One or more parameter values were invalid: List of ${member} is empty`);
}
