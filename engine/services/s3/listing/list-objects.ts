import { flag, integer, list, optional, text } from '../../../service/shape';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import { bucketName, canonicalOwner, getBucket, objectsIn } from '../buckets/bucket';
import { invalidArgument } from '../errors';
import type { StoredObject } from '../objects/stored-object';
import { operation, type Call } from '../operation';
import { encoderOf } from './url-encoding';
import { walk, type Walk, type Walked } from './walk';

export const KEYS_MAX = 1_000;

export const listingMembers = {
  Bucket: bucketName(),
  Delimiter: optional(text()),
  EncodingType: optional(text()),
  MaxKeys: optional(integer({ min: -Infinity, max: Infinity })),
  Prefix: optional(text()),
  ExpectedBucketOwner: optional(text()),
  OptionalObjectAttributes: optional(list(text())),
};

export const listObjects = operation({
  name: 'ListObjects',
  input: { ...listingMembers, Marker: optional(text()) },

  async handle(input, call) {
    const { Bucket, Prefix = '', Delimiter, Marker = '' } = input;
    const encode = encoderOf(input.EncodingType);
    const walked = await look({ ...input, after: Marker }, call);
    return {
      IsTruncated: walked.next !== undefined,
      Marker: encode(Marker),
      // Without a delimiter the last key of the page is known to be where it goes on.
      NextMarker: Delimiter && walked.next !== undefined ? encode(walked.next) : undefined,
      ...shown(walked, { encode, owner: canonicalOwner(call.caller) }),
      Name: Bucket,
      Prefix: encode(Prefix),
      Delimiter: Delimiter && encode(Delimiter),
      MaxKeys: keysMax(input.MaxKeys),
      EncodingType: input.EncodingType,
    };
  },
});

export const listObjectsV2 = operation({
  name: 'ListObjectsV2',
  input: {
    ...listingMembers,
    ContinuationToken: optional(text()),
    FetchOwner: optional(flag()),
    StartAfter: optional(text()),
  },

  async handle(input, call) {
    const { Bucket, Prefix = '', Delimiter, StartAfter, ContinuationToken: token } = input;
    const encode = encoderOf(input.EncodingType);
    const after = token === undefined ? StartAfter : readToken(token);
    const walked = await look({ ...input, after }, call);
    return {
      IsTruncated: walked.next !== undefined,
      ...shown(walked, {
        encode,
        ...(input.FetchOwner === true && { owner: canonicalOwner(call.caller) }),
      }),
      Name: Bucket,
      Prefix: encode(Prefix),
      Delimiter: Delimiter && encode(Delimiter),
      MaxKeys: keysMax(input.MaxKeys),
      EncodingType: input.EncodingType,
      KeyCount: walked.entries.length,
      ContinuationToken: token,
      NextContinuationToken: walked.next === undefined ? undefined : writeToken(walked.next),
      StartAfter: StartAfter && encode(StartAfter),
    };
  },
});

interface Asked {
  readonly Bucket: string;
  readonly Prefix?: string | undefined;
  readonly Delimiter?: string | undefined;
  readonly MaxKeys?: number | undefined;
  readonly after: Walk['after'];
}

async function look(asked: Asked, call: Call): Promise<Walked<StoredObject>> {
  const { name } = await getBucket(asked, call);
  return walk<StoredObject>(call.tx, {
    collection: objectsIn(call.caller, name),
    prefix: asked.Prefix ?? '',
    delimiter: asked.Delimiter,
    after: asked.after,
    limit: keysMax(asked.MaxKeys),
  });
}

export function keysMax(asked = KEYS_MAX, name = 'maxKeys'): number {
  if (asked >= 0 && asked <= 2_147_483_647) return Math.min(asked, KEYS_MAX);
  const message = `Argument ${name} must be an integer between 0 and 2147483647`;
  throw invalidArgument(message, name === 'maxKeys' ? 'max-keys' : name, String(asked));
}

interface Showing {
  readonly encode: (key: string) => string;
  readonly owner?: { readonly ID: string };
}

function shown({ entries }: Walked<StoredObject>, { encode, owner }: Showing) {
  const contents = entries.flatMap((entry) => (entry.kind === 'item' ? [entry.value] : []));
  const prefixes = entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : []));
  return {
    // What is empty is left out, as XML leaves it out.
    Contents:
      contents.length === 0 ? undefined : contents.map((object) => showContent(object, { encode, owner })),
    CommonPrefixes:
      prefixes.length === 0 ? undefined : prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  };
}

export function showContent(
  { key, modified, etag, size, ...object }: StoredObject,
  { encode, owner }: Showing,
) {
  return {
    Key: encode(key),
    LastModified: Math.floor(modified / 1000),
    ETag: `"${etag}"`,
    ...(object.checksum && {
      ChecksumAlgorithm: [object.checksum.algorithm],
      ChecksumType: object.checksum.type,
    }),
    Size: size,
    StorageClass: object.headers.StorageClass ?? 'STANDARD',
    Owner: owner,
  };
}

const TOKEN = '1';

function writeToken(after: string): string {
  return toBase64(toUtf8(TOKEN + after));
}

function readToken(token: string): string {
  const text = fromUtf8(fromBase64(token));
  if (text.startsWith(TOKEN) && writeToken(text.slice(TOKEN.length)) === token)
    return text.slice(TOKEN.length);
  throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
}
