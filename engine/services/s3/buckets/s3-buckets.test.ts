import { beforeEach, describe, expect, test } from 'vitest';
import type { Buckets } from '../../../host/map-runs/buckets/buckets';
import { createTestEngine } from '../../../testing';

const bytes = (text: string) => new TextEncoder().encode(text);

async function textOf(buckets: Buckets, bucket: string, key: string): Promise<string> {
  const got = await buckets.get(bucket, key);
  return got.ok ? new TextDecoder().decode(got.value) : got.failure;
}

async function keysOf(buckets: Buckets, bucket: string) {
  const page = await buckets.list(bucket, '', { limit: 1_000 });
  return page.ok ? page.value.items.map(({ key }) => key) : page.failure;
}

/** With the buckets `one` and `two` in them. */
let engine: ReturnType<typeof createTestEngine>;
beforeEach(() => {
  engine = createTestEngine({ buckets: { one: {}, two: {} } });
});
const buckets = () => engine.buckets;

describe('the objects of buckets', () => {
  test('an object is found as it was put, and replaced by the next one', async () => {
    await buckets().put('one', 'data/a.csv', bytes('first'));
    await buckets().put('one', 'data/a.csv', bytes('ñ'));
    expect(await textOf(buckets(), 'one', 'data/a.csv')).toBe('ñ');
    expect(await textOf(buckets(), 'two', 'data/a.csv')).toBe('NoSuchKey');
    expect(await keysOf(buckets(), 'one')).toEqual(['data/a.csv']);
  });

  test('what its owner does to the bytes afterwards changes nothing', async () => {
    const given = bytes('abc');
    await buckets().put('one', 'a', given);
    given.fill(0);
    const got = await buckets().get('one', 'a');
    if (got.ok) got.value.fill(0);
    expect(await textOf(buckets(), 'one', 'a')).toBe('abc');
  });

  test('any key is data', async () => {
    const odd = [
      '../one-up',
      '/root',
      'a/../../b',
      'a//b',
      'folder/',
      '.',
      'C:\\x',
      '%41',
      'a\0b',
      '__proto__',
      ' ',
      'x'.repeat(1_000),
      'ñ/🙂',
    ];
    for (const key of odd) await buckets().put('one', key, bytes(key));
    for (const key of odd) expect(await textOf(buckets(), 'one', key)).toBe(key);
    expect(await keysOf(buckets(), 'one')).toEqual([...odd].sort());
    expect(await keysOf(buckets(), 'two')).toEqual([]);
  });

  test('a key may go on where another one ends', async () => {
    const nested = ['a', 'a/b', 'a/b/c', 'a/b/d'];
    for (const key of nested) await buckets().put('one', key, bytes(key));
    for (const key of [...nested].reverse()) await buckets().put('two', key, bytes(key));
    for (const bucket of ['one', 'two']) {
      expect(await keysOf(buckets(), bucket)).toEqual(nested);
      for (const key of nested) expect(await textOf(buckets(), bucket, key)).toBe(key);
    }
    expect(await textOf(buckets(), 'one', 'a/')).toBe('NoSuchKey');
  });
});

describe('the list of a bucket', () => {
  test.each(['three', '..', '.', '', 'one/..', 'One', 'a'.repeat(64), '../one', 'one/two'])(
    'there is no bucket %j',
    async (bucket) => {
      expect(await textOf(buckets(), bucket, 'a')).toBe('NoSuchBucket');
      expect(await keysOf(buckets(), bucket)).toBe('NoSuchBucket');
      expect(await buckets().put(bucket, 'a', bytes('a'))).toEqual({ ok: false, failure: 'NoSuchBucket' });
    },
  );

  test('objects are listed by prefix and page, in the order of their UTF-8 bytes', async () => {
    for (const key of ['b/\uFF61', 'b/2', 'a', 'b/1', 'b/🙂', 'c'])
      await buckets().put('one', key, bytes('x'));
    const first = await buckets().list('one', 'b/', { limit: 2 });
    const second = await buckets().list('one', 'b/', { limit: 2, after: first.ok ? first.value.next! : '' });
    expect(first).toMatchObject({ value: { items: [{ key: 'b/1' }, { key: 'b/2' }], next: 'b/2' } });
    expect(second).toMatchObject({ value: { items: [{ key: 'b/\uFF61' }, { key: 'b/🙂' }] } });
    expect(second.ok && second.value.next).toBeUndefined();
  });

  test('a listed object has its size in bytes and its MD5', async () => {
    await buckets().put('one', 'a', bytes('ñ'));
    const page = await buckets().list('one', '', { limit: 1 });
    const [object] = page.ok ? page.value.items : [];
    expect(object).toMatchObject({ key: 'a', size: 2, etag: '"94e9342ecbb1458b6043ecd3bfcbc192"' });
    expect(object!.lastModified).toBeGreaterThan(0);
  });
});

test('what a Map Run writes is an object like any other', async () => {
  await buckets().put('one', 'a', bytes('ñ'));
  const caller = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
  expect(
    await engine.localServices.call('s3', 'GetObject', { Bucket: 'one', Key: 'a' }, caller),
  ).toMatchObject({
    Body: 'w7E=',
    ETag: '"94e9342ecbb1458b6043ecd3bfcbc192"',
  });
});
