import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storeContract } from '../contract';
import { logRoomContract } from '../contract-logs';
import { ownershipContract } from '../contract-ownership';
import { event, machine, running, step } from '../contract-records';
import { empty, expire, PgliteDatabase, startPglite, WatchedWay } from './databases-under-test';
import { MIGRATIONS } from './migrations';
import { postgresStore } from './postgres-store';

let pglite: PGlite;
beforeAll(async () => {
  pglite = startPglite();
  await pglite.waitReady;
}, 60_000);
afterAll(() => pglite.close());

const BY_HAND = { beats: false } as const;

/** A way to the database once it is empty. */
function way(): WatchedWay {
  const database = new PgliteDatabase(pglite);
  return new WatchedWay(database, empty(database));
}

storeContract('postgres', () => {
  const emptied = empty(new PgliteDatabase(pglite));
  return {
    open: () => postgresStore(new WatchedWay(new PgliteDatabase(pglite), emptied), 'under test', BY_HAND),
    lasts: true,
  };
});

ownershipContract('postgres', async () => {
  const database = new PgliteDatabase(pglite);
  await empty(database);
  return {
    open: async () => postgresStore(new PgliteDatabase(pglite), 'under test', BY_HAND),
    expire: ({ ownership }) => expire(database, ownership.id),
  };
});

logRoomContract(
  'postgres',
  (bytesMax) => postgresStore(way(), 'under test', { ...BY_HAND, logBytesMax: bytesMax }).logs,
);

describe('a connection that breaks', () => {
  let database: WatchedWay;
  let store: ReturnType<typeof postgresStore>;
  beforeEach(async () => {
    database = way();
    store = postgresStore(database, 'under test', BY_HAND);
    await store.stateMachines.create(machine('a'));
    await store.executions.create(running('a', 'one', [event(1)]));
    return () => store.close();
  });
  const idsOf = async (arn: string) =>
    (await store.executions.history(arn, { limit: 9, reverse: false })).items.map(({ id }) => id);
  const second = step('a', 'one', { from: 0, to: 1, history: [event(2)] });

  test.each(['lostAnswers', 'lostQuestions'] as const)('%s: each step is written once', async (loss) => {
    database[loss] = 2;
    const started = store.executions.create(running('a', 'two', [event(1)]));
    await Promise.all([started, store.executions.commit(second)]);
    expect(await started).toBe(true);
    expect(await idsOf('arn:one')).toEqual([1, 2]);
    expect(await idsOf('arn:two')).toEqual([1]);
    expect(store.health()).toEqual({ kind: 'ok' });
  });

  test('a name that was taken before is not taken for our own', async () => {
    database.lostQuestions = 1;
    const other = running('a', 'one', [event(7)]);
    const snapshot = { ...other.snapshot, chance: [1] } as unknown as typeof other.snapshot;
    expect(await store.executions.create({ ...other, snapshot })).toBe(false);
    expect(await idsOf('arn:one')).toEqual([1]);
  });

  test('what was claimed is named again when its answer was lost', async () => {
    await expire(database, store.ownership.id);
    await store.ownership.beat();
    database.lostClaims = 1;
    await expect(store.ownership.claim()).rejects.toThrow();
    expect((await store.ownership.claim()).executions).toEqual([{ arn: 'arn:one', isAtRest: false }]);
    expect((await store.ownership.claim()).executions).toEqual([]);
  });

  test('while it is broken the store says so', async () => {
    database.lostQuestions = Infinity;
    const committed = store.executions.commit(second);
    await new Promise(setImmediate);
    await expect.poll(() => store.health(), { interval: 1 }).toMatchObject({ kind: 'failing' });
    database.lostQuestions = 0;
    await committed;
  });
});

test('a database that a newer engine has written is refused', async () => {
  const first = postgresStore(way(), 'here', BY_HAND);
  await first.activities.count('');
  await pglite.query('INSERT INTO pasos_migrations (version) VALUES (99)');
  const store = postgresStore(new PgliteDatabase(pglite), 'here', BY_HAND);
  await expect(store.executions.open()).rejects.toThrow(
    `The database here was written by a newer Pasos (format 99, this one knows ${MIGRATIONS.length}): update Pasos, or choose another database`,
  );
  await pglite.query('DELETE FROM pasos_migrations WHERE version = 99');
  await Promise.all([first.close(), store.close()]);
});
