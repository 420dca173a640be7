import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StaleWriteError, type OpenExecution, type Store } from '../host/ports';
import type { Rest, StoredEvent, Transition, VersionRecord, VersionSummary } from '../host/records';
import { documentContract } from './contract-documents';
import { logBatch, logContract, logGroup, logStream } from './contract-logs';
import {
  ACTIVITIES,
  activity,
  alias,
  event,
  MACHINE,
  PREFIX,
  machine,
  revised,
  running,
  step,
  version,
} from './contract-records';
import { childContract, mapRun, mapRunContract } from './contract-map-runs';
import { activityContract, aliasContract } from './contract-resources';

export interface StoreUnderTest {
  open(): Store;
  /** Absent for a store that forgets on closing. */
  readonly lasts: boolean;
  cleanUp?(): void;
}

/** What every store must do; each adapter's own test calls this. */
export function storeContract(name: string, prepare: () => StoreUnderTest): void {
  describe(`${name} store`, () => {
    let underTest: StoreUnderTest;
    let store: Store;

    beforeEach(() => {
      underTest = prepare();
      store = underTest.open();
    });
    afterEach(async () => {
      await store.close();
      underTest.cleanUp?.();
    });

    describe('state machines', () => machineContract(() => store));
    describe('versions', () => versionContract(() => store));
    describe('aliases', () => aliasContract(() => store));
    describe('activities', () => activityContract(() => store));
    describe('executions', () => executionContract(() => store));
    describe('executions at rest', () => restContract(() => store));
    describe('listings', () => listingContract(() => store));
    describe('history', () => historyContract(() => store));
    describe('Map Runs', () => mapRunContract(() => store));
    describe('children of Map Runs', () => childContract(() => store));
    describe('logs', () => logContract(() => store.logs));
    describe('documents', () => documentContract(() => store));

    test('a store that was just opened is in good health', () => {
      expect(store.health()).toEqual({ kind: 'ok' });
    });

    test('what was committed is there after closing and opening again', async () => {
      if (!underTest.lasts) return;
      await store.stateMachines.create(machine('a'), version('a', 1));
      await store.aliases.create(alias('a', 'live', 1));
      await store.activities.create(activity('a'));
      await store.executions.create(running('a', 'one', [event(1)]));
      await store.executions.commit(step('a', 'one', { from: 0, to: 1, history: [event(2)] }));
      await store.mapRuns.create(mapRun('one', 1));
      await store.logs.createGroup(logGroup('a'));
      await store.logs.createStream(logStream('a', 's'));
      await store.logs.append({ ...logBatch('a', 's'), lines: [{ timestamp: 1, message: 'kept' }] });
      await store.documents.commit({ writes: [{ collection: 'c', key: 'a', value: 'kept' }] });
      await store.close();
      store = underTest.open();

      expect(await store.stateMachines.find(`${MACHINE}:a`)).toEqual(machine('a'));
      expect(await store.stateMachines.findVersion(`${MACHINE}:a:1`)).toEqual(version('a', 1));
      expect(await store.aliases.find(`${MACHINE}:a:live`)).toEqual(alias('a', 'live', 1));
      expect(await store.activities.find(`${ACTIVITIES}a`)).toEqual(activity('a'));
      expect(await store.executions.open()).toEqual([awake('arn:one')]);
      expect((await store.executions.findSnapshot('arn:one'))?.seq).toBe(1);
      expect(await idsOf(store, false)).toEqual([1, 2]);
      expect(await store.mapRuns.find(mapRun('one', 1).arn)).toEqual(mapRun('one', 1));
      expect((await store.logs.events({ groupArn: logGroup('a').arn, limit: 9 }))[0]?.message).toBe('kept');
      expect((await store.documents.get('c', 'a'))?.value).toBe('kept');
    });
  });
}

