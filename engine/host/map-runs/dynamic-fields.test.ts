import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { DISTRIBUTED_MAP_CONCURRENCY_MAX } from '../../base/limits';
import { distributed, mapRunsUnderTest, pass, picky, wait } from '../../conformance/map-run-under-test';

const ITEMS = ['a', 'bad', 'b', 'bad'];

describe('a Map Run takes from the input', () => {
  test.each([
    ['ToleratedFailureCountPath', 2, 'SUCCEEDED'],
    ['ToleratedFailureCountPath', 1, 'FAILED'],
    ['ToleratedFailurePercentagePath', 50, 'SUCCEEDED'],
    ['ToleratedFailurePercentagePath', 49, 'FAILED'],
  ])('%s: with %i it has %s', async (field, tolerated, status) => {
    const definition = distributed(picky, { ItemsPath: '$.items', [field]: '$.tolerated' });
    expect(await mapRunsUnderTest().run(definition, { items: ITEMS, tolerated })).toMatchObject({ status });
  });

  test.each<[field: string, ItemBatcher: JsonObject]>([
    ['MaxItemsPerBatchPath', { MaxItemsPerBatchPath: '$.most' }],
    ['MaxInputBytesPerBatchPath', { MaxInputBytesPerBatchPath: '$.bytes' }],
  ])('ItemBatcher with %s', async (_, ItemBatcher) => {
    const definition = distributed(pass, { ItemsPath: '$.items', ItemBatcher });
    const bytes = JSON.stringify({ Items: ['a', 'bad'] }).length;
    const { output } = await mapRunsUnderTest().run(definition, { items: ITEMS, most: 2, bytes });
    expect(JSON.parse(output!)).toEqual([{ Items: ['a', 'bad'] }, { Items: ['b', 'bad'] }]);
  });

  test('MaxConcurrencyPath', async () => {
    const under = mapRunsUnderTest();
    const definition = distributed(wait(10), { ItemsPath: '$.items', MaxConcurrencyPath: '$.most' });
    const arn = await under.start(definition, { items: ITEMS, most: 3 });
    expect((await under.mapRun(arn)).itemCounts).toMatchObject({ running: 3, pending: 1 });
  });
});

test('a Map Run runs no more than ten thousand children at once', async () => {
  const under = mapRunsUnderTest();
  const arn = await under.start(distributed(wait(10), { MaxConcurrency: 20_000 }), [1]);
  expect(await under.mapRun(arn)).toMatchObject({ maxConcurrency: DISTRIBUTED_MAP_CONCURRENCY_MAX });
});

test('Label names the machine of the children', async () => {
  const under = mapRunsUnderTest();
  const arn = await under.start(distributed(pass, { Label: 'mine' }), [1]);
  expect((await under.children(arn))[0]!.stateMachineArn).toMatch(/:stateMachine:m1\/mine$/);
});
