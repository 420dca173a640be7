import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';
import { N, ORDERS, OWNER, S, T, callsTo, keyOf } from './testing/orders';

let engine: TestEngine;
const { call, put, get, update } = callsTo(() => engine.localServices);
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
  await call('CreateTable', ORDERS);
});

describe('an item', () => {
  test('is given back as it was put, with its numbers in their shortest form', async () => {
    const item: JsonObject = {
      n: N('-1.50e2'),
      s: { NS: ['1.0', '2'] },
      l: { L: [{ NULL: true }, { M: { __proto__x: S('') } }] },
    };
    await put('a', 1, item);
    expect(await get('a', 1)).toEqual({ ...keyOf('a', 1), ...item, n: N(-150), s: { NS: ['1', '2'] } });
  });

  test('is found by any spelling of its number', async () => {
    await put('a', 10);
    expect((await call('GetItem', { ...T, Key: { id: S('a'), nr: N('1.0e1') } })).Item).toEqual(
      keyOf('a', 10),
    );
  });

  test('that does not meet the condition stays, and is shown to who asks for it', async () => {
    await put('a', 1, { n: N(1) });
    const again = call('PutItem', {
      ...T,
      Item: keyOf('a', 1),
      ConditionExpression: 'attribute_not_exists(id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const item = { ...keyOf('a', 1), n: N(1) };
    await expect(again).rejects.toThrow(
      expect.objectContaining({ code: 'ConditionalCheckFailedException', details: { Item: item } }),
    );
    expect(await get('a', 1)).toEqual(item);
  });

  test('is written once under one journal key', async () => {
    const count = () =>
      engine.localServices.call(
        'dynamodb',
        'UpdateItem',
        {
          ...T,
          Key: keyOf('a', 1),
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': N(1) },
          ReturnValues: 'ALL_NEW',
        },
        { ...OWNER, journal: 'attempt-1' },
      );
    expect(await count()).toEqual(await count());
    expect(await get('a', 1)).toMatchObject({ n: N(1) });
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['SET n = n + :x', { ':x': N('0.1') }, { n: N('1.1') }],
    ['SET n = :x - n', { ':x': N('1e37') }, { n: N('9'.repeat(37)) }],
    ['SET n = if_not_exists(m, :x)', { ':x': N(7) }, { n: N(7) }],
    ['SET l = list_append(l, :x)', { ':x': { L: [S('c')] } }, { l: { L: [S('a'), S('b'), S('c')] } }],
    ['SET l[9] = :x', { ':x': S('c') }, { l: { L: [S('a'), S('b'), S('c')] } }],
    ['SET m.#k = :x', { ':x': S('c') }, { m: { M: { k: S('c') } } }],
    ['REMOVE l[0], n', {}, { l: { L: [S('b')] }, n: undefined as never }],
    ['ADD s :x, n :y', { ':x': { SS: ['b', 'c'] }, ':y': N(2) }, { s: { SS: ['a', 'b', 'c'] }, n: N(3) }],
    ['DELETE s :x', { ':x': { SS: ['b', 'z'] } }, { s: { SS: ['a'] } }],
    ['DELETE s :x', { ':x': { SS: ['b', 'a'] } }, { s: undefined as never }],
    ['SET l[0] = n, n = l[0]', {}, { l: { L: [N(1), S('b')] }, n: S('a') }],
  ])('%s', async (expression, values, changed) => {
    const before = { n: N(1), l: { L: [S('a'), S('b')] }, m: { M: {} }, s: { SS: ['a', 'b'] } };
    await put('a', 1, before);
    const names: JsonObject = expression.includes('#k') ? { ExpressionAttributeNames: { '#k': 'k' } } : {};
    const wanted = JSON.parse(JSON.stringify({ ...keyOf('a', 1), ...before, ...changed })) as JsonObject;
    const source = expression.startsWith('SET n = if_not') ? expression.replace('(m,', '(q,') : expression;
    expect((await update(source, values, names)).Attributes).toEqual(wanted);
  });

  test.each<[string, JsonObject | undefined]>([
    ['NONE', undefined],
    ['ALL_OLD', { ...keyOf('a', 1), n: N(1), k: S('k') }],
    ['UPDATED_OLD', { n: N(1) }],
    ['ALL_NEW', { ...keyOf('a', 1), n: N(2), k: S('k'), x: N(1) }],
    ['UPDATED_NEW', { n: N(2), x: N(1) }],
  ])('updated with ReturnValues %s', async (ReturnValues, attributes) => {
    await put('a', 1, { n: N(1), k: S('k') });
    const answer = await update('SET n = n + :o, x = :o', { ':o': N(1) }, { ReturnValues });
    expect(answer.Attributes).toEqual(attributes);
  });

  test('is changed by what came before expressions, too', async () => {
    await put('a', 1, { n: N(1), gone: S('x') });
    await call('UpdateItem', {
      ...T,
      Key: keyOf('a', 1),
      AttributeUpdates: {
        n: { Action: 'ADD', Value: N(4) },
        gone: { Action: 'DELETE' },
        s: { Value: S('y') },
      },
      Expected: { n: { ComparisonOperator: 'LE', AttributeValueList: [N(1)] } },
    });
    expect(await get('a', 1)).toEqual({ ...keyOf('a', 1), n: N(5), s: S('y') });
  });

  test('goes when its time has come, unless it was given more', async () => {
    await call('UpdateTimeToLive', {
      ...T,
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'end' },
    });
    const end = (seconds: number) => ({ end: N(Math.floor(engine.clock.now() / 1000) + seconds) });
    await put('a', 1, end(60));
    await put('b', 1, end(60));
    await put('b', 1, end(600));
    await engine.clock.advance(61_000);
    expect(await get('a', 1)).toBeUndefined();
    expect(await get('b', 1)).toBeDefined();
  });
});
