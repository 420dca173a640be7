import { anything, list, optional, text } from '../../../service/shape';
import { bucketName, getBucket } from '../buckets/bucket';
import { ownersList, refuseLists } from '../configuration/access';
import { operation } from '../operation';
import { getVersion } from './versions';

const input = {
  Bucket: bucketName(),
  Key: text({ min: 1 }),
  VersionId: optional(text()),
  ExpectedBucketOwner: optional(text()),
};

export const getObjectAttributes = operation({
  name: 'GetObjectAttributes',
  input: { ...input, ObjectAttributes: list(text()) },

  async handle({ ObjectAttributes: wanted, ...input }, call) {
    const { version } = await getVersion(await getBucket(input, call), input, call);
    const { checksum, parts, headers } = version;
    const known: Readonly<Record<string, unknown>> = {
      ETag: version.etag,
      ObjectSize: version.size,
      StorageClass: headers.StorageClass ?? 'STANDARD',
      Checksum: checksum && {
        [`Checksum${checksum.algorithm}`]: checksum.value,
        ChecksumType: checksum.type,
      },
      ObjectParts: parts && { TotalPartsCount: parts.length },
    };
    return {
      LastModified: Math.floor(version.modified / 1000),
      VersionId: version.versionId === 'null' ? undefined : version.versionId,
      ...Object.fromEntries(Object.entries(known).filter(([name]) => wanted.includes(name))),
    };
  },
});

export const getObjectAcl = operation({
  name: 'GetObjectAcl',
  input,

  async handle(input, call) {
    await getVersion(await getBucket(input, call), input, call);
    return ownersList(call);
  },
});

export const putObjectAcl = operation({
  name: 'PutObjectAcl',
  input: { ...input, ACL: optional(text()), AccessControlPolicy: optional(anything()) },

  async handle({ ACL, ...input }, call) {
    const bucket = await getBucket(input, call);
    await getVersion(bucket, input, call);
    refuseLists(bucket, ACL ?? 'policy');
    return {};
  },
});
