import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { distributedMap, result, testState } from './test-state-under-test';

const DEBUG = { inspectionLevel: 'DEBUG' };

describe('a mocked Map', () => {
  const tolerating = distributedMap({ ItemsPath: '$.items', ToleratedFailureCount: 1 });
  const percent = distributedMap({ ItemsPath: '$.items', ToleratedFailurePercentage: 50 });
  const exceeded = {
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
    status: 'FAILED',
  };
  const succeeded = { output: [1, 2], status: 'SUCCEEDED' };

  test.each<[string, JsonObject, number, JsonObject]>([
    ['tolerates as many as it says', tolerating, 1, succeeded],
    ['fails beyond that', tolerating, 2, exceeded],
    ['tolerates half of them', percent, 1, succeeded],
    ['fails beyond half of them', percent, 2, exceeded],
    ['counts nothing where there is no threshold', distributedMap({ ItemsPath: '$.items' }), 2, succeeded],
  ])('%s', async (_, state, mapIterationFailureCount, expected) => {
    const request = { ...result([1, 2]), stateConfiguration: { mapIterationFailureCount } };
    expect(await testState(state, request, { items: ['a', 'b'] })).toEqual(expected);
  });

  const reading = (config: JsonObject) =>
    distributedMap({
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: config,
        Parameters: { Bucket: 'b', Key: 'k' },
      },
      ItemSelector: { 'v.$': '$$.Map.Item.Value' },
    });

  test.each<[string, JsonObject, string, Json]>([
    ['JSON', { InputType: 'JSON' }, '[1,2]', [{ v: 1 }, { v: 2 }]],
    ['CSV', { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }, 'n\n1\n', [{ v: { n: '1' } }]],
    ['JSON Lines', { InputType: 'JSONL' }, '1\n2', [{ v: 1 }, { v: 2 }]],
  ])('reads the %s it is given', async (_, config, mapItemReaderData, selected) => {
    const request = { ...result([1]), ...DEBUG, stateConfiguration: { mapItemReaderData } };
    const { inspectionData } = await testState(reading(config), request);
    expect(inspectionData).toMatchObject({ afterItemSelector: selected });
  });

  test('shows what its ItemsPointer points at', async () => {
    const stateConfiguration = { mapItemReaderData: '{"a":{"b":[1,2]}}' };
    const state = reading({ InputType: 'JSON', ItemsPointer: '/a/b' });
    const { inspectionData } = await testState(state, { ...result([1]), ...DEBUG, stateConfiguration });
    expect(inspectionData).toMatchObject({
      afterItemsPointer: [1, 2],
      afterItemSelector: [{ v: 1 }, { v: 2 }],
    });
  });

  test('may have been told nothing of what it reads', async () => {
    const { inspectionData, status } = await testState(reading({ InputType: 'JSON' }), {
      ...result([1]),
      ...DEBUG,
    });
    expect(status).toBe('SUCCEEDED');
    expect(inspectionData).not.toHaveProperty('afterItemSelector');
  });

  test('fails when it cannot read what it is given', async () => {
    const request = { ...result([1]), stateConfiguration: { mapItemReaderData: '5' } };
    const cause = 'Attempting to map over non-iterable node.';
    expect(await testState(reading({ InputType: 'JSON' }), request)).toEqual({
      error: 'States.ItemReaderFailed',
      cause,
      status: 'FAILED',
    });
  });
});
