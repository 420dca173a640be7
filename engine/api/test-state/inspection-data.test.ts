import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { distributedMap, end, mapOf, result, task, testState } from './test-state-under-test';

const DEBUG = { inspectionLevel: 'DEBUG' };

describe('inspectionData', () => {
  const input = { a: { b: [1, 2] } };

  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      'a Task in JSONPath',
      task({
        InputPath: '$.a',
        Parameters: { 'c.$': '$.b' },
        ResultSelector: { 'd.$': '$.x' },
        ResultPath: '$.r',
      }),
      result({ x: 1 }),
      {
        afterInputPath: input.a,
        afterParameters: { c: [1, 2] },
        result: { x: 1 },
        afterResultSelector: { d: 1 },
        afterResultPath: { ...input, r: { d: 1 } },
      },
    ],
    [
      'a Task in JSONata',
      task({ QueryLanguage: 'JSONata', Arguments: { c: '{% $states.input.a.b %}' }, Output: 1 as Json }),
      result({ x: 1 }),
      { afterArguments: { c: [1, 2] }, result: { x: 1 } },
    ],
    ['a Wait', { Type: 'Wait', Seconds: 0, InputPath: '$.a', ...end }, {}, { afterInputPath: input.a }],
    ['a Fail', { Type: 'Fail' }, {}, { afterInputPath: input }],
    ['a Fail in JSONata', { Type: 'Fail', QueryLanguage: 'JSONata' }, {}, {}],
    [
      'a Pass that assigns',
      { Type: 'Pass', QueryLanguage: 'JSONata', Assign: { v: '{% $states.input.a.b[0] %}' }, ...end },
      { variables: '{"w":2}' },
      { variables: { v: 1, w: 2 } },
    ],
    [
      'a Map',
      mapOf({ ItemsPath: '$.a.b', ItemSelector: { 'v.$': '$$.Map.Item.Value' }, MaxConcurrency: 1 }),
      result([3, 4]),
      {
        afterInputPath: input,
        afterItemsPath: [1, 2],
        afterItemSelector: [{ v: 1 }, { v: 2 }],
        afterResultSelector: [3, 4],
        afterResultPath: [3, 4],
        maxConcurrency: 1,
      },
    ],
    [
      'a Distributed Map that batches',
      distributedMap({
        ItemsPath: '$.a.b',
        ItemBatcher: { MaxItemsPerBatch: 2 },
        ToleratedFailurePercentage: 5,
      }),
      result([3]),
      {
        afterInputPath: input,
        afterItemsPath: [1, 2],
        afterItemBatcher: [{ Items: [1, 2] }],
        afterResultSelector: [3],
        afterResultPath: [3],
        maxConcurrency: 0,
        toleratedFailurePercentage: 5,
      },
    ],
  ])('of %s', async (_, state, request, stages) => {
    const { inspectionData } = await testState(state, { ...request, ...DEBUG }, input);
    expect(inspectionData).toEqual({ input, ...stages });
  });

  test('INFO shows none', async () => {
    expect(await testState({ Type: 'Succeed' }, { inspectionLevel: 'INFO' })).not.toHaveProperty(
      'inspectionData',
    );
  });

  test('a stage that failed is not there, nor is any behind it', async () => {
    const state = task({ InputPath: '$.a', Parameters: { 'c.$': '$.none' } });
    const { inspectionData, status } = await testState(state, { ...result(1), ...DEBUG }, input);
    expect(status).toBe('FAILED');
    expect(inspectionData).toEqual({ input, afterInputPath: input.a });
  });
});
