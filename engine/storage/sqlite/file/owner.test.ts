import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StaleWriteError, type Store } from '../../../host/ports';
import { machine, running, step } from '../../contract-records';
import { openSqliteStore, storeIn } from '../sqlite-store';
import { openDatabase } from './open-database';

let folder: string;
let database: Database;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pasos-owner-'));
  database = openDatabase(folder);
  store = storeIn(database, folder);
  await store.stateMachines.create(machine('a'));
  await store.executions.create(running('a', 'one'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name = 'engine.db') => join(folder, name);

test('who opens the database last owns it: of the one before, nothing is written', async () => {
  const next = storeIn(database, folder);
  const writes = [
    store.executions.commit(step('a', 'one', { from: 0, to: 1 })),
    store.stateMachines.create(machine('b')),
  ];
  for (const write of writes) await expect(write).rejects.toBeInstanceOf(StaleWriteError);
  expect(store.health()).toMatchObject({
    kind: 'failing',
    reason: expect.stringContaining('stop one of the two'),
  });
  await next.executions.commit(step('a', 'one', { from: 0, to: 1 }));
  expect((await next.executions.findSnapshot('arn:one'))?.seq).toBe(1);
  expect(next.health()).toEqual({ kind: 'ok' });
  await next.close();
});

test('nothing is acknowledged while the file is gone; when it is back, writing goes on', async () => {
  const commit = () => store.executions.commit(step('a', 'one', { from: 0, to: 1 }));
  renameSync(file(), file('elsewhere'));
  await expect(commit()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(store.health()).toMatchObject({
    kind: 'failing',
    reason: expect.stringMatching(/engine\.db is gone: put it back/),
  });
  renameSync(file('elsewhere'), file());
  await commit();
  expect(store.health()).toEqual({ kind: 'ok' });
  await store.close();
});

test('who owned a file that another has replaced can write nothing, and leaves the other alone', async () => {
  renameSync(file(), file('elsewhere'));
  const other = openSqliteStore(folder);
  await other.stateMachines.create(machine('b'));
  await expect(store.stateMachines.create(machine('c'))).rejects.toBeInstanceOf(StaleWriteError);
  expect(store.health()).toMatchObject({ kind: 'failing', reason: expect.stringContaining('was replaced') });
  await store.close();
  await other.stateMachines.create(machine('d'));
  await other.close();
  const again = openSqliteStore(folder);
  for (const name of ['b', 'd']) expect(await again.stateMachines.find(machine(name).arn)).toBeDefined();
  expect(await again.stateMachines.find(machine('a').arn)).toBeUndefined();
  await again.close();
});
