import { integer, optional, text } from '../../../service/shape';
import { bucketName, canonicalOwner, getBucket, uploadsIn } from '../buckets/bucket';
import { showChecksum } from '../checksums/checksum';
import { keysMax } from '../listing/list-objects';
import { encoderOf } from '../listing/url-encoding';
import { walk } from '../listing/walk';
import { operation } from '../operation';
import { getUpload, partsOf, uploadMembers, uploadPlace, type Upload } from './upload';

const anyInteger = () => integer({ min: -Infinity, max: Infinity });

export const listMultipartUploads = operation({
  name: 'ListMultipartUploads',
  input: {
    Bucket: bucketName(),
    Delimiter: optional(text()),
    EncodingType: optional(text()),
    KeyMarker: optional(text()),
    MaxUploads: optional(anyInteger()),
    Prefix: optional(text()),
    UploadIdMarker: optional(text()),
    ExpectedBucketOwner: optional(text()),
  },

  async handle(input, call) {
    const { Delimiter, Prefix = '', KeyMarker = '', UploadIdMarker = '' } = input;
    const { name } = await getBucket(input, call);
    const encode = encoderOf(input.EncodingType);
    const limit = keysMax(input.MaxUploads, 'max-uploads');
    const behind = UploadIdMarker
      ? uploadPlace(KeyMarker, UploadIdMarker)
      : KeyMarker && `${KeyMarker}\u0002`;
    const walked = await walk<Upload>(call.tx, {
      collection: uploadsIn(call.caller, name),
      prefix: Prefix,
      delimiter: Delimiter,
      after: behind,
      limit,
    });
    const uploads = walked.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.value] : []));
    const prefixes = walked.entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : []));
    const last = walked.next === undefined ? undefined : uploads.at(-1);
    const owner = canonicalOwner(call.caller);
    return {
      Bucket: name,
      KeyMarker: encode(KeyMarker),
      UploadIdMarker,
      NextKeyMarker: last && encode(last.key),
      NextUploadIdMarker: last?.id,
      Prefix: encode(Prefix),
      Delimiter: Delimiter && encode(Delimiter),
      MaxUploads: limit,
      IsTruncated: walked.next !== undefined,
      EncodingType: input.EncodingType,
      Uploads:
        uploads.length === 0
          ? undefined
          : uploads.map((upload) => ({
              UploadId: upload.id,
              Key: encode(upload.key),
              Initiated: Math.floor(upload.initiated / 1000),
              StorageClass: upload.headers.StorageClass ?? 'STANDARD',
              Owner: owner,
              Initiator: owner,
            })),
      CommonPrefixes:
        prefixes.length === 0 ? undefined : prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    };
  },
});

export const listParts = operation({
  name: 'ListParts',
  input: {
    ...uploadMembers,
    MaxParts: optional(anyInteger()),
    PartNumberMarker: optional(text()),
    ExpectedBucketOwner: optional(text()),
  },

  async handle({ PartNumberMarker: marker, MaxParts, ...input }, call) {
    const { bucket, upload } = await getUpload(input, call);
    const limit = keysMax(MaxParts, 'max-parts');
    const parts = (await partsOf(bucket, upload.id, call)).filter(
      ({ number }) => number > Number(marker ?? 0),
    );
    const shown = parts.slice(0, limit);
    const owner = canonicalOwner(call.caller);
    return {
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.id,
      PartNumberMarker: marker ?? '0',
      NextPartNumberMarker: String(shown.at(-1)?.number ?? 0),
      MaxParts: limit,
      IsTruncated: parts.length > shown.length,
      Parts:
        shown.length === 0
          ? undefined
          : shown.map((part) => ({
              PartNumber: part.number,
              LastModified: Math.floor(part.modified / 1000),
              ETag: `"${part.etag}"`,
              Size: part.size,
              ...(!upload.isUnchecked && {
                [`Checksum${upload.algorithm}`]: showChecksum(part.checksum)[`Checksum${upload.algorithm}`],
              }),
            })),
      Initiator: owner,
      Owner: owner,
      StorageClass: upload.headers.StorageClass ?? 'STANDARD',
      ...(!upload.isUnchecked && { ChecksumAlgorithm: upload.algorithm, ChecksumType: upload.checksumType }),
    };
  },
});
