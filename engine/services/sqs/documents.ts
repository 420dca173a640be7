import type { DocumentRange } from '../../host/documents';
import type { Transaction } from '../base/transaction';

const PAGE = 500;

/** Each document of a collection in the order of the keys, until `each` answers false. */
export async function forEachDocument<T>(
  tx: Transaction,
  collection: string,
  each: (document: { readonly key: string; readonly value: T }) => unknown,
  range: Partial<DocumentRange> = {},
): Promise<void> {
  let after: string | undefined;
  do {
    const page = await tx.list(collection, { limit: PAGE, ...range, ...(after !== undefined && { after }) });
    for (const { key, value } of page.items) if ((await each({ key, value: value as T })) === false) return;
    after = page.next;
  } while (after !== undefined);
}
