import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { createTestEngine } from '../../../testing';

const caller = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const MIB = 1024 * 1024;
let s3: (operation: string, input?: JsonObject) => Promise<Record<string, unknown>>;
const place = { Bucket: 'one', Key: 'big' };

beforeEach(async () => {
  const { localServices } = createTestEngine();
  s3 = (operation, input = {}) => localServices.call('s3', operation, input, caller);
  await s3('CreateBucket', { Bucket: 'one' });
});

const begin = async (more: JsonObject = {}) =>
  (await s3('CreateMultipartUpload', { ...place, ...more })).UploadId as string;

async function upload(UploadId: string, PartNumber: number, bytes: Uint8Array) {
  const Body = bytes as unknown as string;
  const { ETag } = await s3('UploadPart', { ...place, UploadId, PartNumber, Body });
  return { PartNumber, ETag: ETag as string };
}

const complete = (UploadId: string, Parts: JsonObject[]) =>
  s3('CompleteMultipartUpload', { ...place, UploadId, MultipartUpload: { Parts } });

test('an object comes whole out of its parts', async () => {
  const UploadId = await begin({ ContentType: 'video/mp4', ChecksumAlgorithm: 'SHA256' });
  const [first, last] = [new Uint8Array(5 * MIB).fill(1), new Uint8Array(10).fill(2)];
  const parts = [await upload(UploadId, 1, first), await upload(UploadId, 7, last)];
  expect(await s3('ListParts', { ...place, UploadId })).toMatchObject({
    Parts: [
      { PartNumber: 1, Size: 5 * MIB },
      { PartNumber: 7, Size: 10 },
    ],
  });
  expect(await s3('ListMultipartUploads', { Bucket: 'one' })).toMatchObject({
    Uploads: [{ Key: 'big', UploadId }],
  });
  await expect(s3('HeadObject', place)).rejects.toMatchObject({ code: 'NoSuchKey' });
  const sums = [first, last].map((part) => createHash('md5').update(part).digest());
  const ETag = `"${createHash('md5').update(Buffer.concat(sums)).digest('hex')}-2"`;
  expect(await complete(UploadId, parts)).toMatchObject({
    ETag,
    Location: 'https://one.s3.us-east-1.amazonaws.com/big',
    ChecksumType: 'COMPOSITE',
    ChecksumSHA256: expect.stringMatching(/-2$/),
  });
  expect(await s3('HeadObject', place)).toMatchObject({
    ETag,
    ContentLength: 5 * MIB + 10,
    ContentType: 'video/mp4',
  });
  expect(await s3('GetObject', { ...place, PartNumber: 2 })).toMatchObject({
    ContentLength: 10,
    PartsCount: 2,
    ContentRange: `bytes ${5 * MIB}-${5 * MIB + 9}/${5 * MIB + 10}`,
  });
  await expect(s3('ListParts', { ...place, UploadId })).rejects.toMatchObject({
    code: 'NoSuchUpload',
    status: 404,
  });
});

test('a part may be copied from an object', async () => {
  await s3('PutObject', { Bucket: 'one', Key: 'source', Body: Buffer.from('0123456789').toString('base64') });
  const UploadId = await begin();
  const copying = { CopySource: 'one/source', CopySourceRange: 'bytes=2-4', PartNumber: 1, UploadId };
  const { CopyPartResult } = await s3('UploadPartCopy', { ...place, ...copying });
  await complete(UploadId, [{ PartNumber: 1, ETag: (CopyPartResult as { ETag: string }).ETag }]);
  const { Body } = await s3('GetObject', place);
  expect(Buffer.from(Body as string, 'base64').toString()).toBe('234');
});

test.each([
  ['in the wrong order', 'InvalidPartOrder', [2, 1]],
  ['that is not there', 'InvalidPart', [1, 3]],
  ['too small to be followed by another', 'EntityTooSmall', [1, 2]],
  ['of none', 'MalformedXML', []],
])('a list of parts %s is refused with %s', async (_, code, numbers) => {
  const UploadId = await begin();
  const parts = [await upload(UploadId, 1, new Uint8Array(1)), await upload(UploadId, 2, new Uint8Array(1))];
  const listed = numbers.map((PartNumber) => ({ PartNumber, ETag: parts[PartNumber - 1]?.ETag ?? '"x"' }));
  await expect(complete(UploadId, listed)).rejects.toMatchObject({ code, status: 400 });
});

test('an upload that is given up leaves nothing', async () => {
  const UploadId = await begin();
  await upload(UploadId, 1, new Uint8Array(1));
  await s3('AbortMultipartUpload', { ...place, UploadId });
  await expect(s3('UploadPart', { ...place, UploadId, PartNumber: 1 })).rejects.toMatchObject({
    code: 'NoSuchUpload',
  });
  expect(await s3('ListMultipartUploads', { Bucket: 'one' })).toMatchObject({
    IsTruncated: false,
    Uploads: undefined,
  });
});
