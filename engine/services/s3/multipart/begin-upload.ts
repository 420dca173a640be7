import { oneOf, optional, text } from '../../../service/shape';
import { getBucket, uploadsIn, bucketName } from '../buckets/bucket';
import { algorithmOf } from '../checksums/checksum';
import { refuseLists } from '../configuration/access';
import { assertKey, describingMembers, headersOf, metadataOf } from '../objects/stored-object';
import { readTagging } from '../objects/tags';
import { operation } from '../operation';
import { forget, getUpload, uploadMembers, uploadPlace, type Upload } from './upload';

export const createMultipartUpload = operation({
  name: 'CreateMultipartUpload',
  input: {
    Bucket: bucketName(),
    Key: text({ min: 1 }),
    ACL: optional(text()),
    ChecksumAlgorithm: optional(text()),
    ChecksumType: optional(oneOf('COMPOSITE', 'FULL_OBJECT')),
    ExpectedBucketOwner: optional(text()),
    ...describingMembers,
  },

  async handle(input, call) {
    const { Key: key, ChecksumAlgorithm: wanted } = input;
    const bucket = await getBucket(input, call);
    assertKey(key);
    refuseLists(bucket, input.ACL);
    const algorithm = algorithmOf(wanted);
    const isWhole = algorithm === 'CRC64NVME' || wanted === undefined;
    const upload: Upload = {
      id: (call.uuid() + call.uuid() + call.uuid()).replaceAll('-', ''),
      key,
      initiated: call.now,
      algorithm,
      checksumType: input.ChecksumType ?? (isWhole ? 'FULL_OBJECT' : 'COMPOSITE'),
      isUnchecked: wanted === undefined,
      headers: headersOf(input),
      metadata: metadataOf(input.Metadata),
      tags: readTagging(input.Tagging),
    };
    call.tx.put(uploadsIn(call.caller, bucket.name), uploadPlace(key, upload.id), upload);
    return {
      Bucket: bucket.name,
      Key: key,
      UploadId: upload.id,
      ServerSideEncryption: 'AES256',
      ...(wanted !== undefined && { ChecksumAlgorithm: algorithm, ChecksumType: upload.checksumType }),
    };
  },
});

export const abortMultipartUpload = operation({
  name: 'AbortMultipartUpload',
  input: { ...uploadMembers, ExpectedBucketOwner: optional(text()) },

  async handle(input, call) {
    const { bucket, upload } = await getUpload(input, call);
    await forget(bucket, upload, call);
    return {};
  },
});
