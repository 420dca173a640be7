import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeBackup, findAnnounced, preparedIn, unpackBackup } from './backup';
import { serve } from './node';
import type { RunningServer } from './transports/node-server';

let data: string;
let server: RunningServer;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'pasos-restore-'));
  server = await serve({ data, port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  await server.close();
  expect(findAnnounced(data)).toBeUndefined();
  rmSync(data, { recursive: true });
});

async function call(target: string, body: object = {}, url = server.url) {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Record<string, unknown>;
}

const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:Wait';

async function start(name: string): Promise<void> {
  expect(await call('AWSStepFunctions.StartExecution', { stateMachineArn: MACHINE, name })).toHaveProperty(
    'executionArn',
  );
}

async function names(): Promise<unknown[]> {
  const { executions } = await call('AWSStepFunctions.ListExecutions', { stateMachineArn: MACHINE });
  return (executions as { name: string; status: string }[]).map(({ name, status }) => `${name} ${status}`);
}

function copyInAnotherProcess(from: string, to: string): void {
  execFileSync(process.execPath, ['-e', 'require("fs").copyFileSync(...process.argv.slice(1))', from, to]);
}

test('a running engine is copied, and goes back to the copy', async () => {
  const definition = '{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":3600,"End":true}}}';
  const roleArn = 'arn:aws:iam::123456789012:role/r';
  await call('AWSStepFunctions.CreateStateMachine', { name: 'Wait', definition, roleArn });
  await start('one');

  const { database, buckets } = preparedIn(data);
  expect(findAnnounced(data)?.url).toBe(server.url);
  expect(await call('Pasos.BeginBackup')).toHaveProperty('data');
  await start('two');
  copyInAnotherProcess(join(data, 'engine.db'), database);
  expect(await call('Pasos.RenewBackup')).toEqual({});
  expect(await call('Pasos.EndBackup')).toEqual({});
  expect(await call('Pasos.EndBackup')).toMatchObject({ __type: 'BackupNotPossible' });
  expect(await names()).toEqual(['two RUNNING', 'one RUNNING']);

  completeBackup(database, join(data, 'buckets'));
  unpackBackup(database, buckets);
  const [restored, shown] = await Promise.all([call('Pasos.Restore'), names()]);
  expect(restored).toEqual({ running: 1, before: expect.stringMatching(/engine\.db\.before-restore-/) });
  expect([['one RUNNING'], ['two RUNNING', 'one RUNNING']]).toContainEqual(shown);
  expect(await names()).toEqual(['one RUNNING']);
  await start('three');
  expect(await names()).toEqual(['three RUNNING', 'one RUNNING']);
  expect(await call('Pasos.Restore')).toMatchObject({ __type: 'RestoreNotPossible' });
});

test('what cannot be opened is not put in place: the engine goes on with what it had', async () => {
  await call('Pasos.BeginBackup');
  const { database } = preparedIn(data);
  copyInAnotherProcess(join(data, 'engine.db'), database);
  await call('Pasos.EndBackup');
  const spoil = `const db = new (require('libsql'))(process.argv[1]); db.exec('PRAGMA user_version = 99')`;
  execFileSync(process.execPath, ['-e', spoil, database]);
  const refused = await call('Pasos.Restore');
  expect(refused).toMatchObject({
    __type: 'RestoreNotPossible',
    message: expect.stringMatching(/newer Pasos/),
  });
  expect(readdirSync(data).filter((name) => name.startsWith('engine.db.'))).toEqual([]);
  const { stateMachines } = await call('AWSStepFunctions.ListStateMachines');
  expect(stateMachines).toEqual([]);
});

test('an engine in memory has nothing to copy', async () => {
  const inMemory = await serve({ data: ':memory:', port: 0, host: '127.0.0.1' });
  for (const operation of ['BeginBackup', 'RenewBackup', 'EndBackup', 'Restore']) {
    expect(await call(`Pasos.${operation}`, {}, inMemory.url)).toMatchObject({ __type: 'BackupNotPossible' });
  }
  await inMemory.close();
});
