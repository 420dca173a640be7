import type { Json } from '../../base/json';
import type { Delivered, Underway } from '../base/courier';
import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import { expire } from './expire';
import type { Operation, OperationName } from './operation';
import { batchGetItem } from './operations/batches/batch-get-item';
import { batchWriteItem } from './operations/batches/batch-write-item';
import { transactGetItems } from './operations/batches/transact-get-items';
import { transactWriteItems } from './operations/batches/transact-write-items';
import { deleteItem } from './operations/items/delete-item';
import { getItem } from './operations/items/get-item';
import { putItem } from './operations/items/put-item';
import { query } from './operations/items/query';
import { scan } from './operations/items/scan';
import { updateItem } from './operations/items/update-item';
import { describeContinuousBackups, updateContinuousBackups } from './operations/settings/continuous-backups';
import { describeLimits } from './operations/settings/describe-limits';
import { listTagsOfResource, tagResource, untagResource } from './operations/settings/tags';
import { describeTimeToLive, updateTimeToLive } from './operations/settings/time-to-live';
import { createTable } from './operations/tables/create-table';
import { deleteTable } from './operations/tables/delete-table';
import { describeTable } from './operations/tables/describe-table';
import { listTables } from './operations/tables/list-tables';
import { updateTable } from './operations/tables/update-table';

/** DynamoDB: tables, their indexes and their items. */
export function createDynamoDb(ports: ServicePorts): LocalService {
  const { documents } = ports;
  const operations = {
    BatchGetItem: batchGetItem,
    BatchWriteItem: batchWriteItem,
    CreateTable: createTable,
    DeleteItem: deleteItem,
    DeleteTable: deleteTable,
    DescribeContinuousBackups: describeContinuousBackups,
    DescribeLimits: describeLimits,
    DescribeTable: describeTable(documents),
    DescribeTimeToLive: describeTimeToLive,
    GetItem: getItem,
    ListTables: listTables,
    ListTagsOfResource: listTagsOfResource,
    PutItem: putItem,
    Query: query,
    Scan: scan,
    TagResource: tagResource,
    TransactGetItems: transactGetItems,
    TransactWriteItems: transactWriteItems,
    UntagResource: untagResource,
    UpdateContinuousBackups: updateContinuousBackups,
    UpdateItem: updateItem,
    UpdateTable: updateTable(documents),
    UpdateTimeToLive: updateTimeToLive,
  } as const satisfies Record<OperationName, Operation>;
  return {
    id: 'dynamodb',
    api: transactionalApi(operations, ports),
    deliver: {
      'dynamodb:expire': (body, underway) => expire(body, underway, ports),
      'dynamodb:forget': (body, underway) => forget(body, underway, ports),
    },
  };
}

/** A token of a transaction that is old enough. */
async function forget(body: Json, _: Underway, { documents }: ServicePorts): Promise<Delivered> {
  const { collection, key } = body as unknown as { readonly collection: string; readonly key: string };
  await documents.commit({ writes: [{ collection, key, value: undefined }] });
  return { kind: 'done' };
}
