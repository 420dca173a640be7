import { fail, ok } from '../../base/result';
import { compareKeys, type Buckets } from '../../host/map-runs/buckets/buckets';
import type { Clock, PageRequest } from '../../host/ports';
import { objectPage, type Digest } from '../object-page';

interface Kept {
  readonly bytes: Uint8Array;
  readonly lastModified: number;
}

/** Buckets in this process's memory. */
export class MemoryBuckets implements Buckets {
  readonly #buckets = new Map<string, Map<string, Kept>>();

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    /** MD5, in hexadecimal digits. */
    private readonly digest: Digest,
  ) {}

  create(bucket: string): void {
    if (!this.#buckets.has(bucket)) this.#buckets.set(bucket, new Map());
  }

  async get(bucket: string, key: string) {
    const objects = this.#buckets.get(bucket);
    if (!objects) return fail('NoSuchBucket' as const);
    const kept = objects.get(key);
    return kept ? ok(kept.bytes.slice()) : fail('NoSuchKey' as const);
  }

  async put(bucket: string, key: string, bytes: Uint8Array) {
    const objects = this.#buckets.get(bucket);
    if (!objects) return fail('NoSuchBucket' as const);
    objects.set(key, { bytes: bytes.slice(), lastModified: this.clock.now() });
    return ok(undefined);
  }

  async list(bucket: string, prefix: string, page: PageRequest) {
    const objects = this.#buckets.get(bucket);
    if (!objects) return fail('NoSuchBucket' as const);
    const keys = [...objects.keys()].sort(compareKeys);
    return ok(
      await objectPage(keys, { prefix, ...page }, async (key) => {
        const { bytes, lastModified } = objects.get(key)!;
        return { key, size: bytes.length, etag: `"${this.digest(bytes)}"`, lastModified };
      }),
    );
  }
}
