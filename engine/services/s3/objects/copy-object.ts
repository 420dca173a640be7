import { oneOf, optional, text, type Parsed } from '../../../service/shape';
import { bucketName, findBucket, getBucket } from '../buckets/bucket';
import { algorithmOf, digestOf, showChecksum, type Checksum } from '../checksums/checksum';
import { invalidArgument, invalidRequest, noSuchBucket } from '../errors';
import { announce } from '../notifications/announce';
import { operation, type Call } from '../operation';
import { moment } from '../shapes/moment';
import { assertCopyable, assertWritable, writeConditions } from './conditions';
import { assertKey, describingMembers, headersOf, metadataOf, type StoredObject } from './stored-object';
import { readTagging } from './tags';
import { findObject, getVersion, writeObject } from './versions';

export const sourceMembers = {
  CopySource: text({ min: 1 }),
  CopySourceIfMatch: optional(text()),
  CopySourceIfNoneMatch: optional(text()),
  CopySourceIfModifiedSince: optional(moment()),
  CopySourceIfUnmodifiedSince: optional(moment()),
};

const input = {
  Bucket: bucketName(),
  Key: text({ min: 1 }),
  ChecksumAlgorithm: optional(text()),
  MetadataDirective: optional(oneOf('COPY', 'REPLACE')),
  TaggingDirective: optional(oneOf('COPY', 'REPLACE')),
  ExpectedBucketOwner: optional(text()),
  ...sourceMembers,
  ...describingMembers,
  ...writeConditions,
};
type Input = Parsed<typeof input>;

export const copyObject = operation({
  name: 'CopyObject',
  input,

  async handle(input, call) {
    const { Key: key } = input;
    const bucket = await getBucket(input, call);
    assertKey(key);
    const { object, bytes, sourceVersionId, isItself } = await readSource(input, call);
    if (isItself && !changesAnything(input)) throw copyOntoItself();
    assertWritable(key, await findObject(bucket, key, call), input);
    const checksum = checksumOf(object, bytes, input.ChecksumAlgorithm);
    const copied = { key, size: object.size, etag: object.etag, modified: call.now, checksum };
    const written = await writeObject(bucket, { ...copied, ...describe(object, input) }, bytes, call);
    announce(bucket, { name: 'ObjectCreated:Copy', object: written, reason: 'CopyObject' }, call);
    return {
      CopyObjectResult: {
        ETag: `"${written.etag}"`,
        LastModified: Math.floor(call.now / 1000),
        ...showChecksum(checksum),
      },
      CopySourceVersionId: sourceVersionId,
      VersionId: bucket.versioning && written.versionId,
      ServerSideEncryption: 'AES256',
    };
  },
});

export type SourceInput = Parsed<typeof sourceMembers> & Pick<Input, 'Bucket' | 'Key'>;

/** What is to be copied; the caller may be told of a bucket that is not there. */
export async function readSource(input: SourceInput, call: Call) {
  const source = parseSource(input.CopySource);
  const bucket = await findBucket(source.Bucket, call);
  if (!bucket) throw noSuchBucket(source.Bucket);
  const { version: object, collection, place } = await getVersion(bucket, source, call);
  assertCopyable(object, {
    IfMatch: input.CopySourceIfMatch,
    IfNoneMatch: input.CopySourceIfNoneMatch,
    IfModifiedSince: input.CopySourceIfModifiedSince,
    IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
  });
  return {
    object,
    bytes: (await call.tx.bytes(collection, place)) ?? new Uint8Array(),
    sourceVersionId: object.versionId === 'null' ? undefined : object.versionId,
    isItself: source.Bucket === input.Bucket && source.Key === input.Key && source.VersionId === undefined,
  };
}

/** `bucket/key?versionId=…`, encoded as in a URL. */
function parseSource(text: string) {
  const [path = '', version] = text.split('?versionId=');
  const [, Bucket, Key] = /^\/?([^/]+)\/(.+)$/s.exec(decoded(path)) ?? [];
  if (Bucket === undefined || Key === undefined) {
    throw invalidArgument(
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      'x-amz-copy-source',
      text,
    );
  }
  return { Bucket, Key, ...(version !== undefined && { VersionId: version }) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function changesAnything(input: Input): boolean {
  const { MetadataDirective, StorageClass, WebsiteRedirectLocation } = input;
  return (
    MetadataDirective === 'REPLACE' || StorageClass !== undefined || WebsiteRedirectLocation !== undefined
  );
}

function copyOntoItself() {
  return invalidRequest(
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  );
}

/** What is said of the copy: as of the source, unless it is said anew. */
function describe(object: StoredObject, input: Input) {
  const isNew = input.MetadataDirective === 'REPLACE';
  const { StorageClass, WebsiteRedirectLocation } = input;
  const { StorageClass: _, WebsiteRedirectLocation: __, ...kept } = object.headers;
  return {
    headers: isNew
      ? headersOf(input)
      : { ...kept, ...placed(headersOf({ StorageClass, WebsiteRedirectLocation })) },
    metadata: isNew ? metadataOf(input.Metadata) : object.metadata,
    tags: input.TaggingDirective === 'REPLACE' ? readTagging(input.Tagging) : object.tags,
  };
}

function placed({ StorageClass, WebsiteRedirectLocation }: StoredObject['headers']) {
  return {
    ...(StorageClass !== undefined && { StorageClass }),
    ...(WebsiteRedirectLocation !== undefined && { WebsiteRedirectLocation }),
  };
}

/** A copy is one whole, also of an object that was put in parts. */
function checksumOf({ checksum }: StoredObject, bytes: Uint8Array, wanted: string | undefined): Checksum {
  const algorithm = wanted === undefined ? (checksum?.algorithm ?? 'CRC32') : algorithmOf(wanted);
  return { algorithm, value: digestOf(algorithm, bytes), type: 'FULL_OBJECT' };
}
