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

describe('a list', () => {
  beforeEach(async () => {
    for (const key of ['a', 'b/1', 'b/2', 'b/c/3', 'd', 'e/', 'ñ', '\uff61', '🙂']) await put(key, 'x');
  });
  const keysOf = (answer: Record<string, unknown>) => [
    ((answer.Contents ?? []) as { Key: string }[]).map(({ Key }) => Key),
    ((answer.CommonPrefixes ?? []) as { Prefix: string }[]).map(({ Prefix }) => Prefix),
  ];

  test.each([
    [{}, ['a', 'b/1', 'b/2', 'b/c/3', 'd', 'e/', 'ñ', '\uff61', '🙂'], []],
    [{ Prefix: 'b/' }, ['b/1', 'b/2', 'b/c/3'], []],
    [{ Delimiter: '/' }, ['a', 'd', 'ñ', '\uff61', '🙂'], ['b/', 'e/']],
    [{ Prefix: 'b/', Delimiter: '/' }, ['b/1', 'b/2'], ['b/c/']],
    [{ Prefix: 'b', Delimiter: '/' }, [], ['b/']],
    [{ StartAfter: 'd' }, ['e/', 'ñ', '\uff61', '🙂'], []],
    [{ Prefix: 'none' }, [], []],
    [{ MaxKeys: 0 }, [], []],
  ])('with %j shows %j and %j', async (asked, keys, prefixes) => {
    expect(keysOf(await s3('ListObjectsV2', { Bucket: 'one', ...asked }))).toEqual([keys, prefixes]);
  });

  test.each([1, 2, 3, 5])('in pages of %i shows each once', async (MaxKeys) => {
    for (const Delimiter of [undefined, '/']) {
      const seen: string[] = [];
      let token: string | undefined;
      do {
        const page = await s3('ListObjectsV2', {
          Bucket: 'one',
          MaxKeys,
          ...(Delimiter && { Delimiter }),
          ...(token && { ContinuationToken: token }),
        });
        seen.push(...keysOf(page).flat());
        expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys);
        expect(page.IsTruncated).toBe(page.NextContinuationToken !== undefined);
        token = page.NextContinuationToken as string | undefined;
      } while (token);
      expect(seen).toHaveLength(Delimiter ? 7 : 9);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  test('of the first kind goes on behind its marker', async () => {
    const page = await s3('ListObjects', { Bucket: 'one', MaxKeys: 2, Delimiter: '/' });
    expect(page).toMatchObject({ IsTruncated: true, NextMarker: 'b/', Marker: '' });
    const Marker = page.NextMarker as string;
    expect(keysOf(await s3('ListObjects', { Bucket: 'one', Delimiter: '/', Marker }))[0]).toEqual([
      'd',
      'ñ',
      '\uff61',
      '🙂',
    ]);
  });

  test('writes keys as URLs do for whoever asks', async () => {
    const answer = await s3('ListObjectsV2', { Bucket: 'one', EncodingType: 'url', StartAfter: 'e/' });
    expect(keysOf(answer)[0]).toEqual(['%C3%B1', '%EF%BD%A1', '%F0%9F%99%82']);
  });

  test.each([
    [{ MaxKeys: -1 }, 'Argument maxKeys must be an integer between 0 and 2147483647'],
    [{ ContinuationToken: 'x' }, 'The continuation token provided is incorrect'],
  ])('with %j is refused', (asked, message) =>
    expect(s3('ListObjectsV2', { Bucket: 'one', ...asked })).rejects.toMatchObject({
      code: 'InvalidArgument',
      message,
    }),
  );
});
