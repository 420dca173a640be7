import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeContract } from '../contract';
import { logRoomContract } from '../contract-logs';
import { Owner } from './file/owner';
import { openDatabase } from './file/open-database';
import { SqliteLogs } from './logs/sqlite-logs';
import { event, machine, MACHINE, running } from '../contract-records';
import { MIGRATIONS } from './file/migrations';
import { openSqliteStore, storeIn } from './sqlite-store';
import { WriteGroup } from './write-group';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pasos-store-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

storeContract('sqlite file', () => {
  const data = mkdtempSync(join(tmpdir(), 'pasos-contract-'));
  return {
    open: () => openSqliteStore(data),
    lasts: true,
    cleanUp: () => rmSync(data, { recursive: true }),
  };
});
storeContract('sqlite :memory:', () => ({ open: () => openSqliteStore(':memory:'), lasts: false }));
logRoomContract('sqlite', (bytesMax) => {
  const database = openDatabase(':memory:');
  return new SqliteLogs(database, new WriteGroup(database, folder, new Owner(database)), bytesMax);
});

test('a folder of the first format is brought up to date, with all that is in it', async () => {
  const database = new Database(join(folder, 'engine.db'));
  database.exec(`${MIGRATIONS[0]}; PRAGMA user_version = 1`);
  database.exec(`INSERT INTO revisions VALUES ('a-1', '{"key":"a-1"}')`);
  database.exec(`INSERT INTO state_machines (arn, revision_key, record)
    VALUES ('${MACHINE}:a', 'a-1', '{"arn":"${MACHINE}:a"}')`);
  database.exec(`INSERT INTO executions
      (arn, state_machine_arn, version_arn, revision_key, status, seq, record, snapshot)
    VALUES ('arn:one', '${MACHINE}:a', NULL, 'a-1', 'FAILED', 0, '{"arn":"arn:one","stopDate":5}', '{}')`);

  database.exec(`INSERT INTO executions
      (arn, state_machine_arn, version_arn, revision_key, status, seq, record, snapshot)
    VALUES ('arn:two', '${MACHINE}:a', NULL, 'a-1', 'RUNNING', 0, '{"arn":"arn:two"}', '{"seq":0}')`);
  const ids = Array.from({ length: 205 }, (_, index) => index + 1);
  const insert = database.prepare('INSERT INTO history VALUES (2, ?, ?)');
  database.exec('BEGIN');
  for (const id of ids) insert.run(id, JSON.stringify(event(id)));
  database.exec('COMMIT');
  database.close();

  const store = openSqliteStore(folder);
  const history = await store.executions.history('arn:two', { limit: 300, reverse: false });
  expect(history.items).toEqual(ids.map(event));
  expect(await store.stateMachines.find(`${MACHINE}:a`)).toMatchObject({ revision: { key: 'a-1' } });
  const { items } = await store.executions.list({ stateMachineArn: `${MACHINE}:a` }, { limit: 9 });
  expect(items).toEqual([{ arn: 'arn:two' }, { arn: 'arn:one', stopDate: 5 }]);
  await store.executions.forget(6);
  expect(await store.executions.find('arn:one')).toBeUndefined();
  await store.close();
});

test('a missing folder is made, and nothing but the database is put there', async () => {
  const data = join(folder, 'deep', 'down');
  await openSqliteStore(data).close();
  expect(readdirSync(data)).toEqual(['engine.db']);
});

test('while the disk is full nothing is acknowledged and reading goes on; then writing does', async () => {
  const database = openDatabase(folder);
  const store = storeIn(database, folder);
  await store.stateMachines.create(machine('a'));
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const history = [{ ...event(1), input: 'x'.repeat(100_000) }];
  const start = () => store.executions.create(running('a', 'one', history));

  const refused = await Promise.allSettled([start(), store.stateMachines.create(machine('b'))]);
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  await expect(start()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(store.health()).toEqual({
    kind: 'failing',
    reason: expect.stringMatching(
      /^The disk of the data folder [^\n]* is full: make room[^\n]*\(SQLITE_FULL\)$/,
    ),
  });
  expect(await store.executions.find('arn:one')).toBeUndefined();
  expect(await store.stateMachines.find(`${MACHINE}:a`)).toEqual(machine('a'));

  database.exec('PRAGMA max_page_count = 1000000');
  expect(await start()).toBe(true);
  expect(store.health()).toEqual({ kind: 'ok' });
  await store.close();
});
