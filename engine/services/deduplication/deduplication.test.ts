import { beforeEach, expect, test } from 'vitest';
import { SequentialIds } from '../../host/ids/sequential-ids';
import type { DocumentStore } from '../../host/documents';
import { createMemoryStore } from '../../testing';
import { createTransact, type Transact } from '../base/transact';
import { findRecent, nextNumber, remember } from './deduplication';

const MINUTE = 60_000;
let documents: DocumentStore;
let transact: Transact;
beforeEach(() => {
  documents = createMemoryStore().documents;
  transact = createTransact({ documents, ids: new SequentialIds(), clock: { now: () => 0 } });
});

const keep = (id: string, now: number) =>
  transact((tx) => remember('c', { id, value: `${id}@${now}` }, { tx, now }));
const find = (id: string, now: number) => transact((tx) => findRecent<string>('c', id, { tx, now }));

test('what was remembered is known for five minutes', async () => {
  await keep('a', MINUTE);
  expect(await find('a', 6 * MINUTE - 1)).toBe(`a@${MINUTE}`);
  expect(await find('a', 6 * MINUTE)).toBeUndefined();
});

test('what is old does not pile up', async () => {
  for (let index = 0; index < 200; index++) await keep(`m${index}`, index * MINUTE);
  expect(await documents.count('c')).toBeLessThan(20);
});

test('what is remembered again is not forgotten with the first time', async () => {
  await keep('a', 0);
  await keep('a', 5 * MINUTE);
  await keep('b', 6 * MINUTE);
  expect(await find('a', 6 * MINUTE)).toBe(`a@${5 * MINUTE}`);
});

test('numbers go up', async () => {
  const next = () => transact((tx) => nextNumber('c', { tx }));
  expect([await next(), await next(), await next()]).toEqual([1, 2, 3]);
});
