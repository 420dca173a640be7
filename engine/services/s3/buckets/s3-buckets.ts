import type { Owner } from '../../../base/arn';
import { fail, ok } from '../../../base/result';
import { beginningWith } from '../../../host/documents';
import type { Buckets } from '../../../host/map-runs/buckets/buckets';
import type { ServicePorts } from '../../base/services';
import type { Transaction } from '../../base/transaction';
import type { StoredObject } from '../objects/stored-object';
import { putObject } from '../objects/put-object';
import type { Call } from '../operation';
import { findBucket, objectsIn, type Bucket } from './bucket';

/** The buckets of S3 as Map Runs read and write them. */
export function createS3Buckets(ports: Pick<ServicePorts, 'transact' | 'clock' | 'ids'>) {
  const { transact, clock, ids } = ports;

  return (caller: Owner): Buckets => {
    function inBucket<T>(name: string, work: (bucket: Bucket, call: Call) => Promise<T>) {
      return transact(async (tx: Transaction) => {
        const call: Call = { tx, caller, now: clock.now(), uuid: () => ids.uuid() };
        const bucket = await findBucket(name, call);
        return bucket ? work(bucket, call) : fail('NoSuchBucket' as const);
      });
    }

    return {
      get: (name, key) =>
        inBucket(name, async ({ name }, { tx }) => {
          const collection = objectsIn(caller, name);
          if (!(await tx.get(collection, key))) return fail('NoSuchKey' as const);
          return ok((await tx.bytes(collection, key))?.slice() ?? new Uint8Array());
        }),

      put: (name, key, bytes) =>
        inBucket(name, async ({ name: Bucket }, call) => {
          // Bytes that come from this process need no Base64; whose they are may change them later.
          await putObject.answer({ Bucket, Key: key, Body: bytes.slice() as unknown as string }, call);
          return ok(undefined);
        }),

      list: (name, prefix, page) =>
        inBucket(name, async ({ name }, { tx }) => {
          const { items, next } = await tx.list(objectsIn(caller, name), {
            ...beginningWith(prefix),
            ...page,
          });
          const objects = items.map(({ value }) => shown(value as unknown as StoredObject));
          return ok(next === undefined ? { items: objects } : { items: objects, next });
        }),
    };
  };
}

function shown({ key, size, etag, modified }: StoredObject) {
  return { key, size, etag: `"${etag}"`, lastModified: modified };
}
