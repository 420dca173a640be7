import type { Json } from '../../base/json';
import type { DocumentRange } from '../../host/documents';
import { compareKeys } from '../../host/map-runs/buckets/buckets';
import type { Page } from '../../host/ports';
import type { Pending } from './draft';
import type { Listed } from './transaction';

/** A page of what is stored as it will be once what is pending is written. */
export function overlay(
  stored: Page<Listed>,
  pending: ReadonlyMap<string, Pending>,
  range: DocumentRange,
): Page<Listed> {
  const direction = range.reverse ? -1 : 1;
  const isOnPage = (key: string) =>
    isWithin(key, range) &&
    // What lies behind the page's end belongs to a later one.
    (stored.next === undefined || direction * compareKeys(key, stored.next) <= 0);
  const kept = stored.items.filter(({ key }) => !pending.has(key));
  const added = [...pending].flatMap(([key, { text }]) =>
    text !== undefined && isOnPage(key) ? [{ key, value: JSON.parse(text) as Json }] : [],
  );
  const all = [...kept, ...added].sort((one, other) => direction * compareKeys(one.key, other.key));
  const items = all.slice(0, range.limit);
  const next = all.length > items.length ? items.at(-1)!.key : stored.next;
  return { items, ...(next !== undefined && { next }) };
}

function isWithin(key: string, { from, before, after, reverse }: DocumentRange): boolean {
  if (from !== undefined && compareKeys(key, from) < 0) return false;
  if (before !== undefined && compareKeys(key, before) >= 0) return false;
  return after === undefined || (reverse ? -1 : 1) * compareKeys(key, after) > 0;
}
