import type { Owner } from '../../../base/arn';
import type { Result } from '../../../base/result';
import type { StoredObject } from '../../../map-runs/reading/listed-object';
import type { Page, PageRequest } from '../../ports';

export type { StoredObject } from '../../../map-runs/reading/listed-object';

/** Where objects are: what Distributed Maps read their items from and write their results to. */
export interface Buckets {
  get(bucket: string, key: string): Promise<Result<Uint8Array, BucketFailure>>;
  put(bucket: string, key: string, bytes: Uint8Array): Promise<Result<void, BucketFailure>>;
  /** Objects whose key begins with `prefix`, in the order of `compareKeys`. */
  list(bucket: string, prefix: string, page: PageRequest): Promise<Result<Page<StoredObject>, BucketFailure>>;
}

/** The buckets of an account. */
export type BucketsOf = (owner: Owner) => Buckets;

export type BucketFailure = 'NoSuchBucket' | 'NoSuchKey';

/** The order of keys in S3 is that of their UTF-8 bytes, which is that of their code points. */
export function compareKeys(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const difference = one.codePointAt(at)! - other.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Unpacks GZIP; undefined for what cannot be unpacked. */
export type Gunzip = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
