import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { createTestEngine } from '../../../testing';

const caller = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
let s3: (operation: string, input?: JsonObject, by?: object) => Promise<Record<string, unknown>>;

beforeEach(async () => {
  const { localServices } = createTestEngine();
  s3 = (operation, input = {}, by = {}) => localServices.call('s3', operation, input, { ...caller, ...by });
  await s3('CreateBucket', { Bucket: 'one' });
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const put = (Key: string, text = '', more: JsonObject = {}) =>
  s3('PutObject', { Bucket: 'one', Key, Body: base64(text), ...more });
const get = (Key: string, more: JsonObject = {}) => s3('GetObject', { Bucket: 'one', Key, ...more });
const textOf = async (Key: string, more: JsonObject = {}) =>
  Buffer.from((await get(Key, more)).Body as string, 'base64').toString();

describe('a bucket with versions', () => {
  const versioning = (Status: string) =>
    s3('PutBucketVersioning', { Bucket: 'one', VersioningConfiguration: { Status } });
  const versions = async () => {
    const { Versions = [], DeleteMarkers = [] } = await s3('ListObjectVersions', { Bucket: 'one' });
    return [...(Versions as object[]), ...(DeleteMarkers as object[])] as {
      Key: string;
      VersionId: string;
      IsLatest: boolean;
    }[];
  };

  test('keeps what an object was, and brings it back', async () => {
    await put('a', 'zero');
    await versioning('Enabled');
    const first = (await put('a', 'first')).VersionId as string;
    const second = (await put('a', 'second')).VersionId as string;
    expect(await textOf('a')).toBe('second');
    expect(await textOf('a', { VersionId: first })).toBe('first');
    expect(await textOf('a', { VersionId: 'null' })).toBe('zero');
    const gone = await s3('DeleteObject', { Bucket: 'one', Key: 'a' });
    expect(gone).toMatchObject({ DeleteMarker: true });
    await expect(get('a')).rejects.toMatchObject({ code: 'NoSuchKey' });
    expect((await s3('ListObjectsV2', { Bucket: 'one' })).KeyCount).toBe(0);
    expect((await versions()).map(({ IsLatest }) => IsLatest)).toEqual([false, false, false, true]);
    await s3('DeleteObject', { Bucket: 'one', Key: 'a', VersionId: gone.VersionId as string });
    expect(await textOf('a')).toBe('second');
    await s3('DeleteObject', { Bucket: 'one', Key: 'a', VersionId: second });
    expect(await textOf('a')).toBe('first');
  });

  test('that keeps no more of them has one without a name', async () => {
    await versioning('Enabled');
    const named = (await put('a', 'named')).VersionId as string;
    await versioning('Suspended');
    await put('a', 'unnamed');
    await put('a', 'again');
    expect((await versions()).map(({ VersionId }) => VersionId)).toEqual(['null', named]);
    await s3('DeleteObject', { Bucket: 'one', Key: 'a' });
    expect((await versions()).map(({ VersionId }) => VersionId)).toEqual([named, 'null']);
    await expect(s3('DeleteBucket', { Bucket: 'one' })).rejects.toMatchObject({ code: 'BucketNotEmpty' });
  });

  test('shows each version once, page by page', async () => {
    await versioning('Enabled');
    for (const key of ['a', 'b', 'c', 'b', 'a', 'b']) await put(key, key);
    const seen: string[] = [];
    let marker: string | undefined;
    do {
      const page = await s3('ListObjectVersions', {
        Bucket: 'one',
        MaxKeys: 2,
        ...(marker && { KeyMarker: marker }),
      });
      seen.push(
        ...(page.Versions as { Key: string; VersionId: string }[]).map(
          ({ Key, VersionId }) => Key + VersionId,
        ),
      );
      marker = page.NextKeyMarker as string | undefined;
    } while (marker);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });
});
