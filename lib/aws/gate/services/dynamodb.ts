import {
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { arnOf, keysOf, offeredService, texts } from './offered-service';

export const dynamodb = offeredService({
  open: (settings) => new DynamoDBClient(settings),
  reads: { DescribeTable: DescribeTableCommand, ListTables: ListTablesCommand },
  uses: {
    DeleteItem: DeleteItemCommand,
    GetItem: GetItemCommand,
    PutItem: PutItemCommand,
    Query: QueryCommand,
    Scan: ScanCommand,
    UpdateItem: UpdateItemCommand,
  },
  named: ({ TableName }) => texts(TableName),
  async tags(client, name, connection) {
    const ResourceArn = arnOf(name, 'dynamodb table/', connection);
    return keysOf((await client.send(new ListTagsOfResourceCommand({ ResourceArn }))).Tags);
  },
});