function machineContract(store: () => Store): void {
  test('a machine is found as it was created', async () => {
    expect(await store().stateMachines.create(machine('a'))).toBe(true);
    expect(await store().stateMachines.find(`${MACHINE}:a`)).toEqual(machine('a'));
    expect(await store().stateMachines.find(`${MACHINE}:b`)).toBeUndefined();
  });

  test('a taken ARN is refused and nothing is written', async () => {
    await store().stateMachines.create(machine('a'));
    expect(await store().stateMachines.create(revised('a'), version('a', 1))).toBe(false);
    expect(await store().stateMachines.find(`${MACHINE}:a`)).toEqual(machine('a'));
    expect(await store().stateMachines.findVersion(`${MACHINE}:a:1`)).toBeUndefined();
  });

  test('of two that want one ARN at the same moment, one gets it', async () => {
    const both = [machine('a'), revised('a')].map((record) => store().stateMachines.create(record));
    expect(await Promise.all(both)).toEqual([true, false]);
  });

  test('an update replaces the record and keeps the older revision', async () => {
    await store().stateMachines.create(machine('a'));
    expect(await store().stateMachines.update(revised('a'))).toBe(true);
    expect(await store().stateMachines.find(`${MACHINE}:a`)).toEqual(revised('a'));
    expect(await store().stateMachines.findRevision('a-1')).toEqual(machine('a').revision);
    expect(await store().stateMachines.findRevision('a-2')).toEqual(revised('a').revision);
    expect(await store().stateMachines.findRevision('a-3')).toBeUndefined();
  });

  test('a revision can be kept that no machine has', async () => {
    const { revision } = machine('a');
    for (let times = 0; times < 2; times++)
      await store().stateMachines.keepRevision({ ...revision, key: 'a-branch' });
    expect(await store().stateMachines.findRevision('a-branch')).toEqual({ ...revision, key: 'a-branch' });
    expect(await store().stateMachines.find(machine('a').arn)).toBeUndefined();
  });

  test('a machine that is gone cannot be updated', async () => {
    expect(await store().stateMachines.update(machine('a'), version('a', 1))).toBe(false);
    expect(await store().stateMachines.find(`${MACHINE}:a`)).toBeUndefined();
  });

  test('deleting leaves executions and revisions readable, and may be repeated', async () => {
    await store().stateMachines.create(machine('a'));
    await store().executions.create(running('a', 'one'));
    await store().stateMachines.delete(`${MACHINE}:a`);
    await store().stateMachines.delete(`${MACHINE}:a`);
    expect(await store().stateMachines.find(`${MACHINE}:a`)).toBeUndefined();
    expect(await store().executions.find('arn:one')).toEqual(running('a', 'one').record);
    expect(await store().stateMachines.findRevision('a-1')).toEqual(machine('a').revision);
  });

  test('text of any kind comes back as it was', async () => {
    const definition = '{"__proto__":"\u0000 ñ 🙂 \\" \' -- ;"}';
    const revision = { ...machine('a').revision, definition };
    await store().stateMachines.create({ ...machine('a'), revision, tags: { "o'clock": '' } });
    const found = await store().stateMachines.find(`${MACHINE}:a`);
    expect(found?.revision.definition).toBe(definition);
    expect(found?.tags).toEqual({ "o'clock": '' });
  });
}

