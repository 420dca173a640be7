import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';
import { N, ORDERS, S, T, attribute, callsTo, key, keyOf } from './testing/orders';

let engine: TestEngine;
const { call, put, get, query } = callsTo(() => engine.localServices);
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
  await call('CreateTable', ORDERS);
});

describe('a batch and a transaction', () => {
  test('write all and read all', async () => {
    const puts = Array.from({ length: 25 }, (_, index) => ({ PutRequest: { Item: keyOf('a', index) } }));
    expect(await call('BatchWriteItem', { RequestItems: { Orders: puts } })).toEqual({
      UnprocessedItems: {},
    });
    const Keys = [keyOf('a', 3), keyOf('none', 1)];
    expect(await call('BatchGetItem', { RequestItems: { Orders: { Keys } } })).toEqual({
      Responses: { Orders: [keyOf('a', 3)] },
      UnprocessedKeys: {},
    });
    const gets = Keys.map((Key) => ({ Get: { ...T, Key } }));
    expect(await call('TransactGetItems', { TransactItems: gets })).toEqual({
      Responses: [{ Item: keyOf('a', 3) }, {}],
    });
  });

  test('change nothing when one part fails, and say which', async () => {
    const items: JsonObject[] = [
      { Put: { ...T, Item: keyOf('a', 1) } },
      { ConditionCheck: { ...T, Key: keyOf('b', 1), ConditionExpression: 'attribute_exists(id)' } },
    ];
    await expect(call('TransactWriteItems', { TransactItems: items })).rejects.toThrow(
      expect.objectContaining({
        code: 'TransactionCanceledException',
        details: {
          CancellationReasons: [
            { Code: 'None' },
            { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
          ],
        },
      }),
    );
    expect(await get('a', 1)).toBeUndefined();
  });

  test('is made once under one token', async () => {
    const add = (amount: number) => ({
      ClientRequestToken: 'token',
      TransactItems: [
        {
          Update: {
            ...T,
            Key: keyOf('a', 1),
            UpdateExpression: 'ADD n :n',
            ExpressionAttributeValues: { ':n': N(amount) },
          },
        },
      ],
    });
    await call('TransactWriteItems', add(1));
    await call('TransactWriteItems', add(1));
    expect(await get('a', 1)).toMatchObject({ n: N(1) });
    await expect(call('TransactWriteItems', add(2))).rejects.toThrow(/same client token/);
    await engine.clock.advance(601_000);
    await call('TransactWriteItems', add(2));
    expect(await get('a', 1)).toMatchObject({ n: N(3) });
  });
});

describe('a table', () => {
  test('says what it is and how much it holds', async () => {
    await put('a', 1, { who: S('eva') });
    const { Table } = await call('DescribeTable', {
      TableName: 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders',
    });
    expect(Table).toMatchObject({
      TableName: 'Orders',
      TableStatus: 'ACTIVE',
      TableArn: 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders',
      KeySchema: ORDERS.KeySchema,
      ItemCount: 1,
      TableSizeBytes: 13,
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      GlobalSecondaryIndexes: [{ IndexName: 'byWho', IndexStatus: 'ACTIVE', ItemCount: 1 }],
      LocalSecondaryIndexes: [{ IndexName: 'byTotal', ItemCount: 0 }],
    });
  });

  test('takes a new index, which has what is there already', async () => {
    await put('a', 1, { color: S('red') });
    await call('UpdateTable', {
      ...T,
      AttributeDefinitions: [...(ORDERS.AttributeDefinitions as JsonObject[]), attribute('color', 'S')],
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'byColor',
            KeySchema: [key('color', 'HASH')],
            Projection: { ProjectionType: 'ALL' },
          },
        },
      ],
    });
    expect((await query('color = :c', { ':c': S('red') }, { IndexName: 'byColor' })).Count).toBe(1);
    await call('UpdateTable', { ...T, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'byColor' } }] });
    await expect(query('color = :c', { ':c': S('red') }, { IndexName: 'byColor' })).rejects.toThrow(
      /index: byColor/,
    );
  });

  test('that was deleted leaves nothing to the next of its name', async () => {
    await put('a', 1);
    await call('DeleteTable', T);
    expect(await call('ListTables')).toEqual({ TableNames: [] });
    await call('CreateTable', ORDERS);
    expect((await call('Scan', T)).Count).toBe(0);
  });

  test('that is protected cannot be deleted', async () => {
    await call('UpdateTable', { ...T, DeletionProtectionEnabled: true });
    await expect(call('DeleteTable', T)).rejects.toThrow(/protected against deletion/);
  });

  test('keeps its tags', async () => {
    const ResourceArn = 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders';
    const tag = { Key: 'lab', Value: '7' };
    await call('TagResource', { ResourceArn, Tags: [tag, { Key: 'x', Value: '' }] });
    await call('UntagResource', { ResourceArn, TagKeys: ['x'] });
    expect(await call('ListTagsOfResource', { ResourceArn })).toEqual({ Tags: [tag] });
  });

  test('tells what a call consumed', async () => {
    const answer = await call('PutItem', {
      ...T,
      Item: { ...keyOf('a', 1), who: S('eva'), pad: S('x'.repeat(1500)) },
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(answer.ConsumedCapacity).toEqual({
      TableName: 'Orders',
      CapacityUnits: 3,
      Table: { CapacityUnits: 2 },
      GlobalSecondaryIndexes: { byWho: { CapacityUnits: 1 } },
    });
  });
});
