import { beforeEach, expect, test } from 'vitest';
import type { MapRunRecord } from '../host/map-runs/map-run-record';
import type { OfMapRun, Store } from '../host/ports';
import { machine, MACHINE, running, step } from './contract-records';

const COUNTS = {
  pending: 0,
  running: 0,
  succeeded: 0,
  failed: 0,
  timedOut: 0,
  aborted: 0,
  total: 0,
  resultsWritten: 0,
  failuresNotRedrivable: 0,
  pendingRedrive: 0,
};

/** The `number`th Map Run of an execution. */
export function mapRun(execution: string, number: number): MapRunRecord {
  return {
    arn: `arn:map-run:${execution}:${number}`,
    executionArn: `arn:${execution}`,
    stateMachineArn: `${MACHINE}:a/L`,
    status: 'RUNNING',
    startDate: 1_000,
    maxConcurrency: 0,
    toleratedFailureCount: 0,
    toleratedFailurePercentage: 12.5,
    itemCounts: COUNTS,
    executionCounts: COUNTS,
    redriveCount: 0,
  };
}

/** What every store does with Map Runs: part of `storeContract`. */
export function mapRunContract(store: () => Store): void {
  test('a Map Run is found as it was created, and its ARN is taken', async () => {
    expect(await store().mapRuns.create(mapRun('one', 1))).toBe(true);
    expect(await store().mapRuns.create({ ...mapRun('one', 1), startDate: 9 })).toBe(false);
    expect(await store().mapRuns.find('arn:map-run:one:1')).toEqual(mapRun('one', 1));
    expect(await store().mapRuns.find('arn:map-run:one:2')).toBeUndefined();
  });

  test('an update replaces it; one that has ended runs no more', async () => {
    for (const number of [1, 2]) await store().mapRuns.create(mapRun('one', number));
    expect(await store().mapRuns.running()).toEqual(['arn:map-run:one:1', 'arn:map-run:one:2']);
    const ended = { ...mapRun('one', 1), status: 'FAILED', stopDate: 2_000, cause: "it's \u0000" } as const;
    await store().mapRuns.update(ended);
    expect(await store().mapRuns.find('arn:map-run:one:1')).toEqual(ended);
    expect(await store().mapRuns.running()).toEqual(['arn:map-run:one:2']);
  });

  test('those that ended before a time are forgotten', async () => {
    for (const number of [1, 2, 3]) await store().mapRuns.create(mapRun('one', number));
    await store().mapRuns.update({ ...mapRun('one', 1), status: 'ABORTED', stopDate: 2_000 });
    await store().mapRuns.update({ ...mapRun('one', 2), status: 'ABORTED', stopDate: 2_001 });
    await store().mapRuns.forget(2_001);
    await store().mapRuns.create(mapRun('one', 4));
    const { items } = await store().mapRuns.list('arn:one', { limit: 9 });
    expect(items.map(({ arn }) => arn.at(-1))).toEqual(['4', '3', '2']);
  });

  test('those of an execution are listed newest first, page by page', async () => {
    for (const number of [1, 2, 3]) await store().mapRuns.create(mapRun('one', number));
    await store().mapRuns.create(mapRun('two', 1));
    const first = await store().mapRuns.list('arn:one', { limit: 2 });
    await store().mapRuns.create(mapRun('one', 4));
    const second = await store().mapRuns.list('arn:one', { limit: 2, after: first.next });
    expect(first.items.map(({ arn }) => arn)).toEqual(['arn:map-run:one:3', 'arn:map-run:one:2']);
    expect(second).toEqual({ items: [mapRun('one', 1)], next: undefined });
  });
}

/** What every store does with the children of Map Runs: part of `storeContract`. */
export function childContract(store: () => Store): void {
  beforeEach(async () => void (await store().stateMachines.create(machine('a'))));

  test('children are listed newest first, by status and redrive, and none of another machine or run', async () => {
    const child = async (name: string, place: number, arn = 'run') => {
      const { record, ...start } = running('a', name);
      const mapRun = { arn, child: place, itemCount: 1 };
      await store().executions.create({
        ...start,
        record: { ...record, stateMachineArn: `${MACHINE}:a/L`, mapRun },
      });
    };
    await store().executions.create(running('a', 'parent'));
    await child('one', 0);
    await child('two', 1);
    await child('three', 0, 'other');
    await child('four', 2);
    const { record, ...redriven } = step('a', 'two', { from: 0, to: 1, status: 'FAILED' });
    const mapRun = { arn: 'run', child: 1, itemCount: 1 };
    const changed = { ...record, stateMachineArn: `${MACHINE}:a/L`, redriveCount: 2, mapRun };
    await store().executions.commit({ ...redriven, record: changed });

    const list = async (
      filter: Omit<OfMapRun, 'mapRunArn'> & { status?: 'RUNNING' | 'FAILED' },
      after?: string,
    ) => {
      const page = await store().executions.list({ mapRunArn: 'run', ...filter }, { limit: 2, after });
      return [...page.items.map(({ name }) => name), page.next === undefined ? 'end' : page.next];
    };
    const [newest, second, next] = await list({});
    expect([newest, second]).toEqual(['four', 'two']);
    expect(await list({}, next)).toEqual(['one', 'end']);
    expect(await list({ status: 'FAILED' })).toEqual(['two', 'end']);
    expect(await list({ redriven: true })).toEqual(['two', 'end']);
    expect(await list({ redriven: false })).toEqual(['four', 'one', 'end']);
    expect(await list({ unsuccessfulBy: 4_000 })).toEqual(['two', 'end']);
    expect(await list({ unsuccessfulBy: 3_999 })).toEqual(['end']);
    expect(await list({ redriven: false, status: 'FAILED' })).toEqual(['end']);
    const ofMachine = await store().executions.list({ stateMachineArn: `${MACHINE}:a` }, { limit: 9 });
    expect(ofMachine.items.map(({ name }) => name)).toEqual(['parent']);
  });
}
