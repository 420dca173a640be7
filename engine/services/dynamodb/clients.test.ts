import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { createTestEngine } from '../../testing';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { ORDERS } from './testing/orders';

let client: DynamoDBClient;
let documents: DynamoDBDocumentClient;
beforeEach(async () => {
  const { requestHandler } = createTestEngine();
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  client = new DynamoDBClient({ region: 'us-east-1', requestHandler, credentials, maxAttempts: 1 });
  documents = DynamoDBDocumentClient.from(client);
  await client.send(new CreateTableCommand(ORDERS as unknown as CreateTableCommandInput));
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 5 }, { TableName: 'Orders' });
});

const TableName = 'Orders';

test('the document client puts, updates and gets plain objects', async () => {
  const Item = {
    id: 'a',
    nr: 1,
    tags: new Set(['x', 'y']),
    lines: [{ sku: 'pen', price: 1.5 }],
    photo: new Uint8Array([1, 2]),
  };
  await documents.send(new PutCommand({ TableName, Item }));
  await documents
    .send(
      new UpdateCommand({
        TableName,
        Key: { id: 'a', nr: 1 },
        UpdateExpression: 'SET lines[0].price = lines[0].price * :no',
        ExpressionAttributeValues: { ':no': 1 },
      }),
    )
    .catch((error: Error) => expect(error.message).toMatch(/Syntax error; token: "\*"/));
  const { Item: got } = await documents.send(new GetCommand({ TableName, Key: { id: 'a', nr: 1 } }));
  expect(got).toEqual(Item);
});

test('errors are the classes of the SDK, with all their members', async () => {
  await documents.send(new PutCommand({ TableName, Item: { id: 'a', nr: 1 } }));
  const again = new PutCommand({
    TableName,
    Item: { id: 'a', nr: 1 },
    ConditionExpression: 'attribute_not_exists(id)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const error = await documents.send(again).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConditionalCheckFailedException);
  expect((error as ConditionalCheckFailedException).Item).toEqual({ id: { S: 'a' }, nr: { N: '1' } });
  const check = {
    TableName,
    Key: { id: { S: 'a' }, nr: { N: '1' } },
    ConditionExpression: 'attribute_not_exists(id)',
  };
  const transaction = new TransactWriteItemsCommand({ TransactItems: [{ ConditionCheck: check }] });
  const canceled = await client.send(transaction).catch((thrown: unknown) => thrown);
  expect(canceled).toBeInstanceOf(TransactionCanceledException);
  expect((canceled as TransactionCanceledException).CancellationReasons?.[0]?.Code).toBe(
    'ConditionalCheckFailed',
  );
});

test('a paginator goes through a query page by page', async () => {
  const requests = Array.from({ length: 25 }, (_, nr) => ({ PutRequest: { Item: { id: 'a', nr } } }));
  await documents.send(new BatchWriteCommand({ RequestItems: { Orders: requests } }));
  const numbers: unknown[] = [];
  const pages = paginateQuery(
    { client: documents, pageSize: 10 },
    { TableName, KeyConditionExpression: 'id = :a', ExpressionAttributeValues: { ':a': 'a' } },
  );
  for await (const page of pages) numbers.push(...(page.Items ?? []).map(({ nr }) => nr as unknown));
  expect(numbers).toEqual(requests.map((_, nr) => nr));
});
