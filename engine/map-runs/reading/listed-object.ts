import type { Json } from '../../base/json';
import { toEpochSeconds, type Millis } from '../../base/time';

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** In double quotes, as S3 shows it. */
  readonly etag: string;
  readonly lastModified: Millis;
}

/** An object of a bucket as an item of s3:listObjectsV2. Recorded: spelled `Etag`. */
export function listedItem({ key, size, etag, lastModified }: StoredObject): Json {
  return {
    Etag: etag,
    Key: key,
    LastModified: Math.floor(toEpochSeconds(lastModified)),
    Size: size,
    StorageClass: 'STANDARD',
  };
}
