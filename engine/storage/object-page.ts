import { compareKeys, type StoredObject } from '../host/map-runs/buckets/buckets';
import type { Page, PageRequest } from '../host/ports';

export type Digest = (bytes: Uint8Array) => string;

interface Wanted extends PageRequest {
  readonly prefix: string;
}

/** A page of the objects under sorted `keys`; only those on it are looked at. */
export async function objectPage(
  keys: readonly string[],
  { prefix, limit, after }: Wanted,
  describe: (key: string) => Promise<StoredObject>,
): Promise<Page<StoredObject>> {
  const matching = keys.filter(
    (key) => key.startsWith(prefix) && (after === undefined || compareKeys(key, after) > 0),
  );
  const shown = matching.slice(0, limit);
  const items = await Promise.all(shown.map(describe));
  return matching.length > limit ? { items, next: shown.at(-1)! } : { items };
}
