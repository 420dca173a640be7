import type { Millis } from '../../../base/time';
import { text } from '../../../service/shape';
import { bucketName, getBucket, partsIn, uploadsIn, type Bucket } from '../buckets/bucket';
import type { ChecksumAlgorithm, Checksum } from '../checksums/checksum';
import { noSuchUpload } from '../errors';
import type { StoredObject } from '../objects/stored-object';
import type { Call } from '../operation';

/** An object that is put in parts, until it is whole. */
export interface Upload extends Pick<StoredObject, 'key' | 'headers' | 'metadata' | 'tags'> {
  readonly id: string;
  readonly initiated: Millis;
  readonly algorithm: ChecksumAlgorithm;
  readonly checksumType: Checksum['type'];
  /** Nobody asked for a checksum: none is told of its parts. */
  readonly isUnchecked: boolean;
}

export interface Part {
  readonly number: number;
  readonly size: number;
  readonly etag: string;
  readonly modified: Millis;
  readonly checksum: Checksum;
}

export const uploadMembers = { Bucket: bucketName(), Key: text({ min: 1 }), UploadId: text({ min: 1 }) };

export interface UploadInput {
  readonly Bucket: string;
  readonly Key: string;
  readonly UploadId: string;
  readonly ExpectedBucketOwner?: string | undefined;
}

/** NOTE: in the order of keys, as they are listed. */
export const uploadPlace = (key: string, id: string) => `${key}\u0001${id}`;
export const partPlace = (id: string, number: number) => `${id}/${String(number).padStart(5, '0')}`;

export async function getUpload(input: UploadInput, call: Call) {
  const bucket = await getBucket(input, call);
  const place = uploadPlace(input.Key, input.UploadId);
  const upload = await call.tx.get<Upload>(uploadsIn(call.caller, bucket.name), place);
  if (!upload) throw noSuchUpload(input.UploadId);
  return { bucket, upload };
}

/** The parts that were put so far, in the order of their numbers. */
export async function partsOf({ name }: Bucket, id: string, { tx, caller }: Call): Promise<readonly Part[]> {
  const parts: Part[] = [];
  let after: string | undefined;
  do {
    const range = { from: `${id}/`, before: `${id}0`, limit: 1_000, ...(after !== undefined && { after }) };
    const page = await tx.list(partsIn(caller, name), range);
    parts.push(...page.items.map(({ value }) => value as unknown as Part));
    after = page.next;
  } while (after !== undefined);
  return parts;
}

/** Takes away an upload with all its parts. */
export async function forget(bucket: Bucket, upload: Upload, call: Call): Promise<void> {
  const { tx, caller } = call;
  tx.delete(uploadsIn(caller, bucket.name), uploadPlace(upload.key, upload.id));
  for (const { number } of await partsOf(bucket, upload.id, call)) {
    tx.delete(partsIn(caller, bucket.name), partPlace(upload.id, number));
  }
}
