import type { Millis } from '../../../base/time';
import { beginningWith } from '../../../host/documents';
import { objectsIn, versionsIn, type Bucket } from '../buckets/bucket';
import { noSuchKey, S3Error } from '../errors';
import type { Call } from '../operation';
import type { StoredObject } from './stored-object';

/** What stands for an object that was deleted in a bucket with versions. */
export interface DeleteMarker {
  readonly key: string;
  readonly modified: Millis;
  readonly versionId: string;
  readonly isMarker: true;
}
export type Version = StoredObject | DeleteMarker;

/**
 * The object that a key stands for lies in `objects:<bucket>`; what it was before, and the markers of deletions, in
 * `versions:<bucket>`, the newest of a key first. Where a marker is the newest, there is nothing in `objects:`.
 */
const BEHIND_KEY = '\u0001';
const ORDINAL_MAX = 9_999_999_999_999;

export function isMarker(version: Version): version is DeleteMarker {
  return 'isMarker' in version;
}

export async function findObject({ name }: Bucket, key: string, call: Call) {
  return call.tx.get<StoredObject>(objectsIn(call.caller, name), key);
}

/** Where a version lies: its bytes are there too. */
export interface Found {
  readonly version: Version;
  readonly collection: string;
  readonly place: string;
}

/** The object, or the version of it that is asked for. */
export async function findVersion(
  bucket: Bucket,
  { Key: key, VersionId: id }: { readonly Key: string; readonly VersionId?: string | undefined },
  call: Call,
): Promise<Found | undefined> {
  const current = await findObject(bucket, key, call);
  if (id === undefined || current?.versionId === id) {
    return current && { version: current, collection: objectsIn(call.caller, bucket.name), place: key };
  }
  return (await versionsOf(bucket, key, call)).find(({ version }) => version.versionId === id);
}

/** The same; throws when there is no such object. */
export async function getVersion(
  bucket: Bucket,
  wanted: { readonly Key: string; readonly VersionId?: string | undefined },
  call: Call,
): Promise<Found & { readonly version: StoredObject }> {
  const found = await findVersion(bucket, wanted, call);
  const { Key, VersionId } = wanted;
  if (!found) {
    if (VersionId === undefined) throw noSuchKey(Key);
    throw new S3Error('NoSuchVersion', 'The specified version does not exist.', { Key, VersionId });
  }
  const { version } = found;
  if (!isMarker(version)) return { ...found, version };
  const message = 'The specified method is not allowed against this resource.';
  throw new S3Error('MethodNotAllowed', message, { Method: 'GET', ResourceType: 'DeleteMarker' });
}

/** What a key was before, the newest first. */
async function versionsOf({ name }: Bucket, key: string, { tx, caller }: Call): Promise<readonly Found[]> {
  const collection = versionsIn(caller, name);
  const found: Found[] = [];
  let after: string | undefined;
  do {
    const range = { ...beginningWith(key + BEHIND_KEY), ...(after !== undefined && { after }), limit: 1_000 };
    const page = await tx.list(collection, range);
    for (const { key: place, value } of page.items) {
      const version = value as unknown as Version;
      if (version.key === key) found.push({ version, collection, place });
    }
    after = page.next;
  } while (after !== undefined);
  return found;
}

export type Unversioned = Omit<StoredObject, 'versionId'>;

/** Puts an object where its key stands; what was there stays as a version, if the bucket keeps them. */
export async function writeObject(bucket: Bucket, object: Unversioned, bytes: Uint8Array, call: Call) {
  const versionId = await makeRoom(bucket, object.key, call);
  const written: StoredObject = { ...object, versionId };
  call.tx.put(objectsIn(call.caller, bucket.name), object.key, written, bytes);
  return written;
}

/** Changes what is said of an object, and not the object. */
export async function rewrite({ collection, place }: Found, version: StoredObject, { tx }: Call) {
  tx.put(collection, place, version, await tx.bytes(collection, place));
}

/** What the next version of a key is called, once what is there has made room for it. */
async function makeRoom(bucket: Bucket, key: string, call: Call): Promise<string> {
  const current = await findObject(bucket, key, call);
  switch (bucket.versioning) {
    case undefined:
      return 'null';
    case 'Enabled':
      if (current) await setAside(bucket, current, call);
      return versionIdOf(call);
    case 'Suspended': {
      if (current && current.versionId !== 'null') await setAside(bucket, current, call);
      for (const { version, collection, place } of await versionsOf(bucket, key, call)) {
        if (version.versionId === 'null') call.tx.delete(collection, place);
      }
      return 'null';
    }
  }
}

async function setAside(bucket: Bucket, current: StoredObject, call: Call): Promise<void> {
  const bytes = await call.tx.bytes(objectsIn(call.caller, bucket.name), current.key);
  await keepVersion(bucket, current, call, bytes);
  call.tx.delete(objectsIn(call.caller, bucket.name), current.key);
}

/** NOTE: versions of a key stand in the order in which they came, even within one millisecond. */
async function keepVersion(bucket: Bucket, version: Version, call: Call, bytes?: Uint8Array): Promise<void> {
  const collection = versionsIn(call.caller, bucket.name);
  const [newest] = await versionsOf(bucket, version.key, call);
  const before = newest ? ORDINAL_MAX - Number(newest.place.slice(-13)) : 0;
  const ordinal = ORDINAL_MAX - Math.max(before + 1, version.modified);
  call.tx.put(collection, `${version.key}${BEHIND_KEY}${String(ordinal).padStart(13, '0')}`, version, bytes);
}

function versionIdOf({ uuid }: Call): string {
  return (uuid() + uuid()).replaceAll('-', '').slice(0, 32);
}

export interface Removed {
  readonly versionId?: string;
  /** A marker was made, or was what has been deleted. */
  readonly isMarker: boolean;
  /** The object is not to be had any more by its key alone. */
  readonly object?: StoredObject;
}

/** Deletes an object, or the version of it that is named. What is not there is deleted all the same. */
export async function removeObject(
  bucket: Bucket,
  key: string,
  id: string | undefined,
  call: Call,
): Promise<Removed> {
  if (id !== undefined && bucket.versioning) return removeVersion(bucket, key, id, call);
  const object = await findObject(bucket, key, call);
  if (!bucket.versioning) {
    if (object) call.tx.delete(objectsIn(call.caller, bucket.name), key);
    return { isMarker: false, ...(object && { object }) };
  }
  const versionId = await makeRoom(bucket, key, call);
  call.tx.delete(objectsIn(call.caller, bucket.name), key);
  await keepVersion(bucket, { key, modified: call.now, versionId, isMarker: true }, call);
  return { versionId, isMarker: true, ...(object && { object }) };
}

async function removeVersion(bucket: Bucket, key: string, id: string, call: Call): Promise<Removed> {
  const found = await findVersion(bucket, { Key: key, VersionId: id }, call);
  if (!found) return { versionId: id, isMarker: false };
  call.tx.delete(found.collection, found.place);
  await raise(bucket, key, call);
  if (isMarker(found.version)) return { versionId: id, isMarker: true };
  return { versionId: id, isMarker: false, object: found.version };
}

/** What a key was before it is again, when nothing newer is left. */
async function raise(bucket: Bucket, key: string, call: Call): Promise<void> {
  if (await findObject(bucket, key, call)) return;
  const [newest] = await versionsOf(bucket, key, call);
  if (!newest || isMarker(newest.version)) return;
  const bytes = await call.tx.bytes(newest.collection, newest.place);
  call.tx.put(objectsIn(call.caller, bucket.name), key, newest.version, bytes);
  call.tx.delete(newest.collection, newest.place);
}
