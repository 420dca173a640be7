import {
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
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
import { arnOf, keysOf, offeredService, tagList, texts } from './offered-service';

export const dynamodb = offeredService({
  open: (settings) => new DynamoDBClient(settings),
  reads: { DescribeTable: DescribeTableCommand, ListTables: ListTablesCommand },
  uses: {
    DeleteItem: DeleteItemCommand,
    DeleteTable: DeleteTableCommand,
    GetItem: GetItemCommand,
    PutItem: PutItemCommand,
    Query: QueryCommand,
    Scan: ScanCommand,
    UpdateItem: UpdateItemCommand,
  },
  makes: {
    CreateTable: {
      command: CreateTableCommand,
      type: 'AWS::DynamoDB::Table',
      name: 'TableName',
      tagged: tagList,
    },
  },
  named: ({ TableName }) => texts(TableName),
  async tags(client, name, connection) {
    const ResourceArn = arnOf(name, 'dynamodb table/', connection);
    return keysOf((await client.send(new ListTagsOfResourceCommand({ ResourceArn }))).Tags);
  },
});