function versionContract(store: () => Store): void {
  test('versions are listed newest first, each with its own revision', async () => {
    await store().stateMachines.create(machine('a'), version('a', 1));
    await store().stateMachines.update({ ...revised('a'), latestVersion: 2 }, version('a', 2));
    const first = await store().stateMachines.listVersions(`${MACHINE}:a`, { limit: 1 });
    expect(first.items).toEqual([summary(version('a', 2))]);
    const second = await store().stateMachines.listVersions(`${MACHINE}:a`, { limit: 1, after: first.next });
    expect(second).toEqual({ items: [summary(version('a', 1))], next: undefined });
    expect(await store().stateMachines.findVersion(`${MACHINE}:a:2`)).toEqual(version('a', 2));
    expect(await store().stateMachines.countVersions(`${MACHINE}:a`)).toBe(2);
    expect((await store().stateMachines.find(`${MACHINE}:a`))?.latestVersion).toBe(2);
  });

  test('a version is found by its revision', async () => {
    await store().stateMachines.create(machine('a'), version('a', 1));
    expect(await store().stateMachines.findVersionOf('a-1')).toEqual(summary(version('a', 1)));
    expect(await store().stateMachines.findVersionOf('a-2')).toBeUndefined();
    await store().stateMachines.deleteVersion(`${MACHINE}:a:1`);
    expect(await store().stateMachines.findVersionOf('a-1')).toBeUndefined();
  });

  test('a version goes alone, or with its machine', async () => {
    await store().stateMachines.create(machine('a'), version('a', 1));
    await store().stateMachines.update(revised('a'), version('a', 2));
    await store().stateMachines.deleteVersion(`${MACHINE}:a:1`);
    const { items } = await store().stateMachines.listVersions(`${MACHINE}:a`, { limit: 9 });
    expect(items).toEqual([summary(version('a', 2))]);
    await store().stateMachines.delete(`${MACHINE}:a`);
    expect(await store().stateMachines.findVersion(`${MACHINE}:a:2`)).toBeUndefined();
  });
}

function summary({ revision: _, ...rest }: VersionRecord): VersionSummary {
  return rest;
}

