import { integer, optional, text } from '../../../service/shape';
import { toHex } from '../../../query/digest/digest';
import { md5 } from '../../../query/digest/md5';
import { partsIn } from '../buckets/bucket';
import {
  checksumMembers,
  digestOf,
  showChecksum,
  verifiedChecksum,
  verifyMd5,
  type Checksum,
} from '../checksums/checksum';
import { invalidArgument } from '../errors';
import { readSource, sourceMembers } from '../objects/copy-object';
import { extentOf } from '../objects/ranges';
import { operation, type Call } from '../operation';
import { blob } from '../shapes/blob';
import { getUpload, partPlace, uploadMembers, type Part, type Upload } from './upload';
import type { Bucket } from '../buckets/bucket';

const input = {
  ...uploadMembers,
  PartNumber: integer({ min: -Infinity, max: Infinity }),
  ExpectedBucketOwner: optional(text()),
};

export const uploadPart = operation({
  name: 'UploadPart',
  input: { ...input, Body: optional(blob()), ContentMD5: optional(text()), ...checksumMembers },

  async handle(input, call) {
    const { PartNumber: number, Body: bytes = new Uint8Array() } = input;
    assertPartNumber(number);
    const { bucket, upload } = await getUpload(input, call);
    const etag = toHex(verifyMd5(bytes, input.ContentMD5));
    const checksum = verifiedChecksum(bytes, { ...input, ChecksumAlgorithm: upload.algorithm });
    const part: Part = { number, size: bytes.length, etag, modified: call.now, checksum };
    keepPart({ bucket, upload, part, bytes }, call);
    return { ETag: `"${etag}"`, ...shown(upload, checksum), ServerSideEncryption: 'AES256' };
  },
});

export const uploadPartCopy = operation({
  name: 'UploadPartCopy',
  input: { ...input, ...sourceMembers, CopySourceRange: optional(text()) },

  async handle(input, call) {
    const { PartNumber: number, CopySourceRange: range } = input;
    assertPartNumber(number);
    const { bucket, upload } = await getUpload(input, call);
    const source = await readSource(input, call);
    const extent = extentOf(range, source.object.size);
    const bytes = extent ? source.bytes.slice(extent.from, extent.to) : source.bytes;
    const etag = toHex(md5(bytes));
    const checksum: Checksum = {
      algorithm: upload.algorithm,
      value: digestOf(upload.algorithm, bytes),
      type: 'FULL_OBJECT',
    };
    keepPart(
      { bucket, upload, part: { number, size: bytes.length, etag, modified: call.now, checksum }, bytes },
      call,
    );
    return {
      CopyPartResult: {
        ETag: `"${etag}"`,
        LastModified: Math.floor(call.now / 1000),
        ...shown(upload, checksum),
      },
      CopySourceVersionId: source.sourceVersionId,
      ServerSideEncryption: 'AES256',
    };
  },
});

function assertPartNumber(number: number): void {
  if (number >= 1 && number <= 10_000) return;
  const message = 'Part number must be an integer between 1 and 10000, inclusive';
  throw invalidArgument(message, 'partNumber', String(number));
}

interface Keeping {
  readonly bucket: Bucket;
  readonly upload: Upload;
  readonly part: Part;
  readonly bytes: Uint8Array;
}

function keepPart({ bucket, upload, part, bytes }: Keeping, { tx, caller }: Call): void {
  tx.put(partsIn(caller, bucket.name), partPlace(upload.id, part.number), part, bytes);
}

function shown(upload: Upload, checksum: Checksum): Readonly<Record<string, string>> {
  if (upload.isUnchecked) return {};
  const { ChecksumType: _, ...sum } = showChecksum(checksum);
  return sum;
}
