import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../base/json';
import { OwnerGoneError, type OwnerId, type Ownership } from '../host/ownership/ownership';
import { StaleWriteError, type Store } from '../host/ports';
import type { Transition } from '../host/records';
import { mapRun } from './contract-map-runs';
import { event, machine, running, step } from './contract-records';

/** A share of the store whose time is driven by the test. */
export interface Share extends Store {
  readonly ownership: Ownership & {
    readonly id: OwnerId;
    /** Renews the lease, or learns that it is lost. */
    beat(): unknown;
  };
}
export interface SharesUnderTest {
  /** A store in one more process. */
  open(): Promise<Share>;
  /** The lease of its owner is over, and it does not know yet. */
  expire(share: Share): Promise<void>;
  cleanUp?(): Promise<void>;
}

/** What every store does that several processes use at once. */
export function ownershipContract(name: string, prepare: () => Promise<SharesUnderTest>): void {
  describe(`${name}: several owners`, () => {
    let under: SharesUnderTest;
    let one: Share;
    let two: Share;
    const heard: string[] = [];

    beforeEach(async () => {
      heard.length = 0;
      under = await prepare();
      [one, two] = [await under.open(), await under.open()];
      for (const [share, called] of [
        [one, 'one'],
        [two, 'two'],
      ] as const) {
        share.ownership.watch({
          lost: () => void heard.push(`${called} lost`),
          orphans: () => void heard.push(`${called} orphans`),
          heard: (news) => void heard.push(`${called} heard ${news}`),
          asked: async (request) => ({ called, request }) as Json,
        });
        await share.ownership.claim();
      }
      await one.stateMachines.create(machine('a'));
    });
    afterEach(async () => {
      await Promise.all([one.close(), two.close()]);
      await under.cleanUp?.();
    });

    const both = { one: () => one, two: () => two, expire: (share: Share) => under.expire(share), heard };
    describe('writing', () => writingContract(both));
    describe('claiming', () => claimingContract(both));
    describe('reopening', () => reopeningContract(both));
    describe('asking', () => askingContract(both));
  });
}

interface Both {
  readonly one: () => Share;
  readonly two: () => Share;
  readonly expire: (share: Share) => Promise<void>;
  readonly heard: readonly string[];
}

const first = step('a', 'one', { from: 0, to: 1, history: [event(1)] });

function writingContract({ one, two, expire }: Both): void {
  test('only its owner writes an execution; everybody reads it', async () => {
    await one().executions.create(running('a', 'one'));
    await expect(two().executions.commit(first)).rejects.toBeInstanceOf(StaleWriteError);
    expect((await two().executions.findSnapshot('arn:one'))?.seq).toBe(0);
    await one().executions.commit(first);
    expect((await two().executions.findSnapshot('arn:one'))?.seq).toBe(1);
  });

  test('of two that create one ARN, one does', async () => {
    const created = await Promise.all(
      [one(), two()].map((share) => share.executions.create(running('a', 'one'))),
    );
    expect(created.toSorted()).toEqual([false, true]);
    expect(await two().executions.create(running('a', 'one'))).toBe(false);
  });

  test('an owner whose lease is over writes nothing, though nobody has claimed anything', async () => {
    await one().executions.create(running('a', 'one'));
    await one().mapRuns.create(mapRun('one', 1));
    await expire(one());
    await expect(one().executions.commit(first)).rejects.toBeInstanceOf(StaleWriteError);
    const ended = { ...mapRun('one', 1), status: 'FAILED' } as const;
    await expect(one().mapRuns.update(ended)).rejects.toBeInstanceOf(StaleWriteError);
    await expect(one().mapRuns.create(mapRun('one', 2))).rejects.toBeInstanceOf(StaleWriteError);
    await expect(one().executions.create(running('a', 'two'))).rejects.toBeInstanceOf(StaleWriteError);
    expect(await two().executions.find('arn:two')).toBeUndefined();
    expect(await two().mapRuns.find(mapRun('one', 1).arn)).toEqual(mapRun('one', 1));
  });

  test('nobody starts a member of a family that runs with another', async () => {
    await one().executions.create(running('a', 'one'));
    const stale = two().executions.create(child('two', 'one'));
    await expect(stale).rejects.toBeInstanceOf(StaleWriteError);
    expect(await one().executions.create(child('two', 'one'))).toBe(true);
  });
}

