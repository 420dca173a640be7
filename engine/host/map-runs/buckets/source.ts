import { fail, ok, type Result } from '../../../base/result';
import type { BucketFailure, Buckets, Gunzip } from './buckets';
import type { Ids, PageRequest } from '../../ports';

/** AWS's own texts. */
const MESSAGE = {
  NoSuchBucket: 'The specified bucket does not exist',
  NoSuchKey: 'The specified key does not exist.',
} as const satisfies Record<BucketFailure, string>;

/** Tries again what the store could not do. */
export type Persist = <T>(work: () => Promise<T>) => Promise<T>;

/** Buckets as Map Runs use them: failures are texts, in the words of the SDK that AWS uses. */
export class Source {
  constructor(
    private readonly buckets: Buckets,
    private readonly ids: Pick<Ids, 'uuid'>,
    private readonly gunzip: Gunzip | undefined,
    private readonly persist: Persist,
  ) {}

  /** The object's content, unpacked if it is packed. */
  async read(bucket: string, key: string): Promise<Result<Uint8Array, string>> {
    const bytes = this.told(await this.persist(() => this.buckets.get(bucket, key)));
    if (!bytes.ok || !isPacked(bytes.value)) return bytes;
    const unpacked = await this.gunzip?.(bytes.value);
    return unpacked ? ok(unpacked) : fail(`The object ${key} is not a GZIP file that can be unpacked here.`);
  }

  async write(bucket: string, key: string, bytes: Uint8Array): Promise<Result<void, string>> {
    return this.told(await this.persist(() => this.buckets.put(bucket, key, bytes)));
  }

  async list(bucket: string, prefix: string, page: PageRequest) {
    return this.told(await this.persist(() => this.buckets.list(bucket, prefix, page)));
  }

  private told<T>(result: Result<T, BucketFailure>): Result<T, string> {
    if (result.ok) return result;
    const ids = `Request ID: ${this.ids.uuid()}, Extended Request ID: ${this.ids.uuid()}`;
    return fail(`${MESSAGE[result.failure]} (Service: S3, Status Code: 404, ${ids})`);
  }
}

/** GZIP begins with these two bytes; no text does. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
