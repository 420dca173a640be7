import type { Page, PageRequest } from '../../../host/ports';

/**
 * The page of `items` that follows the one named by `page.after`, though that one may be gone by now.
 * `rank` rises along the listing.
 */
export function pageBehind<T>(items: readonly T[], page: PageRequest, rank: (item: T) => number): Page<T> {
  const after = Number(page.after ?? -Infinity);
  const rest = items.filter((item) => rank(item) > after);
  const found = rest.slice(0, page.limit);
  const last = rest.length > page.limit ? found.at(-1) : undefined;
  return { items: found, next: last && String(rank(last)) };
}
