import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, noPostgres, startPostgres } from '../../../scripts/support/postgres-server.mjs';
import { StaleWriteError } from '../../host/ports';
import { ownershipContract } from '../contract-ownership';
import { event, machine, running } from '../contract-records';
import { NodePostgres } from './connection/node-postgres';
import { empty, expire } from './databases-under-test';
import { openPostgresStore, postgresStore } from './postgres-store';

const bin = findPostgres();
test('where there is no server to be tested with, that is said', () => {
  if (bin === undefined) console.warn(`The store is not tested on a server, because ${noPostgres}`);
});

if (bin !== undefined) describe('a PostgreSQL server', onServer);

function onServer(): void {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    server = await startPostgres(bin);
    for (const database of ['shared', 'crashing', 'young']) server.create(database);
  }, 60_000);
  afterAll(() => server.end());

  ownershipContract('postgres on a server', async () => {
    const url = server.url('shared');
    const aside = new NodePostgres(url);
    await empty(aside);
    return {
      open: async () => postgresStore(new NodePostgres(url), 'under test', { beats: false }),
      expire: ({ ownership }) => expire(aside, ownership.id),
      cleanUp: () => aside.close(),
    };
  });

  test('several engines that start at once on an empty database make its tables once', async () => {
    const stores = Array.from({ length: 4 }, () => openPostgresStore(server.url('young')));
    await Promise.all(stores.map((store) => store.ownership.claim()));
    expect(new Set(stores.map((store) => store.ownership.id)).size).toBe(4);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('a server that crashes loses nothing that was acknowledged, and what was under way is written once', async () => {
    const store = openPostgresStore(server.url('crashing'));
    await store.stateMachines.create(machine('a'));
    const names = Array.from({ length: 300 }, (_, n) => `n${n}`);
    const create = (name: string) => store.executions.create(running('a', name, [event(1)]));
    const early = names.slice(0, 100).map(create);
    await early[0];
    const crash = server.crash();
    const outcomes = await Promise.allSettled([...early, ...names.slice(100).map(create)]);
    await crash;
    const open = new Set((await store.executions.open()).map(({ arn }) => arn));
    outcomes.forEach((outcome, n) => {
      // A server that is away for longer than a lease has none to write under.
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StaleWriteError);
      else expect([outcome.value, open.has(`arn:n${n}`)]).toEqual([true, true]);
    });
    expect(store.health()).toEqual({ kind: 'ok' });
    await store.close();
  });

  test('a database that is not there is refused in one line', async () => {
    const store = openPostgresStore(server.url('nowhere'));
    await expect(store.ownership.claim()).rejects.toThrow(
      /^There is no database 127\.0\.0\.1:\d+\/nowhere: create it[^\n]*$/,
    );
    await store.close();
  });
}
