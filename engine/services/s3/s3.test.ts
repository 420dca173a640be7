import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine } from '../../testing';

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

describe('a bucket', () => {
  test('is made, listed, looked at and deleted', async () => {
    await s3('CreateBucket', { Bucket: 'another.bucket-2' });
    expect(await s3('ListBuckets')).toMatchObject({
      Buckets: [{ Name: 'another.bucket-2', BucketArn: 'arn:aws:s3:::another.bucket-2' }, { Name: 'one' }],
    });
    expect(await s3('HeadBucket', { Bucket: 'one' })).toMatchObject({ BucketRegion: 'us-east-1' });
    await s3('DeleteBucket', { Bucket: 'one' });
    await expect(s3('HeadBucket', { Bucket: 'one' })).rejects.toMatchObject({
      code: 'NoSuchBucket',
      status: 404,
    });
  });

  test.each(['ab', 'Upper', 'a..b', '-a-', '1.2.3.4', 'xn--abc', 'abc-s3alias', 'a_b', 'a'.repeat(64)])(
    'is never called %j',
    (Bucket) => expect(s3('CreateBucket', { Bucket })).rejects.toMatchObject({ code: 'InvalidBucketName' }),
  );

  test('may be made again in us-east-1 only', async () => {
    expect(await s3('CreateBucket', { Bucket: 'one' })).toMatchObject({ Location: '/one' });
    const elsewhere = { CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } };
    await s3('CreateBucket', { Bucket: 'far', ...elsewhere }, { region: 'eu-west-1' });
    expect(await s3('GetBucketLocation', { Bucket: 'far' })).toEqual({ LocationConstraint: 'eu-west-1' });
    expect(await s3('GetBucketLocation', { Bucket: 'one' })).toEqual({});
    await expect(
      s3('CreateBucket', { Bucket: 'far', ...elsewhere }, { region: 'eu-west-1' }),
    ).rejects.toMatchObject({ code: 'BucketAlreadyOwnedByYou', status: 409 });
    await expect(s3('CreateBucket', { Bucket: 'near' }, { region: 'eu-west-1' })).rejects.toMatchObject({
      code: 'IllegalLocationConstraintException',
    });
  });

  test('with something in it stays', async () => {
    await put('a');
    await expect(s3('DeleteBucket', { Bucket: 'one' })).rejects.toMatchObject({
      code: 'BucketNotEmpty',
      status: 409,
    });
  });

  test('of another account is another bucket', async () => {
    await expect(s3('HeadBucket', { Bucket: 'one' }, { account: '999999999999' })).rejects.toMatchObject({
      code: 'NoSuchBucket',
    });
  });
});

