import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json';
import { toBatches, type Batching } from './batches';
import { Roster } from './roster';
import { isExceeded, type Tolerance } from './tolerance';

describe('batches', () => {
  const sizes = (items: Json[], batching: Batching) => {
    const batches = toBatches(items, batching);
    return batches.ok ? batches.value.itemsPerInput : `item ${batches.failure} is too large`;
  };
  test('hold their items in order, and BatchInput when there is one', () => {
    expect(toBatches([1, 2, 3], { maxItems: 2, input: { a: 1 } })).toEqual({
      ok: true,
      value: {
        inputs: [
          { BatchInput: { a: 1 }, Items: [1, 2] },
          { BatchInput: { a: 1 }, Items: [3] },
        ],
        itemsPerInput: [2, 1],
      },
    });
    expect(toBatches([1], { maxItems: 2 })).toMatchObject({ value: { inputs: [{ Items: [1] }] } });
  });
  test.each<[string, Json[], Batching, unknown]>([
    ['no items give no batch', [], { maxItems: 2 }, []],
    [
      'a batch is as full as its bytes allow',
      ['aa', 'bb', 'cc'],
      { maxBytes: '{"Items":["aa","bb"]}'.length },
      [2, 1],
    ],
    [
      'one byte less is one item less',
      ['aa', 'bb', 'cc'],
      { maxBytes: '{"Items":["aa","bb"]}'.length - 1 },
      [1, 1, 1],
    ],
    ['bytes are those of UTF-8', ['ñ', 'ñ'], { maxBytes: '{"Items":["nn","nn"]}'.length }, [2]],
    ['BatchInput takes its room', ['aa', 'bb'], { maxBytes: 22, input: 1 }, 'item 0 is too large'],
    ['the smaller of both limits counts', ['a', 'b', 'c'], { maxItems: 2, maxBytes: 1_000 }, [2, 1]],
    [
      'an item too large for a batch is named',
      ['a', 'b'.repeat(99)],
      { maxBytes: 50 },
      'item 1 is too large',
    ],
    [
      'no batch is larger than a payload',
      ['a'.repeat(200_000), 'b'.repeat(200_000)],
      { maxItems: 9 },
      [1, 1],
    ],
  ])('%s', (_, items, batching, expected) => expect(sizes(items, batching)).toEqual(expected));
});

test.each<[Tolerance, number, number, boolean]>([
  [{}, 0, 10, false],
  [{}, 1, 10, true],
  [{ count: 2 }, 2, 10, false],
  [{ count: 2 }, 3, 10, true],
  [{ percentage: 20 }, 2, 10, false],
  [{ percentage: 20 }, 3, 10, true],
  [{ percentage: 33.4 }, 1, 3, false],
  [{ percentage: 33.3 }, 1, 3, true],
  [{ percentage: 100 }, 10, 10, false],
  [{ count: 1, percentage: 50 }, 2, 10, true],
  [{ count: 9, percentage: 10 }, 2, 10, true],
  [{ count: 0, percentage: 50 }, 5, 10, false],
  [{ count: 5, percentage: 0 }, 5, 10, false],
  [{ count: 0, percentage: 0 }, 1, 10, true],
])('%j, %i of %i failed: exceeded is %s', (tolerance, failed, total, expected) =>
  expect(isExceeded(tolerance, failed, total)).toBe(expected),
);

describe('the roster', () => {
  test('counts children, and the items in them', () => {
    const roster = new Roster([3, 2]);
    expect(roster.startNext(1)).toEqual([{ child: 0, isRedrive: false }]);
    expect(roster.itemCounts).toMatchObject({
      pending: 2,
      running: 3,
      succeeded: 0,
      total: 5,
      resultsWritten: 0,
    });
    roster.set(0, 'SUCCEEDED');
    roster.startNext(9);
    roster.set(1, 'TIMED_OUT');
    expect(roster.itemCounts).toMatchObject({
      pending: 0,
      running: 0,
      succeeded: 3,
      timedOut: 2,
      resultsWritten: 3,
    });
    expect(roster.executionCounts).toMatchObject({ succeeded: 1, timedOut: 1, total: 2, resultsWritten: 1 });
    expect(roster).toMatchObject({ hasWaiting: false, running: 0, failedItems: 2 });
  });

  test('goes on from how the children stand', () => {
    const roster = new Roster(
      [1, 1, 1, 1],
      new Map([
        [0, 'SUCCEEDED'],
        [1, 'RUNNING'],
        [2, 'PENDING_REDRIVE'],
      ] as const),
    );
    expect(roster.executionCounts).toMatchObject({
      succeeded: 1,
      running: 1,
      pendingRedrive: 1,
      pending: 1,
      failed: 0,
    });
    expect(roster.startNext(9)).toEqual([
      { child: 2, isRedrive: true },
      { child: 3, isRedrive: false },
    ]);
    expect(roster.running).toBe(3);
  });

  test('starts nobody when there is no room', () => {
    expect(new Roster([1]).startNext(0)).toEqual([]);
    expect(new Roster([1]).startNext(-1)).toEqual([]);
  });
});
