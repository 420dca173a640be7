import { compareKeys } from '../../../host/map-runs/buckets/buckets';
import { optional, text } from '../../../service/shape';
import { canonicalOwner, getBucket, objectsIn, versionsIn } from '../buckets/bucket';
import type { StoredObject } from '../objects/stored-object';
import { isMarker, type Version } from '../objects/versions';
import { operation } from '../operation';
import { keysMax, listingMembers, showContent } from './list-objects';
import { encoderOf } from './url-encoding';
import { walk, type Entry, type Walked } from './walk';

type Listed = { readonly version: Version; readonly isLatest: boolean };

/** NOTE: a page ends with all versions of a key, so that it may hold a few more than were asked for. */
export const listObjectVersions = operation({
  name: 'ListObjectVersions',
  input: { ...listingMembers, KeyMarker: optional(text()), VersionIdMarker: optional(text()) },

  async handle(input, call) {
    const { Bucket, Prefix = '', Delimiter, KeyMarker = '', EncodingType } = input;
    const { name } = await getBucket(input, call);
    const limit = keysMax(input.MaxKeys);
    const asked = { prefix: Prefix, delimiter: Delimiter, limit };
    const [current, older] = await Promise.all([
      walk<StoredObject>(call.tx, { ...asked, after: KeyMarker, collection: objectsIn(call.caller, name) }),
      // Behind all versions of the marker's key.
      walk<Version>(call.tx, {
        ...asked,
        after: KeyMarker && `${KeyMarker}\u0002`,
        collection: versionsIn(call.caller, name),
      }),
    ]);
    const { listed, prefixes, next } = merged(current, older, limit);
    const isTruncated = next !== undefined || current.next !== undefined || older.next !== undefined;
    const encode = encoderOf(EncodingType);
    const owner = canonicalOwner(call.caller);
    const show = ({ version, isLatest }: Listed) => ({
      ...(isMarker(version)
        ? { Key: encode(version.key), LastModified: Math.floor(version.modified / 1000), Owner: owner }
        : showContent(version, { encode, owner })),
      VersionId: version.versionId,
      IsLatest: isLatest,
    });
    const versions = listed.filter(({ version }) => !isMarker(version));
    const markers = listed.filter(({ version }) => isMarker(version));
    return {
      IsTruncated: isTruncated,
      KeyMarker: encode(KeyMarker),
      VersionIdMarker: input.VersionIdMarker ?? '',
      NextKeyMarker: isTruncated
        ? encode(next ?? listed.at(-1)?.version.key ?? prefixes.at(-1) ?? '')
        : undefined,
      Versions: versions.length === 0 ? undefined : versions.map(show),
      DeleteMarkers: markers.length === 0 ? undefined : markers.map(show),
      Name: Bucket,
      Prefix: encode(Prefix),
      Delimiter: Delimiter && encode(Delimiter),
      MaxKeys: limit,
      CommonPrefixes:
        prefixes.length === 0 ? undefined : prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
      EncodingType,
    };
  },
});

/** Both lists as one, in the order of keys; the newest of a key is the one that comes first. */
function merged(current: Walked<StoredObject>, older: Walked<Version>, limit: number) {
  const byKey = new Map<string, Listed[]>();
  const prefixes = new Set<string>();
  for (const entry of [...current.entries, ...older.entries] as readonly Entry<Version>[]) {
    if (entry.kind === 'prefix') prefixes.add(entry.prefix);
    else {
      const those = byKey.get(entry.value.key) ?? [];
      byKey.set(entry.value.key, [...those, { version: entry.value, isLatest: those.length === 0 }]);
    }
  }
  const isWhole = wholeUpTo(current.next, older.next);
  const keys = [...byKey.keys(), ...prefixes].sort(compareKeys);
  const whole = keys.filter(isWhole);
  const listed: Listed[] = [];
  const shown: string[] = [];
  for (const key of whole.length === 0 ? keys.slice(0, 1) : whole) {
    if (listed.length + prefixes.size >= limit && shown.length > 0) break;
    shown.push(key);
    listed.push(...(byKey.get(key) ?? []));
  }
  return {
    listed,
    prefixes: shown.filter((key) => prefixes.has(key)),
    next: shown.length < keys.length ? shown.at(-1) : undefined,
  };
}

/** Whether all there is of a key is on both pages. */
function wholeUpTo(current: string | undefined, older: string | undefined) {
  const cut = older?.split('\u0001')[0];
  return (key: string) =>
    (current === undefined || compareKeys(key, current) <= 0) &&
    (cut === undefined || compareKeys(key, cut) < 0);
}