describe('an object', () => {
  test('is got as AWS gives it', async () => {
    expect(await put('a', 'text data')).toEqual({
      ETag: '"332eec544317a6d340b8e77da7fe54ad"',
      ChecksumCRC32: expect.any(String),
      ChecksumType: 'FULL_OBJECT',
      ServerSideEncryption: 'AES256',
    });
    const { LastModified: at, ...got } = await get('a');
    expect(at).toBe(Date.UTC(2026, 0, 1) / 1000);
    expect(JSON.parse(JSON.stringify(got))).toEqual({
      AcceptRanges: 'bytes',
      Body: base64('text data'),
      ContentLength: 9,
      ContentType: 'binary/octet-stream',
      ETag: '"332eec544317a6d340b8e77da7fe54ad"',
      Metadata: {},
      ServerSideEncryption: 'AES256',
    });
  });

  test('keeps what is said of it', async () => {
    const said = { ContentType: 'text/plain', CacheControl: 'no-cache', ContentEncoding: 'gzip,aws-chunked' };
    await put('a', 'x', {
      ...said,
      Metadata: { Who: 'ñ' },
      Tagging: 'k=v&k2=v%202',
      StorageClass: 'STANDARD_IA',
    });
    expect(await s3('HeadObject', { Bucket: 'one', Key: 'a' })).toMatchObject({
      ...said,
      ContentEncoding: 'gzip',
      Metadata: { who: 'ñ' },
      StorageClass: 'STANDARD_IA',
      TagCount: 2,
    });
    expect(await get('a', { ResponseContentType: 'image/png' })).toMatchObject({ ContentType: 'image/png' });
    expect(await s3('GetObjectTagging', { Bucket: 'one', Key: 'a' })).toMatchObject({
      TagSet: [
        { Key: 'k', Value: 'v' },
        { Key: 'k2', Value: 'v 2' },
      ],
    });
  });

  test.each([
    ['bytes=0-3', 'text', 'bytes 0-3/9'],
    ['bytes=5-', 'data', 'bytes 5-8/9'],
    ['bytes=-2', 'ta', 'bytes 7-8/9'],
    ['bytes=5-100', 'data', 'bytes 5-8/9'],
    ['bytes=-100', 'text data', 'bytes 0-8/9'],
    ['bytes=4-2', 'text data', undefined],
    ['lines=1-2', 'text data', undefined],
  ])('%s is read of it', async (Range, text, ContentRange) => {
    await put('a', 'text data');
    expect(await textOf('a', { Range })).toBe(text);
    expect((await get('a', { Range })).ContentRange).toBe(ContentRange);
  });

  test.each([
    ['GetObject', { Key: 'none' }, 'NoSuchKey', 404, 'The specified key does not exist.'],
    ['HeadObject', { Key: 'none' }, 'NoSuchKey', 404, ''],
    [
      'GetObject',
      { Key: 'a', Range: 'bytes=9-' },
      'InvalidRange',
      416,
      'The requested range is not satisfiable',
    ],
    [
      'GetObject',
      { Key: 'a', IfMatch: '"x"' },
      'PreconditionFailed',
      412,
      'At least one of the pre-conditions you specified did not hold',
    ],
    [
      'GetObject',
      { Key: 'a', IfNoneMatch: '"332eec544317a6d340b8e77da7fe54ad"' },
      'NotModified',
      304,
      'Not Modified',
    ],
    ['GetObject', { Key: 'a', IfModifiedSince: 1_800_000_000 }, 'NotModified', 304, 'Not Modified'],
    [
      'GetObject',
      { Key: 'a', VersionId: 'x' },
      'NoSuchVersion',
      404,
      'The specified version does not exist.',
    ],
    ['GetObject', { Key: 'a', Bucket: 'none' }, 'NoSuchBucket', 404, 'The specified bucket does not exist'],
    [
      'PutObject',
      { Key: 'a', IfNoneMatch: '*' },
      'PreconditionFailed',
      412,
      'At least one of the pre-conditions you specified did not hold',
    ],
    ['PutObject', { Key: 'none', IfMatch: '"x"' }, 'NoSuchKey', 404, 'The specified key does not exist.'],
    ['PutObject', { Key: 'x'.repeat(1025) }, 'KeyTooLongError', 400, 'Your key is too long'],
    [
      'PutObject',
      { Key: 'b', ContentMD5: base64('0123456789abcdef') },
      'BadDigest',
      400,
      'The Content-MD5 you specified did not match what we received.',
    ],
    [
      'PutObject',
      { Key: 'b', ContentMD5: 'x' },
      'InvalidDigest',
      400,
      'The Content-MD5 you specified was invalid.',
    ],
    [
      'PutObject',
      { Key: 'b', ChecksumCRC32: 'AAAAAQ==' },
      'BadDigest',
      400,
      'The CRC32 you specified did not match the calculated checksum.',
    ],
    [
      'PutObject',
      { Key: 'b', ACL: 'public-read' },
      'AccessControlListNotSupported',
      400,
      'The bucket does not allow ACLs',
    ],
    [
      'PutObject',
      { Key: 'b', Metadata: { a: 'x'.repeat(2048) } },
      'MetadataTooLarge',
      400,
      'Your metadata headers exceed the maximum allowed metadata size',
    ],
    [
      'CopyObject',
      { Key: 'a', CopySource: 'one/a' },
      'InvalidRequest',
      400,
      expect.stringContaining('to itself without changing'),
    ],
    [
      'CopyObject',
      { Key: 'b', CopySource: 'one' },
      'InvalidArgument',
      400,
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    ],
    [
      'CopyObject',
      { Key: 'b', CopySource: 'one/none' },
      'NoSuchKey',
      404,
      'The specified key does not exist.',
    ],
  ])('%s of %j fails with %s', async (operation, input, code, status, message) => {
    await put('a', 'text data');
    await expect(s3(operation, { Bucket: 'one', ...input })).rejects.toMatchObject({ code, status, message });
  });

  test('is copied with what is said of it, or with something else', async () => {
    await put('a b/ñ', 'x', { ContentType: 'text/plain', Metadata: { n: '1' } });
    await s3('CopyObject', { Bucket: 'one', Key: 'copy', CopySource: '/one/a%20b/%C3%B1' });
    expect(await get('copy')).toMatchObject({ ContentType: 'text/plain', Metadata: { n: '1' } });
    const anew = { MetadataDirective: 'REPLACE', ContentType: 'image/png', Metadata: { n: '2' } };
    await s3('CopyObject', { Bucket: 'one', Key: 'copy', CopySource: 'one/copy', ...anew });
    expect(await get('copy')).toMatchObject({ ContentType: 'image/png', Metadata: { n: '2' } });
  });

  test('is deleted, also when it is not there', async () => {
    await put('a');
    expect(await s3('DeleteObject', { Bucket: 'one', Key: 'a' })).toEqual({});
    const Delete = { Objects: [{ Key: 'a' }, { Key: 'b' }] };
    expect(await s3('DeleteObjects', { Bucket: 'one', Delete })).toMatchObject({
      Deleted: [{ Key: 'a' }, { Key: 'b' }],
    });
    expect(await s3('DeleteObjects', { Bucket: 'one', Delete: { ...Delete, Quiet: true } })).toEqual({});
  });

  test.each([
    ['CRC32', 'y/Q5Jg=='],
    ['CRC32C', '4waSgw=='],
    ['CRC64NVME', 'rosUhgp5mIg='],
    ['SHA1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
    ['SHA256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
  ])('has the %s that it came with', async (algorithm, sum) => {
    const Body = base64('123456789');
    const answer = await s3('PutObject', { Bucket: 'one', Key: 'a', Body, ChecksumAlgorithm: algorithm });
    expect(answer[`Checksum${algorithm}`]).toBe(sum);
    const again = { [`Checksum${algorithm}`]: answer[`Checksum${algorithm}`] as string };
    expect(await s3('PutObject', { Bucket: 'one', Key: 'a', Body, ...again })).toMatchObject(again);
    expect(await get('a', { ChecksumMode: 'ENABLED' })).toMatchObject(again);
  });
});

describe('what a bucket has configured', () => {
  test.each([
    [
      'BucketCors',
      'CORSConfiguration',
      { CORSRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
      'NoSuchCORSConfiguration',
    ],
    ['BucketTagging', 'Tagging', { TagSet: [{ Key: 'a', Value: 'b' }] }, 'NoSuchTagSet'],
    [
      'BucketWebsite',
      'WebsiteConfiguration',
      { IndexDocument: { Suffix: 'i.html' } },
      'NoSuchWebsiteConfiguration',
    ],
  ])('%s is kept, given back and taken away', async (name, member, value, code) => {
    const Bucket = 'one';
    await expect(s3(`Get${name}`, { Bucket })).rejects.toMatchObject({ code, status: 404 });
    await s3(`Put${name}`, { Bucket, [member]: value });
    expect(await s3(`Get${name}`, { Bucket })).toEqual(value);
    await s3(`Delete${name}`, { Bucket });
    await expect(s3(`Get${name}`, { Bucket })).rejects.toMatchObject({ code });
  });

  test('is what AWS gives to a new bucket', async () => {
    const Bucket = 'one';
    expect(await s3('GetBucketVersioning', { Bucket })).toEqual({ Status: undefined });
    expect(await s3('GetBucketEncryption', { Bucket })).toMatchObject({
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
    expect(await s3('GetPublicAccessBlock', { Bucket })).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicPolicy: true },
    });
    await expect(s3('GetBucketPolicy', { Bucket })).rejects.toMatchObject({ code: 'NoSuchBucketPolicy' });
  });
});
