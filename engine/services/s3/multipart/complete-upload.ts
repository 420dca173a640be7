import { toHex } from '../../../query/digest/digest';
import { md5 } from '../../../query/digest/md5';
import { fromBase64 } from '../../../query/encoding/base64';
import { integer, list, optional, struct, text } from '../../../service/shape';
import { partsIn, type Bucket } from '../buckets/bucket';
import { checksumMembers, digestOf, showChecksum, type Checksum } from '../checksums/checksum';
import { malformedXml, S3Error } from '../errors';
import { announce } from '../notifications/announce';
import { assertWritable, writeConditions } from '../objects/conditions';
import { findObject, writeObject } from '../objects/versions';
import { operation, type Call } from '../operation';
import { forget, getUpload, partPlace, partsOf, uploadMembers, type Part, type Upload } from './upload';

/** Ours: AWS takes 5 TiB, but here an object is read and written as one. */
const OBJECT_BYTES_MAX = 512 * 1024 * 1024;
const PART_BYTES_MIN = 5 * 1024 * 1024;

export const completeMultipartUpload = operation({
  name: 'CompleteMultipartUpload',
  input: {
    ...uploadMembers,
    MultipartUpload: optional(
      struct({
        Parts: optional(
          list(struct({ PartNumber: integer({ min: -Infinity, max: Infinity }), ETag: optional(text()) })),
        ),
      }),
    ),
    ChecksumType: optional(text()),
    ExpectedBucketOwner: optional(text()),
    ...checksumMembers,
    ...writeConditions,
  },

  async handle({ MultipartUpload: named, ...input }, call) {
    const { bucket, upload } = await getUpload(input, call);
    const parts = chosen(named?.Parts ?? [], await partsOf(bucket, upload.id, call));
    const current = await findObject(bucket, upload.key, call);
    assertWritable(upload.key, current, input);
    const bytes = await joined(bucket, { upload, parts }, call);
    const checksum = checksumOf(upload, parts, bytes);
    const etag = `${toHex(md5(concatenated(parts.map(({ etag }) => fromHex(etag)))))}-${parts.length}`;
    const { key, headers, metadata, tags } = upload;
    const object = { key, headers, metadata, tags, size: bytes.length, etag, modified: call.now, checksum };
    const sizes = parts.map(({ size }) => size);
    const written = await writeObject(bucket, { ...object, parts: sizes }, bytes, call);
    await forget(bucket, upload, call);
    const reason = 'CompleteMultipartUpload';
    announce(bucket, { name: 'ObjectCreated:CompleteMultipartUpload', object: written, reason }, call);
    return {
      Location: locationOf(bucket, key),
      Bucket: bucket.name,
      Key: key,
      ETag: `"${etag}"`,
      ...showChecksum(checksum),
      ServerSideEncryption: 'AES256',
      VersionId: bucket.versioning && written.versionId,
    };
  },
});

function locationOf({ name, region }: Bucket, key: string): string {
  return `https://${name}.s3.${region}.amazonaws.com/${encodeURIComponent(key)}`;
}

interface Named {
  readonly PartNumber: number;
  readonly ETag?: string | undefined;
}

/** The parts that the object is made of: those that the request names, and no others. */
function chosen(named: readonly Named[], kept: readonly Part[]): readonly Part[] {
  if (named.length === 0) throw malformedXml();
  const byNumber = new Map(kept.map((part) => [part.number, part]));
  const parts = named.map(({ PartNumber: number, ETag: tag }, index) => {
    if (index > 0 && named[index - 1]!.PartNumber >= number) {
      throw new S3Error(
        'InvalidPartOrder',
        'The list of parts was not in ascending order. The parts list must be specified in order by part number.',
      );
    }
    const part = byNumber.get(number);
    if (part && tag?.replaceAll('"', '') === part.etag) return part;
    throw new S3Error(
      'InvalidPart',
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
      { PartNumber: String(number), ...(tag !== undefined && { ETag: tag }) },
    );
  });
  const small = parts.slice(0, -1).find(({ size }) => size < PART_BYTES_MIN);
  if (!small) return parts;
  const message = 'Your proposed upload is smaller than the minimum allowed size';
  throw new S3Error('EntityTooSmall', message, {
    ProposedSize: String(small.size),
    MinSizeAllowed: String(PART_BYTES_MIN),
    PartNumber: String(small.number),
    ETag: small.etag,
  });
}

interface Whole {
  readonly upload: Upload;
  readonly parts: readonly Part[];
}

async function joined({ name }: Bucket, { upload, parts }: Whole, { tx, caller }: Call): Promise<Uint8Array> {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > OBJECT_BYTES_MAX) {
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.', {
      ProposedSize: String(size),
      MaxSizeAllowed: String(OBJECT_BYTES_MAX),
    });
  }
  const pieces: Uint8Array[] = [];
  for (const { number } of parts) {
    pieces.push((await tx.bytes(partsIn(caller, name), partPlace(upload.id, number))) ?? new Uint8Array());
  }
  return concatenated(pieces);
}

function checksumOf(upload: Upload, parts: readonly Part[], bytes: Uint8Array): Checksum {
  const { algorithm, checksumType: type } = upload;
  if (type === 'FULL_OBJECT') return { algorithm, type, value: digestOf(algorithm, bytes) };
  const sums = concatenated(parts.map(({ checksum }) => fromBase64(checksum.value)));
  return { algorithm, type, value: `${digestOf(algorithm, sums)}-${parts.length}` };
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
