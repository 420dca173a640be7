import { optional, text } from '../../../service/shape';
import { toHex } from '../../../query/digest/digest';
import { bucketName, getBucket } from '../buckets/bucket';
import { checksumMembers, showChecksum, verifiedChecksum, verifyMd5 } from '../checksums/checksum';
import { refuseLists } from '../configuration/access';
import { announce } from '../notifications/announce';
import { operation } from '../operation';
import { blob } from '../shapes/blob';
import { assertWritable, writeConditions } from './conditions';
import { assertKey, describingMembers, headersOf, metadataOf } from './stored-object';
import { readTagging } from './tags';
import { findObject, writeObject } from './versions';

export const putObject = operation({
  name: 'PutObject',
  input: {
    Bucket: bucketName(),
    Key: text({ min: 1 }),
    Body: optional(blob()),
    ACL: optional(text()),
    ContentMD5: optional(text()),
    ExpectedBucketOwner: optional(text()),
    ...checksumMembers,
    ...describingMembers,
    ...writeConditions,
  },

  async handle(input, call) {
    const { Key: key, Body: bytes = new Uint8Array() } = input;
    const bucket = await getBucket(input, call);
    assertKey(key);
    refuseLists(bucket, input.ACL);
    const etag = toHex(verifyMd5(bytes, input.ContentMD5));
    const checksum = verifiedChecksum(bytes, input);
    assertWritable(key, await findObject(bucket, key, call), input);
    const described = {
      headers: headersOf(input),
      metadata: metadataOf(input.Metadata),
      tags: readTagging(input.Tagging),
    };
    const object = { key, size: bytes.length, etag, modified: call.now, checksum, ...described };
    const written = await writeObject(bucket, object, bytes, call);
    announce(bucket, { name: 'ObjectCreated:Put', object: written, reason: 'PutObject' }, call);
    return {
      ETag: `"${etag}"`,
      ...showChecksum(checksum),
      ServerSideEncryption: 'AES256',
      VersionId: bucket.versioning && written.versionId,
    };
  },
});
