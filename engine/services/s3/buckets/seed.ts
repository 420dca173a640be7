import type { Owner } from '../../../base/arn';
import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { DocumentWrite } from '../../../host/documents';
import { toHex } from '../../../query/digest/digest';
import { md5 } from '../../../query/digest/md5';
import { SETTINGS_OF_A_NEW_BUCKET } from '../configuration/settings';
import type { StoredObject } from '../objects/stored-object';
import { bucketsIn, objectsIn, type Bucket } from './bucket';

/** Buckets with objects, by their keys, as documents: for an engine that begins with some. */
export function seededBuckets(
  owner: Owner,
  filled: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>,
  now: Millis,
): readonly DocumentWrite[] {
  return Object.entries(filled).flatMap(([name, objects]) => {
    const { region } = owner;
    const bucket: Bucket = { name, created: now, region, settings: SETTINGS_OF_A_NEW_BUCKET };
    return [
      { collection: bucketsIn(owner), key: name, value: bucket as unknown as Json },
      ...Object.entries(objects).map(([key, bytes]) => ({
        collection: objectsIn(owner, name),
        key,
        value: describe(key, bytes, now) as unknown as Json,
        bytes,
      })),
    ];
  });
}

function describe(key: string, bytes: Uint8Array, now: Millis): StoredObject {
  return {
    key,
    size: bytes.length,
    etag: toHex(md5(bytes)),
    modified: now,
    versionId: 'null',
    headers: { ContentType: 'binary/octet-stream' },
    metadata: {},
    tags: [],
  };
}
