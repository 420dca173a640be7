import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event, machine, running } from '../../contract-records';
import { openSqliteStore } from '../sqlite-store';
import { completeBackup, unpackBackup } from './backup-file';
import { copyClosed, swapClosed } from './closed-folder';
import { forgetPrepared, preparedIn } from './swap';

let folder: string;
let data: string;
let backup: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pasos-backup-'));
  data = join(folder, 'data');
  backup = join(folder, 'backup.db');
  mkdirSync(join(data, 'buckets', 'mine', 'deep'), { recursive: true });
  writeFileSync(join(data, 'buckets', 'mine', 'deep', 'a.bin'), Buffer.from([0, 255, 10]));
  await start('one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(name: string): Promise<void> {
  const store = openSqliteStore(data);
  await store.stateMachines.create(machine('a'));
  await store.executions.create(running('a', name, [1, 2].map(event)));
  await store.close();
}

async function openArns(): Promise<string[]> {
  const store = openSqliteStore(data);
  const arns = (await store.executions.open()).map(({ arn }) => arn);
  await store.close();
  return arns;
}

function makeBackup(): void {
  copyClosed(data, backup);
  completeBackup(backup, join(data, 'buckets'));
}

function prepare() {
  const { database, buckets } = preparedIn(data);
  copyFileSync(backup, database);
  return unpackBackup(database, buckets);
}

test('a restored folder is as it was, buckets too, and what was there since is put aside', async () => {
  makeBackup();
  await start('two');
  writeFileSync(join(data, 'buckets', 'mine', 'b'), 'later');
  expect(prepare()).toMatchObject({ madeAt: expect.any(String), machines: 1, executions: 1, objects: 1 });
  const { running: count, before } = await swapClosed(data);
  expect(count).toBe(1);
  expect(await openArns()).toEqual(['arn:one']);
  expect(readdirSync(join(data, 'buckets', 'mine'))).toEqual(['deep']);
  expect([...readFileSync(join(data, 'buckets', 'mine', 'deep', 'a.bin'))]).toEqual([0, 255, 10]);

  copyFileSync(before!, backup);
  prepare();
  await swapClosed(data);
  expect(await openArns()).toEqual(['arn:one', 'arn:two']);
});

test('a file that is held can be copied while writing goes on, and is whole', async () => {
  const store = openSqliteStore(data);
  const two = running('a', 'two', [1, 2].map(event));
  await store.executions.create(two);
  expect(store.fileHold.begin()).toBe(true);
  expect(store.fileHold.begin()).toBe(false);
  // More than the log holds before SQLite would bring it into the file.
  const much = [{ ...event(1), input: 'x'.repeat(40_000) }];
  const starts = Array.from({ length: 300 }, (_, index) =>
    store.executions.create(running('a', `later${index}`, much)),
  );
  await Promise.all(starts);
  // Another process, as always: this one would lose its lock by closing the file.
  const copy = 'require("fs").copyFileSync(...process.argv.slice(1))';
  execFileSync(process.execPath, ['-e', copy, join(data, 'engine.db'), backup]);
  expect([store.fileHold.renew(), store.fileHold.end(), store.fileHold.end()]).toEqual([true, true, false]);
  await store.executions.create(running('a', 'last'));
  await store.close();
  expect(completeBackup(backup, join(data, 'buckets'))).toMatchObject({ executions: 2, objects: 1 });
  expect(await openArns()).toHaveLength(303);
});

describe('what is not a whole backup is refused, and all is as it was', () => {
  const inBackup = (sql: string) => {
    const database = new Database(backup);
    database.exec(sql);
    database.close();
  };
  test.each([
    [
      'half of it',
      () => truncateSync(backup, 20_000),
      /^That is not a whole database of Pasos \(.*malformed\)$/,
    ],
    [
      'something else',
      () => writeFileSync(backup, 'no database at all'.repeat(99)),
      /^That is not a whole database/,
    ],
    ['that of another program', () => rmSync(backup), /^That is a database, but not one of Pasos$/],
    [
      'that of a newer Pasos',
      () => inBackup('PRAGMA user_version = 99'),
      /newer Pasos \(format 99\): update Pasos$/,
    ],
    [
      'an object that was changed',
      () => inBackup(`UPDATE backup_objects SET content = 'x'`),
      /deep\/a\.bin is not what/,
    ],
    [
      'an object from outside',
      () => inBackup(`UPDATE backup_objects SET path = '../x'`),
      /\.\.\/x is not what it was$/,
    ],
  ])('%s', async (_, spoil, reason) => {
    makeBackup();
    spoil();
    if (!readdirSync(folder).includes('backup.db')) inBackup('CREATE TABLE other (a)');
    expect(prepare).toThrow(reason);
    forgetPrepared(data);
    expect(readdirSync(data).sort()).toEqual(['buckets', 'engine.db']);
    expect(await openArns()).toEqual(['arn:one']);
  });

  test('one that no engine can open', async () => {
    const { database } = preparedIn(data);
    copyClosed(data, database);
    const prepared = new Database(database);
    prepared.exec('PRAGMA user_version = 99');
    prepared.close();
    await expect(swapClosed(data)).rejects.toThrow(/newer Pasos/);
    expect(readdirSync(data).sort()).toEqual(['buckets', 'engine.db']);
    expect(await openArns()).toEqual(['arn:one']);
  });
});
