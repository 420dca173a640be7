import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { machine } from '../../contract-records';
import { openSqliteStore, type SqliteStore } from '../sqlite-store';
import { unpackBackup } from './backup-file';
import { DailyBackups } from './daily-backups';

const HOUR = 60 * 60 * 1000;
let data: string;
let store: SqliteStore;
let now: number;
let daily: DailyBackups;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'pasos-daily-'));
  store = openSqliteStore(data);
  now = Date.UTC(2026, 10, 25, 3);
  daily = new DailyBackups({ data, fileHold: store.fileHold, now: () => now, complain: () => {} });
  await store.stateMachines.create(machine('a'));
});
afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

test('a copy a day is made while the engine runs, and seven are kept', async () => {
  expect(await daily.makeIfDue()).toBe(join(data, 'backups', 'pasos-2026-11-25T03-00-00.db'));
  now += 23 * HOUR;
  expect(await daily.makeIfDue()).toBeUndefined();
  for (let day = 0; day < 8; day++) {
    now += 25 * HOUR;
    await daily.makeIfDue();
  }
  const copies = readdirSync(join(data, 'backups'));
  expect(copies).toHaveLength(7);
  expect(copies[0]).toBe('pasos-2026-11-28T04-00-00.db');
  const copy = join(data, 'copy.db');
  copyFileSync(join(data, 'backups', copies[6]!), copy);
  expect(unpackBackup(copy, join(data, 'unused'))).toMatchObject({ machines: 1, executions: 0 });
});

test('no copy is made while another one is', async () => {
  store.fileHold.begin();
  expect(await daily.makeIfDue()).toBeUndefined();
  expect(readdirSync(join(data, 'backups'))).toEqual([]);
  expect(store.fileHold.end()).toBe(true);
});
