import type { Output } from '../../../service/operation';
import { invalid } from '../errors';

interface Paging {
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/** One page of a list that is short enough to be read whole: the marker says how many came before. */
export function pageOf<T>(all: readonly T[], { Marker, MaxItems = 100 }: Paging, member: string): Output {
  const start = Marker === undefined ? 0 : Number(Marker);
  if (!Number.isInteger(start) || start < 0) throw invalid('Invalid Marker.');
  const items = all.slice(start, start + MaxItems);
  const end = start + items.length;
  const isTruncated = end < all.length;
  return { [member]: items, IsTruncated: isTruncated, ...(isTruncated && { Marker: String(end) }) };
}
