import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json';
import { beginningWith, type DocumentRange, type DocumentStore } from '../host/documents';
import type { Store } from '../host/ports';

/** What every store does with the documents of services: part of `storeContract`. */
export function documentContract(store: () => Store): void {
  const documents = () => store().documents;
  describe('one by one', () => writeContract(documents));
  describe('in order', () => rangeContract(documents));
}

async function put(documents: DocumentStore, key: string, { collection = 'c', value = key as Json } = {}) {
  await documents.commit({ writes: [{ collection, key, value }] });
}

function writeContract(documents: () => DocumentStore): void {
  const revisionOf = async (key: string) => (await documents().get('c', key))!.revision;

  test('a document is found as it was written, with the bytes that came along', async () => {
    const value = { text: 'ñ€😀', none: null, list: [1.5, '\u0000', { __proto__: 1 }] };
    const bytes = new Uint8Array([0, 255, 10, 13, 39]);
    expect(await documents().commit({ writes: [{ collection: 'c', key: 'a', value, bytes }] })).toBe(true);
    expect((await documents().get('c', 'a'))?.value).toEqual(value);
    expect(await documents().bytes('c', 'a')).toEqual(bytes);
    expect(await documents().get('c', 'b')).toBeUndefined();
    expect(await documents().get('d', 'a')).toBeUndefined();
    expect(await documents().bytes('c', 'b')).toBeUndefined();
  });

  test('what is written again has another revision, and no bytes of before', async () => {
    await documents().commit({ writes: [{ collection: 'c', key: 'a', value: 1, bytes: new Uint8Array(3) }] });
    const before = await revisionOf('a');
    await put(documents(), 'a', { value: 2 });
    expect(await documents().get('c', 'a')).toMatchObject({ value: 2 });
    expect(await revisionOf('a')).toBeGreaterThan(before);
    expect(await documents().bytes('c', 'a')).toBeUndefined();
  });

  test('a revision never comes back, not even for a document that was removed meanwhile', async () => {
    await put(documents(), 'a');
    const before = await revisionOf('a');
    await documents().commit({ writes: [{ collection: 'c', key: 'a', value: undefined }] });
    expect(await documents().get('c', 'a')).toBeUndefined();
    await put(documents(), 'a');
    expect(await revisionOf('a')).toBeGreaterThan(before);
  });

  test('when one check does not hold, nothing is changed', async () => {
    await put(documents(), 'a');
    await put(documents(), 'b');
    const checks = [
      { collection: 'c', key: 'a', revision: await revisionOf('a') },
      { collection: 'c', key: 'b', revision: 0 },
    ];
    const writes = [
      { collection: 'c', key: 'a', value: 'changed' },
      { collection: 'c', key: 'n', value: 'new' },
    ];
    expect(await documents().commit({ checks, writes, drops: ['c'] })).toBe(false);
    expect(await documents().count('c')).toBe(2);
    expect((await documents().get('c', 'a'))?.value).toBe('a');
    expect(await documents().commit({ checks: checks.slice(0, 1), writes })).toBe(true);
    expect((await documents().get('c', 'a'))?.value).toBe('changed');
  });

  test('of two that want to be the first at the same moment, one is', async () => {
    const checks = [{ collection: 'c', key: 'a', revision: 0 }];
    const both = [1, 2].map((value) =>
      documents().commit({ checks, writes: [{ collection: 'c', key: 'a', value }] }),
    );
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
  });
}

function rangeContract(documents: () => DocumentStore): void {
  async function keys(range: Partial<DocumentRange>): Promise<readonly string[]> {
    return (await documents().list('c', { limit: 100, ...range })).items.map(({ key }) => key);
  }

  test.each<[string, Partial<DocumentRange>, readonly string[]]>([
    ['all of them, by code point', {}, ['A', 'a', 'aa', 'ab', 'b', '～', '😀']],
    ['from a key on', { from: 'ab' }, ['ab', 'b', '～', '😀']],
    ['before a key', { before: 'ab' }, ['A', 'a', 'aa']],
    ['behind a key that is not there', { after: 'ac' }, ['b', '～', '😀']],
    ['behind a key that is there', { after: 'b' }, ['～', '😀']],
    ['beginning with a text', beginningWith('a'), ['a', 'aa', 'ab']],
    ['backwards', { ...beginningWith('a'), reverse: true }, ['ab', 'aa', 'a']],
    ['backwards, behind a key', { from: 'a', after: 'ab', reverse: true }, ['aa', 'a']],
    ['nothing between', { from: 'b', before: 'a' }, []],
  ])('a range gives %s', async (_, range, expected) => {
    for (const key of ['b', '😀', 'a', '～', 'ab', 'A', 'aa']) await put(documents(), key);
    expect(await keys(range)).toEqual(expected);
  });

  test('a page goes on where the last one ended, in both directions', async () => {
    for (const key of ['a', 'b', 'c']) await put(documents(), key);
    for (const reverse of [false, true]) {
      const first = await documents().list('c', { limit: 2, reverse });
      const rest = await documents().list('c', { limit: 2, reverse, after: first.next });
      const all = [...first.items, ...rest.items].map(({ key }) => key);
      expect(all).toEqual(reverse ? ['c', 'b', 'a'] : ['a', 'b', 'c']);
      expect(rest.next).toBeUndefined();
    }
  });

  test('collections are counted, listed by prefix, and dropped before what is written with it', async () => {
    await put(documents(), 'a', { collection: 'x/1' });
    await put(documents(), 'b', { collection: 'x/1' });
    await put(documents(), 'a', { collection: 'x/2' });
    await put(documents(), 'a', { collection: 'y' });
    expect(await documents().count('x/1')).toBe(2);
    expect(await documents().collections('x/')).toEqual(['x/1', 'x/2']);
    await documents().commit({ drops: ['x/1'], writes: [{ collection: 'x/1', key: 'n', value: 1 }] });
    await documents().commit({ drops: ['x/2', 'none'] });
    expect(await documents().count('x/1')).toBe(1);
    expect(await documents().collections('')).toEqual(['x/1', 'y']);
  });
}
