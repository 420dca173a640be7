import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';
import { N, ORDERS, S, T, callsTo, itemsIn, keyOf, timesIn } from './testing/orders';

let engine: TestEngine;
const { call, put, query } = callsTo(() => engine.localServices);
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
  await call('CreateTable', ORDERS);
});

describe('a query', () => {
  beforeEach(async () => {
    for (const nr of [5, -3, 40, 0.5]) {
      await put('a', nr, { who: S('eva'), total: N(100 - nr), note: S(`n${nr}`), rest: S('r') });
    }
    await put('b', 1, { who: S('eva') });
    await put('c', 1);
  });

  test.each<[string, JsonObject, readonly number[]]>([
    ['id = :a', {}, [-3, 0.5, 5, 40]],
    ['id = :a AND nr = :x', { ':x': N(5) }, [5]],
    ['id = :a AND nr < :x', { ':x': N(5) }, [-3, 0.5]],
    ['id = :a AND nr <= :x', { ':x': N(5) }, [-3, 0.5, 5]],
    ['id = :a AND nr > :x', { ':x': N(0.5) }, [5, 40]],
    ['(id = :a) AND (:x <= nr)', { ':x': N(0.5) }, [0.5, 5, 40]],
    ['nr BETWEEN :x AND :y AND id = :a', { ':x': N(-3), ':y': N(5) }, [-3, 0.5, 5]],
  ])('%s', async (condition, values, found) => {
    const answer = await query(condition, { ':a': S('a'), ...values });
    expect(timesIn(answer)).toEqual(found);
    const back = await query(condition, { ':a': S('a'), ...values }, { ScanIndexForward: false });
    expect(timesIn(back)).toEqual(found.toReversed());
  });

  test('of a global index shows what that has, and what is not about it is not in it', async () => {
    const answer = await query('who = :e', { ':e': S('eva') }, { IndexName: 'byWho' });
    expect(answer.Count).toBe(5);
    expect(itemsIn(answer).find(({ note }) => (note as JsonObject | undefined)?.S === 'n5')).toEqual({
      ...keyOf('a', 5),
      who: S('eva'),
      note: S('n5'),
    });
    await call('UpdateItem', { ...T, Key: keyOf('a', 5), UpdateExpression: 'REMOVE who' });
    await call('DeleteItem', { ...T, Key: keyOf('b', 1) });
    expect((await query('who = :e', { ':e': S('eva') }, { IndexName: 'byWho' })).Count).toBe(3);
  });

  test('of a local index is in its order, and fetches what that has not', async () => {
    const answer = await query(
      'id = :a',
      { ':a': S('a') },
      { IndexName: 'byTotal', Select: 'ALL_ATTRIBUTES' },
    );
    expect(timesIn(answer)).toEqual([40, 5, 0.5, -3]);
    expect(itemsIn(answer)[0]).toMatchObject({ rest: S('r') });
  });

  test.each(['byTotal', 'byWho', undefined])(
    'of %s comes in pages that leave nothing out',
    async (IndexName) => {
      const [condition, value] = IndexName === 'byWho' ? ['who = :v', 'eva'] : ['id = :v', 'a'];
      const seen: JsonObject[] = [];
      let from: JsonObject = {};
      for (let page = 0; page < 10; page++) {
        const more = { ...(IndexName !== undefined && { IndexName }), Limit: 2, ...from };
        const answer = await query(condition!, { ':v': S(value!) }, more);
        seen.push(...itemsIn(answer));
        if (!answer.LastEvaluatedKey) break;
        from = { ExclusiveStartKey: answer.LastEvaluatedKey };
      }
      expect(new Set(seen.map((item) => JSON.stringify([item.id, item.nr]))).size).toBe(seen.length);
      expect(seen).toHaveLength(IndexName === 'byWho' ? 5 : 4);
    },
  );

  test('counts what it looked at and what passed', async () => {
    const values = { ':a': S('a'), ':n': S('n5') };
    const answer = await query('id = :a', values, {
      FilterExpression: 'begins_with(note, :n)',
      Select: 'COUNT',
    });
    expect(answer).toEqual({ Count: 1, ScannedCount: 4 });
  });

  test('projects paths', async () => {
    await put('p', 1, { m: { M: { x: N(1), y: N(2) } }, l: { L: [N(0), N(1), N(2)] } });
    const answer = await query('id = :a', { ':a': S('p') }, { ProjectionExpression: 'm.x, l[2], l[0], z' });
    expect(itemsIn(answer)).toEqual([{ m: { M: { x: N(1) } }, l: { L: [N(0), N(2)] } }]);
  });
});

describe('a scan', () => {
  test('of all segments gives each item once', async () => {
    for (let index = 0; index < 40; index++) await put(`id-${index}`, index);
    const parts = [0, 1, 2].map((Segment) => call('Scan', { ...T, Segment, TotalSegments: 3 }));
    const times = (await Promise.all(parts)).map(timesIn);
    expect(times.every(({ length }) => length > 0)).toBe(true);
    expect(times.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test('gives no more than a megabyte at once', async () => {
    for (let index = 0; index < 5; index++) await put(`id-${index}`, 1, { big: S('x'.repeat(300_000)) });
    const first = await call('Scan', T);
    expect(first.Count).toBe(4);
    const second = await call('Scan', { ...T, ExclusiveStartKey: first.LastEvaluatedKey! });
    expect([second.Count, second.LastEvaluatedKey]).toEqual([1, undefined]);
  });

  test.each<[string, number]>([
    ['attribute_exists(s)', 2],
    ['NOT attribute_exists(s)', 1],
    ['s <> :x', 2],
    ['n IN (:one, :x)', 1],
    ['n = :one OR contains(l, :x)', 2],
    ['size(s) = :one', 1],
    ['attribute_type(n, :x)', 0],
    ['contains(s, :x) AND NOT (n = :one)', 1],
  ])('keeps what passes %s', async (FilterExpression, count) => {
    await put('a', 1, { s: S('x'), n: N(2) });
    await put('b', 1, { s: S('y!'), n: N(1) });
    await put('c', 1, { l: { L: [S('x')] } });
    const values: JsonObject = { ':x': S(FilterExpression.includes('type') ? 'S' : 'x'), ':one': N(1) };
    const used = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(FilterExpression));
    const given: JsonObject = used.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(used) } : {};
    expect((await call('Scan', { ...T, FilterExpression, ...given })).Count).toBe(count);
  });
});