function executionContract(store: () => Store): void {
  beforeEach(async () => void (await store().stateMachines.create(machine('a'))));

  test('a new execution is found, runs, and its ARN is taken', async () => {
    expect(await store().executions.create(running('a', 'one'))).toBe(true);
    expect(await store().executions.create(running('a', 'one', [event(1)]))).toBe(false);
    expect(await store().executions.find('arn:one')).toEqual(running('a', 'one').record);
    expect(await store().executions.find('arn:two')).toBeUndefined();
    expect(await store().executions.findSnapshot('arn:two')).toBeUndefined();
    expect(await store().executions.open()).toEqual([awake('arn:one')]);
    expect(await idsOf(store(), false)).toEqual([]);
  });

  test('a commit changes record, snapshot and history together', async () => {
    await store().executions.create(running('a', 'one', [event(1)]));
    const last = step('a', 'one', { from: 0, to: 3, history: [event(2), event(3)], status: 'SUCCEEDED' });
    await store().executions.commit(last);
    expect(await store().executions.find('arn:one')).toEqual(last.record);
    expect(await store().executions.findSnapshot('arn:one')).toEqual(last.snapshot);
    expect(await idsOf(store(), false)).toEqual([1, 2, 3]);
    expect(await store().executions.open()).toEqual([]);
  });

  test.each([
    ['an owner that lags behind', 'one', 0],
    ['an owner from the future', 'one', 7],
    ['an execution nobody created', 'two', -1],
  ])('%s cannot write', async (_, name, from) => {
    await store().executions.create(running('a', 'one'));
    await store().executions.commit(step('a', 'one', { from: 0, to: 1, history: [event(1)] }));
    const stale = store().executions.commit(step('a', name, { from, to: 9, history: [event(2)] }));
    await expect(stale).rejects.toBeInstanceOf(StaleWriteError);
    expect((await store().executions.findSnapshot('arn:one'))?.seq).toBe(1);
    expect(await idsOf(store(), false)).toEqual([1]);
  });

  test('executions closed before a time are forgotten, history and all, and their ARNs are free', async () => {
    for (const name of ['one', 'two']) await store().executions.create(running('a', name, [event(1)]));
    await store().executions.commit(step('a', 'one', { from: 0, to: 1, status: 'SUCCEEDED' }));
    await store().executions.forget(4_000);
    expect(await store().executions.find('arn:one')).toBeDefined();
    await store().executions.forget(4_001);
    expect(await store().executions.find('arn:one')).toBeUndefined();
    expect(await idsOf(store(), false)).toEqual([]);
    expect(await store().executions.open()).toEqual([awake('arn:two')]);
    expect(await store().executions.create(running('a', 'one', [event(7)]))).toBe(true);
    const { items } = await store().executions.list({ stateMachineArn: `${MACHINE}:a` }, { limit: 9 });
    expect(items.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(await idsOf(store(), false)).toEqual([7]);
  });

  test('a refused write does not take down those that came with it', async () => {
    await store().executions.create(running('a', 'one'));
    const outcomes = await Promise.allSettled([
      store().executions.create(running('a', 'two')),
      store().executions.commit(step('a', 'one', { from: 5, to: 6 })),
      store().executions.commit(step('a', 'one', { from: 0, to: 1 })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store().executions.open()).toEqual([awake('arn:one'), awake('arn:two')]);
    expect((await store().executions.findSnapshot('arn:one'))?.seq).toBe(1);
  });
}

/** As a store knows an execution that runs and does not rest. */
function awake(arn: string): OpenExecution {
  return { arn, isAtRest: false };
}

function restContract(store: () => Store): void {
  beforeEach(async () => void (await store().stateMachines.create(machine('a'))));
  const rests: readonly (readonly [string, Rest | undefined])[] = [
    ['awake', undefined],
    ['waiting', { wakeAt: 1_800_000_000_000 }],
    ['called back', {}],
  ];

  test.each(rests)('a new execution that is %s is known as such', async (_, rest) => {
    await store().executions.create({ ...running('a', 'one'), rest });
    const isAtRest = rest !== undefined;
    expect(await store().executions.open()).toEqual([{ arn: 'arn:one', isAtRest, ...rest }]);
  });

  test.each(rests)('one that is %s is found and listed as any other', async (_, rest) => {
    const one = { ...running('a', 'one', [event(1)]), rest };
    await store().executions.create(one);
    await store().executions.create({ ...running('a', 'two'), rest });
    expect(await store().executions.find('arn:one')).toEqual(one.record);
    expect(await store().executions.findSnapshot('arn:one')).toEqual(one.snapshot);
    const { items } = await store().executions.list({ stateMachineArn: `${MACHINE}:a` }, { limit: 9 });
    expect(items.map(({ name }) => name)).toEqual(['two', 'one']);
    const second = step('a', 'one', { from: 0, to: 1, history: [event(2)], status: 'SUCCEEDED' });
    await store().executions.commit(second);
    expect(await store().executions.find('arn:one')).toEqual(second.record);
    expect(await idsOf(store(), false)).toEqual([1, 2]);
  });

  test.each(rests)('of one that rested, the last step says what it is: %s', async (_, rest) => {
    await store().executions.create({ ...running('a', 'one'), rest: { wakeAt: 5_000 } });
    await store().executions.commit({ ...step('a', 'one', { from: 0, to: 1 }), rest });
    const isAtRest = rest !== undefined;
    expect(await store().executions.open()).toEqual([{ arn: 'arn:one', isAtRest, ...rest }]);
  });
}

function listingContract(store: () => Store): void {
  test('machines are listed oldest first, page by page, within their account', async () => {
    for (const name of ['c', 'a', 'b']) await store().stateMachines.create(machine(name));
    await store().stateMachines.create({ ...machine('x'), arn: 'arn:aws:states:eu-west-1:1:stateMachine:x' });
    const first = await store().stateMachines.list(PREFIX, { limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['c', 'a']);
    const second = await store().stateMachines.list(PREFIX, { limit: 2, after: first.next });
    expect(second).toEqual({ items: [machine('b')], next: undefined });
  });

  test('a page that ends exactly at the end says so', async () => {
    for (const name of ['a', 'b']) await store().stateMachines.create(machine(name));
    expect((await store().stateMachines.list(PREFIX, { limit: 2 })).next).toBeUndefined();
  });

  test('executions are listed newest first, by machine, status, version and alias', async () => {
    for (const name of ['a', 'b']) await store().stateMachines.create(machine(name));
    const versioned = { ...running('a', 'three') };
    const record = {
      ...versioned.record,
      stateMachineVersionArn: `${MACHINE}:a:1`,
      stateMachineAliasArn: `${MACHINE}:a:live`,
    };
    const starts: Transition[] = [running('a', 'one'), running('b', 'two'), { ...versioned, record }];
    for (const start of starts) await store().executions.create(start);
    await store().executions.commit(step('a', 'one', { from: 0, to: 1, status: 'FAILED' }));

    const list = async (filter: object) => {
      const page = await store().executions.list(
        { stateMachineArn: `${MACHINE}:a`, ...filter },
        { limit: 9 },
      );
      return page.items.map(({ name }) => name);
    };
    expect(await list({})).toEqual(['three', 'one']);
    expect(await list({ status: 'FAILED' })).toEqual(['one']);
    expect(await list({ status: 'ABORTED' })).toEqual([]);
    expect(await list({ stateMachineVersionArn: `${MACHINE}:a:1` })).toEqual(['three']);
    expect(await list({ stateMachineAliasArn: `${MACHINE}:a:live` })).toEqual(['three']);
    expect(await list({ stateMachineAliasArn: `${MACHINE}:a:test` })).toEqual([]);
  });

  test('a page goes on where the last one ended, though new executions have come', async () => {
    await store().stateMachines.create(machine('a'));
    for (const name of ['one', 'two', 'three']) await store().executions.create(running('a', name));
    const filter = { stateMachineArn: `${MACHINE}:a` };
    const first = await store().executions.list(filter, { limit: 2 });
    await store().executions.create(running('a', 'four'));
    const second = await store().executions.list(filter, { limit: 2, after: first.next });
    expect(first.items.map(({ name }) => name)).toEqual(['three', 'two']);
    expect(second.items.map(({ name }) => name)).toEqual(['one']);
    expect(second.next).toBeUndefined();
  });
}

function historyContract(store: () => Store): void {
  beforeEach(async () => {
    await store().stateMachines.create(machine('a'));
    const events: StoredEvent[] = [1, 2, 3, 4, 5].map(event);
    await store().executions.create(running('a', 'one', events));
  });

  test.each([
    [false, [1, 2, 3, 4, 5]],
    [true, [5, 4, 3, 2, 1]],
  ])('events come page by page, reversed: %s', async (reverse, expected) => {
    expect(await idsOf(store(), reverse)).toEqual(expected);
  });

  test.each([17, 99, 100, 101, 1000])(
    'a long history is whole in pages of %i, in both directions',
    async (limit) => {
      const ids = Array.from({ length: 730 }, (_, index) => index + 6);
      const history = ids.map(event);
      await store().executions.commit(step('a', 'one', { from: 0, to: 1, history: history.slice(0, 250) }));
      await store().executions.commit(step('a', 'one', { from: 1, to: 2, history: history.slice(250) }));
      const all = Array.from({ length: 735 }, (_, index) => index + 1);
      expect(await idsOf(store(), false, limit)).toEqual(all);
      expect(await idsOf(store(), true, limit)).toEqual(all.toReversed());
    },
  );

  test('events with much in them come back in order', async () => {
    const history = [6, 7, 8].map((id) => ({ ...event(id), input: 'x'.repeat(200_000) }));
    await store().executions.commit(step('a', 'one', { from: 0, to: 1, history }));
    const page = await store().executions.history('arn:one', { limit: 9, reverse: true });
    expect(page.items).toEqual([...history.toReversed(), ...[5, 4, 3, 2, 1].map(event)]);
  });

  test('an event keeps its details', async () => {
    const page = await store().executions.history('arn:one', { limit: 1, reverse: false });
    expect(page.items).toEqual([event(1)]);
  });

  test('an unknown execution has none', async () => {
    expect((await store().executions.history('arn:two', { limit: 9, reverse: false })).items).toEqual([]);
  });
}

async function idsOf(store: Store, reverse: boolean, limit = 2): Promise<number[]> {
  const ids: number[] = [];
  let after: string | undefined;
  do {
    const page = await store.executions.history('arn:one', { limit, reverse, after });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids;
}
