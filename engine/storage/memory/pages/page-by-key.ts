import type { Page, PageRequest } from '../../../host/ports';

/** How a listing is sorted: by a text every item has of its own. */
export interface KeyOrder<T> {
  readonly key: (item: T) => string;
  readonly descending: boolean;
}

/** The page that follows the item whose key is `page.after`, which need not be there any more. */
export function pageByKey<T>(
  items: readonly T[],
  { key, descending }: KeyOrder<T>,
  page: PageRequest,
): Page<T> {
  const direction = descending ? -1 : 1;
  const sorted = items.toSorted((left, right) => (key(left) < key(right) ? -direction : direction));
  const { after } = page;
  const isBehind = (item: T) => after === undefined || (key(item) < after ? -direction : direction) > 0;
  const rest = sorted.filter((item) => key(item) !== after && isBehind(item));
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  return { items: shown, next: rest.length > shown.length && last ? key(last) : undefined };
}
