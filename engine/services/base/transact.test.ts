import { beforeEach, describe, expect, test } from 'vitest';
import type { DocumentRange } from '../../host/documents';
import { SequentialIds } from '../../host/ids/sequential-ids';
import type { DocumentStore } from '../../host/documents';
import { createMemoryStore } from '../../testing';
import { once } from './journal';
import { createTransact, type Transact } from './transact';
import type { Transaction } from './transaction';

let documents: DocumentStore;
let transact: Transact;
let sent: [string, number][];
beforeEach(() => {
  documents = createMemoryStore().documents;
  sent = [];
  transact = createTransact({
    documents,
    ids: new SequentialIds(),
    clock: { now: () => 1_000 },
    sent: (id, at) => sent.push([id, at]),
  });
});

const valueOf = async (key: string) => (await documents.get('c', key))?.value;
const put = (key: string, value: unknown) => transact(async (tx) => tx.put('c', key, value));

describe('a transaction', () => {
  test('reads what it has written, which nobody else sees before it has answered', async () => {
    await put('a', 1);
    await transact(async (tx) => {
      tx.put('c', 'a', { n: 2 });
      tx.delete('c', 'b');
      expect(await tx.get('c', 'a')).toEqual({ n: 2 });
      expect(await tx.get('c', 'b')).toBeUndefined();
      expect(await valueOf('a')).toBe(1);
    });
    expect(await valueOf('a')).toEqual({ n: 2 });
  });

  test('that throws changes nothing', async () => {
    const broken = transact(async (tx) => {
      tx.put('c', 'a', 1);
      tx.send({ to: 'x', body: 1 });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await documents.collections('')).toEqual([]);
    expect(sent).toEqual([]);
  });

  test.each([2, 50])('of %i that count at once, each counts', async (count) => {
    const increment = async (tx: Transaction) =>
      tx.put('c', 'n', ((await tx.get<number>('c', 'n')) ?? 0) + 1);
    await Promise.all(Array.from({ length: count }, () => transact(increment)));
    expect(await valueOf('n')).toBe(count);
  });

  test('that lists and takes what others take too takes nothing twice', async () => {
    for (let index = 0; index < 10; index++) await put(String(index), index);
    const take = async (tx: Transaction) => {
      const [first] = (await tx.list('c', { limit: 1 })).items;
      if (first) tx.delete('c', first.key);
      return first?.key;
    };
    const taken = await Promise.all(Array.from({ length: 12 }, () => transact(take)));
    expect(taken.filter((key) => key !== undefined).toSorted()).toEqual([...'0123456789']);
  });

  test('drops a collection and writes into it anew', async () => {
    await put('a', 1);
    await transact(async (tx) => {
      tx.put('c', 'gone', 1);
      tx.drop('c');
      expect(await tx.get('c', 'a')).toBeUndefined();
      tx.put('c', 'b', 2);
      expect((await tx.list('c', { limit: 9 })).items).toEqual([{ key: 'b', value: 2 }]);
    });
    expect((await documents.list('c', { limit: 9 })).items.map(({ key }) => key)).toEqual(['b']);
  });

  test.each<[string, DocumentRange, string[][]]>([
    ['all', { limit: 9 }, [['a', 'b', 'bb', 'd', 'e']]],
    [
      'by pages',
      { limit: 3 },
      [
        ['a', 'b', 'bb'],
        ['d', 'e'],
      ],
    ],
    ['backwards', { limit: 2, reverse: true }, [['e', 'd'], ['bb', 'b'], ['a']]],
    ['a range', { limit: 9, from: 'b', before: 'e' }, [['b', 'bb', 'd']]],
    ['what follows', { limit: 9, after: 'b' }, [['bb', 'd', 'e']]],
  ])('lists what will be there: %s', async (_, range, pages) => {
    for (const key of ['a', 'b', 'c', 'd']) await put(key, 0);
    await transact(async (tx) => {
      tx.delete('c', 'c');
      for (const key of ['bb', 'e', 'a']) tx.put('c', key, 1);
      const walked: string[][] = [];
      let after = range.after;
      do {
        const page = await tx.list('c', { ...range, ...(after !== undefined && { after }) });
        walked.push(page.items.map(({ key }) => key));
        after = page.next;
      } while (after !== undefined);
      expect(walked).toEqual(pages);
    });
  });
});

describe('a journal', () => {
  const add = (key: string | undefined, now = 1_000) =>
    transact((tx) =>
      once(tx, key, {
        now,
        work: async () => {
          const n = ((await tx.get<number>('c', 'n')) ?? 0) + 1;
          tx.put('c', 'n', n);
          return { n };
        },
      }),
    );

  test('makes a call once only under one key, and answers as it did', async () => {
    expect([await add('k'), await add('k'), await add('other')]).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }]);
  });

  test('lets calls without a key through each time', async () => {
    expect([await add(undefined), await add(undefined)]).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('holds for calls at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => add('k')));
    expect(all).toEqual(Array.from({ length: 5 }, () => ({ n: 1 })));
    expect(await valueOf('n')).toBe(1);
  });
});