function claimingContract({ one, two, expire, heard }: Both): void {
  test('what a live owner runs, nobody claims', async () => {
    await one().executions.create(running('a', 'one'));
    expect(await two().ownership.claim()).toEqual({ executions: [], mapRuns: [] });
    expect(await two().ownership.whereabouts('arn:one')).toEqual({
      kind: 'another',
      owner: one().ownership.id,
    });
  });

  test('what ran with an owner that is gone is claimed once, families and Map Runs whole', async () => {
    await one().executions.create(running('a', 'one'));
    await one().executions.create(child('two', 'one'));
    await one().executions.create(running('a', 'over'));
    await one().executions.commit(step('a', 'over', { from: 0, to: 1, status: 'SUCCEEDED' }));
    await one().mapRuns.create(mapRun('two', 1));
    await expire(one());
    expect(await two().ownership.whereabouts('arn:one')).toEqual({ kind: 'orphan' });
    expect(await two().ownership.claim()).toEqual({
      executions: ['arn:one', 'arn:two'].map((arn) => ({ arn, isAtRest: false })),
      mapRuns: [mapRun('two', 1).arn],
    });
    expect(await two().ownership.claim()).toEqual({ executions: [], mapRuns: [] });
    expect(await two().ownership.whereabouts('arn:two')).toEqual({ kind: 'us' });
    expect(await two().ownership.whereabouts('arn:over')).toEqual({ kind: 'nobody' });
    await two().executions.commit(first);
    await two().mapRuns.update({ ...mapRun('two', 1), status: 'ABORTED' });
  });

  test('an owner that lost its lease is told once, and comes back with a higher number', async () => {
    const before = one().ownership.id;
    await one().executions.create(running('a', 'one'));
    await expire(one());
    await one().ownership.beat();
    expect(heard).toEqual(['one lost', 'one orphans']);
    await two().ownership.claim();
    expect(await one().ownership.claim()).toEqual({ executions: [], mapRuns: [] });
    expect(one().ownership.id).toBeGreaterThan(Math.max(before, two().ownership.id));
    await expect(one().executions.commit(first)).rejects.toBeInstanceOf(StaleWriteError);
  });

  test('one that closes gives its executions up at once, and the others hear of it', async () => {
    await one().executions.create(running('a', 'one'));
    const called = new Promise<void>((resolve) =>
      two().ownership.watch({
        lost: () => undefined,
        orphans: resolve,
        heard: () => undefined,
        asked: async () => null,
      }),
    );
    await one().close();
    await called;
    expect((await two().ownership.claim()).executions).toEqual([{ arn: 'arn:one', isAtRest: false }]);
  });
}

function reopeningContract({ one, two, expire }: Both): void {
  test('a closed execution runs again with whoever reopens it, and with its family', async () => {
    await one().executions.create(running('a', 'one'));
    await one().executions.create(child('two', 'one'));
    await one().executions.commit(withFamily('one', step('a', 'two', { from: 0, to: 1, status: 'FAILED' })));
    const again = withFamily('one', step('a', 'two', { from: 1, to: 2 }));
    expect(await two().ownership.reopen('arn:two')).toEqual({
      kind: 'another',
      owner: one().ownership.id,
    });
    await expect(two().executions.commit(again)).rejects.toBeInstanceOf(StaleWriteError);
    await one().executions.commit(step('a', 'one', { from: 0, to: 1, status: 'FAILED' }));
    expect(await two().ownership.reopen('arn:two')).toEqual({ kind: 'us' });
    await two().executions.commit(again);
    expect(await two().ownership.whereabouts('arn:two')).toEqual({ kind: 'us' });
  });

  test('and its Map Runs with it', async () => {
    await one().executions.create(running('a', 'one'));
    const run = { ...mapRun('one', 1), status: 'FAILED' } as const;
    await one().mapRuns.create(mapRun('one', 1));
    await one().mapRuns.update(run);
    await one().executions.commit(step('a', 'one', { from: 0, to: 1, status: 'FAILED' }));
    await expect(two().mapRuns.update(run)).rejects.toBeInstanceOf(StaleWriteError);
    await two().ownership.reopen('arn:one');
    await two().mapRuns.update(mapRun('one', 1));
  });

  test('and whoever claims it then has its Map Runs too, closed as they are', async () => {
    await one().executions.create(running('a', 'one'));
    const run = { ...mapRun('one', 1), status: 'FAILED' } as const;
    await one().mapRuns.create(mapRun('one', 1));
    await one().mapRuns.update(run);
    await expire(one());
    expect((await two().ownership.claim()).mapRuns).toEqual([]);
    await two().mapRuns.update(mapRun('one', 1));
  });
}

function askingContract({ one, two, expire, heard }: Both): void {
  test('an owner answers the others', async () => {
    expect(await one().ownership.others()).toEqual([two().ownership.id]);
    const request = { kind: 'x', text: '\u0000 ñ 🙂' };
    expect(await one().ownership.ask(two().ownership.id, request)).toEqual({ called: 'two', request });
  });

  test('one that is gone does not', async () => {
    const { id } = two().ownership;
    await expire(two());
    await expect(one().ownership.ask(id, {})).rejects.toBeInstanceOf(OwnerGoneError);
    expect(await one().ownership.others()).toEqual([]);
  });

  test('news goes to all others', async () => {
    const news = new Promise<string>((resolve) =>
      two().ownership.watch({
        lost: () => undefined,
        orphans: () => undefined,
        heard: resolve,
        asked: async () => null,
      }),
    );
    one().ownership.announce('arn:x');
    expect(await news).toBe('arn:x');
    expect(heard).toEqual([]);
  });
}

/** The first transition of an execution that another one started. */
function child(name: string, family: string): Transition {
  return withFamily(family, running('a', name));
}

function withFamily(family: string, transition: Transition): Transition {
  const pace = { kind: 'real' } as const;
  const clock = { timeline: `arn:${family}`, pace, world: 0, shown: 0, settings: 0 };
  return { ...transition, record: { ...transition.record, clock } };
}
