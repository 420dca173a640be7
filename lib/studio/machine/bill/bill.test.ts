import { describe, expect, test } from 'vitest';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { billOf, usageOf, type BilledRun } from './bill';
import { billedDuration, billedMemory, estimatedMemory, expressCost, standardCost } from './cost';
import { keepPrices, publishedPrices as prices, readPrices } from './prices';
import { standardOnly } from './standard-only';
import { tipsOf } from './tips';
import { transitionsOf } from './transitions';

describe("AWS's worked examples", () => {
  test('Standard: 100,000 executions of 4 transitions, 4,000 of them free', () =>
    expect(standardCost(400_000, prices)).toBeCloseTo(9.9, 10));
  test('Standard: within the free tier', () => expect(standardCost(4_000, prices)).toBe(0));
  test('Standard: a million transitions beyond the free ones', () =>
    expect(standardCost(1_004_000, prices)).toBeCloseTo(25, 10));
  test('Express: the memory of 400 Map steps of 32 KB with a definition of 50 KB', () => {
    const memory = estimatedMemory({ definitionBytes: 50_000, payloadBytes: 32_000, lanes: 400 });
    expect(memory).toBeCloseTo(62.85, 10);
    expect(billedMemory(memory)).toBe(64);
  });
  test('Express: 100 million executions of 10 seconds in 64 MB go through all three tiers', () => {
    const cost = expressCost({ executions: 100_000_000, durationMs: 10_000, memoryMb: 62.85 }, prices);
    expect(cost.requests).toBeCloseTo(100, 10);
    expect(cost.gbHours).toBeCloseTo(17_361.11, 2);
    expect(cost.duration).toBeCloseTo(382.97, 2);
    expect(cost.total).toBeCloseTo(482.97, 2);
  });
});

test.each([
  [0, 100],
  [1, 100],
  [100, 100],
  [101, 200],
])('%d ms are billed as %d', (duration, billed) => expect(billedDuration(duration)).toBe(billed));

test.each([
  [50, 64],
  [64, 64],
  [64.1, 128],
])('%d MB are billed as %d', (memory, billed) => expect(billedMemory(memory)).toBe(billed));

function visit(id: number, name: string, more: Partial<StateVisit> = {}): StateVisit {
  const at = new Date(1_000);
  const fixed = { enteredAt: at, endedAt: new Date(1_250), attempts: 1, tries: [], depth: 0, eventIds: [id] };
  return { id, name, type: 'Task', status: 'succeeded', ...fixed, ...more };
}

const run: BilledRun = {
  visits: [
    visit(2, 'Start', { type: 'Pass' }),
    visit(4, 'Each', { type: 'Map' }),
    visit(6, 'Charge', { attempts: 3, parent: { id: 4, attempt: 1, iteration: 0 } }),
    visit(9, 'Charge', { parent: { id: 4, attempt: 1, iteration: 1 } }),
  ],
  events: [{ type: 'ExecutionRedriven', id: 30, timestamp: new Date(0) }],
  definition: '{"StartAt":"Start","States":{}}',
  description: {
    startDate: new Date(0),
    stopDate: new Date(1_001),
    $metadata: {},
  } as BilledRun['description'],
};

test('every entry, every retry and every redrive is a transition', () => {
  const { total, retries, redrives, states } = transitionsOf(run.visits, run.events);
  expect({ total, retries, redrives }).toEqual({ total: 7, retries: 2, redrives: 1 });
  expect(states.map(({ name, visits, transitions }) => [name, visits, transitions])).toEqual([
    ['Start', 1, 1],
    ['Each', 1, 1],
    ['Charge', 2, 4],
  ]);
});

test('a run is priced both ways, a million times a month', () => {
  const use = usageOf(run);
  expect(use).toMatchObject({ durationMs: 1_100, memoryMb: 64, isMeasured: false, standardOnly: [] });
  const bill = billOf(use, 1_000_000, prices);
  expect(bill.standardOnce).toBeCloseTo(0.000175, 12);
  expect(bill.standardMonthly).toBeCloseTo(174.9, 6);
  // 1.1 s × 64/1024 GB × 10^6 = 68,750 GB-s = 19.097 GB-hours.
  expect(bill.expressMonthly.total).toBeCloseTo(1 + 19.0972 * 0.06, 3);
});

test('what AWS measured is taken instead of the estimate', () => {
  const billing = { billedDurationInMilliseconds: 300, billedMemoryUsedInMB: 128 };
  expect(usageOf({ ...run, billing })).toMatchObject({ durationMs: 300, memoryMb: 128, isMeasured: true });
});

test('tips name the states that cost, and what they cost', () => {
  const use = usageOf(run);
  expect(tipsOf(use, billOf(use, 1, prices), prices)).toEqual([
    { kind: 'retries', state: 'Charge', retries: 2, perMillion: 50 },
    { kind: 'pass', state: 'Start', perMillion: 25 },
    expect.objectContaining({ kind: 'express' }),
    { kind: 'free', executions: 571 },
  ]);
});

test.each([
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', ['callback']],
  ['arn:aws:states:::states:startExecution.sync:2', ['sync']],
  ['arn:aws:states:us-east-1:123456789012:activity:pack', ['activity']],
  ['arn:aws:states:::lambda:invoke', []],
])('%s keeps a machine from Express: %j', (Resource, reasons) => {
  const inner = { StartAt: 'A', States: { A: { Type: 'Task', Resource } } };
  const definition = { States: { P: { Type: 'Parallel', Branches: [inner] } } };
  expect(standardOnly(JSON.stringify(definition), 0)).toEqual(reasons);
});

test('more than five minutes are too long for Express', () =>
  expect(standardOnly(undefined, 300_001)).toEqual(['too-long']));

describe('the table of the student', () => {
  const storage = (text: string | null) => ({ getItem: () => text });
  test('is read', () => {
    const mine = { ...prices, region: 'sa-east-1' };
    expect(readPrices(storage(JSON.stringify(mine))).region).toBe('sa-east-1');
  });
  test.each([[null], ['{'], ['[]'], ['{"standard":{"perThousandTransitions":-1}}']])(
    '%s gives the published one',
    (text) => expect(readPrices(storage(text))).toBe(prices),
  );
  test('is taken back', () => {
    const kept = new Map([['pasos:prices', 'x']]);
    const kind = {
      setItem: (k: string, v: string) => void kept.set(k, v),
      removeItem: (k: string) => void kept.delete(k),
    };
    keepPrices(kind, undefined);
    expect(kept.size).toBe(0);
  });
});
