import { expect, test } from 'vitest';
import { storeContract } from '../../contract';
import { alias, event, machine, MACHINE, PREFIX, running, step, version } from '../../contract-records';
import { logBatch, logGroup, logStream } from '../../contract-logs';
import { openKeptStore } from './kept-store';
import type { Keeper } from './shelf';

/** Keeps copies, as whatever lies outside this process does. */
class Box implements Keeper {
  readonly kept = new Map<string, unknown>();

  put(key: string, value: unknown): void {
    this.kept.set(key, structuredClone(value));
  }

  remove(key: string): void {
    this.kept.delete(key);
  }

  removeAll(prefix: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(prefix)) this.kept.delete(key);
  }

  trouble(): string | undefined {
    return undefined;
  }

  async close(): Promise<void> {}

  open() {
    return openKeptStore(
      this,
      [...this.kept].map(([key, value]) => ({ key, value: structuredClone(value) })).reverse(),
    );
  }
}

storeContract('kept memory', () => {
  const box = new Box();
  return { open: () => box.open(), lasts: true };
});

test('lists keep their order over an end', async () => {
  const box = new Box();
  const before = box.open();
  for (const name of ['c', 'a', 'b']) await before.stateMachines.create(machine(name));
  for (const name of ['one', 'two']) await before.executions.create(running('a', name));
  await before.stateMachines.update(machine('c'));
  await before.executions.commit(step('a', 'one', { from: 0, to: 1, history: [event(2)] }));
  const after = box.open();
  const machines = await after.stateMachines.list(PREFIX, { limit: 9 });
  expect(machines.items.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  const executions = await after.executions.list({ stateMachineArn: `${MACHINE}:a` }, { limit: 9 });
  expect(executions.items.map(({ name }) => name)).toEqual(['two', 'one']);
});

test('what was removed leaves nothing behind', async () => {
  const box = new Box();
  const store = box.open();
  await store.stateMachines.create(machine('a'), version('a', 1));
  await store.aliases.create(alias('a', 'live', 1));
  await store.executions.create(running('a', 'one', [event(1)]));
  await store.executions.commit(step('a', 'one', { from: 0, to: 1, history: [event(2)], status: 'FAILED' }));
  await store.logs.createGroup(logGroup('a'));
  await store.logs.createStream(logStream('a', 's'));
  await store.logs.append({ ...logBatch('a', 's'), lines: [{ timestamp: 1, message: 'x' }] });
  await store.documents.commit({ writes: [{ collection: 'c', key: 'a', value: 1 }] });
  await store.stateMachines.delete(`${MACHINE}:a`);
  await store.executions.forget(Infinity);
  await store.logs.deleteGroup(logGroup('a').arn);
  await store.documents.commit({ drops: ['c'] });
  expect([...box.kept.keys()].filter((key) => !key.startsWith('revision/'))).toEqual([]);
});

test('a document is kept as it was when it was written', async () => {
  const box = new Box();
  const value = { count: 1 };
  await box.open().documents.commit({ writes: [{ collection: 'c', key: 'a', value }] });
  value.count = 2;
  expect((await box.open().documents.get('c', 'a'))?.value).toEqual({ count: 1 });
});
