import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';
import { crc32 } from './crc32';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

let under: ReturnType<typeof tasksUnderTest>;
beforeEach(async () => {
  under = tasksUnderTest();
  await under.engine.localServices.call(
    'dynamodb',
    'CreateTable',
    {
      TableName: 'Orders',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
    OWNER,
  );
});

const task = (action: string, parameters: JsonObject, more: JsonObject = { End: true }) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::dynamodb:${action}`,
  Parameters: { TableName: 'Orders', ...parameters },
  ...more,
});

test('an item that was put is got, with what AWS says of the call', async () => {
  const Item = { id: { S: 'id1' }, data: { S: 'HelloWorld' } };
  const arn = await under.start({
    Put: task('putItem', { Item }, { Next: 'Get' }),
    Get: task('getItem', { Key: { id: { S: 'id1' } } }),
  });
  await under.engine.clock.runToEnd();
  const output = JSON.parse((await under.record(arn)).output!) as JsonObject;
  expect(output.Item).toEqual(Item);
  const { HttpHeaders } = output.SdkHttpMetadata as { HttpHeaders: JsonObject };
  expect(Object.keys(HttpHeaders).sort()).toEqual([
    'Connection',
    'Content-Length',
    'Content-Type',
    'Date',
    'Server',
    'x-amz-crc32',
    'x-amzn-RequestId',
  ]);
  expect(HttpHeaders['Content-Length']).toBe('53');
});

test.each<[string, JsonObject, string, RegExp]>([
  [
    'a table that is not there',
    task('getItem', { TableName: 'None', Key: { id: { S: 'a' } } }),
    'DynamoDB.ResourceNotFoundException',
    /^Requested resource not found \(Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: [^;]+; Proxy: null\)$/,
  ],
  [
    'an input that AWS refuses',
    task('putItem', { Item: {} }),
    'DynamoDB.AmazonDynamoDBException',
    /^One or more parameter values were invalid: Missing the key id in the item \(Service: .*; Error Code: ValidationException;/,
  ],
  [
    'a condition that is not met',
    task('deleteItem', { Key: { id: { S: 'a' } }, ConditionExpression: 'attribute_exists(id)' }),
    'DynamoDB.ConditionalCheckFailedException',
    /^The conditional request failed \(/,
  ],
])('%s fails the task in the words of the old SDK', async (_, state, error, cause) => {
  const arn = await under.start({ A: state });
  await under.engine.clock.runToEnd();
  const record = await under.record(arn);
  expect(record.error).toBe(error);
  expect(record.cause).toMatch(cause);
});

test('a number that is no text ends the execution before the call', async () => {
  const item = { id: { S: 'a' }, n: { 'N.$': '$.n' } };
  const record = await under.record(await under.start({ A: task('putItem', { Item: item }) }, { n: 5 }));
  expect(record.error).toBe('States.Runtime');
  expect(record.cause).toContain(
    "could not be used to start the Task: [The value for the field 'N' must be a STRING]",
  );
});

test('the checksum is that of the bytes', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('é😀€')).toBe(0x2a9382e5);
});
