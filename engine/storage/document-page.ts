import type { Document } from '../host/documents';
import type { Page } from '../host/ports';

/** A page from rows that were read with one more than `limit`: the extra one only says that there are more. */
export function documentPage<R>(
  rows: readonly R[],
  limit: number,
  read: (row: R) => Document,
): Page<Document> {
  const items = rows.slice(0, limit).map(read);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, ...(last && { next: last.key }) };
}
