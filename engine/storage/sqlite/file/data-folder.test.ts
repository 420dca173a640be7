import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../sqlite-store';
import { mountedAs } from './data-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pasos-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a data folder that cannot be used is refused in one line that says what to do', () => {
  test.each(['file', 'file/below'])('a file stands in its way: %s', (path) => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openSqliteStore(join(folder, path))).toThrow(
      /^The data folder [^\n]* cannot be written: [^\n]*$/,
    );
  });

  test('nothing can be made there', () => {
    expect(() => openSqliteStore('/proc/x/y')).toThrow(/^The data folder \/proc\/x\/y cannot be written: /);
  });

  test('written by a newer engine', () => {
    const database = new Database(join(folder, 'engine.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqliteStore(folder)).toThrow(
      /newer Pasos \(format 99, this one knows \d+\): update Pasos/,
    );
  });
});

const IN_USE = /^The data folder [^\n]*in use by another engine: stop that one[^\n]*$/;

test('two engines of one process do not get one folder, by whatever name it goes', async () => {
  const data = join(folder, 'data');
  const link = join(folder, 'link');
  mkdirSync(data);
  symlinkSync(data, link);
  const first = openSqliteStore(data);
  expect(() => openSqliteStore(link)).toThrow(IN_USE);
  await first.close();
  const second = openSqliteStore(relative(process.cwd(), link));
  await second.close();
});

test('an engine that was stopped keeps its folder', async () => {
  await openSqliteStore(folder).close();
  const libsql = createRequire(import.meta.url).resolve('libsql');
  const script = `const database = new (require(${JSON.stringify(libsql)}))(process.argv[1]);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT');
    process.stdout.write('holds it', () => process.kill(process.pid, 'SIGSTOP'));`;
  const holder = spawn(process.execPath, ['-e', script, join(folder, 'engine.db')]);
  await once(holder.stdout, 'data');
  expect(() => openSqliteStore(folder)).toThrow(IN_USE);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await openSqliteStore(folder).close();
});

describe('what a folder lies on is read from the mounts', () => {
  const MOUNTS = [
    '21 1 254:0 / / rw,relatime - ext4 /dev/vda rw',
    '30 21 0:40 / /serve rw shared:2 - nfs4 server:/serve rw,vers=4.2',
    '31 30 0:41 / /serve/ada/my\\040disk rw - fuse.sshfs ada@server: rw',
    '32 21 0:42 / /mnt rw - ext4 /dev/vdb rw',
    '33 21 0:43 / /mnt rw - cifs //server/share rw',
    '',
  ].join('\n');

  test.each([
    ['/', 'ext4'],
    ['/served', 'ext4'],
    ['/serve', 'nfs4'],
    ['/serve/ada/.pasos', 'nfs4'],
    ['/serve/ada/my disk/.pasos', 'fuse.sshfs'],
    ['/mnt/x', 'cifs'],
  ])('%s: %s', (path, type) => {
    expect(mountedAs(path, MOUNTS)).toBe(type);
  });

  test('nothing is known without them', () => {
    expect(mountedAs('/serve', '')).toBeUndefined();
  });
});
